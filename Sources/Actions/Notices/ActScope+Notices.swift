public import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// The outbox: who must be told, in the act's own transaction and entry.
extension ActScope {
    /// Tells these persons, each once, ten minutes from now. Whoever acts need not be told of his own act, but of what the rule draws
    /// from it: `evenAuthor`.
    public func tell(
        _ kind: Notice.Kind,
        to persons: [Person.ID],
        about subject: Notice.Subject,
        evenAuthor: Bool = false
    ) throws {
        let others = Set(persons).subtracting(evenAuthor ? [.zero] : [author.account.person, .zero])
        try insert(
            others.sorted { $0.text < $1.text }.map { person in
                [
                    "notice_id": .string(
                        UUID.derived(from: act, "\(kind.rawValue) \(person.text) \(subject.id)").uuidString.lowercased()
                    ),
                    "person_id": .id(person), "kind": .string(kind.rawValue), "subject": .string(subject.noun),
                    "subject_id": .string(subject.id), "due_at": .instant(at.adding(seconds: Notice.delay)),
                ].merging(authorship) { own, _ in own }
            },
            into: .notices
        )
    }

    /// Who holds a role; with a unit, only those who lead it.
    public func persons(in role: Role, unit: OrgUnit.ID? = nil) throws -> [Person.ID] {
        try Account.persons(in: role, unit: unit, on: db)
    }

    /// Who leads the office of an official: the head of his unit, or the clerks where the unit has none.
    public func headOfOffice(unit: OrgUnit.ID?) throws -> [Person.ID] {
        if let unit {
            let heads = try persons(in: .unitHead, unit: unit)
            if !heads.isEmpty { return heads }
        }
        return try persons(in: .clerk)
    }
}

extension Official.ID {
    /// The same somebody, as a person who can be told.
    public var person: Person.ID { Person.ID(uuid) }
}
