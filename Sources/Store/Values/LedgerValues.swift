public import Ledger
public import Postgres

extension JSON: SQLValue {
    /// `jsonb`
    public static var typeOID: UInt32 { 3802 }
    /// `jsonb[]`
    public static var arrayOID: UInt32 { 3807 }
    /// The canonical text; a value that has none binds as a text PostgreSQL refuses, never as something else.
    public var sqlText: String {
        do {
            return try canonicalText()
        } catch {
            return ""
        }
    }
}

extension Digest: SQLValue, SQLDecodable, SQLElement {
    /// `bytea`
    public static var typeOID: UInt32 { 17 }
    /// `bytea[]`
    public static var arrayOID: UInt32 { 1001 }
    /// `\x` and hexadecimal digits.
    public var sqlText: String { "\\x" + hex }

    /// Reads 32 bytes.
    public init(sqlText: Substring) throws {
        guard sqlText.hasPrefix("\\x"), let digest = Digest(hex: sqlText.dropFirst(2)) else { throw UndecodableText() }
        self = digest
    }
}
