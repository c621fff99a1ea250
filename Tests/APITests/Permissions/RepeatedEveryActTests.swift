import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import StoreSupport
import Testing

@testable import Web

/// Every act of the API, done and not taken back, and then sent again as it was: because its answer was lost, say.
struct RepeatedEveryActTests {
    @Test func `every act sent again with its key is done once and answered alike`() async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            for (route, permission) in MatrixRule.guarded where route.operation.act != nil {
                let (id, key) = (route.operation.id, UUID())
                guard let rule = MatrixRule.table[id] else { continue }
                let (role, position) = try #require(rule.mayDo(permission), "\(id)")
                let cell = try await world.make(rule.noun, position, from: role)
                let first = try await api.send(route, rule, cell, key: key)
                #expect((200...201).contains(first.status), "\(id): \(first.status) \(first.text.prefix(300))")
                let entries = try await Self.entries(api)
                let again = try await api.send(route, rule, cell, key: key)
                #expect(again.status == first.status && again.bytes == first.bytes, "\(id): \(again.text.prefix(300))")
                #expect(try await Self.entries(api) == entries, "\(id) is in the ledger twice")
            }
            // The matrix prepares a departure behind the door's back, which the records miss rightly; the chain is whole.
            #expect(try await api.installation.keeper.verify(api.commune).chain.faults.isEmpty)
        }
    }

    private static func entries(_ api: API) async throws -> [String] {
        try await api.installation.superuser(
            "select count(*)::text from kc.ledger_entries where commune_id = \(api.commune.id)"
        )
    }
}

extension MatrixRule {
    /// Somebody who is let in, and where the case stands from him.
    fileprivate func mayDo(_ permission: Permission) -> (role: Role, position: Position)? {
        for role in Role.allCases where role.may(permission) {
            for position in [Position.peers, .own] where access(role, position) == [.allowed] {
                return (role, position)
            }
        }
        return nil
    }
}
