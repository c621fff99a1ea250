/// PostgreSQL's text form of a one-dimensional array: `{"a","b \"quoted\"",NULL}`.
enum ArrayText {
    /// Every element quoted, nil written as NULL.
    static func write(_ elements: [String?]) -> String {
        var text: [UInt8] = [UInt8(ascii: "{")]
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            guard let element else {
                text += "NULL".utf8
                continue
            }
            text.append(UInt8(ascii: "\""))
            for byte in element.utf8 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
                text.append(byte)
            }
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The elements; NULL elements, nested arrays and bounds other than 1 are refused.
    static func read(_ text: String) throws -> [String] {
        var reader = Reader(bytes: Array(text.utf8))
        return try reader.elements()
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func elements() throws -> [String] {
            try expect(UInt8(ascii: "{"))
            var elements: [String] = []
            if next == UInt8(ascii: "}") {
                position += 1
            } else {
                repeat {
                    elements.append(try next == UInt8(ascii: "\"") ? quoted() : bare())
                } while try separator()
            }
            guard position == bytes.count else { throw UndecodableText() }
            return elements
        }

        private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        private mutating func expect(_ byte: UInt8) throws {
            guard next == byte else { throw UndecodableText() }
            position += 1
        }

        /// True after a comma, false after the closing brace.
        private mutating func separator() throws -> Bool {
            if next == UInt8(ascii: ",") {
                position += 1
                return true
            }
            try expect(UInt8(ascii: "}"))
            return false
        }

        private mutating func quoted() throws -> String {
            position += 1
            var element: [UInt8] = []
            while let byte = next, byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\\") { position += 1 }
                guard let byte = next else { throw UndecodableText() }
                element.append(byte)
                position += 1
            }
            try expect(UInt8(ascii: "\""))
            return String(decoding: element, as: UTF8.self)
        }

        private mutating func bare() throws -> String {
            var element: [UInt8] = []
            while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
                guard byte != UInt8(ascii: "{"), byte != UInt8(ascii: "\\") else { throw UndecodableText() }
                element.append(byte)
                position += 1
            }
            let text = String(decoding: element, as: UTF8.self)
            guard !text.isEmpty, text != "NULL" else { throw UndecodableText() }
            return text
        }
    }
}
