import CLibPQ

/// What a transaction may do and see.
public enum TransactionMode: Sendable {
    /// Read committed, read and write.
    case write
    /// Read committed, read only.
    case read
    /// Repeatable read, read only: all statements see the same state.
    case snapshot

    var begin: String {
        switch self {
        case .write: "begin isolation level read committed, read write"
        case .read: "begin isolation level read committed, read only"
        case .snapshot: "begin isolation level repeatable read, read only"
        }
    }
}

/// A setting for one transaction, a message `SET LOCAL` of its own right behind BEGIN.
public struct LocalSetting: Sendable {
    let name: StaticString
    let value: String

    /// The value may hold only `0-9 A-Z a-z | : . _ -`; SET takes no parameters, so nothing else gets near it.
    public init(name: StaticString, value: String) throws(PostgresError) {
        guard value.utf8.allSatisfy(Self.isAllowed) else {
            throw .misuse("the value for \(name) holds a character outside 0-9A-Za-z|:._-")
        }
        self.name = name
        self.value = value
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "|:._-".utf8.contains(byte)
        }
    }
}

extension Connection {
    /// How long ROLLBACK may take; a session that cannot even do that is closed.
    private static let rollbackLimit = Duration.seconds(2)

    /// Opens a transaction. A failure leaves the session closed or idle.
    func begin(_ mode: TransactionMode, local settings: [LocalSetting]) throws(PostgresError) {
        guard !inTransaction, exchange.transactionStatus == PQTRANS_IDLE else {
            throw .misuse("a transaction inside another; use savepoint")
        }
        lastError = nil
        savepointDepth = 0
        exchange.notices.removeAll()
        do throws(PostgresError) {
            let texts = [mode.begin] + settings.map { "set local \($0.name) = '\($0.value)'" }
            try noting { () throws(PostgresError) in try exchange.performTogether(texts, limit) }
            inTransaction = true
        } catch {
            rollback()
            throw error
        }
    }

    /// Opens a transaction; false if a connection used before proves dead, so that nothing has happened yet.
    func beginUnlessStale(_ mode: TransactionMode, local settings: [LocalSetting]) throws(PostgresError) -> Bool {
        let wasUsed = !isFresh
        do throws(PostgresError) {
            try begin(mode, local: settings)
            return true
        } catch {
            if wasUsed, error == .connectionLost { return false }
            throw error
        }
    }

    /// Runs the body in the open transaction and ends it: COMMIT if it returns, ROLLBACK if it throws.
    func finish<Value>(_ mode: TransactionMode, commitLimit: Duration, _ body: (Connection) throws -> Value) throws
        -> Value
    {
        let value: Value
        do {
            value = try body(self)
            _ = try limit.check()
        } catch {
            rollback()
            throw error
        }
        if exchange.isBroken || exchange.transactionStatus != PQTRANS_INTRANS {
            // The body swallowed an error; nothing may be committed.
            let reason = lastError ?? .connectionLost
            rollback()
            throw reason
        }
        switch mode {
        case .write: try commit(commitLimit)
        // Nothing was written, and everything was read: a failing COMMIT changes nothing.
        case .read, .snapshot: rollback()
        }
        return value
    }

    /// A transaction of its own on a session without one.
    func transaction<Value>(
        _ mode: TransactionMode,
        local settings: [LocalSetting] = [],
        commitLimit: Duration = .seconds(10),
        _ body: (Connection) throws -> Value
    ) throws -> Value {
        try begin(mode, local: settings)
        return try finish(mode, commitLimit: commitLimit, body)
    }

    /// Part of a transaction that can fail by itself: if the body throws, what it did is undone and the transaction
    /// goes on.
    public func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        guard inTransaction else { throw PostgresError.misuse("a savepoint outside a transaction") }
        let name = "kc_savepoint_\(savepointDepth)"
        let earlier = lastError
        try run(text: "savepoint \(name)")
        savepointDepth += 1
        defer { savepointDepth -= 1 }
        do {
            let value = try body()
            if exchange.transactionStatus == PQTRANS_INERROR, let swallowed = lastError { throw swallowed }
            try run(text: "release savepoint \(name)")
            return value
        } catch {
            if !exchange.isBroken {
                try run(text: "rollback to savepoint \(name); release savepoint \(name)")
                lastError = earlier
            }
            throw error
        }
    }

    /// Never cancelled, with a deadline of its own. Everything but a clear yes or a clear no is `outcomeUnknown`.
    private func commit(_ commitLimit: Duration) throws(PostgresError) {
        exchange.notices.removeAll()
        inTransaction = false
        do throws(PostgresError) {
            let results = try unsafe exchange.perform(Limit(after: commitLimit)) { connection in
                // A constant text, valid for ever.
                unsafe PQsendQuery(connection, "commit")
            }
            // A warning of class 01 may say that a synchronous standby has not confirmed.
            let isWarned = exchange.notices.notices.contains { $0.sqlState.hasPrefix("01") }
            guard results.map(\.commandTag) == ["COMMIT"], !isWarned else { throw PostgresError.outcomeUnknown }
        } catch .server(let error) where exchange.transactionStatus == PQTRANS_IDLE && error.severity == "ERROR" {
            // A deferred constraint or a serialization failure: the server says that it has rolled back.
            throw .server(error)
        } catch {
            exchange.breakOff()
            throw .outcomeUnknown
        }
    }

    /// Ends the transaction without effect; a session that does not manage this in time is closed.
    private func rollback() {
        inTransaction = false
        guard !exchange.isBroken else { return }
        do {
            // A cancelled job may still say ROLLBACK: it is quick and saves the session.
            _ = try unsafe exchange.perform(Limit(after: Self.rollbackLimit)) { connection in
                // A constant text, valid for ever.
                unsafe PQsendQuery(connection, "rollback")
            }
        } catch {
            exchange.breakOff()
        }
    }
}
