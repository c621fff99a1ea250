import Accountability
import HTML
import Reports

/// Table II.06a as the form is drawn: three groups of columns, each with its number, and rows that lead to their files.
struct ResolutionTableView: HTMLContent {
    let resolution: ResolutionTable
    /// The query of the period's files; nil for whoever may not open them.
    let files: String?

    fileprivate typealias Column = ResolutionForm.Column

    func write(to page: inout HTMLBuffer) {
        if !resolution.draftReasons.isEmpty { draft.write(to: &page) }
        guard case .table(let table) = resolution.report["rows"] else { return }
        HTML.table(.class("form")) {
            thead {
                tr {
                    th(.scope(.column)) { "STT" }
                    th(.scope(.column)) { "Lĩnh vực, công việc giải quyết" }
                    for group in Self.groups {
                        th(.scope(.column), .colspan(group.columns.count), .class("group")) { group.title }
                    }
                }
                tr {
                    th(.scope(.column)) { "(1)" }
                    th(.scope(.column)) { "(2)" }
                    for column in Column.allCases {
                        th(.scope(.column), .class("number")) { "\(column.title) (\(column.rawValue))" }
                    }
                }
            }
            tbody { for row in table.rows { FormRow(row: row, table: table, view: self) } }
        }.write(to: &page)
        notes.write(to: &page)
    }

    private static var groups: [(title: String, columns: [Column])] {
        Dictionary(grouping: Column.allCases, by: \.group)
            .map { (title: $0, columns: $1) }
            .sorted { $0.columns[0].rawValue < $1.columns[0].rawValue }
    }

    private var draft: some HTMLContent {
        section(.class("advice")) {
            p { strong { "DỰ THẢO, chưa gửi được:" } }
            ul { for reason in resolution.draftReasons { li { reason } } }
        }
    }

    @HTMLBuilder
    private var notes: some HTMLContent {
        if case .text(let source) = resolution.report["source"], case .list(let notes) = resolution.report["notes"] {
            section(.class("remarks")) {
                p { "\(source). Đơn vị tính: hồ sơ thủ tục hành chính." }
                for note in notes { p { ValueView(value: note) } }
            }
        }
    }

    /// The files of a cell; nil where no one filter tells them apart.
    fileprivate func link(_ column: Column, _ line: Report.Value, isWhole: Bool, isProcedure: Bool) -> String? {
        guard let files, !isProcedure, let filter = resolution.filter(of: column) else { return nil }
        if isWhole { return "/dossiers?\(files)\(filter)" }
        guard case .text(let field) = line else {
            return "/dossiers?\(files)\(filter)&field=\(GroupFilter<Void>.unrecordedWord)"
        }
        return "/dossiers?\(files)\(filter)&field=\(PercentEncoding.query(field))"
    }
}

/// A row of the form.
private struct FormRow: HTMLContent {
    let row: [Report.Value]
    let table: Report.Table
    let view: ResolutionTableView

    func write(to page: inout HTMLBuffer) {
        let number = if case .text(let text) = row[1] { text } else { "" }
        tr(.class(number.contains(".") ? "part" : number.isEmpty ? "whole" : "line")) {
            td(.dataLabel("STT")) { number }
            th(.scope(.row), .class("name")) { ValueView(value: row[2]) }
            for (index, column) in ResolutionForm.Column.allCases.enumerated() {
                td(
                    .class(row[index + 3] == .count(0) ? "number none" : "number"),
                    .dataLabel(table.columns[index + 3].label)
                ) {
                    let link = view.link(column, row[0], isWhole: number.isEmpty, isProcedure: number.contains("."))
                    if let link, row[index + 3] != .count(0) {
                        a(.href(link)) { ValueView(value: row[index + 3]) }
                    } else {
                        ValueView(value: row[index + 3])
                    }
                }
            }
        }.write(to: &page)
    }
}
