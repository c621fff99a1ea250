import HTML
import Reports

/// `GET /summary/tables`: the summary group by group, one table at a time, so that a page stays small however many officials there are.
struct SummaryTablesPage {
    let frame: PageFrame
    let summary: SummaryPage
    let query: LeaderQuery

    var view: some HTMLContent {
        let chosen = min(query.table, summary.tables.count)
        return FramedPage(summary.title, frame) {
            h1 { summary.title }
            if let period = summary.period { p(.class("when")) { "Kỳ \(period)" } }
            p(.class("steps screen")) {
                a(.href(query.address(from: query.from, to: query.to))) { "Về trang lãnh đạo" }
                for (index, table) in summary.tables.enumerated() where index + 1 != chosen {
                    a(.href("\(query.address("/summary/tables", from: query.from, to: query.to))&table=\(index + 1)")) {
                        table.title
                    }
                }
            }
            for (index, table) in summary.tables.enumerated() where index + 1 == chosen {
                section(.class("groups")) {
                    h2 { table.title }
                    if table.table.rows.isEmpty {
                        p(.class("absent")) { "Không có hồ sơ trong kỳ." }
                    } else {
                        TableView(table: table.table)
                    }
                }
            }
        }
    }
}
