import Foundation
import HTTPTypes
import Testing

@testable import Web

/// A request made of nothing but what the API document gives as examples.
struct ExampleRequest {
    var path: String
    var query: [(name: String, value: String, isRequired: Bool)] = []
    var headers: [String: String] = [:]
    var body: String?
    let method: String

    /// The example of an operation of the document.
    init(_ route: Route, _ operation: [String: Any]) throws {
        method = route.method.rawValue
        path = route.path
        for parameter in operation["parameters"] as? [[String: Any]] ?? [] {
            let name = try #require(parameter["name"] as? String)
            let example = try #require(parameter["example"] as? String)
            switch parameter["in"] as? String {
            case "path": path = path.replacing("{\(name)}", with: example)
            case "header": headers[name] = example
            default: query.append((name, Self.escaped(example), parameter["required"] as? Bool == true))
            }
        }
        if let content = (operation["requestBody"] as? [String: Any])?["content"] as? [String: [String: Any]] {
            let (type, media) = try #require(content.min { $0.key < $1.key })
            let example = try #require(media["example"])
            let file = example as? String
            body = try file ?? String(decoding: JSONSerialization.data(withJSONObject: example), as: UTF8.self)
            headers["Content-Type"] = type
        }
    }

    /// The address with what must be sent.
    var target: String {
        let sent = query.filter(\.isRequired).map { "\($0.name)=\($0.value)" }
        return sent.isEmpty ? path : "\(path)?\(sent.joined(separator: "&"))"
    }

    /// With this parameter of the query sent and the others only where they must be.
    func keeping(only name: String) -> ExampleRequest {
        var request = self
        request.query = query.map { ($0.name, $0.value, $0.isRequired || $0.name == name) }
        return request
    }

    /// With another value of a parameter.
    func with(_ name: String, _ value: String) -> ExampleRequest {
        var request = self
        request.query = query.map { ($0.name, $0.name == name ? value : $0.value, $0.isRequired) }
        return request
    }

    /// Sends it with these headers besides its own.
    func send(to server: RunningServer, headers more: [String: String]) async throws -> Answer {
        try await server.request(method, target, headers: headers.merging(more) { own, _ in own }, body: body)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
