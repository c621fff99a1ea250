public import Accountability
public import Ledger
import Postgres

extension Commendation.Event {
    /// The events of commendations in order.
    static func read(
        of commendations: [Commendation.ID],
        where condition: SQL,
        in commune: Commune.ID,
        on db: Connection
    ) throws(PostgresError) -> [Commendation.ID: [Self]] {
        var events: [Commendation.ID: [Self]] = [:]
        let rows = try db.query(
            """
            select e.commendation_id, e.event_id, e.kind, e.happened_on, e.reason, e.document_number, e.document_on, e.proposal_id,
                   array(select c.official_id
                           from kc.commendation_consents_seen as c
                          where c.commune_id = e.commune_id and c.event_id = e.event_id and c.is_given) as consenting,
                   e.recorded_at, e.recorded_by
              from kc.commendation_events_seen as e
             where e.commune_id = \(commune) and e.commendation_id = any(\(commendations)) \(condition)
             order by e.commendation_id, e.ordinal
            """
        )
        for row in rows {
            events[try row.value("commendation_id"), default: []].append(try Self(row: row))
        }
        return events
    }

    private init(row: Row) throws(PostgresError) {
        let kind: Kind =
            switch try row.value("kind", as: Stored.self) {
            case .verified: .verified
            case .approved: .approved
            case .declined: .declined(reason: try row.value("reason"))
            case .registered:
                .registered(
                    .init(number: try row.value("document_number"), day: try row.value("document_on"))
                )
            case .announced:
                .announced(consenting: Set(try row.value("consenting", as: [Official.ID].self)))
            case .revocationProposed: .revocationProposed(reason: try row.value("reason"))
            case .revocationDropped:
                .revocationDropped(proposal: try row.value("proposal_id"), reason: try row.value("reason"))
            case .revoked: .revoked(proposal: try row.value("proposal_id"))
            }
        self.init(
            id: try row.value("event_id"),
            kind: kind,
            happenedOn: try row.value("happened_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }

    /// The kinds as the table names them.
    private enum Stored: String, SQLDecodable {
        case verified, approved, declined, registered, announced, revoked
        case revocationProposed = "revocation_proposed"
        case revocationDropped = "revocation_dropped"
    }
}

extension Commendation.EventKind {
    /// The columns of this kind, besides those every event has; `proposer` is the account that recorded a decided proposal.
    public func columns(proposer: Account.ID?) -> [String: JSON] {
        var columns: [String: JSON] = ["kind": .string(name), "reason": .text(reason)]
        if case .registered(let document) = self {
            columns["document_number"] = .string(document.number)
            columns["document_on"] = .day(document.day)
        }
        if let proposal {
            columns["proposal_id"] = .id(proposal)
            columns["proposed_by"] = .id(proposer)
        }
        return columns
    }
}
