import HTML
import Reports

/// `GET /summary/tables`: everything the summary tells, group by group.
struct SummaryTablesPage {
    let frame: PageFrame
    let summary: SummaryPage

    var view: some HTMLContent {
        FramedPage(summary.title, frame) { summary.content }
    }
}
