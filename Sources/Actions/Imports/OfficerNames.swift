import Accountability
import FoundationEssentials
import Intake
import Ledger
import Postgres
import Store

/// The officers a register names: their ids as spellings, and which officials they mean.
public struct OfficerNames {
    private var ids: [String: RegisterOfficer.ID]
    /// How each text of the register is matched: a register names few officers in many rows.
    private let keys: [String: String]
    private let names: [String: PersonName]
    private let new: Set<String>

    /// The spellings in these rows; those not seen before get an id now.
    init(of rows: [RegisterRow], in commune: Commune, on db: Connection) throws(PostgresError) {
        var names: [String: PersonName] = [:]
        var keys: [String: String] = [:]
        for text in Set(rows.compactMap(\.officer)) {
            guard let name = PersonName(text) else { continue }
            keys[text] = name.matchKey
            names[name.matchKey] = name
        }
        ids = try RegisterOfficer.ids(of: commune.id, on: db)
        new = Set(names.keys).subtracting(ids.keys)
        for key in new { ids[key] = RegisterOfficer.ID() }
        self.names = names
        self.keys = keys
    }

    /// The id of a spelling.
    func id(of officer: String?) -> RegisterOfficer.ID? {
        officer.flatMap { keys[$0] }.flatMap { ids[$0] }
    }

    /// Rows for the spellings not seen before.
    func newRows(addedAt: Instant) -> [[String: JSON]] {
        new.sorted().compactMap { key in
            guard let id = ids[key], let name = names[key] else { return nil }
            return PersonNameRecord.columns(of: name).merging(
                ["officer_id": .id(id), "added_at": .instant(addedAt)]
            ) { own, _ in own }
        }
    }

    /// Enters an official for each spelling nobody goes by; their unit is the one most of their files name. Answers the names
    /// in Vietnamese order.
    func addOfficials(from rows: [RegisterRow], in scope: ActScope) throws -> [String] {
        let counts = try RegisterOfficer.officialsNamed(Array(names.keys), of: scope.commune.id, on: scope.db)
        let unknown = try RegisterOfficer.inVietnameseOrder(
            names.filter { counts[$0.key] == nil }.map(\.value),
            on: scope.db
        )
        let units = mostNamedUnits(rows)
        for name in unknown {
            let official = Official.ID()
            let person = Person.ID(official.uuid)
            let unit = try units[name.matchKey].map { try OrgUnitRecord.findOrAdd($0, in: scope) }
            try scope.insert([["person_id": .id(person), "added_at": .instant(scope.at)]], into: .people)
            try scope.insert(
                [["official_id": .id(official), "unit_id": .id(unit), "added_at": .instant(scope.at)]],
                into: .officials
            )
            let record = PersonNameRecord(person: person, kind: .fullName, name: name)
            try scope.insert([record.row(addedAt: scope.at)], into: .personNames)
        }
        return unknown.map(\.text)
    }

    /// The names that mean no official, or more than one, in Vietnamese order.
    func unmatched(of commune: Commune.ID, on db: Connection) throws(PostgresError) -> [String] {
        let counts = try RegisterOfficer.officialsNamed(Array(names.keys), of: commune, on: db)
        let unmatched = names.filter { counts[$0.key] != 1 }.map(\.value)
        return try RegisterOfficer.inVietnameseOrder(unmatched, on: db).map(\.text)
    }

    /// One warning for each unmatched name, at the first row that has it.
    func problems(of commune: Commune.ID, rows: [RegisterRow], on db: Connection) throws(PostgresError) -> [RowProblem]
    {
        let counts = try RegisterOfficer.officialsNamed(Array(names.keys), of: commune, on: db)
        var told: Set<String> = []
        var problems: [RowProblem] = []
        for row in rows {
            guard let key = row.officer.flatMap({ keys[$0] }), counts[key] != 1, told.insert(key).inserted,
                let name = names[key]
            else { continue }
            problems.append(
                counts[key] == nil
                    ? OfficeCheck.problem(
                        row,
                        column: .officer,
                        value: name.text,
                        code: "row.officer_unknown",
                        message: "Chưa có cán bộ nào mang tên này; hồ sơ được giữ theo tên ghi trong sổ."
                    )
                    : OfficeCheck.problem(
                        row,
                        column: .officer,
                        value: name.text,
                        code: "row.officer_ambiguous",
                        message:
                            "Có từ hai cán bộ trở lên mang tên này nên không gán cho ai; hãy thêm tên gọi khác để phân biệt."
                    )
            )
        }
        return problems
    }

    private func mostNamedUnits(_ rows: [RegisterRow]) -> [String: String] {
        var counts: [String: [String: Int]] = [:]
        for row in rows {
            guard let unit = row.unit, let key = row.officer.flatMap({ keys[$0] }) else { continue }
            counts[key, default: [:]][unit, default: 0] += 1
        }
        return counts.compactMapValues { units in
            units.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }
}
