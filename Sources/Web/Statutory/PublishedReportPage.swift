import Accountability
import Documents
import HTML
import Reports

/// A report on its page: which period, what it says, and the files it is kept as.
struct PublishedReportPage {
    let frame: PageFrame
    let publication: PublishedReport
    /// Its address, with the groups filled in.
    let path: String
    /// Pages of the same period, with the groups of their addresses filled in.
    let others: [(path: String, title: String)]
    /// The report, or why there is none yet.
    let found: Result<PublishedReport.Made, PublishedReport.Absence>
    let query: ReportQuery

    var view: some HTMLContent {
        let title = (try? found.get())?.sheet.report.title ?? publication.summary
        return FramedPage(title, frame) {
            PeriodPicker(query: LeaderQuery(query), period: query.period, choices: nil, path: path)
            switch found {
            case .success(let made):
                ReportHeading(
                    agency: made.sheet.report.fields.text("commune"),
                    title: title,
                    period: query.period.label,
                    exportedOn: made.sheet.exportedOn
                )
                downloads
                if let content = made.content { content } else { ReportBody(report: made.sheet.report, query: query) }
                PaperLinks(papers: made.papers)
            case .failure(let absence):
                h1 { title }
                p { "Chưa có số liệu: \(absence.reason)" }
            }
            elsewhere
        }
    }

    private var downloads: some HTMLContent {
        nav(.class("acts screen"), .ariaLabel("Tải và in")) {
            a(.class("button"), .href(query.address(path, format: .paper(.pdf)))) { "Tải bản in (PDF)" }
            a(.class("button"), .href(query.address(path, format: .paper(.docx)))) { "Tải bản sửa được (DOCX)" }
            a(.class("button"), .href(query.address(path, format: .table(.xlsx)))) { "Tải Excel" }
            a(.class("button"), .href(query.address(path, format: .table(.csv)))) { "Tải CSV" }
        }
    }

    private var elsewhere: some HTMLContent {
        p(.class("steps screen")) {
            if publication.hasDetails {
                a(.href(query.address(path, byProcedure: !query.isByProcedure))) {
                    query.isByProcedure ? "Chỉ theo lĩnh vực" : "Thêm từng thủ tục"
                }
                " "
            }
            for other in others {
                a(.href("\(other.path)?from=\(query.period.from.iso)&to=\(query.period.to.iso)")) { other.title }
                " "
            }
            for list in publication.lists {
                a(.href(list.path)) { list.title }
                " "
            }
        }
    }
}

/// A report as it comes: what the heading does not say already, its tables, and its remarks.
struct ReportBody: HTMLContent {
    let report: Report
    let query: ReportQuery

    func write(to page: inout HTMLBuffer) {
        var facts: [Report.Field] = []
        for field in report.fields where !Report.saidByHeadings.contains(field.key) {
            switch field.value {
            case .table, .list, .group:
                flush(&facts, to: &page)
                ReportSection(field: field, query: query).write(to: &page)
            default: facts.append(field)
            }
        }
        flush(&facts, to: &page)
    }

    private func flush(_ facts: inout [Report.Field], to page: inout HTMLBuffer) {
        if !facts.isEmpty { FactsView(fields: facts.forPeople, areWords: true).write(to: &page) }
        facts = []
    }
}

/// A table, a list or a group of a report under its name; a list in which there is nothing is left out.
private struct ReportSection: HTMLContent {
    let field: Report.Field
    let query: ReportQuery

    func write(to page: inout HTMLBuffer) {
        if case .list(let values) = field.value, values.isEmpty { return }
        section(.class(field.key == "notes" ? "remarks" : isWide ? "groups wide" : "groups")) {
            if field.key != "notes" { h2 { field.label } }
            if case .table(let table) = field.value, table.rows.isEmpty {
                p(.class("absent")) { "Không có." }
            } else if case .table(let table) = field.value {
                let shown = Report.Table(columns: table.columns, rows: Array(table.rows.prefix(Self.longest)))
                TableView(table: shown.forReading, addresses: shown.rows.map { address(table.columns[0], $0[0]) })
                if table.rows.count > Self.longest {
                    p(.class("remark")) {
                        "Trang này có \(Self.longest) dòng đầu; cả \(VietnameseFormat.number(table.rows.count)) dòng ở các tệp tải về."
                    }
                }
            } else {
                ValueView(value: field.value)
            }
        }.write(to: &page)
    }

    /// So many rows stand on a page; files have all.
    private static let longest = 50

    /// Whether it needs a sheet turned to the side, as in ``Report/manuscript(_:)``.
    private var isWide: Bool {
        if case .table(let table) = field.value { table.forReading.columns.count > 8 } else { false }
    }

    /// Where what a row is about has its page.
    private func address(_ column: Report.Column, _ key: Report.Value) -> String? {
        guard case .text(let key) = key, !key.isEmpty else { return nil }
        switch column.key {
        case "official": return query.address("/officials/\(key)/progress")
        case "reminder_id": return "/reminders/\(key)"
        case "commendation_id": return "/commendations/\(key)"
        case "file_id": return FileCode(key).map { "/dossiers/\($0.text)" }
        case "matter": return FileCode(key).map { "/dossiers/\($0.text)" } ?? "/incidents/\(key)"
        default: return nil
        }
    }
}

extension LeaderQuery {
    /// The days of a report, as the picker of periods takes them.
    init(_ query: ReportQuery) { self.init(period: query.period, asOf: query.asOf) }
}
