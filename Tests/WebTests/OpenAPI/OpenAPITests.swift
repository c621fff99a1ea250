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

    @Test func `every route is documented and every documented address answers`() async throws {
        try await withServer { server in
            let document = try await Self.document(server)
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            let routes = Routes.table(.sample()).routes
            #expect(Set(paths.keys) == Set(routes.map(\.path)))
            for route in routes {
                let operation = try #require(paths[route.path]?[route.method.rawValue.lowercased()] as? [String: Any])
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                let query = parameters.filter { $0["required"] as? Bool == true }
                    .map { "\($0["name"] ?? "")=\($0["example"] ?? "")" }.joined(separator: "&")
                let target = query.isEmpty ? route.path : "\(route.path)?\(query)"
                let answer = try await server.request("GET", target, headers: clerk)
                #expect(answer.status == 200, "\(target)")
                let content = (operation["responses"] as? [String: [String: Any]])?["200"]?["content"] as? [String: Any]
                let type = try #require(answer.headers["content-type"])
                #expect(content?.keys.contains { type.hasPrefix($0) } == true, "\(target)")
                let isGuarded = (operation["security"] as? [Any])?.isEmpty == false
                #expect(try await server.request("GET", target).status == (isGuarded ? 401 : 200), "\(target)")
            }
        }
    }

    @Test func `every documented parameter is read, with its example, and refused when it is wrong`() async throws {
        try await withServer { server in
            let paths = try #require(try await Self.document(server)["paths"] as? [String: [String: [String: Any]]])
            for (path, operations) in paths {
                let parameters = operations["get"]?["parameters"] as? [[String: Any]] ?? []
                let examples = parameters.map {
                    ($0["name"] as? String ?? "", Self.escaped($0["example"] as? String ?? ""))
                }
                let required = parameters.filter { $0["required"] as? Bool == true }.compactMap {
                    $0["name"] as? String
                }
                for (name, example) in examples {
                    let others = examples.filter { required.contains($0.0) && $0.0 != name }.map { "\($0.0)=\($0.1)" }
                    let good = (others + ["\(name)=\(example)"]).joined(separator: "&")
                    #expect(
                        try await server.request("GET", "\(path)?\(good)", headers: clerk).status == 200,
                        "\(path)?\(good)"
                    )
                    let bad = (others + ["\(name)=%20"]).joined(separator: "&")
                    let answer = try await server.request("GET", "\(path)?\(bad)", headers: clerk)
                    #expect(answer.status == 400, "\(path)?\(bad)")
                    #expect(answer.body.contains("\"parameter\":\"\(name)\""), "\(path)?\(bad)")
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
                    "as_of by_field by_month by_official by_unit classes commune findings not_recorded period rates received "
                    + "register_as_of rejected",
                "period": "from to", "received": "carried_over in_person online other postal total",
                "classes": "early late on_time open_in_time open_overdue unknown waiting withdrawn",
                "rates": "in_time", "findings": "detected history",
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

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
