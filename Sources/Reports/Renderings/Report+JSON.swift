import Accountability

extension Report {
    /// The report as JSON (UTF-8): one object, keys in the order of the report, no spaces; a ratio is `{n, of, percent}` with
    /// the percentage as text, what was not recorded is `null`. The same report gives the same bytes.
    public var json: [UInt8] { Self.json(fields) }

    /// Fields without a title as one JSON object, for what is not a report but is said in the same way.
    public static func json(_ fields: [Field]) -> [UInt8] {
        var writer = JSONText()
        writer.write(fields)
        return writer.bytes
    }
}

/// Writes JSON with its keys in the order given.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ fields: [Report.Field]) {
        object(fields) { writer, field in
            writer.string(field.key)
            writer.raw(":")
            writer.write(field.value)
        }
    }

    mutating func write(_ value: Report.Value) {
        switch value {
        case .text(let text): string(text)
        case .day(let day): string(day.iso)
        case .count(let count): raw(String(count))
        case .flag(let flag): raw(flag ? "true" : "false")
        case .notRecorded: raw("null")
        case .ratio(let ratio):
            raw("{\"n\":\(ratio.n),\"of\":\(ratio.of),\"percent\":")
            if let percent = ratio.percent { string(percent) } else { raw("null") }
            raw("}")
        case .group(let fields): write(fields)
        case .list(let values): array(values) { $0.write($1) }
        case .table(let table):
            array(table.rows) { writer, row in
                writer.object(Array(zip(table.columns, row))) { writer, cell in
                    writer.string(cell.0.key)
                    writer.raw(":")
                    writer.write(cell.1)
                }
            }
        }
    }

    /// A text in quotation marks; control characters, quotation marks and backslashes escaped (RFC 8259, section 7).
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                raw("\\u00")
                if byte < 0x10 { raw("0") }
                raw(String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func raw(_ text: String) {
        bytes += Array(text.utf8)
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        sequence("[", elements, "]", write)
    }

    mutating func object<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        sequence("{", elements, "}", write)
    }

    private mutating func sequence<Element>(
        _ open: String,
        _ elements: [Element],
        _ close: String,
        _ write: (inout JSONText, Element) -> Void
    ) {
        raw(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw(close)
    }
}
