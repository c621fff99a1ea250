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
        guard let position = columns.positions[column] else { throw .decoding(column: column, expected: "a column") }
        return result.withCell(row: index, column: position) { $0 == nil }
    }

    /// The columns' names in the statement's order.
    public var columnNames: [String] { columns.names }

    private func optional<Value: SQLDecodable>(_ column: String) throws(PostgresError) -> Value? {
        guard let position = columns.positions[column] else {
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
    let positions: [String: Int]

    init(_ result: ResultStorage) {
        names = result.columnNames
        var positions: [String: Int] = [:]
        var repeated: Set<String> = []
        for (position, name) in names.enumerated() where positions.updateValue(position, forKey: name) != nil {
            repeated.insert(name)
        }
        for name in repeated { positions[name] = nil }
        self.positions = positions
    }
}

extension ResultStorage {
    /// All rows of the result.
    var rows: [Row] {
        let columns = Columns(self)
        return (0..<rowCount).map { Row(result: self, columns: columns, index: $0) }
    }
}
