import Accountability
import Actions
import StoreSupport

/// Duties, leave and powers lent, for the matrix.
extension API {
    /// A duty from the first day of 2026 on.
    func assignment(of official: Official.ID) async throws -> Assignment.ID {
        try await installation.door.perform(
            try AssignDuty(
                official: official,
                procedure: "Thủ tục của riêng ma trận",
                fromOn: .test(2026, 1, 1),
                document: "QĐ 12"
            ),
            by: .console(of: commune)
        ).id
    }

    /// Two days away, long ago.
    func leave(of official: Official.ID) async throws -> Leave.ID {
        try await installation.door.perform(
            try RecordLeave(
                official: official,
                kind: .mission,
                fromOn: .test(2020, 1, 1),
                toOn: .test(2020, 1, 2)
            ),
            by: .console(of: commune)
        ).id
    }

    /// One of his; where he asks himself, one that was annulled, since who left has no account to ask from: whose case it is is asked
    /// before. Written past the acts, which would close the account that asks.
    func departure(of official: Official.ID, isAnnulled: Bool) async throws -> Departure.ID {
        let id = Departure.ID()
        try await installation.asSuperuser(
            """
            insert into kc.departures (commune_id, departure_id, official_id, unit_id, left_on, kind, document, recorded_at, recorded_by)
            select o.commune_id, '\(id.text)', o.official_id, o.unit_id, '2026-01-31', 'transfer', 'QĐ 88', now(),
                   '\(Account.ID.zero.text)'
              from kc.officials as o
             where o.official_id = '\(official.text)'
            """
        )
        guard isAnnulled else { return id }
        try await installation.asSuperuser(
            """
            insert into kc.departure_annulments (commune_id, departure_id, official_id, reason, recorded_at, recorded_by)
            select d.commune_id, d.departure_id, d.official_id, 'Ghi nhầm', now(), d.recorded_by
              from kc.departures as d
             where d.departure_id = '\(id.text)'
            """
        )
        return id
    }

    /// Lent by the official, who leads the commune in a further account.
    func delegation(of official: Official.ID) async throws -> Delegation.ID {
        let delegator = try await addCaller(.chairman, official: official)
        let clerk = try await addCaller(.clerk)
        let given = try await installation.door.perform(
            try Delegate(
                to: clerk.account.id,
                permissions: [.decideReview],
                fromOn: .test(2020, 1, 1),
                toOn: .test(2099, 1, 1),
                document: "Giấy ủy quyền 3"
            ),
            by: Author(commune: commune, account: delegator.account)
        )
        return given.id
    }
}
