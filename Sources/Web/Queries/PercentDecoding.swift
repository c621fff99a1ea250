/// Percent-encoding as it stands in addresses.
enum PercentDecoding {
    /// The text meant by a part of a query; nil when an escape is cut short or wrong, when the bytes are not UTF-8, or
    /// when the text holds control characters (NUL among them), which no parameter of ours may hold.
    static func decodeQuery(_ text: some StringProtocol) -> String? {
        decode(text, plusIsSpace: true)
    }

    /// Whether a path can be read: the same rules, but `+` stands for itself.
    static func isValidPath(_ path: some StringProtocol) -> Bool {
        decodePath(path) != nil
    }

    /// The text meant by a part of a path; nil as above.
    static func decodePath(_ path: some StringProtocol) -> String? {
        decode(path, plusIsSpace: false)
    }

    /// The text meant by a part of a form, with whatever was typed or pasted into it; nil when an escape is cut short or wrong, or when
    /// the bytes are not UTF-8.
    static func decodeForm(_ text: some StringProtocol) -> String? {
        unescape(text, plusIsSpace: true)
    }

    private static func decode(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        // Bytes that were not UTF-8 before decoding arrive from the server as U+FFFD.
        let isStrange: (Unicode.Scalar) -> Bool = { $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{FFFD}" }
        guard let decoded = unescape(text, plusIsSpace: plusIsSpace) else { return nil }
        return decoded.unicodeScalars.contains(where: isStrange) ? nil : decoded
    }

    private static func unescape(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
