import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections are open, counted by all event loops.
final class ConnectionCounter: Sendable {
    private let open = Atomic<Int>(0)

    /// Counts one more and says how many there are now.
    func opened() -> Int { open.add(1, ordering: .relaxed).newValue }

    func closed() { open.subtract(1, ordering: .relaxed) }
}

/// Tells connections beyond the limit to come back instead of leaving them waiting unanswered.
final class ConnectionGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    private let limit: Int
    private let counter: ConnectionCounter
    private var isCounted = false
    private var isRefused = false

    init(limit: Int, counter: ConnectionCounter) {
        self.limit = limit
        self.counter = counter
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { enter(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        leave()
    }

    func channelActive(context: ChannelHandlerContext) {
        enter(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !isRefused { context.fireChannelRead(data) }
    }

    private func enter(_ context: ChannelHandlerContext) {
        guard !isCounted else { return }
        isCounted = true
        isRefused = counter.opened() > limit
        guard isRefused else { return }
        let head = HTTPResponse(status: .serviceUnavailable, headerFields: [.connection: "close"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func leave() {
        guard isCounted else { return }
        isCounted = false
        counter.closed()
    }
}
