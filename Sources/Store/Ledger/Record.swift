public import Accountability
public import Ledger
public import Postgres

/// One row an act inserts, as JSON in the form PostgreSQL itself gives its rows, so that a stored row can be compared with
/// the ledger letter by letter.
public struct Record: Sendable, Hashable {
    /// Where the row goes.
    public let table: RecordTable
    /// Every column that is not NULL. Days as `2026-04-24`, instants by `JSON.instant(_:)`, bytes by `JSON.bytes(_:)`.
    public let row: [String: JSON]

    /// A row for a table; NULL columns are left out.
    public init(_ table: RecordTable, _ row: [String: JSON]) {
        self.table = table
        self.row = row.filter { $0.value != .null }
    }

    /// The row as the ledger holds it: names only as SHA-256(salt || name, sort name and match name joined by 0x1f).
    var sealed: JSON {
        guard table.holdsNames, let salt = row["salt"]?.string, let saltBytes = Self.bytes(ofHex: salt.dropFirst(2))
        else {
            return .object(row)
        }
        var sealed = row
        let names = ["name", "sort_name", "match_name"].map { row[$0]?.string ?? "" }.joined(separator: "\u{1f}")
        for column in ["name", "sort_name", "match_name", "salt"] { sealed[column] = nil }
        sealed["name_sha256"] = .string(SHA256.hash(saltBytes, Array(names.utf8)).hex)
        return .object(sealed)
    }

    /// How an entry's body names this row: `{table, row}`.
    public var ledgerJSON: JSON {
        ["table": .string(table.rawValue), "row": sealed]
    }

    /// Inserts rows of one table in one statement. A violated constraint is thrown with its name.
    public static func insert(_ rows: [Record], into table: RecordTable, on db: Connection) throws(PostgresError) {
        let name = table.name
        let array = JSON.array(rows.map { .object($0.row) })
        try db.execute("insert into \(name) select r.* from jsonb_populate_recordset(null::\(name), \(array)) as r")
    }

    private static func bytes(ofHex text: Substring) -> [UInt8]? {
        Digest(hex: text)?.bytes
    }
}

extension JSON {
    /// An instant as PostgreSQL writes a `timestamptz` in JSON: `2026-10-31T08:09:10.123456+00:00`.
    public static func instant(_ value: Instant) -> JSON {
        .string(value.rfc3339.dropLast() + "+00:00")
    }

    /// A day, or `null`.
    public static func day(_ value: CalendarDay?) -> JSON {
        value.map { .string($0.iso) } ?? .null
    }

    /// An id, or `null`.
    public static func id<Subject>(_ value: Identifier<Subject>?) -> JSON {
        value.map { .string($0.text) } ?? .null
    }

    /// A text, or `null`.
    public static func text(_ value: String?) -> JSON {
        value.map { .string($0) } ?? .null
    }

    /// Bytes as PostgreSQL writes a `bytea` in JSON: `\x` and hexadecimal digits.
    public static func bytes(_ value: [UInt8]) -> JSON {
        let digits = Array("0123456789abcdef".utf8)
        return .string(
            "\\x" + String(decoding: value.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        )
    }
}
