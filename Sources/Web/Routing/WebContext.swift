import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What belongs to one request, whoever sent it. It has no account: a handler that needs one takes a
/// ``SignedInContext``.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Names the request in the log and in answers; made here, never taken from outside, so that nobody can write
    /// another request's name into our log.
    let requestID: String
    /// The network address at the other end of the connection.
    let address: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = Self.makeRequestID()
        address = source.channel.remoteAddress?.ipAddress
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request.id"] = "\(requestID)"
    }

    /// 16 random hexadecimal digits.
    static func makeRequestID() -> String {
        String(UInt64.random(in: (1 << 60)...UInt64.max), radix: 16)
    }
}

/// What belongs to one request of somebody who is signed in. Only ``Route`` makes one, after it has checked the token
/// and the role: a route without a guard has no value to hand to such a handler and does not compile.
struct SignedInContext: Sendable {
    /// What belongs to any request.
    let request: WebContext
    /// Who is signed in.
    let account: SignedInAccount
}
