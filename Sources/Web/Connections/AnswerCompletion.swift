import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Gives answers that were made before a request reached our middleware (unreadable requests, passed deadlines, too many
/// connections) what every other answer has: a problem in the body, a name for the log, the security headers.
final class AnswerCompletion: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let logger: Logger
    private var headersOverflowed = false
    private var isReplacingBody = false

    init(logger: Logger) {
        self.logger = logger
    }

    /// A request that Swift's HTTP types cannot hold is a parser error like any other; Hummingbird answers only those.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? HTTPParserError, error == .headerOverflow { headersOverflowed = true }
        context.fireErrorCaught(error is HTTP1TypeConversionError ? HTTPParserError.invalidMethod : error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isReplacingBody = head.status.kind != .informational && !head.headerFields.contains(RequestLog.idHeader)
            guard isReplacingBody else {
                context.write(data, promise: promise)
                return
            }
            let (completed, body) = complete(head)
            context.write(wrapOutboundOut(.head(completed)), promise: promise)
            context.write(wrapOutboundOut(.body(body)), promise: nil)
        case .body where isReplacingBody: promise?.succeed()
        case .body, .end: context.write(data, promise: promise)
        }
    }

    private func complete(_ head: HTTPResponse) -> (HTTPResponse, ByteBuffer) {
        let requestID = WebContext.makeRequestID()
        let problem = Problem(code(for: head.status))
        logger.info(
            "Answered before routing: \(problem.code.status.code)",
            metadata: ["request.id": "\(requestID)", "problem.code": "\(problem.code.rawValue)"]
        )
        var head = head
        head.status = problem.code.status
        for field in problem.headers { head.headerFields.append(field) }
        SecurityHeaders.complete(&head.headerFields)
        head.headerFields[RequestLog.idHeader] = requestID
        let body = body(of: problem, requestID)
        head.headerFields[.contentType] = Problem.mediaType
        head.headerFields[.contentLength] = String(body.readableBytes)
        return (head, body)
    }

    private func body(of problem: Problem, _ requestID: String) -> ByteBuffer {
        do {
            return ByteBuffer(bytes: try problem.body(requestID: requestID))
        } catch {
            logger.error("A problem could not be written as JSON: \(type(of: error))")
            return ByteBuffer()
        }
    }

    private func code(for status: HTTPResponse.Status) -> ProblemCode {
        switch status {
        case .badRequest: headersOverflowed ? .headersTooLarge : .malformed
        case .requestTimeout: .timeout
        case .serviceUnavailable: .busy
        default: .failed
        }
    }
}
