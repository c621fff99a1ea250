import CLibPQ

/// A session with PostgreSQL, lent to a synchronous closure on the worker thread that owns it.
///
/// It is not `Sendable`, so it cannot leave the closure. Nothing can be awaited while it is held, so no
/// transaction is ever left open across a suspension.
public final class Connection {
    let exchange: Exchange
    var limit: Limit
    private var statements = StatementCache()
    /// Set while rows or COPY data are being read or written; no other statement fits in between.
    private var isBusy = false
    /// True between BEGIN and the end of the transaction.
    var inTransaction = false
    var savepointDepth = 0
    /// The last error inside the transaction, told again if the body swallowed it.
    var lastError: PostgresError?
    /// True until a first statement has been answered: a failure then says that the connection had died unnoticed.
    private(set) var isFresh = true
    /// Set when the session should not be used again although it is in order.
    var isRetired = false

    init(exchange: Exchange, limit: Limit) {
        self.exchange = exchange
        self.limit = limit
    }

    /// When the transaction must be over. A statement that would wait longer fails with `PostgresError.timeout`.
    public var deadline: ContinuousClock.Instant { limit.deadline }

    /// The server process that serves this connection.
    public var backendProcess: Int { Int(exchange.backendProcess) }

    /// The server's version, as 150020 for 15.20.
    public var serverVersion: Int { exchange.serverVersion }

    /// Warnings and notices since the transaction began, the newest hundred.
    public var notices: [ServerNotice] { exchange.notices.notices }

    /// True if the next job may use this session.
    var isReusable: Bool {
        !isRetired && !exchange.isBroken && !exchange.isBad && !inTransaction
            && exchange.transactionStatus == PQTRANS_IDLE
    }

    /// All rows of a statement.
    public func query(_ sql: SQL) throws(PostgresError) -> [Row] {
        try result(of: sql).rows
    }

    /// The only row of a statement, nil for none. More than one is an error: the statement is wrong.
    public func first(_ sql: SQL) throws(PostgresError) -> Row? {
        let rows = try query(sql)
        guard rows.count <= 1 else { throw .misuse("expected at most one row, got \(rows.count)") }
        return rows.first
    }

    /// The row of a statement that always gives exactly one.
    public func one(_ sql: SQL) throws(PostgresError) -> Row {
        let rows = try query(sql)
        guard let row = rows.first, rows.count == 1 else { throw .misuse("expected one row, got \(rows.count)") }
        return row
    }

    /// Runs a statement for its effect; gives the number of rows inserted, changed or deleted.
    @discardableResult
    public func execute(_ sql: SQL) throws(PostgresError) -> Int {
        try result(of: sql).affectedRows
    }

    /// Rows one by one in bounded memory. No other statement can run inside `body`.
    public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try whileBusy {
            try unsafe start(sql) { connection in
                // Called right after sending, as libpq demands.
                unsafe PQsetSingleRowMode(connection) == 1
            }
            var columns: Columns?
            var failure: PostgresError?
            while let result = try exchange.next(limit) {
                switch result.status {
                case PGRES_SINGLE_TUPLE:
                    let known = columns ?? Columns(result)
                    columns = known
                    try untilThrown { try body(Row(result: result, columns: known, index: 0)) }
                case PGRES_TUPLES_OK: break
                case PGRES_FATAL_ERROR: failure = failure ?? .server(ServerError(result))
                default: throw unexpected(result)
                }
            }
            if let failure { throw note(failure) }
        }
    }

    /// Runs the caller's code in the middle of a result. If it throws, the rest is read and dropped for at most a
    /// second, so that the transaction can still end in order; a longer rest costs the connection.
    func untilThrown(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            let patience = Limit(deadline: min(limit.deadline, .now + .seconds(1)), cancellation: limit.cancellation)
            do {
                while let rest = try exchange.next(patience) {
                    if rest.status == PGRES_COPY_OUT { try exchange.skipCopy(patience) }
                }
            } catch {
                exchange.breakOff()
            }
            throw error
        }
    }

    /// Guards against a second statement in the middle of the first.
    func whileBusy<Value>(_ body: () throws -> Value) throws -> Value {
        guard !isBusy else { throw PostgresError.misuse("a statement inside the rows or the COPY of another") }
        isBusy = true
        defer { isBusy = false }
        return try body()
    }

    private func result(of sql: SQL) throws(PostgresError) -> ResultStorage {
        guard !isBusy else { throw .misuse("a statement inside the rows or the COPY of another") }
        try unsafe start(sql) { _ in true }
        let results = try noting { () throws(PostgresError) in try exchange.drain(limit) }
        guard let result = results.first, results.count == 1 else {
            throw note(.misuse("expected one result, got \(results.count)"))
        }
        guard result.status == PGRES_TUPLES_OK || result.status == PGRES_COMMAND_OK else { throw unexpected(result) }
        return result
    }

    /// Sends a statement; its results are still to be read.
    func start(_ sql: SQL, andThen also: (OpaquePointer) -> Bool) throws(PostgresError) {
        let (text, parameters) = sql.rendered()
        guard parameters.count <= 65_535 else { throw .misuse("more than 65535 parameters") }
        var values = CStrings()
        for parameter in parameters { try values.append(parameter.text) }
        let types = parameters.map(\.type)
        let name = try noting { () throws(PostgresError) in try preparedName(text, types) }
        try noting { () throws(PostgresError) in
            try unsafe exchange.start(limit) { connection in
                // Types, values and text are valid during the call; libpq copies them into its buffer.
                let sent = unsafe values.withPointers { values in
                    if let name {
                        unsafe PQsendQueryPrepared(connection, name, Int32(types.count), values, nil, nil, 0)
                    } else {
                        unsafe PQsendQueryParams(connection, text, Int32(types.count), types, values, nil, nil, 0)
                    }
                }
                return unsafe sent == 1 && also(connection) ? 1 : 0
            }
        }
    }

    private func preparedName(_ text: String, _ types: [UInt32]) throws(PostgresError) -> String? {
        // Preparing in a failed transaction would only hide its first error.
        guard exchange.transactionStatus != PQTRANS_INERROR else { return nil }
        let key = StatementCache.Key(text: text, types: types)
        switch statements.plan(for: key) {
        case .once: return nil
        case .prepared(let name): return name
        case .prepare(let name):
            for old in statements.evicted { try run(text: "deallocate \(old)") }
            statements.forgetEvicted()
            _ = try unsafe exchange.perform(limit) { connection in
                // Types and text are valid during the call.
                unsafe PQsendPrepare(connection, name, text, Int32(types.count), types)
            }
            statements.markPrepared(key, as: name)
            return name
        }
    }

    /// Runs a text of this module's own making, or of a migration, which may hold several statements.
    func run(text: String) throws(PostgresError) {
        let results = try noting { () throws(PostgresError) in
            try unsafe exchange.perform(limit) { connection in
                // The text is valid during the call.
                unsafe PQsendQuery(connection, text)
            }
        }
        if let result = results.last, [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(result.status) {
            throw unexpected(result)
        }
    }

    /// Any text as SQL, for tests that play a superuser or an attacker. Not visible to the program's modules.
    @_spi(Testing)
    public func runScript(_ text: String) throws(PostgresError) {
        try run(text: text)
    }

    /// Remembers an error of the transaction, and that some errors make a session useless.
    func noting<Value>(_ body: () throws(PostgresError) -> Value) throws(PostgresError) -> Value {
        do throws(PostgresError) {
            let value = try body()
            if inTransaction, exchange.transactionStatus == PQTRANS_IDLE {
                exchange.breakOff()
                throw PostgresError.misuse("a statement ended the transaction")
            }
            isFresh = false
            return value
        } catch {
            throw note(error)
        }
    }

    func note(_ error: PostgresError) -> PostgresError {
        // A cached plan whose result changed, or a prepared statement that vanished: start over with a new session.
        if error.sqlState == "0A000" || error.sqlState == "26000" { isRetired = true }
        if case .server = error { isFresh = false }
        lastError = lastError ?? error
        return error
    }

    /// A state that no statement given here can lead to; the session is given up.
    func unexpected(_ result: ResultStorage) -> PostgresError {
        exchange.breakOff()
        return note(.misuse("the statement led to the unexpected state \(result.status.rawValue)"))
    }
}
