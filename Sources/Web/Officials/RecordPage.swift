import Accountability
import HTML
import Reports
import Store

/// `GET /officials/{id}/record`: what people recorded about an official, the same to himself as to those above him.
struct RecordPage {
    let frame: PageFrame
    /// Nil for somebody who is no official of the commune.
    let record: Shown?
    /// Whether the reader is whom it is about.
    let isOwn: Bool

    /// A record as it is shown.
    struct Shown: Sendable {
        let official: Official
        /// The lines of each section.
        let sheet: Report
        /// The figures of the workload, each with the files behind it.
        let workload: [Report.Field]
        let asOf: CalendarDay

        init(_ record: OfficialRecord) {
            official = record.official
            sheet = record.sheet
            asOf = record.asOf
            workload = if case .group(let fields) = record.report["workload"] { fields } else { [] }
        }
    }

    var view: some HTMLContent {
        FramedPage(record.map { "Hồ sơ cá nhân: \($0.official.name)" } ?? "Hồ sơ của tôi", frame) {
            if let record {
                RecordView(record: record, isOwn: isOwn)
            } else {
                h1 { "Hồ sơ của tôi" }
                p {
                    "Bạn không có trong danh sách cán bộ giải quyết hồ sơ của xã, nên không có hồ sơ nào để xem ở đây."
                }
            }
        }
    }
}

/// The record itself: what is said once, then section by section.
private struct RecordView: HTMLContent {
    let record: RecordPage.Shown
    let isOwn: Bool

    func write(to page: inout HTMLBuffer) {
        heading.write(to: &page)
        FactsView(fields: short, areWords: true).write(to: &page)
        section(.class("others")) {
            h2 { "Khối lượng công việc" }
            FiguresView(fields: record.workload)
        }.write(to: &page)
        for part in record.sheet.fields where !part.isShort && part.key != "waiting" && part.key != "workload" {
            section(.class("groups")) {
                h2 { part.label }
                if case .table(let table) = part.value { LinesView(table: table, address: linked(part.key)) }
            }.write(to: &page)
        }
        ProofSection(address: address).write(to: &page)
    }

    @HTMLBuilder
    private var heading: some HTMLContent {
        p(.class("eyebrow")) { "Hồ sơ cá nhân" }
        h1 { record.official.name }
        p(.class("when")) { "Như đã biết đến hết ngày \(record.asOf.vietnamese)." }
        nav(.class("acts"), .ariaLabel("Tải và in")) {
            a(.class("button"), .href("\(address)/download?as_of=\(record.asOf.iso)")) { "Tải toàn bộ (JSON)" }
            a(.class("button"), .href("\(address)/download?as_of=\(record.asOf.iso)&format=pdf")) { "Tải bản in (PDF)" }
            a(.class("button"), .href("\(address)/download?as_of=\(record.asOf.iso)&format=docx")) {
                "Tải bản sửa được (DOCX)"
            }
            a(.class("button"), .href("/officials/\(record.official.id.text)/progress")) { "Phiếu theo dõi tiến độ" }
            if isOwn {
                a(.class("button"), .href("/me/statement?as_of=\(record.asOf.iso)")) {
                    "Bản xác nhận có thể kiểm chứng"
                }
                a(.class("button"), .href("/me/looks")) { "Ai đã xem hồ sơ của tôi" }
            }
        }
        DownloadLinks("\(address)/download?as_of=\(record.asOf.iso)")
    }

    private var address: String { "/officials/\(record.official.id.text)/record" }

    /// What is said once, and the sections in which there is nothing.
    private var short: [Report.Field] {
        record.sheet.fields.filter { $0.isShort && $0.key != "waiting" && $0.key != "as_of" }
    }

    /// Where the things of a section have their pages.
    private func linked(_ key: String) -> String? {
        switch key {
        case "reminders": isOwn ? "/me/reminders" : "/reminders"
        case "findings", "incidents", "explanation-requests", "reviews", "commendations": "/\(key)"
        default: nil
        }
    }
}

/// Figures, each leading to the files it counts.
struct FiguresView: HTMLContent {
    let fields: [Report.Field]

    func write(to page: inout HTMLBuffer) {
        dl(.class("facts")) {
            for field in fields.flatMap(\.lines) {
                dt { field.label }
                dd(.class(field.value == .count(0) ? "none" : "some")) {
                    if let link = field.link, field.value != .count(0), field.value != .notRecorded {
                        a(.href("/\(link)")) { ValueView(value: field.value) }
                    } else {
                        ValueView(value: field.value)
                    }
                }
            }
        }.write(to: &page)
    }
}

/// The lines of a section; the first words of a line lead to its thing.
struct LinesView: HTMLContent {
    let table: Report.Table
    /// Where the things have their pages; nil where they have none.
    let address: String?

    func write(to page: inout HTMLBuffer) {
        HTML.table {
            thead { tr { for column in table.columns.dropFirst() { th(.scope(.column)) { column.label } } } }
            tbody {
                for row in table.rows {
                    tr {
                        for (index, value) in row.enumerated().dropFirst() {
                            if index == 1 {
                                th(.scope(.row), .class("name")) {
                                    if let address, case .text(let id) = row[0], !id.isEmpty {
                                        a(.href("\(address)/\(id)")) { ValueView(value: value) }
                                    } else {
                                        ValueView(value: value)
                                    }
                                }
                            } else {
                                td(.dataLabel(table.columns[index].label)) { ValueView(value: value) }
                            }
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}

extension Report.Field {
    /// The field itself, or the fields of its group.
    fileprivate var lines: [Report.Field] {
        if case .group(let fields) = value { fields } else { [self] }
    }
}
