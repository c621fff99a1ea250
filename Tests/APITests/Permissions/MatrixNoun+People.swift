import Accountability
import Actions
import StoreSupport

/// Duties, leave and powers lent, for the matrix.
extension API {
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

    /// Lent by the official from an account that is closed afterwards, so that nothing else depends on the role.
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
        try await installation.door.perform(CloseAccount(delegator.account.id), by: .console(of: commune))
        return given.id
    }
}
