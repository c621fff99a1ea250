import Accountability
import HTML
import Reports

/// A value of a report as text on a page.
struct ValueView: HTMLContent {
    let value: Report.Value

    func write(to page: inout HTMLBuffer) {
        switch value {
        case .text(let text): text.write(to: &page)
        case .day(let day): time(.datetime(day.iso)) { day.vietnamese }.write(to: &page)
        case .count(let count): VietnameseFormat.number(count).write(to: &page)
        case .flag(let flag): (flag ? "có" : "không").write(to: &page)
        case .notRecorded: small(.class("absent")) { "không ghi" }.write(to: &page)
        case .ratio(let ratio): RatioView(ratio: ratio).write(to: &page)
        case .group(let fields): FactsView(fields: fields).write(to: &page)
        case .table(let table): TableView(table: table).write(to: &page)
        case .list(let values): ListView(values: values).write(to: &page)
        }
    }

    /// Whether the value is read by its size and stands at the right of its column.
    var isNumber: Bool {
        switch value {
        case .count, .ratio, .notRecorded: true
        case .text, .flag, .day, .group, .table, .list: false
        }
    }
}

/// A share, never without what it is a share of.
struct RatioView: HTMLContent {
    let ratio: Ratio

    func write(to page: inout HTMLBuffer) {
        guard let percent = ratio.percent else {
            small(.class("absent")) { "không có hồ sơ" }.write(to: &page)
            return
        }
        span {
            VietnameseFormat.percent(percent)
            " "
            small(.class("share")) { "\(VietnameseFormat.number(ratio.n))/\(VietnameseFormat.number(ratio.of))" }
        }.write(to: &page)
    }
}

/// Names with their values.
struct FactsView: HTMLContent {
    let fields: [Report.Field]
    /// Whether the values are words to be read one after the other, not figures to be compared.
    var areWords = false

    func write(to page: inout HTMLBuffer) {
        dl(.class(areWords ? "facts words" : "facts")) {
            for field in fields {
                dt { field.label }
                dd(.class(field.value == .count(0) ? "none" : "some")) { ValueView(value: field.value) }
            }
        }.write(to: &page)
    }
}

/// Values in their order.
struct ListView: HTMLContent {
    let values: [Report.Value]

    func write(to page: inout HTMLBuffer) {
        ul { for value in values { li { ValueView(value: value) } } }.write(to: &page)
    }
}

/// A table of a report. On narrow screens the style sheet turns each row into a block, with the headings beside the
/// values.
struct TableView: HTMLContent {
    let table: Report.Table
    /// Where the first cell of each row leads, row by row; nil where it leads nowhere.
    var addresses: [String?] = []

    func write(to page: inout HTMLBuffer) {
        HTML.table {
            thead {
                tr {
                    for (index, column) in table.columns.enumerated() {
                        th(.scope(.column), .class(index > 0 && isNumeric(index) ? "number" : "name")) { column.label }
                    }
                }
            }
            tbody {
                for (index, row) in table.rows.enumerated() {
                    tr {
                        for (column, value) in zip(table.columns, row) {
                            CellView(
                                column: column,
                                value: value,
                                isFirst: column == table.columns.first,
                                address: index < addresses.count ? addresses[index] : nil
                            )
                        }
                    }
                }
            }
        }.write(to: &page)
    }

    private func isNumeric(_ index: Int) -> Bool {
        table.rows.first.map { index < $0.count && ValueView(value: $0[index]).isNumber } ?? false
    }
}

/// A cell; the first of a row names it.
private struct CellView: HTMLContent {
    let column: Report.Column
    let value: Report.Value
    let isFirst: Bool
    let address: String?

    func write(to page: inout HTMLBuffer) {
        let content = ValueView(value: value)
        if isFirst, let address {
            th(.scope(.row), .class("name")) { a(.href(address)) { content } }.write(to: &page)
        } else if isFirst {
            th(.scope(.row), .class("name")) { content }.write(to: &page)
        } else {
            td(.class(kind), .dataLabel(column.label)) { content }.write(to: &page)
        }
    }

    private var kind: String {
        switch value {
        case .count(0): "number none"
        case _ where ValueView(value: value).isNumber: "number"
        default: "text"
        }
    }
}
