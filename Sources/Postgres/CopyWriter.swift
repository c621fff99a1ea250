/// Writes the rows of a `COPY … FROM STDIN` in text format, escaped, in bounded memory.
public struct CopyWriter {
    private static let chunk = 64 * 1_024

    private var buffer: [UInt8] = []
    private let send: ([UInt8]) throws -> Void

    init(send: @escaping ([UInt8]) throws -> Void) {
        self.send = send
        buffer.reserveCapacity(Self.chunk + 1_024)
    }

    /// One row; nil is NULL.
    public mutating func row<each Value: SQLValue>(_ value: repeat (each Value)?) throws {
        var isFirst = true
        for text in repeat (each value)?.sqlText {
            try field(text, isFirst: isFirst)
            isFirst = false
        }
        try endRow()
    }

    /// One row of values whose types are known only when it runs; nil is NULL.
    public mutating func row(_ values: [(any SQLValue)?]) throws {
        for (index, value) in values.enumerated() { try field(value?.sqlText, isFirst: index == 0) }
        try endRow()
    }

    /// Sends what is left.
    mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try send(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() throws {
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.chunk { try flush() }
    }

    private mutating func field(_ text: String?, isFirst: Bool) throws(PostgresError) {
        if !isFirst { buffer.append(UInt8(ascii: "\t")) }
        guard let text else {
            buffer += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
            return
        }
        for byte in text.utf8 {
            switch byte {
            case 0: throw .nulCharacter
            case UInt8(ascii: "\\"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
            case UInt8(ascii: "\n"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case UInt8(ascii: "\t"): buffer += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            default: buffer.append(byte)
            }
        }
    }
}
