public import Accountability
import FoundationEssentials
public import Postgres

extension CalendarDay: SQLValue, SQLDecodable {
    /// `date`
    public static var typeOID: UInt32 { 1082 }
    /// `date[]`
    public static var arrayOID: UInt32 { 1182 }
    /// `2026-04-24`
    public var sqlText: String { iso }

    /// Reads `2026-04-24`; infinity and years before Christ are refused.
    public init(sqlText: Substring) throws {
        guard let day = CalendarDay(iso: String(sqlText)) else { throw UndecodableText() }
        self = day
    }

    /// Reads the same without a text in between.
    public init(sqlBytes: Span<UInt8>) throws {
        guard let day = CalendarDay(isoBytes: sqlBytes) else { throw UndecodableText() }
        self = day
    }
}

extension Instant: SQLValue, SQLDecodable {
    /// `timestamptz`
    public static var typeOID: UInt32 { 1184 }
    /// `timestamptz[]`
    public static var arrayOID: UInt32 { 1185 }
    /// RFC 3339 in UTC.
    public var sqlText: String { rfc3339 }

    /// Reads what a session in UTC writes.
    public init(sqlText: Substring) throws {
        guard let instant = Instant(postgres: sqlText) else { throw UndecodableText() }
        self = instant
    }

    /// Reads the same without a text in between.
    public init(sqlBytes: Span<UInt8>) throws {
        guard let instant = Instant(postgresBytes: sqlBytes) else { throw UndecodableText() }
        self = instant
    }
}

extension Identifier: SQLValue, SQLDecodable, SQLElement {
    /// `uuid`
    public static var typeOID: UInt32 { 2950 }
    /// `uuid[]`
    public static var arrayOID: UInt32 { 2951 }
    /// Lower-case hexadecimal with dashes.
    public var sqlText: String { text }

    /// Reads hexadecimal with dashes.
    public init(sqlText: Substring) throws {
        guard let id = Identifier(text: String(sqlText)) else { throw UndecodableText() }
        self = id
    }

    /// Reads hexadecimal with dashes.
    public init(sqlBytes: Span<UInt8>) throws { self.init(try UUID(sqlBytes: sqlBytes)) }
}

extension FileCode: SQLValue {
    /// `text`
    public static var typeOID: UInt32 { String.typeOID }
    /// `text[]`
    public static var arrayOID: UInt32 { String.arrayOID }
    /// The normalised code.
    public var sqlText: String { text }
}

extension DossierStatus: SQLValue, SQLDecodable {}
extension DossierClass: SQLValue, SQLDecodable {}
extension Channel: SQLValue, SQLDecodable {}
extension Role: SQLValue, SQLDecodable {}
extension ReviewYear.Rule: SQLValue, SQLDecodable {}
extension PaperKind: SQLValue, SQLDecodable {}
extension Leave.Kind: SQLValue, SQLDecodable {}
extension Departure.Kind: SQLValue, SQLDecodable {}
