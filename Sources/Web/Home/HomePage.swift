import Accountability
import HTML
import Reports

/// `GET /home`.
struct HomePage {
    let frame: PageFrame
    let notices: [Told]

    /// One notice in the words for its reader.
    struct Told {
        let day: Report.Value?
        let text: Report.Value?
        let further: [Report.Value]

        init(_ fields: [Report.Field]) {
            func value(_ key: String) -> Report.Value? { fields.first { $0.key == key }?.value }
            day = value("recorded_on")
            text = value("text")
            further = if case .list(let values) = value("further") { values } else { [] }
        }
    }

    var view: some HTMLContent {
        FramedPage("Bàn làm việc", frame) {
            h1 { "Bàn làm việc" }
            section(.class("groups")) {
                h2 { "Những điều được báo" }
                if notices.isEmpty {
                    p(.class("absent")) { "Chưa có gì mới." }
                } else {
                    ul(.class("told")) {
                        for one in notices {
                            li {
                                p {
                                    if let day = one.day { ValueView(value: day) }
                                    " "
                                    if let text = one.text { strong { ValueView(value: text) } }
                                }
                                for line in one.further { p(.class("remark")) { ValueView(value: line) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// `GET /me/record`: everything people recorded about whoever asks, the same as those above him see.
struct RecordPage {
    let frame: PageFrame
    /// Nil for somebody who is no official of the commune.
    let report: Report?

    var view: some HTMLContent {
        FramedPage(report?.title ?? "Hồ sơ của tôi", frame) {
            if let report {
                h1 { report.title }
                p { a(.href("/me/looks")) { "Ai đã xem hồ sơ của tôi" } }
                ReportFieldsView(fields: report.fields)
            } else {
                h1 { "Hồ sơ của tôi" }
                p {
                    "Bạn không có trong danh sách cán bộ giải quyết hồ sơ của xã, nên không có hồ sơ nào để xem ở đây."
                }
            }
        }
    }
}

/// The fields of a report one after the other: what is said once together, each group and table under its own heading.
struct ReportFieldsView: HTMLContent {
    let fields: [Report.Field]

    func write(to page: inout HTMLBuffer) {
        let simple = fields.filter(\.isShort)
        if !simple.isEmpty { FactsView(fields: simple).write(to: &page) }
        for field in fields where !field.isShort {
            section(.class("groups")) {
                h2 { field.label }
                switch field.value {
                case .group(let inner): ReportFieldsView(fields: inner)
                case .table(let table) where table.rows.isEmpty: p(.class("absent")) { "Không có." }
                case .list(let values) where values.isEmpty: p(.class("absent")) { "Không có." }
                default: ValueView(value: field.value)
                }
            }.write(to: &page)
        }
    }
}
