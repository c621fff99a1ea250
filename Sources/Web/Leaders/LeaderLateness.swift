import HTML
import Reports

/// What was late, and why people said it was.
struct LatenessView: HTMLContent {
    let page: LeaderSheetPage

    /// Files whose result came late, and those that are late and still open.
    private var lateFiles: [Report.Field] {
        ["late", "open_overdue"].compactMap { key in
            guard let dossierClass = page.field("classes", key), let now = dossierClass.parts["now"] else { return nil }
            return Report.Field(
                key: key,
                label: "Hồ sơ \(dossierClass.label.lowercasedFirst)",
                value: now.value,
                link: now.link
            )
        }
    }

    func write(to buffer: inout HTMLBuffer) {
        section {
            h2 { "Chậm và nguyên nhân" }
            LinkedFacts(fields: lateFiles, links: page.links)
            if let findings = page.field("findings") {
                if findings.value == .notRecorded {
                    p(.class("absent")) {
                        "Sổ không ghi ngày hẹn trả và ngày có kết quả, nên không biết hồ sơ nào chậm."
                    }
                } else {
                    LinkedFacts(
                        fields: findings.parts.filter { $0.value != .count(0) || $0.key == "detected" }.map {
                            Report.Field(
                                key: $0.key,
                                label: "\(findings.label): \($0.label.lowercasedFirst)",
                                value: $0.value,
                                link: $0.link
                            )
                        },
                        links: page.links
                    )
                }
            } else {
                p(.class("absent")) { "Việc lãnh đạo và cán bộ đã làm không chia theo đơn vị và lĩnh vực của sổ." }
            }
            if let causes = page.field("causes") {
                if causes.things.isEmpty {
                    p(.class("absent")) { "Chưa có giải trình nào nêu nguyên nhân trong kỳ." }
                } else {
                    BarTable(
                        heading: causes.label,
                        countHeading: "Số lần",
                        rows: causes.things.prefix(5).map { fields in
                            BarTable.Row(
                                name: fields.text("title"),
                                count: fields.count("given") ?? 0,
                                further: "được chấp nhận \(VietnameseFormat.number(fields.count("accepted") ?? 0))"
                            )
                        }
                    )
                    if let address = page.links.address(causes.link) {
                        p(.class("remark screen")) { a(.href(address)) { "Các giải trình trong kỳ" } }
                    }
                }
            }
        }.write(to: &buffer)
    }
}
