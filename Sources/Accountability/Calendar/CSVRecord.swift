/// One record of a small CSV text by RFC 4180: fields between commas, quoted where they hold a comma, a quote or a line
/// break, quotes inside doubled.
///
/// Strict on purpose, and for whole small files only: the calendar is ours. Registers, which are not, are read by the
/// intake, which is lenient and streams.
struct CSVRecord: Equatable {
    /// The line it begins on, from 1.
    let line: Int
    let fields: [String]

    /// A quote where none may stand, or one that is never closed.
    struct SyntaxError: Error {
        /// The line of the record in question.
        let line: Int
    }

    /// All records; empty lines are left out, a byte-order mark is skipped.
    static func read(_ text: String) throws(SyntaxError) -> [CSVRecord] {
        var reader = CSVReader(bytes: Array(text.utf8))
        return try reader.records()
    }
}

private struct CSVReader {
    let bytes: [UInt8]
    var position = 0
    var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func records() throws(CSVRecord.SyntaxError) -> [CSVRecord] {
        var records: [CSVRecord] = []
        while position < bytes.count {
            let start = line
            var fields = [try field(start)]
            while take(Self.comma) { fields.append(try field(start)) }
            guard position == bytes.count || takeLineEnd() else { throw CSVRecord.SyntaxError(line: start) }
            if fields != [""] { records.append(CSVRecord(line: start, fields: fields)) }
        }
        return records
    }

    private mutating func field(_ start: Int) throws(CSVRecord.SyntaxError) -> String {
        if take(Self.quote) { return try quotedField(start) }
        let first = position
        while position < bytes.count, ![Self.comma, Self.lineFeed, Self.carriageReturn].contains(bytes[position]) {
            guard bytes[position] != Self.quote else { throw CSVRecord.SyntaxError(line: start) }
            position += 1
        }
        return String(decoding: bytes[first..<position], as: UTF8.self)
    }

    private mutating func quotedField(_ start: Int) throws(CSVRecord.SyntaxError) -> String {
        var content: [UInt8] = []
        while position < bytes.count {
            if take(Self.quote) {
                guard take(Self.quote) else { return String(decoding: content, as: UTF8.self) }
                content.append(Self.quote)
            } else {
                if bytes[position] == Self.lineFeed { line += 1 }
                content.append(bytes[position])
                position += 1
            }
        }
        throw CSVRecord.SyntaxError(line: start)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func takeLineEnd() -> Bool {
        let hadReturn = take(Self.carriageReturn)
        guard take(Self.lineFeed) || hadReturn else { return false }
        line += 1
        return true
    }
}
