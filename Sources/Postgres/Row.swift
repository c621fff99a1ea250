/// One row of a result; a value that may outlive the transaction and cross threads.
public struct Row: Sendable {
    private let result: ResultStorage
    private let columns: Columns
    private let index: Int

    init(result: ResultStorage, columns: Columns, index: Int) {
        self.result = result
        self.columns = columns
        self.index = index
    }

    /// The value of a column that is never NULL. The error names the column and the type, never the value.
    public func value<Value: SQLDecodable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError)
        -> Value
    {
        guard let value: Value = try optional(column) else { throw .decoding(column: column, expected: "\(type)") }
        return value
    }

    /// The value of a nullable column.
    public func value<Value: SQLDecodable>(_ column: String, as type: Value?.Type = Value?.self)
        throws(PostgresError) -> Value?
    {
        try optional(column)
    }

    /// True if the column is NULL.
    public func isNull(_ column: String) throws(PostgresError) -> Bool {
        guard let position = columns.position(of: column) else { throw .decoding(column: column, expected: "a column") }
        return result.withCell(row: index, column: position) { $0 == nil }
    }

    /// The columns' names in the statement's order.
    public var columnNames: [String] { columns.names }

    private func optional<Value: SQLDecodable>(_ column: String) throws(PostgresError) -> Value? {
        guard let position = columns.position(of: column) else {
            throw .decoding(column: column, expected: "\(Value.self)")
        }
        do {
            return try result.withCell(row: index, column: position) { bytes in
                guard let bytes else { return nil }
                return try Value(sqlBytes: bytes)
            }
        } catch {
            throw .decoding(column: column, expected: "\(Value.self)")
        }
    }
}

/// The columns of a result, shared by its rows. A name that occurs twice is not readable: it would be a guess.
final class Columns: Sendable {
    let names: [String]
    private let repeated: Set<String>

    init(_ result: ResultStorage) {
        names = result.columnNames
        let names = names
        repeated = Set(names.indices.filter { names[..<$0].contains(names[$0]) }.map { names[$0] })
    }

    /// Where a column stands. There are few, so looking at their names one by one is quicker than hashing.
    func position(of column: String) -> Int? {
        guard let position = names.firstIndex(of: column), repeated.isEmpty || !repeated.contains(column) else {
            return nil
        }
        return position
    }
}

extension ResultStorage {
    /// All rows of the result.
    var rows: [Row] {
        let columns = Columns(self)
        return (0..<rowCount).map { Row(result: self, columns: columns, index: $0) }
    }
}
