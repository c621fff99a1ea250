import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import StoreSupport
import Testing

@testable import Web

/// Every route by every role at every position: who may do what about whom. That a role has the permission at all is
/// `WebTests/Routing/PermissionTests`; this is about the cases themselves, on a real database. Whoever may do something does it:
/// each thing stands as the act needs it, and the act is taken back at its end.
struct PermissionMatrixTests {
    @Test func `every route has a line in the matrix, and every line a route`() {
        let operations = Set(MatrixRule.guarded.map(\.route.operation.id))
        let lines = Set(MatrixRule.table.keys)
        #expect(operations.subtracting(lines).isEmpty, "routes without a line in MatrixRule.table")
        #expect(lines.subtracting(operations).isEmpty, "lines without a route")
    }

    @Test
    func `every role at every position does it, is turned away or is told what is told of nothing, as its line says`()
        async throws
    {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            let rehearsing = api.rehearsing
            for (route, permission) in MatrixRule.guarded {
                guard let rule = MatrixRule.table[route.operation.id] else { continue }
                for role in Role.allCases where role.may(permission) {
                    for position in Position.allCases {
                        let cell = try await world.find(rule.noun, position, from: role)
                        let answer = try await rehearsing.send(route, rule, cell)
                        let place = "\(route.operation.id) \(role.rawValue) \(position.rawValue)"
                        #expect(
                            rule.access(role, position).contains(try answer.access),
                            "\(place): \(answer.status) \(answer.text)"
                        )
                        guard answer.status == 404, rule.noun != nil else { continue }
                        let nothing = cell.missing(UUID().uuidString.lowercased())
                        let absent = try await rehearsing.send(route, rule, nothing)
                        #expect(
                            try answer.withoutNames == absent.withoutNames,
                            "\(place): hidden is not answered like missing"
                        )
                    }
                }
            }
        }
    }
}

extension APIAnswer {
    /// As the matrix sees it.
    fileprivate var access: Access {
        get throws {
            switch status {
            case 200...299: .allowed
            case 403: .forbidden
            case 404: .hidden
            case 409: .refused(try problem ?? "")
            default: .failed(status)
            }
        }
    }

    /// The answer without what names the request or was sent with it.
    fileprivate var withoutNames: JSON {
        get throws {
            guard case .object(var members) = try json else { return try json }
            members["instance"] = nil
            return .object(members)
        }
    }
}
