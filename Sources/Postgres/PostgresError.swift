/// Everything that can go wrong between us and PostgreSQL.
///
/// `description` is safe to log and to show: no values, no SQL, no host. `String(reflecting:)` has the details.
public enum PostgresError: Error, Sendable, Hashable {
    /// PostgreSQL refused the statement; the transaction is rolled back.
    case server(ServerError)
    /// No connection could be made; the text is libpq's own.
    case connectFailed(String)
    /// The connection broke; what was not committed is gone.
    case connectionLost
    /// The transaction's deadline passed without an answer; the connection was closed and nothing was committed.
    case timeout
    /// The queue of the pool, or of this partition, is full.
    case poolBusy
    /// No connection became free within the wait limit.
    case poolTimeout
    /// The task was cancelled before COMMIT; nothing was committed.
    case cancelled
    /// COMMIT was sent and no trustworthy answer came: ask again with the same id, never assume.
    case outcomeUnknown
    /// A column is missing, NULL where it must not be, or not of the expected form.
    case decoding(column: String, expected: String)
    /// A text holds the character U+0000, which PostgreSQL cannot store; nothing was sent.
    case nulCharacter
    /// The calling code is wrong.
    case misuse(String)
    /// The pool is shutting down.
    case shutDown

    /// The server's SQLSTATE, if it was the server who refused.
    public var sqlState: String? {
        if case .server(let error) = self { error.sqlState } else { nil }
    }

    /// The name of the violated constraint, if there is one.
    public var constraint: String? {
        if case .server(let error) = self { error.constraint } else { nil }
    }

    /// True for a serialization failure or deadlock, which the action may try again.
    public var isRetryable: Bool {
        sqlState == "40001" || sqlState == "40P01"
    }
}

extension PostgresError: CustomStringConvertible {
    /// What happened, without values.
    public var description: String {
        switch self {
        case .server(let error): error.description
        case .connectFailed: "could not connect to PostgreSQL"
        case .connectionLost: "the connection to PostgreSQL was lost"
        case .timeout: "PostgreSQL did not answer in time"
        case .poolBusy: "too many transactions are waiting"
        case .poolTimeout: "no database connection became free in time"
        case .cancelled: "the transaction was cancelled"
        case .outcomeUnknown: "the outcome of the transaction is unknown"
        case .decoding(let column, let expected): "column \(column) cannot be read as \(expected)"
        case .nulCharacter: "a text holds the character U+0000"
        case .misuse(let what): "misuse of the database: \(what)"
        case .shutDown: "the database pool is shutting down"
        }
    }
}

extension PostgresError: CustomDebugStringConvertible {
    /// What happened, with everything known. Not for logs: the server's message may quote values.
    public var debugDescription: String {
        switch self {
        case .server(let error): error.debugDescription
        case .connectFailed(let reason): "\(description): \(reason)"
        default: description
        }
    }
}
