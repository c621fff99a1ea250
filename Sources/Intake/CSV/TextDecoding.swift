/// Turns the bytes of a text file into valid UTF-8, or says at which byte that fails.
enum TextDecoding {
    /// The text without its byte order mark, and how it was encoded.
    static func utf8(_ bytes: [UInt8]) throws(IntakeError) -> (text: ArraySlice<UInt8>, encoding: TextEncoding) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return (try fromUTF16(bytes, littleEndian: true)[...], .utf16LittleEndian)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return (try fromUTF16(bytes, littleEndian: false)[...], .utf16BigEndian)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if looksLikeUTF16(text) { throw .utf16WithoutMark }
        guard let offset = firstInvalidByte(bytes) else { return (text, .utf8) }
        if let encoding = LegacyEncoding.recognise(bytes) { throw .legacyEncoding(encoding) }
        throw .invalidUTF8(offset: offset, line: 1 + bytes[..<offset].count { $0 == 0x0A })
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Western text in UTF-16 has a zero in every second byte, which no register in UTF-8 has anywhere.
    private static func looksLikeUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(4096)
        return head.count >= 4 && head.count { $0 == 0 } * 5 > head.count
    }

    private static func fromUTF16(_ bytes: [UInt8], littleEndian: Bool) throws(IntakeError) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .invalidUTF16(offset: bytes.count - 1) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var at = 2
        while at < bytes.count {
            let (unit, start) = (unit(bytes, at, littleEndian), at)
            at += 2
            var value = UInt32(unit)
            if (0xD800...0xDBFF).contains(unit), at < bytes.count {
                let low = Self.unit(bytes, at, littleEndian)
                guard (0xDC00...0xDFFF).contains(low) else { throw .invalidUTF16(offset: start) }
                value = 0x10000 + ((UInt32(unit) - 0xD800) << 10) + (UInt32(low) - 0xDC00)
                at += 2
            }
            guard let scalar = Unicode.Scalar(value) else { throw .invalidUTF16(offset: start) }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return text
    }

    private static func unit(_ bytes: [UInt8], _ at: Int, _ littleEndian: Bool) -> UInt16 {
        littleEndian
            ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
}
