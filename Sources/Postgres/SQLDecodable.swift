public import FoundationEssentials

/// The reason a conformance of `SQLDecodable` gives; `Row` adds the column and never shows the value.
public struct UndecodableText: Error {
    /// The text was not of the expected form.
    public init() {}
}

/// What can stand inside an array column. Everything decodable can; `UInt8` makes `[UInt8]` mean `bytea`.
public protocol SQLElement {
    /// The whole column as a list of elements.
    static func list(sqlBytes: Span<UInt8>) throws -> [Self]
}

/// A value read from one column in text format. A conformance implements one of the two initialisers.
public protocol SQLDecodable: SQLElement {
    /// Reads the column's text; throws `UndecodableText`, or anything, if it is not of the expected form.
    init(sqlText: Substring) throws
    /// Reads the column's bytes (UTF-8) without making a `String` first, where that matters.
    init(sqlBytes: Span<UInt8>) throws
}

extension SQLDecodable {
    /// Goes through text.
    public init(sqlBytes: Span<UInt8>) throws {
        try self.init(sqlText: Substring(String(sqlBytes: sqlBytes)))
    }

    /// Reads PostgreSQL's array text; NULL elements and nested arrays are refused.
    public static func list(sqlBytes: Span<UInt8>) throws -> [Self] {
        try ArrayText.read(String(sqlBytes: sqlBytes)).map { try Self(sqlText: $0[...]) }
    }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
    /// Reads the raw value; a raw value without a case is refused.
    public init(sqlText: Substring) throws {
        guard let value = Self(rawValue: try RawValue(sqlText: sqlText)) else { throw UndecodableText() }
        self = value
    }
}

extension SQLDecodable where Self: FixedWidthInteger {
    /// Reads decimal digits; what does not fit is refused.
    public init(sqlText: Substring) throws {
        guard let value = Self(sqlText, radix: 10) else { throw UndecodableText() }
        self = value
    }
}

extension Int: SQLDecodable {}
extension Int64: SQLDecodable {}
extension Int32: SQLDecodable {}

extension Double: SQLDecodable {
    /// Reads a number, `NaN` or `Infinity`.
    public init(sqlText: Substring) throws {
        guard let value = Double(sqlText) else { throw UndecodableText() }
        self = value
    }
}

extension Bool: SQLDecodable {
    /// Reads `t` or `f`.
    public init(sqlText: Substring) throws {
        switch sqlText {
        case "t": self = true
        case "f": self = false
        default: throw UndecodableText()
        }
    }
}

extension String: SQLDecodable {
    /// Takes the text as it is.
    public init(sqlText: Substring) throws {
        self.init(sqlText)
    }

    /// Takes the bytes as UTF-8; anything else is refused.
    public init(sqlBytes: Span<UInt8>) throws {
        do {
            self = String(copying: try UTF8Span(validating: sqlBytes))
        } catch {
            throw UndecodableText()
        }
    }
}

extension UUID: SQLDecodable {
    /// Reads hexadecimal with dashes.
    public init(sqlText: Substring) throws {
        guard let value = UUID(uuidString: String(sqlText)) else { throw UndecodableText() }
        self = value
    }

    /// Reads hexadecimal with dashes, as the server writes it.
    public init(sqlBytes: Span<UInt8>) throws {
        guard let value = Hexadecimal.uuid(sqlBytes) else { throw UndecodableText() }
        self = value
    }
}

extension UInt8: SQLElement {
    /// Reads `bytea` in hexadecimal form.
    public static func list(sqlBytes: Span<UInt8>) throws -> [UInt8] {
        guard let bytes = Hexadecimal.bytes(bytea: sqlBytes) else { throw UndecodableText() }
        return bytes
    }
}

extension Array: SQLElement where Element: SQLElement {}

extension Array: SQLDecodable where Element: SQLElement {
    /// Reads an array column, or `bytea` for `[UInt8]`.
    public init(sqlText: Substring) throws {
        let bytes = Array<UInt8>(sqlText.utf8)
        self = try Element.list(sqlBytes: bytes.span)
    }

    /// Reads an array column, or `bytea` for `[UInt8]`.
    public init(sqlBytes: Span<UInt8>) throws {
        self = try Element.list(sqlBytes: sqlBytes)
    }
}
