import Accountability

extension Report {
    /// The report as lines of text for a terminal: labels and values in two columns, tables aligned, numbers with Vietnamese
    /// separators, days as dd/MM/yyyy.
    public var text: String {
        var lines = [title, String(repeating: "=", count: title.count)]
        for field in fields { lines += Self.lines(of: field, indent: 0) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of field: Field, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch field.value {
        case .group(let fields):
            return [margin + field.label] + fields.flatMap { lines(of: $0, indent: indent + 2) }
        case .table(let table):
            return table.parts.flatMap { label, part in
                ["", margin + field.label + (label.map { " – \($0)" } ?? "")] + lines(of: part, indent: indent + 2)
            }
        case .list(let values) where values.contains(where: \.isGroup):
            return [margin + field.label] + values.flatMap { lines(of: $0, indent: indent + 2) }
        default:
            return [margin + padded(field.label, to: 44 - indent) + shown(field.value)]
        }
    }

    /// A thing of a list: its fields, the first of them after a dash.
    private static func lines(of value: Value, indent: Int) -> [String] {
        guard case .group(let fields) = value else { return [String(repeating: " ", count: indent) + shown(value)] }
        var lines = fields.flatMap { Self.lines(of: $0, indent: indent + 2) }
        if let first = lines.first {
            lines[0] = String(repeating: " ", count: indent) + "- " + first.drop { $0 == " " }
        }
        return lines
    }

    /// The first column of a table is the key for machines and is left out.
    private static func lines(of table: Table, indent: Int) -> [String] {
        let cells = [table.columns.dropFirst().map(\.label)] + table.rows.map { $0.dropFirst().map(shown) }
        let widths = cells.reduce(into: Array(repeating: 0, count: table.columns.count - 1)) { widths, row in
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
        }
        let margin = String(repeating: " ", count: indent)
        if table.rows.isEmpty { return [margin + "Không có hồ sơ."] }
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
        case .list(let values): values.isEmpty ? "không có" : values.map(shown).joined(separator: ", ")
        case .group, .table: ""
        }
    }

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
