import Accountability
public import Documents

/// A table of a report as files hold it: cells with real numbers and days, the same in XLSX and CSV.
public struct ReportSheet: Sendable, Hashable {
    /// What it is about.
    public let title: String
    /// The headings.
    public let columns: [String]
    /// A cell for each heading.
    public let rows: [[SheetCell]]
    /// Whether its rows are many of one kind, among which one looks for some.
    public let isList: Bool
}

extension Report {
    /// The report as sheets: what is said once first, then each table.
    public func sheets(_ stamp: ReportStamp) -> [ReportSheet] {
        var sheets = SheetCollector()
        sheets.take(Field(key: "title", label: "Báo cáo", value: .text(title)), in: "")
        for field in stamp.fields { sheets.take(field, in: "") }
        for field in fields where !field.key.isForMachines(beside: Set(fields.map(\.key))) {
            sheets.take(field, in: "")
        }
        let facts = ReportSheet(
            title: "Tổng hợp",
            columns: ["Phần", "Nội dung", "Giá trị", "Trên tổng số", "Tỷ lệ (%)"],
            rows: sheets.facts,
            isList: false
        )
        return [facts] + sheets.tables
    }
}

/// Sorts the fields of a report into what is said once and tables.
private struct SheetCollector {
    private(set) var facts: [[SheetCell]] = []
    private(set) var tables: [ReportSheet] = []

    /// A field of the part of this title.
    mutating func take(_ field: Report.Field, in part: String) {
        let title = part.isEmpty ? field.label : "\(part) – \(field.label)"
        switch field.value {
        case .group(let fields):
            let keys = Set(fields.map(\.key))
            for inner in fields where !inner.key.isForMachines(beside: keys) { take(inner, in: title) }
        case .table(let table):
            say(field, table.rows.count, in: part)
            guard !table.rows.isEmpty else { return }
            for (label, inner) in table.forReading.parts {
                tables.append(inner.sheet(title + (label.map { " – \($0)" } ?? "")))
            }
        case .list(let values) where values.contains(where: \.isGroup):
            say(field, values.count, in: part)
            let rows = values.map { value -> [Report.Field] in
                if case .group(let fields) = value { return fields }
                return [Report.Field(key: field.key, label: field.label, value: value)]
            }
            let columns = RowColumns(rows)
            tables.append(
                ReportSheet(title: title, columns: columns.headings, rows: rows.map(columns.cells), isList: true)
            )
        case .list(let values):
            if values.isEmpty { facts.append([.text(part), .text(field.label), .text("không có")]) }
            for value in values { facts.append([.text(part), .text(field.label)] + value.factCells(of: field.key)) }
        default:
            facts.append([.text(part), .text(field.label)] + field.value.factCells(of: field.key))
        }
    }

    private mutating func say(_ field: Report.Field, _ count: Int, in part: String) {
        let words = count == 0 ? "không có" : "\(VietnameseNumber.text(count)) dòng, ở bảng riêng"
        facts.append([.text(part), .text(field.label), .text(words)])
    }
}

extension Report.Table {
    /// The table as a sheet; a share as its number, of how many, and the percentage.
    fileprivate func sheet(_ title: String) -> ReportSheet {
        let shares = Set(columns.indices.filter { column in rows.contains { $0[column].isRatio } })
        return ReportSheet(
            title: title,
            columns: columns.indices.flatMap { column in
                let label = columns[column].label
                return shares.contains(column) ? [label, "\(label) – trên tổng số", "\(label) – tỷ lệ (%)"] : [label]
            },
            rows: rows.map { row in
                columns.indices.flatMap { column in
                    shares.contains(column) ? row[column].shareCells : [row[column].cell(of: columns[column].key)]
                }
            },
            isList: true
        )
    }
}

extension Report.Value {
    /// The value where it is said once: what nobody recorded is said, because an empty cell would look forgotten.
    fileprivate func factCells(of key: String) -> [SheetCell] {
        if isRatio { return shareCells }
        return self == .notRecorded ? [.text("không ghi")] : [cell(of: key)]
    }

    /// A share in three cells, another value in the first of them.
    fileprivate var shareCells: [SheetCell] {
        guard case .ratio(let ratio) = self else { return [cell(of: ""), .empty, .empty] }
        let percent = ratio.percent.flatMap { Int($0.filter { $0 != "." }) }
        return [.integer(ratio.n), .integer(ratio.of), percent.map { .hundredths($0) } ?? .empty]
    }

    fileprivate var isRatio: Bool { if case .ratio = self { true } else { false } }
}
