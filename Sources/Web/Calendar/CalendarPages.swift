import Accountability
import Actions
import HTML
import Hummingbird
import Reports
import Store

/// The working calendar by year, to look up; changing it is the administrator's, from a file.
struct CalendarPages {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .visited(
                "/calendar",
                for: .readPolicy,
                .page("showCalendar", "Lịch làm việc của một năm: ngày nghỉ, ngày hoán đổi, nguồn."),
                use: show
            )
        ]
    }

    private static let year = QueryParameter(
        name: "year",
        form: .integer(1900...2200, standard: 2026),
        summary: "Năm.",
        example: "2026"
    )

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [Self.year])
        let year = query.integer(Self.year, in: 1900...2200) ?? page.visit.at.day.year
        try query.check()
        let entries = try await dependencies.desk.read(as: page.account) { db in try CalendarEntry.list(on: db) }
        let years = Set(entries.map(\.day.year)).sorted()
        let shown = CalendarPage(
            frame: PageFrame(page),
            year: year,
            years: years,
            entries: entries.filter { $0.day.year == year }
        )
        return .page(shown.view.rendered())
    }
}

/// The calendar of a year as it is shown.
struct CalendarPage {
    let frame: PageFrame
    let year: Int
    /// The years there is a calendar of.
    let years: [Int]
    let entries: [CalendarEntry]

    var view: some HTMLContent {
        FramedPage("Lịch làm việc năm \(year)", frame) {
            h1 { "Lịch làm việc năm \(String(year))" }
            p(.class("when")) {
                "Ngày làm việc là thứ Hai đến thứ Sáu, trừ các ngày nghỉ dưới đây; ngày làm bù được tính là ngày làm việc."
            }
            nav(.class("acts"), .ariaLabel("Các năm")) {
                for other in years { a(.class("button"), .href("/calendar?year=\(other)")) { String(other) } }
            }
            if entries.isEmpty {
                p(.class("remark")) { "Chưa có lịch của năm này; thời hạn rơi vào năm này chưa tính được." }
            } else {
                MonthsView(year: year, entries: entries)
                section(.class("groups")) {
                    h2 { "Ngày nghỉ và ngày làm bù" }
                    TableView(table: table)
                }
            }
        }
    }

    private var table: Report.Table {
        Report.Table(
            columns: [
                .init(key: "day", label: "Ngày"), .init(key: "weekday", label: "Thứ"),
                .init(key: "kind", label: "Là ngày"),
                .init(key: "title", label: "Lý do"), .init(key: "source", label: "Nguồn"),
            ],
            rows: entries.map { entry in
                [
                    .day(entry.day), .text(entry.day.weekday.title), .text(entry.kind == .off ? "Nghỉ" : "Làm bù"),
                    .text(entry.title),
                    .text(entry.provisional ? "\(entry.sourceDocument) (dự kiến)" : entry.sourceDocument),
                ]
            }
        )
    }
}

/// How many working days each month has.
private struct MonthsView: HTMLContent {
    let year: Int
    let entries: [CalendarEntry]

    func write(to page: inout HTMLBuffer) {
        section(.class("groups")) {
            h2 { "Số ngày làm việc theo tháng" }
            TableView(
                table: .init(
                    columns: [.init(key: "month", label: "Tháng"), .init(key: "days", label: "Ngày làm việc")],
                    rows: (1...12).map { [.text("Tháng \($0)"), .count(workingDays(of: $0))] }
                )
            )
        }.write(to: &page)
    }

    private func workingDays(of month: Int) -> Int {
        let calendar = WorkingCalendar(entries: entries)
        return (1...31).compactMap { CalendarDay(year: year, month: month, day: $0) }.count { calendar.isWorking($0) }
    }
}
