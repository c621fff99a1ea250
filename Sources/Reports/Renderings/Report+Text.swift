import Accountability
import Documents

extension Report {
    /// The report as lines of text for a terminal: labels and values in two columns, tables aligned, numbers with Vietnamese
    /// separators, days as dd/MM/yyyy. What cannot be seen is written out, for a terminal obeys control characters.
    public var text: String {
        let title = Self.seen(title)
        var lines = [title, String(repeating: "=", count: title.count)]
        for field in fields { lines += Self.lines(of: field, indent: 0) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of field: Field, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch field.value {
        case .group(let fields):
            return [margin + seen(field.label)] + fields.flatMap { lines(of: $0, indent: indent + 2) }
        case .table(let table):
            return table.withMonthsNamed.parts.flatMap { label, part in
                ["", margin + seen(field.label + (label.map { " – \($0)" } ?? ""))]
                    + lines(of: part, indent: indent + 2)
            }
        case .list(let values) where values.contains(where: \.isGroup):
            return [margin + seen(field.label)] + values.flatMap { lines(of: $0, indent: indent + 2) }
        default:
            // The lines of a value stand below each other.
            let value = VisibleText.make(shown(field.value)).replacing(
                "\n",
                with: "\n" + String(repeating: " ", count: 44)
            )
            return [margin + padded(seen(field.label), to: 44 - indent) + value]
        }
    }

    /// A thing of a list: its fields, the first of them after a dash.
    private static func lines(of value: Value, indent: Int) -> [String] {
        guard case .group(let fields) = value else {
            return [String(repeating: " ", count: indent) + seen(shown(value))]
        }
        var lines = fields.flatMap { Self.lines(of: $0, indent: indent + 2) }
        if let first = lines.first {
            lines[0] = String(repeating: " ", count: indent) + "- " + first.drop { $0 == " " }
        }
        return lines
    }

    /// The first column of a table is the key for machines and is left out.
    private static func lines(of table: Table, indent: Int) -> [String] {
        let cells =
            [table.columns.dropFirst().map { seen($0.label) }]
            + table.rows.map { $0.dropFirst().map { seen(shown($0)) } }
        let widths = cells.reduce(into: Array(repeating: 0, count: table.columns.count - 1)) { widths, row in
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
        }
        let margin = String(repeating: " ", count: indent)
        if table.rows.isEmpty { return [margin + "Không có."] }
        // Words begin below each other, numbers end below each other.
        let isWords = table.columns.indices.dropFirst().map { column in
            table.rows.contains { if case .text = $0[column] { true } else { false } }
        }
        return cells.map { row in
            let shown = zip(row, widths).enumerated().map { index, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 || isWords[index] ? cell.0 + space : space + cell.0
            }
            return (margin + shown.joined(separator: "  ")).trimmingTrailingSpaces
        }
    }

    /// A value as people read it.
    static func shown(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .day(let day): day.vietnamese
        case .count(let count): VietnameseNumber.text(count)
        case .flag(let flag): flag ? "có" : "không"
        case .notRecorded: "không ghi"
        case .ratio(let ratio): ratio.vietnamese
        case .list(let values): values.isEmpty ? "không có" : joined(values.map(shown))
        case .group, .table: ""
        }
    }

    /// Words one after the other; whole sentences have their full stops between them.
    private static func joined(_ words: [String]) -> String {
        words.joined(separator: words.dropLast().allSatisfy { $0.hasSuffix(".") } ? " " : ", ")
    }

    /// Words on one line, with what cannot be seen written out.
    private static func seen(_ words: String) -> String { VisibleText.make(words).replacing("\n", with: " ") }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension Report.Value {
    /// Whether it is fields that belong together.
    var isGroup: Bool { if case .group = self { true } else { false } }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
