/// How much one connection, and all of them together, may take. Hummingbird has no deadlines of its own: without these a
/// sender of half a header, or a reader that never reads, holds a connection for ever.
public struct ConnectionLimits: Sendable {
    /// Connections served at once; further ones are told to come back.
    public var connections = 512
    /// From connecting to the end of the first request's head.
    public var head: Duration = .seconds(10)
    /// From the end of an answer to the end of the next request's head.
    public var idle: Duration = .seconds(30)
    /// From the end of a request's head to the beginning of its answer, reading the body included.
    public var request: Duration = .seconds(30)
    /// From the beginning of an answer until the system has taken all of it; `slowestReader` adds to it.
    public var write: Duration = .seconds(20)
    /// Bytes a second below which a reader counts as stuck.
    public var slowestReader = 16 * 1_024
    /// How long a refused sender may go on sending before the connection is cut: cutting at once would lose our answer.
    public var linger: Duration = .seconds(2)
    /// How long requests may go on once the service has been asked to stop.
    public var shutdown: Duration = .seconds(10)
    /// Bytes of a request's body.
    public var body = 1_024 * 1_024
    /// Bytes of one header field, the address among them.
    public var headerField = 8 * 1_024
    /// Bytes of all header fields together.
    public var headers = 32 * 1_024

    /// The limits for real use; tests take smaller ones.
    public init() {}
}
