import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

extension Finding {
    /// The finding of this id, refused where there is none.
    static func required(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Finding {
        guard let finding = try find(id, of: commune, on: db) else { throw Refusal(.findingNotFound, id.text) }
        return finding
    }

    /// Checks and records what is said next; answers the finding as it is then.
    @discardableResult
    func recording(_ kind: Event.Kind, id: UUID, on day: CalendarDay? = nil, in scope: ActScope) throws -> Finding {
        let (next, row) = try preparing(kind, id: id, on: day, in: scope)
        try scope.insert(row, into: .findingEvents)
        return next
    }

    /// What `recording` would answer, with the row it would insert: acts on many findings insert all rows at once.
    func preparing(
        _ kind: Event.Kind,
        id: UUID,
        on day: CalendarDay? = nil,
        in scope: ActScope
    ) throws(Refusal) -> (finding: Finding, row: [String: JSON]) {
        try check(kind)
        let event = Event(
            id: Event.ID(id),
            kind: kind,
            concerns: concerned(by: kind),
            happenedOn: day ?? scope.today,
            recordedAt: scope.at,
            recordedBy: scope.author.account.id
        )
        var row = scope.authorship
        row["event_id"] = .id(event.id)
        row["finding_id"] = .id(self.id)
        row["ordinal"] = .integer(events.count + 1)
        row["happened_on"] = .day(event.happenedOn)
        row["official_id"] = .id(event.concerns?.official)
        row["unit_id"] = .id(event.concerns?.unit)
        row.merge(columns(of: kind)) { _, own in own }
        return (adding(event), row)
    }

    private func concerned(by kind: Event.Kind) -> Responsible? {
        switch kind {
        case .assigned(let responsible): responsible
        default: concerned
        }
    }

    /// What the kinds have of their own. An assignment carries the finding as it is: its official reads no other row of it.
    private func columns(of kind: Event.Kind) -> [String: JSON] {
        switch kind {
        case .assigned:
            [
                "kind": "assigned", "code": .string(code), "lateness": .string(self.kind.rawValue),
                "standing": .string((isHistory ? LateFinding.Standing.history : .current).rawValue),
                "due_on": .day(dueOn), "finished_on": .day(finishedOn), "register_as_of": .day(registerAsOf),
            ]
        case .unassigned(_, let reason): ["kind": "unassigned", "reason": .text(reason)]
        case .excused(let reason, let evidence):
            ["kind": "excused", "reason": .string(reason), "evidence": .string(evidence)]
        case .attributed(let attribution, let reason, let evidence):
            [
                "kind": "attributed", "party": .string(attribution.party.rawValue),
                "party_name": .text(attribution.name), "reason": .string(reason), "evidence": .text(evidence),
            ]
        case .annulled(let reason): ["kind": "annulled", "reason": .string(reason)]
        case .reinstated(let reason): ["kind": "reinstated", "reason": .string(reason)]
        case .opened(let reason): ["kind": "opened", "reason": .string(reason)]
        case .released: ["kind": "released"]
        }
    }
}

extension ActScope {
    /// Refused where the case is the author's own, as it stands or as it would stand.
    func requireNotOwnCase(of finding: Finding) throws(Refusal) {
        if let concerned = finding.concerned { try requireNotOwnCase(concerned.official) }
    }
}
