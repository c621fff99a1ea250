import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Store
import Synchronization

@testable import Web

extension API {
    /// Sends any request.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        as caller: Caller?,
        _ headers: HTTPFields = [:],
        _ body: [UInt8] = []
    ) async throws -> APIAnswer {
        var headers = headers
        if let caller { headers[.authorization] = "Bearer \(caller.token.text)" }
        let head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "127.0.0.1",
            path: path,
            headerFields: headers
        )
        var logger = Logger(label: "test")
        // Says why something could not be served.
        logger.logLevel = .warning
        let response = try await service.responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
            context: WebContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        )
        let collector = BodyCollector()
        try await response.body.write(collector)
        return APIAnswer(
            status: response.status.code,
            headers: response.headers,
            bytes: collector.bytes.withLock { $0 }
        )
    }
}

/// What answers. Its table of routes is made at the first request and not for each: that took nine tenths of a walk through all of them.
final class Service: Sendable {
    let dependencies: WebDependencies
    private let made = Mutex<RouterResponder<WebContext>?>(nil)

    init(_ dependencies: WebDependencies) { self.dependencies = dependencies }

    var responder: RouterResponder<WebContext> {
        made.withLock { made in
            let responder = made ?? WebServer.responder(dependencies, bodyLimit: ConnectionLimits().body)
            made = responder
            return responder
        }
    }
}

/// What the API answered.
struct APIAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    /// The body as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The body; `null` if there is none.
    var json: JSON {
        get throws { bytes.isEmpty ? .null : try JSON.parse(utf8: bytes) }
    }

    /// The end of a problem's `type`, such as `reminder.not_found`.
    var problem: String? {
        get throws {
            try json["type"]?.string.map { String($0.dropFirst("/problems/".count)) }
        }
    }

    /// The version in the `ETag`.
    var version: Int? {
        headers[.eTag].flatMap { Int($0.dropFirst().prefix { ("0"..."9").contains($0) }) }
    }
}

/// Takes in a body as it is written.
private final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0 += buffer.readableBytesView }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
