import Accountability
import Postgres
import Store

/// An official one reminder below the threshold (*còn một lần nữa đến ngưỡng*): somebody to be helped now, before the rule speaks.
struct NearThreshold: Sendable, Hashable {
    let official: Official.ID
    let count: Int
    let threshold: Int
    let year: ReviewYear

    /// Those of a day whom somebody leads, in Vietnamese order of names, by the same count as their own record shows.
    static func list(
        asOf day: CalendarDay,
        _ versions: [PolicyVersion],
        _ cases: [ReviewCase],
        within reach: Reach,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [NearThreshold] {
        guard let policy = PolicyVersion.inForce(on: day, among: versions)?.policy, policy.threshold > 1 else {
            return []
        }
        let year = policy.reviewYear(of: day)
        let cases = Dictionary(grouping: cases, by: \.official)
        let reminders = Dictionary(grouping: try Reminder.list(of: commune, asOf: day, on: db), by: \.official)
        let near = reminders.compactMapValues { reminders -> Int? in
            let decided = reminders.first.flatMap { cases[$0.official] } ?? []
            let count = ReminderRule.count(reminders, cases: decided, year: year, under: versions, or: policy).inForce
            return count == policy.threshold - 1 ? count : nil
        }
        let units = try Official.units(of: Array(near.keys), on: db)
        return try Person.inVietnameseOrder(near.keys.map(\.person), of: commune, on: db).compactMap { person in
            let official = Official.ID(person.id.uuid)
            guard reach.includes(units[official]) else { return nil }
            return near[official].map {
                NearThreshold(official: official, count: $0, threshold: policy.threshold, year: year)
            }
        }
    }

    /// What the page says of it.
    func fields(name: String?) -> [Report.Field] {
        [
            .init(key: "official_id", label: "Mã cán bộ", value: .text(official.text)),
            .init(
                key: "name",
                label: "Cán bộ",
                value: .optional(name),
                link: "officials/\(official.text)/record"
            ),
            .init(key: "in_force", label: "Số lần đang tính", value: .count(count)),
            .init(key: "threshold", label: "Số lần dẫn đến gợi ý", value: .count(threshold)),
            .init(key: "year_to", label: "Tính đến hết ngày", value: .day(year.to)),
        ]
    }
}
