import Accountability
import Reports

extension FormAid {
    /// What whoever answers a reconsideration reads first: the plea and the grounds by their numbers. The official is no member of the
    /// leaders who decide together.
    static let reconsideration = FormAid { asked, reading in
        var known = Known()
        let people = try FormChoices.read(["Person"], reading)["Person"] ?? []
        known.choices["Person"] = people.filter { $0.word != asked.subject?.official?.text }
        guard let reminder = asked.subject?.value as? Reminder else { return known }
        if let plea = reminder.plea {
            known.facts.append(.init(key: "plea", label: "Kiến nghị của cán bộ", value: .text(plea.text)))
            if let cause = plea.lateCause {
                known.facts.append(
                    .init(key: "late_cause", label: "Vì sao kiến nghị sau thời hạn", value: .text(cause))
                )
            }
        }
        let grounds = asked.subject?.fields.first { $0.key == "grounds" }?.value
        if case .table(let table)? = grounds {
            let names = table.rows.compactMap { row -> String? in
                let cells = Dictionary(zip(table.columns.map(\.key), row)) { $1 }
                guard case .count(let number)? = cells["number"], case .text(let title)? = cells["title"] else {
                    return nil
                }
                return "\(number). \(title)"
            }
            known.facts.append(
                .init(key: "cited", label: "Căn cứ", value: .text(names.joined(separator: "\n")))
            )
        }
        return known
    }
}
