/// The raw text between two quotation marks.
struct StringToken {
    let range: Range<Int>
    let hasEscapes: Bool
}

extension JSONReader {
    /// Passes over a quoted string; in canonical text every escape must be the minimal one.
    mutating func string() throws(JSONError) -> StringToken {
        position += 1
        let start = position
        var hasEscapes = false
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return StringToken(range: start..<position - 1, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try passEscape()
            case 0..<0x20: throw error(.unexpectedByte)
            default: position += 1
            }
        }
        throw endError()
    }

    /// The text of a string, with its escapes resolved.
    func decode(_ token: StringToken) throws(JSONError) -> String {
        guard token.hasEscapes else { return String(decoding: bytes[token.range], as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(token.range.count)
        var index = token.range.lowerBound
        while index < token.range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            let letter = bytes[index + 1]
            index += 2
            guard letter == UInt8(ascii: "u") else {
                text.append(JSONEscape.control(for: letter) ?? letter)
                continue
            }
            text.append(contentsOf: String(try scalar(at: &index)).utf8)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func passEscape() throws(JSONError) {
        let start = position
        position += 1
        let letter = try peek()
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
        case UInt8(ascii: "/"):
            if canonical { throw JSONError(reason: .escapeNotMinimal, offset: start) }
        case UInt8(ascii: "u"):
            let code = try hexCode(at: position)
            position += 4
            if canonical, !isMinimal(code) { throw JSONError(reason: .escapeNotMinimal, offset: start) }
        default:
            guard JSONEscape.control(for: letter) != nil else {
                throw JSONError(reason: .unexpectedByte, offset: position - 1)
            }
        }
    }

    /// Whether the `\u` escape just passed is one the writer makes: a control character without a letter of its own.
    private func isMinimal(_ code: UInt16) -> Bool {
        let digits = bytes[position - 4..<position]
        return code < 0x20 && JSONEscape.letter(for: UInt8(code)) == nil
            && digits.allSatisfy { Hex.value(of: $0) != nil }
    }

    /// The code point of a `\u` escape whose digits stand at `index`, joining a surrogate pair; moves `index` past it.
    private func scalar(at index: inout Int) throws(JSONError) -> Character {
        let start = index
        let first = try hexCode(at: index)
        index += 4
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard UTF16.isLeadSurrogate(first), index + 2 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw JSONError(reason: .notUnicode, offset: start) }
        let second = try hexCode(at: index + 2)
        guard UTF16.isTrailSurrogate(second) else { throw JSONError(reason: .notUnicode, offset: start) }
        index += 6
        let offset = (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        guard let scalar = Unicode.Scalar(0x10000 + offset) else {
            throw JSONError(reason: .notUnicode, offset: start)
        }
        return Character(scalar)
    }

    private func hexCode(at start: Int) throws(JSONError) -> UInt16 {
        guard start + 4 <= bytes.count else { throw endError() }
        var code: UInt16 = 0
        for byte in bytes[start..<start + 4] {
            let lower = (0x41...0x46).contains(byte) ? byte + 0x20 : byte
            guard let digit = Hex.value(of: lower) else { throw JSONError(reason: .unexpectedByte, offset: start) }
            code = code << 4 | UInt16(digit)
        }
        return code
    }

    func peek() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw endError() }
        return bytes[position]
    }

    /// Steps over the byte if it is the next one.
    mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
        guard try peek() == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard try take(byte) else { throw error(.unexpectedByte) }
    }

    mutating func expect(_ text: String) throws(JSONError) {
        for byte in text.utf8 { try expect(byte) }
    }

    func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: position) }

    func endError() -> JSONError { JSONError(reason: .unexpectedEnd, offset: bytes.count) }
}
