import Accountability
import HTML
import Reports
import Store

/// Chooses period and files without a script: links to the periods of every kind, and a form for free days and filters.
struct PeriodPicker: HTMLContent {
    let query: LeaderQuery
    let period: ReportingPeriod
    let choices: LeaderSheet.Choices?
    /// Where the chosen period is shown.
    var path = "/summary"

    /// The period before and after, of the same kind.
    var neighbours: [ReportingPeriod] { [period.previous, period.next].compactMap(\.self) }

    /// The periods of every length around the last day, by the calendar and by the reporting periods.
    func periods(_ counting: ReportingPeriod.Counting) -> [ReportingPeriod] {
        let week = counting == .calendar ? ReportingPeriod(weekOf: period.to) : nil
        return [week].compactMap(\.self)
            + ReportingPeriod.Length.allCases.compactMap {
                ReportingPeriod($0, containing: period.to, counting: counting)
            }
    }

    func write(to page: inout HTMLBuffer) {
        section(.class("picker"), .ariaLabel("Chọn kỳ và phạm vi")) {
            p(.class("steps")) {
                for (index, other) in neighbours.enumerated() {
                    link(other, index == 0 ? "‹ \(other.label)" : "\(other.label) ›")
                }
            }
            details {
                summary { choices == nil ? "Kỳ khác" : "Kỳ khác, đơn vị, lĩnh vực, cán bộ" }
                p(.class("steps")) {
                    strong { "Theo lịch: " }
                    for other in periods(.calendar) { link(other, other.label) }
                }
                p(.class("steps")) {
                    strong { "Theo kỳ báo cáo (từ ngày 15 đến ngày 14): " }
                    for other in periods(.reporting) { link(other, other.label) }
                }
                form(.class("period"), .action(path), .method("get")) {
                    Field("from", "Từ ngày") { id in
                        input(.type("date"), .id(id), .name("from"), .value(query.from.iso), .required)
                    }
                    Field("to", "Đến hết ngày") { id in
                        input(.type("date"), .id(id), .name("to"), .value(query.to.iso), .required)
                    }
                    filters
                    if query.asksReason {
                        Field("reason", "Lý do xem tên cán bộ", hint: "Được lưu lại, và người được xem đọc được.") {
                            id in
                            input(.id(id), .name("reason"), .maximumLength(300), .value(query.reason ?? ""))
                        }
                    } else if !query.showsNames {
                        input(.type("hidden"), .name("names"), .value("no"))
                    }
                    Field("as_of", "Xem như đã biết vào ngày", hint: "Để trống: hôm nay.") { id in
                        input(.type("date"), .id(id), .name("as_of"), .value(query.asOf?.iso ?? ""))
                    }
                    button(.type("submit")) { "Xem" }
                }
            }
        }.write(to: &page)
    }

    @HTMLBuilder
    private var filters: some HTMLContent {
        if let choices {
            FilterControl(name: "unit", title: "Đơn vị", chosen: query.unit.control, values: choices.units)
            FilterControl(name: "field", title: "Lĩnh vực", chosen: query.field.control, values: choices.fields)
            if query.showsNames, !choices.officials.isEmpty {
                Field("official", "Cán bộ") { id in
                    ChoiceControl(
                        id: id,
                        name: "official",
                        choices.officials.map { .init(word: $0.id.text, title: $0.name) },
                        picked: query.official?.text ?? "",
                        isRequired: false,
                        blank: "– Tất cả –"
                    )
                }
            }
        }
    }

    private func link(_ other: ReportingPeriod, _ words: String) -> Element<ElementKind.Anchor, String> {
        a(.href(query.address(path, from: other.from, to: other.to))) { words }
    }
}

/// A choice among the values a column of the register has.
private struct FilterControl: HTMLContent {
    let name: String
    let title: String
    let chosen: String
    let values: [String?]

    func write(to page: inout HTMLBuffer) {
        guard !values.isEmpty else { return }
        Field(name, title) { id in
            ChoiceControl(
                id: id,
                name: name,
                values.map { .init(word: $0 ?? GroupFilter<Void>.unrecordedWord, title: $0 ?? "Không ghi") },
                picked: chosen,
                isRequired: false,
                blank: "– Tất cả –"
            )
        }.write(to: &page)
    }
}
