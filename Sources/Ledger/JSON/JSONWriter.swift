/// Writes the canonical spelling of a value.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let maximumBytes: Int

    init(maximumBytes: Int = JSON.maximumBytes) {
        self.maximumBytes = maximumBytes
    }

    mutating func write(_ value: JSON, depth: Int) throws(JSONError) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
        case .integer(let value): try write(integer: value)
        case .string(let text): Self.append(string: NormalForm.composed(text), to: &bytes)
        case .array(let values): try write(array: values, depth: depth + 1)
        case .object(let members): try write(object: members, depth: depth + 1)
        }
        guard bytes.count <= maximumBytes else { throw error(.tooLong) }
    }

    private mutating func write(integer value: Int) throws(JSONError) {
        guard value.magnitude <= UInt(JSON.maximumInteger) else { throw error(.integerTooLarge) }
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func write(array values: [JSON], depth: Int) throws(JSONError) {
        guard depth <= JSON.maximumDepth else { throw error(.tooDeep) }
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try write(value, depth: depth)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(object members: [String: JSON], depth: Int) throws(JSONError) {
        guard depth <= JSON.maximumDepth else { throw error(.tooDeep) }
        bytes.append(UInt8(ascii: "{"))
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, member) in sorted.enumerated() {
            guard member.key.utf8.allSatisfy(Self.isPlain) else { throw error(.keyNotPlain) }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            Self.append(string: member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            try write(member.value, depth: depth)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: bytes.count) }

    /// Keys are printable ASCII without quotation mark and backslash: they never need an escape, and byte order is then
    /// also the UTF-16 order of RFC 8785.
    static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Adds a quoted string with the escapes of RFC 8785, and no others.
    static func append(string text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(UInt8(ascii: "\\"))
                if let letter = JSONEscape.letter(for: byte) {
                    bytes.append(letter)
                } else {
                    bytes.append(contentsOf: "u00".utf8)
                    Hex.append(CollectionOfOne(byte), to: &bytes)
                }
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The two-character escapes of control characters.
enum JSONEscape {
    static func letter(for control: UInt8) -> UInt8? {
        switch control {
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        default: nil
        }
    }

    static func control(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "r"): 0x0D
        default: nil
        }
    }
}
