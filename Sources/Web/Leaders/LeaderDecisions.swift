import Accountability
import HTML
import Reports

/// What waits for whoever looks.
struct WaitingView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        guard let waiting = page.field("waiting") else { return }
        let isCounted = waiting.things.first?["count"] != nil
        section(.id("waiting")) {
            h2 { waiting.label }
            if waiting.things.isEmpty {
                p(.class("absent")) { "Không có việc nào chờ bạn." }
            } else if isCounted {
                ThingsTable(waiting, ["title", "count", "since", "days"], links: FileLinks(areOpen: false))
            } else {
                // What waits for somebody opens to him, whatever lists he may see.
                ThingsTable(
                    waiting,
                    ["title", "about", "name", "since", "days", "due_on"],
                    links: FileLinks(areOpen: true),
                    limit: 8,
                    of: "việc"
                )
            }
        }.write(to: &buffer)
    }
}

/// Whom to help before the rule speaks, and what the rule has suggested.
struct PeopleView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        section {
            if let near = page.field("near_threshold") {
                h2 { near.label }
                part(near, ["name", "in_force", "threshold", "year_to"], none: "Không có ai.")
            }
            if let reviews = page.field("open_reviews") {
                h2 { reviews.label }
                part(reviews, ["name", "state_title", "opened_on"], none: "Không có gợi ý nào đang mở.")
            }
            if let opened = page.field("reviews")?.parts["opened"] {
                p(.class("remark")) {
                    "Mở trong kỳ: "
                    LinkedValue(field: opened, links: page.links)
                    ". \(Reminder.isNotDiscipline)"
                }
            }
        }.write(to: &buffer)
    }

    @HTMLBuilder
    private func part(_ field: Report.Field, _ keys: [String], none: String) -> some HTMLContent {
        if case .count(let count) = field.value {
            p { "\(VietnameseFormat.number(count)) người; bản này không nêu tên." }
        } else if field.things.isEmpty {
            p(.class("absent")) { none }
        } else {
            ThingsTable(field, keys, links: page.links, limit: 6, of: "người")
        }
    }
}
