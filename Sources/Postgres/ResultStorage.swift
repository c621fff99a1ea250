import CLibPQ

/// Owns one `PGresult`.
///
/// `@unchecked Sendable`: a result never changes after libpq hands it over, and libpq allows reading and
/// clearing it on any thread. `@safe`: the pointer never leaves this file, and every index is checked;
/// libpq would report a bad one through the notice receiver of a connection that may be gone.
@safe final class ResultStorage: @unchecked Sendable {
    private let pointer: OpaquePointer
    let rowCount: Int
    let columnCount: Int

    /// Takes ownership.
    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
        // The pointer came from PQgetResult or a notice and is not NULL.
        rowCount = unsafe Int(PQntuples(pointer))
        columnCount = unsafe Int(PQnfields(pointer))
    }

    deinit {
        // We own the result; nobody else clears it.
        unsafe PQclear(pointer)
    }

    var status: ExecStatusType {
        // Reads one field of the result we own.
        unsafe PQresultStatus(pointer)
    }

    /// The command tag, such as `COMMIT` or `INSERT 0 3`.
    var commandTag: String {
        // The text belongs to the result and is copied.
        unsafe PQcmdStatus(pointer).map { unsafe String(cString: $0) } ?? ""
    }

    /// Rows inserted, changed, deleted, selected or copied; 0 for other commands.
    var affectedRows: Int {
        // The text belongs to the result and is copied.
        unsafe PQcmdTuples(pointer).flatMap { unsafe Int(String(cString: $0)) } ?? 0
    }

    var columnNames: [String] {
        (0..<columnCount).map { column in
            // The index is in range; the name belongs to the result and is copied.
            unsafe PQfname(pointer, Int32(column)).map { unsafe String(cString: $0) } ?? ""
        }
    }

    /// A diagnostic field of an error or notice, by its one-letter code.
    func field(_ code: Unicode.Scalar) -> String? {
        // The text belongs to the result and is copied.
        unsafe PQresultErrorField(pointer, Int32(code.value)).map { unsafe String(cString: $0) }
    }

    /// Gives the bytes of one cell to the closure, or nil for NULL.
    func withCell<Value>(row: Int, column: Int, _ body: (Span<UInt8>?) throws -> Value) rethrows -> Value {
        precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount)
        // Both indices are in range, so libpq returns a pointer to `length` bytes that live as long as the result.
        if unsafe PQgetisnull(pointer, Int32(row), Int32(column)) == 1 { return try body(nil) }
        let length = unsafe Int(PQgetlength(pointer, Int32(row), Int32(column)))
        let start = unsafe UnsafeRawPointer(PQgetvalue(pointer, Int32(row), Int32(column)))
        let bytes = unsafe UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: length)
        return try unsafe body(bytes.span)
    }
}
