import CLibPQ

extension Connection {
    /// `COPY table (columns) FROM STDIN` in text format: `body` writes the rows. Gives the number of rows copied.
    /// If `body` throws, nothing is copied and the transaction has failed, as after any error.
    @discardableResult
    public func copyIn(_ sql: SQL, _ body: (inout CopyWriter) throws -> Void) throws -> Int {
        try whileBusy {
            try beginCopy(sql, expecting: PGRES_COPY_IN)
            // The writer cannot outlive this function: it is lent to the body.
            let exchange = exchange
            let limit = limit
            var writer = CopyWriter { bytes in try exchange.putCopy(bytes, limit) }
            do {
                try body(&writer)
                try writer.flush()
            } catch {
                abandonCopy()
                throw error
            }
            let results = try noting { () throws(PostgresError) in
                try exchange.endCopy(nil, limit)
                return try exchange.drain(limit)
            }
            return results.first?.affectedRows ?? 0
        }
    }

    /// `COPY … TO STDOUT`: `body` gets each line as the server sends it.
    public func copyOut(_ sql: SQL, _ body: ([UInt8]) throws -> Void) throws {
        try whileBusy {
            try beginCopy(sql, expecting: PGRES_COPY_OUT)
            while let bytes = try noting({ () throws(PostgresError) in try exchange.getCopy(limit) }) {
                try untilThrown { try body(bytes) }
            }
            _ = try noting { () throws(PostgresError) in try exchange.drain(limit) }
        }
    }

    private func beginCopy(_ sql: SQL, expecting status: ExecStatusType) throws(PostgresError) {
        let (text, parameters) = sql.rendered()
        guard parameters.isEmpty else { throw .misuse("COPY takes no parameters") }
        let results = try noting { () throws(PostgresError) in
            try unsafe exchange.perform(limit) { connection in
                // The text is valid during the call.
                unsafe PQsendQueryParams(connection, text, 0, nil, nil, nil, nil, 0)
            }
        }
        guard let result = results.first, results.count == 1 else { throw note(.misuse("COPY gave no single result")) }
        guard result.status == status else {
            if result.status == PGRES_TUPLES_OK || result.status == PGRES_COMMAND_OK {
                throw note(.misuse("the statement is no COPY of this direction"))
            }
            throw unexpected(result)
        }
    }

    /// Tells the server to drop the rows so far and reads its answer, which can only be an error.
    private func abandonCopy() {
        do {
            _ = try noting { () throws(PostgresError) in
                try exchange.endCopy("abandoned by the client", limit)
                return try exchange.drain(limit)
            }
            exchange.breakOff()
        } catch .server {
            // As expected; the caller throws the reason.
        } catch {
            exchange.breakOff()
        }
    }
}
