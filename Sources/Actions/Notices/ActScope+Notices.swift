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

    /// Tells inspectors that this act departs from the ordinary way; they see it among the exceptions, under the act's own id.
    func tellException() throws {
        let subject = Notice.Subject("exceptions", Identifier<Notice>(act))
        try tell(.exceptionRecorded, to: try persons(in: .inspector), about: subject)
    }

    /// Tells them, once for an act, where something late is laid to the chairman: he is not reminded inside.
    func tellIfChairman(among officials: [Official.ID]) throws {
        let chairmen = try persons(in: .chairman)
        if officials.contains(where: { chairmen.contains($0.person) }) { try tellException() }
    }

    /// Who holds a role; with a unit, only those who lead it.
    public func persons(in role: Role, unit: OrgUnit.ID? = nil) throws -> [Person.ID] {
        try Account.persons(in: role, unit: unit, on: db)
    }

    /// Who leads the office of an official, and is not he himself: the head of his unit, else the clerks, else the chairman.
    public func headOfOffice(unit: OrgUnit.ID?, of official: Official.ID) throws -> [Person.ID] {
        let heads = try unit.map { try others(in: .unitHead, unit: $0, than: official) } ?? []
        guard heads.isEmpty else { return heads }
        let clerks = try others(in: .clerk, than: official)
        return clerks.isEmpty ? try others(in: .chairman, than: official) : clerks
    }

    private func others(in role: Role, unit: OrgUnit.ID? = nil, than official: Official.ID) throws -> [Person.ID] {
        try persons(in: role, unit: unit).filter { $0 != official.person }
    }
}
