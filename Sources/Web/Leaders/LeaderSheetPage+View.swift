import Accountability
import HTML
import Reports

extension LeaderSheetPage {
    var view: some HTMLContent {
        FramedPage(report.title, frame) {
            PeriodPicker(query: query, period: period, choices: choices)
            ReportHeading(
                agency: text("commune"),
                title: report.title,
                period: period.label,
                exportedOn: day("exported_on")
            )
            for remark in remarks { p(.class("advice")) { remark } }
            div(.class("leader")) {
                ShareView(page: self)
                div(.class("columns")) {
                    PraiseView(page: self)
                    VolumeView(page: self)
                    LatenessView(page: self)
                    WaitingView(page: self)
                    PeopleView(page: self)
                }
                TrendView(page: self)
            }
            foot
        }
    }

    /// What names officials, for those who may read it.
    private var sheets: [(path: String, title: String)] { readsProceedings ? StatutoryReports.sheets : [] }

    @HTMLBuilder
    private var foot: some HTMLContent {
        section(.class("remarks")) {
            p {
                "Quá hạn là có kết quả sau ngày hẹn trả; cùng ngày là đúng hạn. Tên xếp theo thứ tự chữ, không xếp hạng. Phần mềm gợi ý, con người quyết định."
            }
        }
        p(.class("steps screen")) {
            for other in query.showsNames ? StatutoryReports.tables + sheets : StatutoryReports.tables {
                a(.href("\(other.path)?from=\(query.from.iso)&to=\(query.to.iso)")) { other.title }
                " "
            }
            if readsProceedings, query.showsNames {
                a(.href("/reports/weekly-check?on=\(query.to.iso)&format=docx")) { "Biên bản kiểm tra tuần" }
                " "
            }
            a(.href(query.address("/summary/fair", from: query.from, to: query.to))) { "So sánh công bằng" }
            " "
            a(.href(query.address(showingNames: !query.showsNames))) {
                query.showsNames ? "Bản không nêu tên, dùng khi họp" : "Bản có tên"
            }
            " "
            if links.areOpen, query.showsNames {
                a(.href("/summary/tables?from=\(query.from.iso)&to=\(query.to.iso)")) {
                    "Bảng theo đơn vị, lĩnh vực, cán bộ, tháng"
                }
            }
        }
        DownloadLinks(query.address(from: query.from, to: query.to), onPaper: true)
    }
}
