import Accountability
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Who gets past the door of each route: every route by every role, from the table of routes itself.
struct PermissionTests {
    static let routes = Routes.table(.sample()).routes

    @Test func `every route lets in exactly the roles its permission names, and strangers nowhere`() async throws {
        try await withServer { server in
            let document = try await Self.document(server)
            for route in Self.routes {
                guard case .permitted(let permission, _) = route.access else { continue }
                let operations = document[route.path] as? [String: Any]
                let operation = try #require(operations?[route.method.rawValue.lowercased()] as? [String: Any])
                let example = try ExampleRequest(route, operation)
                #expect(try await example.send(to: server, headers: [:]).status == 401, "\(route.operation.id)")
                for role in Role.allCases {
                    let token = ["Authorization": "Bearer token-\(role.rawValue)"]
                    let status = try await example.send(to: server, headers: token).status
                    #expect((status == 403) == !role.may(permission), "\(route.operation.id) \(role): \(status)")
                    #expect(status != 401, "\(route.operation.id) \(role)")
                }
            }
        }
    }

    @Test func `who may not do it learns nothing about what was wrong with it`() async throws {
        try await withServer { server in
            for route in Self.routes where route.method == .post {
                guard case .permitted(let permission, _) = route.access else { continue }
                let path = route.path.replacing(/\{[a-z_]+\}/, with: "x")
                for role in Role.allCases where !role.may(permission) {
                    let answer = try await server.request(
                        "POST",
                        "\(path)?x=1",
                        headers: ["Authorization": "Bearer token-\(role.rawValue)"],
                        body: "{"
                    )
                    #expect(answer.status == 403, "\(route.operation.id) \(role)")
                }
            }
        }
    }

    @Test func `operations and addresses are named once`() {
        #expect(Set(Self.routes.map(\.operation.id)).count == Self.routes.count)
        #expect(Set(Self.routes.map { "\($0.method) \($0.path)" }).count == Self.routes.count)
    }

    @Test func `what is made can be seen where the answer says`() {
        let looks = Set(Self.routes.filter { $0.method == .get }.map(\.path))
        for route in Self.routes {
            guard let location = route.operation.act?.location else { continue }
            #expect(looks.contains("\(location)/{id}"), "\(route.operation.id)")
        }
    }

    private static func document(_ server: RunningServer) async throws -> [String: Any] {
        let answer = try await server.request("GET", "/api/v1/openapi.json")
        let document = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
        return try #require(document?["paths"] as? [String: Any])
    }
}
