import Accountability
import Postgres
import Store

/// A row of the summary by official: whoever has files or acts in the period.
struct OfficialRow: Sendable {
    /// The id filters take; nil where neither the register nor anybody names somebody.
    let key: String?
    /// The name shown; nil where there is none.
    let name: String?
    /// Files by class; zeros for somebody without files.
    let classes: PeriodCounts.Classes

    /// Whose acts stand in the row; a spelling that means no official has none.
    var official: Official.ID? { key.flatMap { Official.ID(text: $0) } }

    /// The groups of the register and those who only have acts, in Vietnamese order of given names; nobody comes last.
    static func all(
        _ groups: [PeriodCounts.Group],
        and officials: Set<Official.ID?>,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [OfficialRow] {
        let counted = Set(groups.map(\.key))
        let added = officials.filter { !counted.contains($0?.text) }
        var rows = groups.map { OfficialRow(key: $0.key, name: $0.name, classes: $0.classes) }
        guard !added.isEmpty else { return rows }
        rows += added.map { OfficialRow(key: $0?.text, name: nil, classes: [:]) }
        let byKey = Dictionary(grouping: rows, by: \.key)
        let persons = rows.compactMap { $0.key.flatMap { Person.ID(text: $0) } }
        let named = try Person.inVietnameseOrder(persons, of: commune, on: db)
        return named.flatMap { person in
            (byKey[person.id.text] ?? []).map { OfficialRow(key: $0.key, name: person.name, classes: $0.classes) }
        } + (byKey[nil] ?? [])
    }
}
