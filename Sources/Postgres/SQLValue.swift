public import FoundationEssentials

/// A value that can be bound to a statement, as the text PostgreSQL reads together with the type's OID.
public protocol SQLValue: Sendable {
    /// The OID of the type, as in `pg_type`.
    static var typeOID: UInt32 { get }
    /// The OID of the type's array; 0 if lists of it cannot be bound.
    static var arrayOID: UInt32 { get }
    /// The value in PostgreSQL's text format.
    var sqlText: String { get }
}

extension SQLValue where Self: RawRepresentable, RawValue: SQLValue {
    /// The OID of the raw value's type.
    public static var typeOID: UInt32 { RawValue.typeOID }
    /// The OID of the raw value's array type.
    public static var arrayOID: UInt32 { RawValue.arrayOID }
    /// The raw value's text.
    public var sqlText: String { rawValue.sqlText }
}

extension Bool: SQLValue {
    /// `boolean`
    public static var typeOID: UInt32 { 16 }
    /// `boolean[]`
    public static var arrayOID: UInt32 { 1000 }
    /// `t` or `f`
    public var sqlText: String { self ? "t" : "f" }
}

extension Int: SQLValue {
    /// `bigint`
    public static var typeOID: UInt32 { 20 }
    /// `bigint[]`
    public static var arrayOID: UInt32 { 1016 }
    /// Decimal digits.
    public var sqlText: String { description }
}

extension Int64: SQLValue {
    /// `bigint`
    public static var typeOID: UInt32 { 20 }
    /// `bigint[]`
    public static var arrayOID: UInt32 { 1016 }
    /// Decimal digits.
    public var sqlText: String { description }
}

extension Int32: SQLValue {
    /// `integer`
    public static var typeOID: UInt32 { 23 }
    /// `integer[]`
    public static var arrayOID: UInt32 { 1007 }
    /// Decimal digits.
    public var sqlText: String { description }
}

extension Double: SQLValue {
    /// `double precision`
    public static var typeOID: UInt32 { 701 }
    /// `double precision[]`
    public static var arrayOID: UInt32 { 1022 }
    /// The shortest text that reads back as the same number; `NaN`, `Infinity`.
    public var sqlText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        return description
    }
}

extension String: SQLValue {
    /// `text`
    public static var typeOID: UInt32 { 25 }
    /// `text[]`
    public static var arrayOID: UInt32 { 1009 }
    /// The text itself.
    public var sqlText: String { self }
}

extension UUID: SQLValue {
    /// `uuid`
    public static var typeOID: UInt32 { 2950 }
    /// `uuid[]`
    public static var arrayOID: UInt32 { 2951 }
    /// Lower-case hexadecimal with dashes, as PostgreSQL writes it.
    public var sqlText: String { uuidString.lowercased() }
}

extension Array: SQLValue where Element == UInt8 {
    /// `bytea`
    public static var typeOID: UInt32 { 17 }
    /// `bytea[]`
    public static var arrayOID: UInt32 { 1001 }
    /// `\x` and hexadecimal digits.
    public var sqlText: String { Hexadecimal.byteaText(self) }
}

/// A list bound as one array parameter or written as one COPY field.
public struct SQLArray<Element: SQLValue>: SQLValue {
    /// The OID of the element's array type.
    public static var typeOID: UInt32 { Element.arrayOID }
    /// Arrays of arrays are not bound.
    public static var arrayOID: UInt32 { 0 }
    /// PostgreSQL's array text: every element quoted, NULL bare.
    public let sqlText: String

    /// A list of values, nil being NULL.
    public init(_ values: [Element?]) {
        sqlText = ArrayText.write(values.map { $0?.sqlText })
    }

    /// A list of values.
    public init(_ values: [Element]) {
        sqlText = ArrayText.write(values.map { $0.sqlText })
    }
}
