import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// A name, alias or staff code of a person, on its way into the one table that holds them.
struct PersonNameRecord {
    /// What the name is for.
    enum Kind: String {
        case fullName = "full_name"
        case alias
        case staffCode = "staff_code"
    }

    let person: Person.ID
    let kind: Kind
    let name: PersonName

    init(person: Person.ID, kind: Kind, name: PersonName) {
        self.person = person
        self.kind = kind
        self.name = name
    }

    func row(addedAt: Instant) -> [String: JSON] {
        Self.columns(of: name).merging(
            [
                "name_id": .string(UUID().uuidString.lowercased()), "person_id": .id(person),
                "kind": .string(kind.rawValue), "added_at": .instant(addedAt),
            ]
        ) { own, _ in own }
    }

    /// Refused unless an act that is asked for again gives the person the names it gave then.
    static func requireSame(
        _ names: [PersonNameRecord],
        as recorded: RecordedAct,
        in commune: Commune,
        on db: Connection
    ) throws {
        guard let person = names.first?.person else { return }
        let stored = try Person.names(givenAt: recorded.recordedAt, to: person, of: commune.id, on: db)
        let asked = names.map { "\($0.kind.rawValue):\($0.name.text)" }
        guard stored.sorted() == asked.sorted() else { throw Refusal(.actIDReused) }
    }

    /// The columns every stored name has: itself, its place in Vietnamese order, the spelling registers are matched by (lower
    /// case, diacritics kept: Nguyễn is not Nguyển), and the salt that keeps its hash from being guessed.
    static func columns(of name: PersonName) -> [String: JSON] {
        [
            "name": .string(name.text), "sort_name": .string(name.sortKey), "match_name": .string(name.matchKey),
            "salt": .bytes(RandomBytes.make(32)),
        ]
    }
}

extension PersonName {
    /// How a register's spelling of this name is found again.
    var matchKey: String { text.lowercased() }
}
