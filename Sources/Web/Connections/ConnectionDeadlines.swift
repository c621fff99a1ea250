import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes connections that are too slow: in sending a head or a body, in letting us answer, in reading the answer.
///
/// There is always exactly one deadline. It is set when a phase begins and not moved by single bytes, so a sender of one
/// byte a second gains nothing.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Phase {
        /// No request, or not yet its whole head.
        case waiting
        /// A request is being read or worked on.
        case working
        /// The answer is being sent.
        case answering
        /// Our side is closed; what still comes in is dropped.
        case lingering
    }

    private let limits: ConnectionLimits
    private var phase = Phase.waiting
    private var requestsInProgress = 0
    private var isReadingRequest = false
    /// After how many more answers we close; nil while nobody has asked for it.
    private var answersUntilClose: Int?
    private var bytesToWrite = 0
    private var deadline: Scheduled<Void>?
    private var shutdownDeadline: Scheduled<Void>?

    init(limits: ConnectionLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(.waiting, limits.head, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(.waiting, limits.head, context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        shutdownDeadline?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase != .lingering else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            requestsInProgress += 1
            isReadingRequest = true
            if head.headerFields[.connection]?.lowercased() == "close" { answersUntilClose = requestsInProgress }
            if requestsInProgress == 1 { begin(.working, limits.request, context) }
        case .body: break
        case .end: isReadingRequest = false
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard phase != .lingering else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            // Whoever is answered before the end of the request may be sending for ever.
            if isReadingRequest, requestsInProgress == 1 { head.headerFields[.connection] = "close" }
            if head.headerFields[.connection] == "close" { answersUntilClose = 1 }
            bytesToWrite = 0
            begin(.answering, limits.write, context)
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body(let bytes):
            bytesToWrite += bytes.readableBytes
            begin(.answering, limits.write + .seconds(bytesToWrite / limits.slowestReader), context)
            context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise()
            written.futureResult.assumeIsolated().whenSuccess { self.answered(context) }
            context.write(data, promise: written)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent, shutdownDeadline == nil {
            shutdownDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.shutdown)) {
                context.close(promise: nil)
            }
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func answered(_ context: ChannelHandlerContext) {
        requestsInProgress = max(0, requestsInProgress - 1)
        answersUntilClose = answersUntilClose.map { $0 - 1 }
        if let answersUntilClose, answersUntilClose <= 0 {
            linger(context)
        } else if requestsInProgress > 0 {
            begin(.working, limits.request, context)
        } else {
            begin(.waiting, limits.idle, context)
        }
    }

    private func linger(_ context: ChannelHandlerContext) {
        begin(.lingering, limits.linger, context)
        context.close(mode: .output, promise: nil)
    }

    private func begin(_ phase: Phase, _ limit: Duration, _ context: ChannelHandlerContext) {
        self.phase = phase
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limit)) { self.expired(context) }
    }

    private func expired(_ context: ChannelHandlerContext) {
        switch phase {
        case .waiting, .answering, .lingering:
            context.close(promise: nil)
        case .working:
            let status: HTTPResponse.Status = isReadingRequest ? .requestTimeout : .serviceUnavailable
            let head = HTTPResponse(status: status, headerFields: [.connection: "close"])
            write(context: context, data: wrapOutboundOut(.head(head)), promise: nil)
            write(context: context, data: wrapOutboundOut(.end(nil)), promise: nil)
            context.flush()
        }
    }
}
