import HTML
import Reports

/// How much there was, in eight classes, beside the period before.
struct VolumeView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        let classes = page.field("classes")?.parts ?? []
        let rows = [page.field("received")].compactMap(\.self) + classes
        let isCompared = rows.contains { $0.parts["before"] != nil }
        section {
            h2 { "Khối lượng và kết quả" }
            ChartView(drawing: page.charts.classes.drawing)
            HTML.table(.class("things few")) {
                thead {
                    tr {
                        th(.scope(.column)) { "Hồ sơ" }
                        th(.scope(.column), .class("number")) { "Kỳ này" }
                        if isCompared {
                            th(.scope(.column), .class("number")) { "Kỳ trước" }
                            th(.scope(.column), .class("number")) { "Tăng, giảm" }
                        }
                    }
                }
                tbody {
                    for row in rows {
                        tr {
                            th(.scope(.row)) {
                                if row.key != "received" { Swatch(key: row.key) }
                                row.label
                            }
                            ChangeCells(parts: row.parts, isCompared: isCompared, links: page.links)
                        }
                    }
                }
            }
            if let carried = page.field("carried_over") {
                p(.class("remark")) {
                    "Trong số tiếp nhận có "
                    LinkedValue(field: carried, links: page.links)
                    " hồ sơ kỳ trước chuyển sang. "
                    if let comparison = page.comparison { comparison } else { "Không có số liệu kỳ trước để so sánh." }
                }
            }
        }.write(to: &buffer)
    }
}

/// A number, the one before, and how far they are apart.
struct ChangeCells: HTMLContent {
    let parts: [Report.Field]
    let isCompared: Bool
    let links: FileLinks

    func write(to buffer: inout HTMLBuffer) {
        for (key, label) in [("now", "Kỳ này"), ("before", "Kỳ trước")] where isCompared || key == "now" {
            td(.class("number"), .dataLabel(label)) {
                if let field = parts[key] { LinkedValue(field: field, links: links) }
            }.write(to: &buffer)
        }
        guard isCompared else { return }
        td(.class("number"), .dataLabel("Tăng, giảm")) {
            if let change = parts.count("change") { VietnameseFormat.change(change) }
        }.write(to: &buffer)
    }
}

/// How the year went.
struct TrendView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        guard let volumes = page.charts.volumes, let late = page.charts.late else { return }
        section(.class("trend")) {
            h2 { "Theo tháng trong năm" }
            div(.class("halves")) {
                div {
                    ChartView(drawing: volumes)
                    p(.class("remark")) { late.name }
                    ChartView(drawing: late)
                }
                ThingsTable(
                    page.field("trend"),
                    ["month", "received", "done", "early", "on_time", "late"],
                    links: page.links
                )
            }
        }.write(to: &buffer)
    }
}
