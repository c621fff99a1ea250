import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing
import Web

/// Runs a real server on a free port of this machine while `body` talks to it, and stops it afterwards.
func withServer<Value: Sendable>(
    _ dependencies: WebDependencies = .sample(),
    limits: ConnectionLimits = ConnectionLimits(),
    log: LogRecorder = LogRecorder(),
    _ body: @escaping @Sendable (RunningServer) async throws -> Value
) async throws -> Value {
    var configuration = WebServer.Configuration()
    configuration.port = 0
    configuration.limits = limits
    let (ports, report) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "test") { _ in log }
    let server = WebServer(
        configuration: configuration,
        dependencies: dependencies,
        logger: logger,
        onListening: { report.yield($0) }
    )
    let group = ServiceGroup(configuration: .init(services: [.init(service: server)], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        let port = try #require(await ports.first { _ in true })
        let result: Result<Value, any Error>
        do {
            result = .success(
                try await body(RunningServer(port: port, stop: { await group.triggerGracefulShutdown() }))
            )
        } catch {
            result = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        return try result.get()
    }
}

/// A server that listens, as a client sees it.
struct RunningServer: Sendable {
    let port: Int
    let stop: @Sendable () async -> Void

    /// Sends a request as a browser or a program would and reads the whole answer.
    func request(
        _ method: String = "GET",
        _ target: String,
        headers: [String: String] = [:],
        body: String? = nil
    ) async throws -> Answer {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
        lines += headers.map { "\($0): \($1)" }
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
    }

    /// Sends these bytes and reads until the server closes.
    func send(_ text: String) async throws -> Answer { try await send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) async throws -> Answer {
        try await withConnection { connection in
            // A server that refuses a connection answers and closes before anything is sent.
            do { try await connection.send(bytes) } catch ChannelError.ioOnClosedChannel {}
            return Answer(try await connection.readToEnd())
        }
    }

    /// Talks over one connection.
    func withConnection<Value: Sendable>(
        receiveBuffer: Int? = nil,
        _ body: @Sendable (inout Connection) async throws -> Value
    ) async throws -> Value {
        var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        if let receiveBuffer {
            bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
        }
        let channel = try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(
                        backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2),
                        isOutboundHalfClosureEnabled: true
                    )
                )
            }
        }
        return try await channel.executeThenClose { inbound, outbound in
            var connection = Connection(iterator: inbound.makeAsyncIterator(), outbound: outbound)
            return try await body(&connection)
        }
    }
}

/// One connection to the server.
struct Connection {
    var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    func send(_ bytes: [UInt8]) async throws { try await outbound.write(ByteBuffer(bytes: bytes)) }
    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Everything until the server closes; a connection that is cut counts as closed.
    mutating func readToEnd() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while let part = try await iterator.next() { bytes += part.readableBytesView }
        } catch is IOError {
            return bytes
        }
        return bytes
    }

    /// The next piece that arrives; nil when the server has closed.
    mutating func readSome() async throws -> [UInt8]? {
        try await iterator.next().map { Array($0.readableBytesView) }
    }
}

/// An answer taken apart.
struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: String
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let head = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = head[0].split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        headers = Dictionary(
            lines.dropFirst().compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return parts.count == 2
                    ? (parts[0].lowercased(), String(parts[1].drop { $0 == " " })) : nil
            },
            uniquingKeysWith: { "\($0), \($1)" }
        )
        body = head.count > 1 ? String(head[1]) : ""
    }
}
