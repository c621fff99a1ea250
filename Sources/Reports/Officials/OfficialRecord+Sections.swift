import Accountability
import Store

/// What people recorded about the official: findings, other matters, explanations, reminders with what still counts until when, reviews
/// and commendations. Each in the words it has everywhere else.
extension OfficialRecord {
    /// The sections, each a list in the order in which it was recorded. Whoever acted in explanations, reminders and reviews is named,
    /// the same to the official as to those above him; of findings, incidents and commendations names of others stay out.
    var sections: [Report.Field] {
        let own = [official.id: official.name]
        return [
            list("findings", "Sự việc chậm", proceedings.lateFiles.map { $0.fields(names: own) }),
            list("incidents", "Vụ việc ngoài sổ", proceedings.incidents.map { $0.fields(names: own) }),
            list("explanations", "Giải trình", explanations.map(\.fields)),
            .init(key: "reminder_count", label: "Số lần nhắc nhở, phê bình đang tính", value: .group(countFields)),
            list("reminders", "Nhắc nhở, phê bình", shownReminders.map { $0.fields(asOf: period.asOf, names: names) }),
            list(
                "reviews",
                "Gợi ý kiểm điểm, điều chuyển",
                proceedings.cases.map { $0.fields(asOf: period.asOf, names: names) }
            ),
            list(
                "commendations",
                "Biểu dương, khen thưởng",
                commendations.map { $0.fields(names: own) }
            ),
        ]
    }

    /// Drafts are not said to anybody yet, and what was cancelled before service is as if it had never been.
    var shownReminders: [Reminder] {
        proceedings.reminders.filter { ![.drafted, .cancelled].contains($0.force(asOf: period.asOf)) }
    }

    /// The review year of the day.
    var year: ReviewYear { policy.reviewYear(of: period.asOf) }

    /// How many reminders of the review year count. As the rule of three itself does, it judges each reminder by the rules of its own day.
    var count: ReminderRule.Count {
        ReminderRule.count(proceedings.reminders, cases: proceedings.cases, year: year, under: policies, or: policy)
    }

    /// The commendations he has a share in.
    var commendations: [Commendation] {
        proceedings.commendations.filter { $0.isFor(official.id.person) }
    }

    /// How many reminders of the review year count, beside how many lead to a suggestion.
    private var countFields: [Report.Field] {
        let count = count
        return [
            .init(key: "review_year", label: "Năm đánh giá", value: .count(year.year)),
            .init(key: "from", label: "Từ ngày", value: .day(year.from)),
            .init(key: "through", label: "Tính đến hết ngày", value: .day(year.to)),
            .init(key: "in_force", label: "Đang tính", value: .count(count.inForce)),
            .init(key: "provisional", label: "Đang xem xét lại", value: .count(count.provisional)),
            .init(key: "threshold", label: "Số lần dẫn đến gợi ý", value: .count(policy.threshold)),
            .init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)),
        ]
    }

    private func list(_ key: String, _ label: String, _ things: [[Report.Field]]) -> Report.Field {
        .init(key: key, label: label, value: .list(things.map { .group($0) }))
    }
}
