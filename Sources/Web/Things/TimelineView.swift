import Accountability
import HTML
import Reports

/// What happened to a thing, the newest last: the day, what it was, who recorded it, and what was said.
struct TimelineView: HTMLContent {
    private let events: [[Report.Field]]

    /// Events as a noun tells them: a table, or a list of groups.
    init(value: Report.Value) {
        switch value {
        case .table(let table):
            events = table.rows.map { row in
                zip(table.columns, row).compactMap { column, value in
                    value == .notRecorded ? nil : .init(key: column.key, label: column.label, value: value)
                }
            }
        case .list(let values):
            events = values.compactMap { if case .group(let fields) = $0 { fields } else { nil } }
        default: events = []
        }
    }

    func write(to page: inout HTMLBuffer) {
        ol(.class("timeline")) {
            for event in events {
                li {
                    p {
                        if let day = event["happened_on"] { ValueView(value: day.value) }
                        " "
                        if let title = event["title"] { strong { ValueView(value: title.value) } }
                        if let name = event["recorded_by_name"] {
                            small(.class("share")) {
                                " · "
                                ValueView(value: name.value)
                            }
                        }
                    }
                    for field in event where !Self.head.contains(field.key) {
                        p(.class("remark")) {
                            "\(field.label): "
                            ValueView(value: field.value)
                        }
                    }
                }
            }
        }.write(to: &page)
    }

    private static let head: Set = ["happened_on", "title", "recorded_by_name", "recorded_at"]
}
