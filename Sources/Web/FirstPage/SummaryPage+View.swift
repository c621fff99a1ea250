import Accountability
import HTML
import Reports

extension SummaryPage {
    var view: some HTMLContent {
        PageLayout(title: commune.map { "\(title) · \($0)" } ?? title) {
            ModelBanner()
            main(.class("sheet")) {
                content
            }
            footer(.class("foot")) {
                p { "KyCuong \(version). Phần mềm chỉ tổng hợp và gợi ý; mọi quyết định là của con người." }
            }
        }
    }

    /// What the summary says, wherever it stands.
    @HTMLBuilder
    var content: some HTMLContent {
        heading
        if let inTime { InTimeView(ratio: inTime) }
        div(.class("pair")) {
            if let received { ReceivedView(group: received) }
            if let classes { ClassesView(group: classes) }
        }
        if !others.isEmpty {
            section(.class("others")) {
                h2 { "Ghi nhận khác" }
                FactsView(fields: others)
            }
        }
        for (title, table) in tables {
            section(.class("groups")) {
                h2 { title }
                if table.rows.isEmpty {
                    p(.class("absent")) { "Không có hồ sơ trong kỳ." }
                } else {
                    TableView(table: table)
                }
            }
        }
        remarks
    }

    /// Whose summary it is, of which days, and how far the register reaches.
    var heading: some HTMLContent {
        header(.class("heading")) {
            if let commune { p(.class("eyebrow")) { commune } }
            h1 { title }
            p(.class("when")) {
                if let period {
                    "Kỳ "
                    span(.class("nowrap")) { period }
                }
                if case .day(let day) = registerDay {
                    " · số liệu đến bản trích xuất ngày "
                    time(.datetime(day.iso)) { day.vietnamese }
                } else {
                    " · chưa nhập bản trích xuất nào"
                }
            }
        }
    }

    private var remarks: some HTMLContent {
        section(.class("remarks")) {
            if !notRecorded.isEmpty {
                p {
                    strong { "Sổ không ghi: " }
                    notRecorded.joined(separator: "; ")
                    ". Chỗ không ghi khác với số 0."
                }
            }
            p { "Hồ sơ quá hạn là hồ sơ có kết quả sau ngày hẹn trả; cùng ngày là đúng hạn. Tỷ lệ làm tròn xuống." }
            p { "Các bảng xếp theo tên, không xếp hạng." }
        }
    }
}

/// The good news first: how many were done in time.
private struct InTimeView: HTMLContent {
    let ratio: Ratio

    func write(to page: inout HTMLBuffer) {
        section(.class("lead")) {
            h2 { "Giải quyết trước và đúng hạn" }
            if let percent = ratio.percent {
                p(.class("big")) { VietnameseFormat.percent(percent) }
                p(.class("under")) {
                    strong { VietnameseFormat.number(ratio.n) }
                    " trong "
                    strong { VietnameseFormat.number(ratio.of) }
                    " hồ sơ đã có kết quả"
                }
            } else {
                p(.class("big absent")) { "không có hồ sơ" }
                p(.class("under")) { "Trong kỳ chưa có hồ sơ nào có kết quả." }
            }
        }.write(to: &page)
    }
}

/// What was received, and how.
private struct ReceivedView: HTMLContent {
    let group: SummaryPage.FigureGroup

    func write(to page: inout HTMLBuffer) {
        section(.class("figures")) {
            h2 { group.label }
            if let total = group.total {
                p(.class("total")) {
                    ValueView(value: total)
                    " "
                    small { "hồ sơ" }
                }
            }
            FactsView(fields: group.parts)
        }.write(to: &page)
    }
}

/// The eight classes, as a drawing and as figures; the drawing says nothing the figures do not.
private struct ClassesView: HTMLContent {
    let group: SummaryPage.FigureGroup

    func write(to page: inout HTMLBuffer) {
        section(.class("figures")) {
            h2 { group.label }
            if group.parts.contains(where: { $0.count > 0 }) {
                ChartView(
                    drawing: StackedBar(
                        name: group.label,
                        parts: group.parts.map { StackedBar.Part(key: $0.key, name: $0.label, count: $0.count) }
                    ).drawing
                )
            }
            dl(.class("facts")) {
                for field in group.parts {
                    dt {
                        Swatch(key: field.key)
                        field.label
                    }
                    dd(.class(field.value == .count(0) ? "none" : "some")) { ValueView(value: field.value) }
                }
            }
        }.write(to: &page)
    }
}

extension Report.Field {
    /// For the drawing only: what is not recorded takes no room.
    fileprivate var count: Int {
        if case .count(let count) = value { count } else { 0 }
    }
}
