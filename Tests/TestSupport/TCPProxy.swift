import Foundation
import Glibc
import Synchronization

/// Stands between a client and the test server on 127.0.0.1 and cuts connections at a chosen byte.
public final class TCPProxy: Sendable {
    /// Which way bytes flow.
    public enum Direction: Sendable {
        case toServer, toClient
    }

    /// Why the proxy could not start.
    public struct Failure: Error {
        let operation: String
        let code: Int32
    }

    private struct State {
        var passed: [Direction: Int] = [.toServer: 0, .toClient: 0]
        var cut: (direction: Direction, at: Int)?
        var isSilent = false
        var connections = 0
        var isClosed = false
    }

    /// The port to connect to.
    public let port: Int
    private let serverPort: Int
    private let listener: Int32
    private let state = Mutex(State())

    /// Listens on a free port and forwards to the server's.
    public init(to serverPort: Int) throws {
        self.serverPort = serverPort
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw Failure(operation: "socket", code: errno) }
        port = try Self.listen(listener)
        Thread.detachNewThread { [self] in acceptConnections() }
    }

    /// Bytes passed on so far, all connections together.
    public func passed(_ direction: Direction) -> Int {
        state.withLock { $0.passed[direction] ?? 0 }
    }

    /// Connections accepted so far.
    public var connections: Int {
        state.withLock { $0.connections }
    }

    /// Cuts, once, the connection that carries the byte after the next `count` of this direction.
    public func cut(_ direction: Direction, after count: Int) {
        state.withLock { $0.cut = (direction, ($0.passed[direction] ?? 0) + count) }
    }

    /// Lets everything pass again.
    public func heal() {
        state.withLock { state in
            state.cut = nil
            state.isSilent = false
        }
    }

    /// From now on takes bytes from both sides and passes nothing on, like a network that swallows packets.
    public func fallSilent() {
        state.withLock { $0.isSilent = true }
    }

    /// Stops accepting; connections end as their sides close.
    public func close() {
        state.withLock { $0.isClosed = true }
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private static func listen(_ socket: Int32) throws -> Int {
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        // The address is a local variable of exactly the given length, as the three calls demand.
        let failed = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(socket, address, length) != 0 || Glibc.listen(socket, 128) != 0
                    || getsockname(socket, address, &length) != 0
            }
        }
        guard !failed else { throw Failure(operation: "listen", code: errno) }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private func acceptConnections() {
        while true {
            // No address is asked for.
            let client = accept(listener, nil, nil)
            if state.withLock({ $0.isClosed }) || client < 0 {
                if client >= 0 { Glibc.close(client) }
                Glibc.close(listener)
                return
            }
            state.withLock { $0.connections += 1 }
            Thread.detachNewThread { [self] in serve(client) }
        }
    }

    private func serve(_ client: Int32) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(port: serverPort)
        // The address is a local variable of exactly the given length.
        let connected = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe connect(server, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if connected { pump(client, server) }
        Glibc.close(client)
        Glibc.close(server)
    }

    private func pump(_ client: Int32, _ server: Int32) {
        var descriptors = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while true {
            // The array holds exactly the two entries poll is told about.
            guard unsafe poll(&descriptors, 2, -1) >= 0 || errno == EINTR else { return }
            if descriptors[0].revents != 0, !pass(.toServer, from: client, to: server) { return }
            if descriptors[1].revents != 0, !pass(.toClient, from: server, to: client) { return }
        }
    }

    /// Passes on what has arrived; false when the connection is to be closed.
    private func pass(_ direction: Direction, from source: Int32, to target: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        // The buffer is local and as long as the call is told.
        let count = unsafe recv(source, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        let (allowed, isCut) = state.withLock { state -> (Int, Bool) in
            if state.isSilent { return (0, false) }
            let passed = state.passed[direction] ?? 0
            let left = if let cut = state.cut, cut.direction == direction { max(0, cut.at - passed) } else { count }
            state.passed[direction] = passed + min(count, left)
            // One cut ends one connection; the next connection is whole again.
            if count > left { state.cut = nil }
            return (min(count, left), count > left)
        }
        var sent = 0
        while sent < allowed {
            // Sends from the part of the local buffer that has been received and not sent yet.
            let written = unsafe buffer[sent..<allowed].withUnsafeBytes { bytes in
                unsafe send(target, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard written > 0 else { return false }
            sent += written
        }
        return !isCut
    }
}
