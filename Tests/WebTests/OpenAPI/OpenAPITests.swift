import Accountability
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// The API document says what the service does, and nothing else.
struct OpenAPITests {
    @Test func `the document is kept`() async throws {
        let answer = try await withServer { try await $0.request("GET", "/api/v1/openapi.json") }
        #expect(answer.status == 200)
        try expectSnapshot(answer.body + "\n", named: "openapi.json")
    }

    @Test func `every route is documented, and every documented example is accepted`() async throws {
        try await withServer { server in
            let document = try await Self.document(server)
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            let routes = Routes.table(.sample()).api
            #expect(Set(paths.keys) == Set(routes.map(\.path)))
            for route in routes {
                let operation = try #require(paths[route.path]?[route.method.rawValue.lowercased()] as? [String: Any])
                let example = try ExampleRequest(route, operation)
                let answer = try await example.send(to: server, headers: try Self.token(for: route))
                if answer.status == 503, answer.body.contains(ClosedDesk.answer) { continue }
                #expect(answer.status == 200, "\(route.method) \(example.target): \(answer.body)")
                let content = (operation["responses"] as? [String: [String: Any]])?["200"]?["content"] as? [String: Any]
                let type = try #require(answer.headers["content-type"])
                #expect(content?.keys.contains { type.hasPrefix($0) } == true, "\(example.target)")
            }
        }
    }

    @Test func `what a route may refuse is described, and the type a file was sent in`() async throws {
        try await withServer { server in
            let document = try await Self.document(server)
            let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
            let asking = Routes.table(.sample()).api.filter { route in
                route.operation.parameters.contains { $0.name == "reason" }
            }
            #expect(!asking.isEmpty)
            for route in asking {
                let responses = paths[route.path]?["get"]?["responses"] as? [String: Any]
                #expect(responses?["422"] != nil, "\(route.path)")
            }
            // Where every import was annulled there is nothing to count from.
            for path in ["/dossiers", "/me/dossiers", "/officials/{id}/dossiers", "/summary"] {
                let responses = paths["/api/v1" + path]?["get"]?["responses"] as? [String: Any]
                #expect(responses?["409"] != nil, "\(path)")
            }
            for path in ["/api/v1/papers/{id}", "/api/v1/attachments/{id}"] {
                let responses = paths[path]?["get"]?["responses"] as? [String: [String: Any]]
                let content = responses?["200"]?["content"] as? [String: Any]
                let types = (content ?? [:]).keys.sorted()
                #expect(types == MediaType.allCases.map(\.rawValue).sorted(), "\(path)")
            }
        }
    }

    @Test func `every documented parameter is read, with its example, and refused when it is wrong`() async throws {
        try await withServer { server in
            let document = try await Self.document(server)
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            for route in Routes.table(.sample()).api {
                let operation = try #require(paths[route.path]?[route.method.rawValue.lowercased()] as? [String: Any])
                let example = try ExampleRequest(route, operation)
                let token = try Self.token(for: route)
                for name in example.query.map(\.name) {
                    let good = try await example.keeping(only: name).send(to: server, headers: token)
                    #expect(good.status == 200 || good.body.contains(ClosedDesk.answer), "\(example.target) \(name)")
                    let bad = try await example.keeping(only: name).with(name, "%20").send(to: server, headers: token)
                    #expect(bad.status == 400, "\(example.target) \(name)")
                    #expect(bad.body.contains("\"parameter\":\"\(name)\""), "\(example.target) \(name)")
                }
                for header in example.headers.keys where header != "Content-Type" {
                    var bad = example
                    bad.headers[header] = "x"
                    #expect(try await bad.send(to: server, headers: token).status == 400, "\(example.target) \(header)")
                    bad.headers[header] = nil
                    let status = try await bad.send(to: server, headers: token).status
                    #expect(status == (header == "If-Match" ? 428 : 400), "\(example.target) \(header)")
                }
            }
        }
    }

    @Test func `the summary's shape has every key there always is`() async throws {
        try await withServer { server in
            let paths = try #require(try await Self.document(server)["paths"] as? [String: [String: [String: Any]]])
            let responses = paths["/api/v1/summary"]?["get"]?["responses"] as? [String: [String: Any]]
            let content = responses?["200"]?["content"] as? [String: [String: Any]]
            let schema = try #require(content?["application/json"]?["schema"] as? [String: Any])
            let expected = [
                "":
                    "as_of by_channel by_field by_month by_official by_procedure by_unit classes commendations commune explanations findings incidents "
                    + "not_recorded period rates received register_as_of rejected reminders reviews",
                "period": "from to", "received": "carried_over in_person online other postal total",
                "classes": "early late on_time open_in_time open_overdue unknown waiting withdrawn",
                "rates": "in_time",
                "findings":
                    "annulled attributed_other detected excused history justified lapsed needs_explanation unjustified",
                "reviews": "confirmed declined lapsed opened proposed set_aside suspended",
                "commendations": "occasions officials revoked",
            ]
            for (key, names) in expected {
                let properties = schema["properties"] as? [String: Any]
                let object = key.isEmpty ? schema : properties?[key] as? [String: Any]
                #expect((object?["required"] as? [String])?.joined(separator: " ") == names, "\(key)")
            }
        }
    }

    private static func document(_ server: RunningServer) async throws -> [String: Any] {
        let answer = try await server.request("GET", "/api/v1/openapi.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
    }

    /// The token of a role that may use a route.
    private static func token(for route: Route) throws -> [String: String] {
        guard case .permitted(let permission, _) = route.access else { return [:] }
        let role = try #require(Role.allCases.first { $0.may(permission) })
        return ["Authorization": "Bearer token-\(role.rawValue)"]
    }
}
