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
        let operations = Set(Self.guarded.map(\.route.operation.id))
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
            for (route, permission) in Self.guarded {
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

    private static let guarded: [(route: Route, permission: Permission)] =
        Routes.table(.describing).routes.compactMap { route in
            guard case .permitted(let permission, _) = route.access else { return nil }
            return (route, permission)
        }
}

extension API {
    /// The same API on which nothing is recorded.
    fileprivate var rehearsing: API {
        var dependencies = dependencies
        dependencies.desk = RehearsingDesk(database: installation.database)
        return API(installation: installation, commune: commune, dependencies: dependencies, callers: callers)
    }

    /// Sends a route's documented example, about this case.
    fileprivate func send(_ route: Route, _ rule: MatrixRule, _ cell: MatrixCell) async throws -> APIAnswer {
        let (about, caller) = (cell.about, cell.caller)
        let path = route.path.replacing("{figure}", with: "reminders.in_force")
            .replacing(/\{[a-z_]+\}/, with: about.thing.id)
        guard let content = route.operation.content else {
            let query = route.operation.parameters.filter(\.isRequired).map { "\($0.name)=\($0.example)" }
            return try await get("\(path)\(query.isEmpty ? "" : "?")\(query.joined(separator: "&"))", as: caller)
        }
        var headers: HTTPFields = [.idempotencyKey: UUID().uuidString.lowercased()]
        if route.operation.act?.decides == true { headers[.ifMatch] = "\"\(about.thing.version ?? 0)\"" }
        switch content {
        case .fields(let fields):
            headers[.contentType] = "application/json"
            let example = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.example) })
            let body = JSON.object(example.merging(rule.body(about)) { _, real in real })
            return try await send(.post, path, as: caller, headers, Array(try body.canonicalText().utf8))
        case .file(let forms):
            headers[.contentType] = forms[0].type
            return try await send(.post, "\(path)?name=a.pdf", as: caller, headers, Array(forms[0].example.utf8))
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
