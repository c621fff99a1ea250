import CLibPQ

/// An error reported by the server. DETAIL and HINT are dropped: they quote rows.
public struct ServerError: Error, Sendable, Hashable {
    /// Five characters, as in appendix A of PostgreSQL's manual.
    public let sqlState: String
    /// `ERROR`, `FATAL` or `PANIC`.
    public let severity: String
    /// The primary message. It may quote a value: not for logs or pages.
    public let message: String
    /// The violated constraint.
    public let constraint: String?
    /// The schema of the table.
    public let schema: String?
    /// The table concerned.
    public let table: String?
    /// The column concerned.
    public let column: String?
    /// The character of the statement at which the server stumbled, from 1.
    public let position: Int?
}

extension ServerError: CustomStringConvertible, CustomDebugStringConvertible {
    /// The SQLSTATE and the constraint, if any; never the message.
    public var description: String {
        if let constraint {
            "PostgreSQL refused the statement (\(sqlState), \(constraint))"
        } else {
            "PostgreSQL refused the statement (\(sqlState))"
        }
    }

    /// With the server's message.
    public var debugDescription: String { "\(description): \(message)" }
}

extension ServerError {
    init(_ result: ResultStorage) {
        sqlState = result.field("C") ?? "XX000"
        severity = result.field("V") ?? "ERROR"
        message = result.field("M") ?? ""
        constraint = result.field("n")
        schema = result.field("s")
        table = result.field("t")
        column = result.field("c")
        position = result.field("P").flatMap { Int($0) }
    }
}
