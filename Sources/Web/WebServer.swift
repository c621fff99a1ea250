import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle

/// The HTTP server, as one service of the program.
public struct WebServer: Service {
    /// Where it listens and what it bears.
    public struct Configuration: Sendable {
        /// The address to listen on; only this machine unless a proxy or an administrator decides otherwise.
        public var host = "127.0.0.1"
        /// The port; 0 takes a free one.
        public var port = 8080
        /// Limits of time and size.
        public var limits = ConnectionLimits()

        /// The standard configuration.
        public init() {}
    }

    private let configuration: Configuration
    private let dependencies: WebDependencies
    private let logger: Logger
    private let onListening: @Sendable (_ port: Int) async -> Void

    /// A server that listens once it is run; `onListening` is told the port.
    public init(
        configuration: Configuration,
        dependencies: WebDependencies,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.dependencies = dependencies
        self.logger = logger
        self.onListening = onListening
    }

    /// Serves until it is asked to stop, then finishes what is being answered, within ``ConnectionLimits/shutdown``.
    public func run() async throws {
        let onListening = onListening
        let application = Application(
            responder: Self.responder(dependencies, bodyLimit: configuration.limits.body),
            server: .http1(configuration: channelConfiguration),
            configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.run()
    }

    /// The middleware, outermost first. An error becomes an answer inside `SecurityHeaders`, so that errors carry them.
    static func responder(_ dependencies: WebDependencies, bodyLimit: Int) -> RouterResponder<WebContext> {
        let table = Routes.table(dependencies)
        let router = Router(context: WebContext.self)
        router.addMiddleware {
            RequestLog()
            SecurityHeaders()
            RenderErrors(sentence: dependencies.sentence)
            LimitBody(table: table, limit: bodyLimit)
            CheckTarget(table: table)
        }
        table.register(
            on: router,
            bearer: BearerAuthentication(dependencies: dependencies),
            sessions: SessionAuthentication(dependencies: dependencies)
        )
        return router.buildResponder()
    }

    private var channelConfiguration: HTTP1Channel.Configuration {
        let limits = configuration.limits
        let logger = logger
        let counter = ConnectionCounter()
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                AnswerCompletion(logger: logger), ConnectionDeadlines(limits: limits),
                ConnectionGate(limit: limits.connections, counter: counter),
            ],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headerField,
                maxHeaderListSize: limits.headers,
                maxHeaderFieldCount: 100
            )
        )
    }
}
