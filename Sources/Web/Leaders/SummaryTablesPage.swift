import HTML
import Reports

/// `GET /summary/tables`: the summary group by group, one table at a time, so that a page stays small however many officials there are.
struct SummaryTablesPage {
    let frame: PageFrame
    /// Nil in a commune whose register nobody has brought in yet.
    let summary: SummaryPage?
    let query: LeaderQuery

    var view: some HTMLContent {
        FramedPage(summary?.title ?? "Tổng hợp", frame) {
            if let summary {
                tables(of: summary)
            } else {
                h1 { "Tổng hợp" }
                p { "Chưa có số liệu: xã chưa nhập bản trích xuất sổ hồ sơ nào. Văn thư nhập sổ, rồi trang này có số." }
            }
        }
    }

    private func tables(of summary: SummaryPage) -> some HTMLContent {
        let chosen = min(query.table, summary.tables.count)
        return div {
            summary.heading
            p(.class("steps screen")) {
                a(.href(query.address(from: query.from, to: query.to))) { "Về trang lãnh đạo" }
                for (index, table) in summary.tables.enumerated() where index + 1 != chosen {
                    a(.href("\(query.address("/summary/tables", from: query.from, to: query.to))&table=\(index + 1)")) {
                        table.title
                    }
                }
            }
            DownloadLinks(query.address("/summary/tables", from: query.from, to: query.to))
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
