import Accountability
import Reports

/// Where the things named by ids have their pages.
enum ThingLinks {
    /// The links a thing's fields give: one for each id of something that has a page, none twice.
    static func of(_ fields: [Report.Field]) -> [(title: String, address: String)] {
        var links: [(title: String, address: String)] = []
        for link in fields.flatMap(found) where !links.contains(where: { $0.address == link.address }) {
            links.append(link)
        }
        return links
    }

    private static func found(_ field: Report.Field) -> [(title: String, address: String)] {
        switch field.value {
        case .text(let id): one(field.key, id).map { [$0] } ?? []
        case .group(let fields): fields.flatMap(found)
        case .list(let values): values.flatMap { found(.init(key: field.key, label: field.label, value: $0)) }
        case .table(let table):
            table.rows.flatMap { row in
                let cells = zip(table.columns, row).map { (key: $0.key, label: $0.label, value: $1) }
                let title = cells.first { $0.key == "title" }?.value
                // Rows of one kind are told apart by the day they begin.
                let first = cells.first { $0.key == "from_on" || $0.key == "left_on" }?.value
                let day = if case .day(let day)? = first { " từ \(day.vietnamese)" } else { "" }
                return cells.flatMap { found(.init(key: $0.key, label: $0.label, value: $0.value)) }
                    .map { link in (title: named(link.title, title) + day, address: link.address) }
            }
        default: []
        }
    }

    /// What a link of a row is called where the row says what it is about.
    private static func named(_ kind: String, _ title: Report.Value?) -> String {
        guard case .text(let words)? = title else { return kind }
        return words.lowercased().hasPrefix(kind.lowercased()) ? words : "\(kind): \(words)"
    }

    private static func one(_ key: String, _ id: String) -> (title: String, address: String)? {
        switch key {
        case "finding_id": ("Sự việc chậm", "/findings/\(id)")
        case "incident_id": ("Vụ việc", "/incidents/\(id)")
        case "explanation_request_id": ("Giải trình", "/explanation-requests/\(id)")
        case "opened_grounds", "decided_grounds", "reminder_id": ("Nhắc nhở", "/reminders/\(id)")
        case "review_id", "used_in_review_id": ("Gợi ý kiểm điểm, điều chuyển", "/reviews/\(id)")
        case "paper_id": ("Bản quét văn bản", "/papers/\(id)")
        case "assignment_id": ("Phân công", "/assignments/\(id)")
        case "leave_id": ("Ngày nghỉ", "/leaves/\(id)")
        case "departure_id": ("Thôi công tác", "/departures/\(id)")
        case "official_id", "responsible_official_id": ("Hồ sơ của cán bộ", "/officials/\(id)/record")
        default: nil
        }
    }
}
