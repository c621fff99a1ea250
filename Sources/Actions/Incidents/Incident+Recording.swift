import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

extension Incident {
    /// The incident of this id, refused where there is none.
    static func required(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Incident {
        guard let incident = try find(id, of: commune, on: db) else { throw Refusal(.incidentNotFound, id.text) }
        return incident
    }

    /// Annuls it: whatever rests on it ends with it.
    func annul(reason: String, id event: UUID, in scope: ActScope) throws {
        try record(.annulled, reason: reason, id: event, in: scope)
        try scope.endWhatRests(on: ground)
        if file != nil { try Self.removeGuard(id, of: scope.commune.id, on: scope.db) }
        try scope.tell(.incidentAnnulled, to: [official.person], about: .init("incidents", id))
    }

    /// Checks and records what is said next.
    func record(_ kind: Event.Kind, reason: String, id event: UUID, in scope: ActScope) throws {
        try check(kind)
        try scope.insert(
            [
                "event_id": .string(event.uuidString.lowercased()), "incident_id": .id(id),
                "ordinal": .integer(events.count + 1), "official_id": .id(official), "unit_id": .id(unit),
                "kind": .string(kind.rawValue), "happened_on": .day(scope.today), "reason": .string(reason),
            ].merging(scope.authorship) { own, _ in own },
            into: .incidentEvents
        )
    }

    /// What acts on a recorded incident check alike: that it exists, as the caller saw it, and is the author's to decide.
    static func decidable(_ id: ID, version: Int?, in scope: ActScope) throws -> Incident {
        let incident = try required(id, of: scope.commune.id, on: scope.db)
        try scope.requireVersion(version, is: incident.events.count)
        try scope.requireNotOwnCase(incident.official)
        try scope.requireScope(unit: incident.unit)
        return incident
    }
}
