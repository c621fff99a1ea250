import Accountability
import HTML
import Reports

/// `GET /summary/fair`, and the answer to whoever asks to sort people: why that is not done, and what can be said instead.
struct FairComparisonPage {
    let frame: PageFrame
    let comparison: FairComparison
    let query: LeaderQuery
    let period: ReportingPeriod
    let links: FileLinks

    var view: some HTMLContent {
        let report = comparison.report
        return FramedPage(report.title, frame) {
            ReportHeading(
                agency: report.fields.text("commune"),
                title: query.asksForRanking ? "Vì sao không xếp hạng người" : report.title,
                period: period.label,
                exportedOn: comparison.exportedOn
            )
            section(.class("advice")) {
                p {
                    "Không trang nào ở đây xếp người theo tỷ lệ. Ai giải quyết 3 hồ sơ mà chậm 1 có tỷ lệ cao hơn ai giải quyết 300 mà chậm 30, "
                    "dù con số đầu hầu như là ngẫu nhiên; và người nhận việc khó sẽ luôn đứng cuối."
                }
                p {
                    "Thay vào đó, hình dưới đặt số hồ sơ quá hạn cạnh khối lượng. Trong hai đường liền là mức mà chỉ riêng ngẫu nhiên cũng tạo ra "
                    "95 lần trong 100 lần, giữa hai đường đứt là 99,8 lần, nếu mọi người đều như toàn xã. Chỉ điểm nằm ngoài mới đáng tìm nguyên nhân, "
                    "và nguyên nhân có thể là thủ tục, hệ thống hay cơ quan khác."
                }
            }
            if comparison.rows.isEmpty {
                p(.class("absent")) {
                    "Chưa có hồ sơ nào có kết quả trong kỳ, hoặc sổ không ghi người giải quyết và ngày hẹn."
                }
            } else {
                div(.class("funnel")) {
                    ChartView(drawing: comparison.chart)
                    table(report)
                }
            }
            p(.class("remark")) {
                "Toàn xã: \(comparison.whole.vietnamese) quá hạn. Giới hạn tính đúng theo phân phối nhị thức. Khi nhìn nhiều người cùng lúc, "
                "cứ 20 người thì khoảng một người nằm ngoài hai đường liền dù không có gì khác thường."
            }
            p(.class("steps screen")) {
                a(.href(query.address(from: query.from, to: query.to))) { "Về trang lãnh đạo" }
            }
            DownloadLinks(query.address("/summary/fair", from: query.from, to: query.to), onPaper: true)
        }
    }

    private func table(_ report: Report) -> some HTMLContent {
        ThingsTable(
            report.fields[comparison.isOfPeople ? "officials" : "units"],
            ["number", "name", "done", "late", "expected_from", "expected_to", "finding"],
            links: links
        )
    }
}
