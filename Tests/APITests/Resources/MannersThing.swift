import Accountability
import FoundationEssentials
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// A real noun on which the manners all nouns share are tried: where it is listed, and a decision about one.
enum MannersThing: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case reminder
    case explanationRequest = "explanation_request"

    var testDescription: String { rawValue }

    /// The key of several of them in an answer.
    var plural: String { rawValue + "s" }

    /// Where they are listed.
    var path: String {
        switch self {
        case .reminder: "/api/v1/reminders"
        case .explanationRequest: "/api/v1/explanation-requests"
        }
    }

    /// Makes one about an official through its own route and answers what came back.
    func make(about official: Caller, key: UUID = UUID(), words: String = "Nộp chậm", in api: API) async throws
        -> APIAnswer
    {
        let id = try #require(official.official)
        let incident = try await api.openIncident(about: id).id
        return try await make(on: incident, about: id, key: key, words: words, in: api)
    }

    /// The same on an incident that is there.
    func make(on incident: String, about official: Official.ID, key: UUID, words: String, in api: API) async throws
        -> APIAnswer
    {
        switch self {
        case .reminder:
            try await api.post(
                path,
                as: .chairman,
                key: key,
                [
                    "official_id": .id(official), "kind": "reminder", "form": "oral", "text": .string(words),
                    "grounds": [["incident_id": .string(incident), "reason": "Đã giải trình miệng"]],
                ]
            )
        case .explanationRequest:
            try await api.post(
                "/api/v1/incidents/\(incident)/explanation-request",
                as: .chairman,
                key: key,
                ["question": .string(words)]
            )
        }
    }

    /// Where the chairman decides to end one, and with which reason.
    func end(_ id: String) -> String {
        switch self {
        case .reminder: "\(path)/\(id)/withdrawal"
        case .explanationRequest: "\(path)/\(id)/cancellation"
        }
    }

    /// The body of that decision.
    static func because(_ reason: String) -> JSON { ["reason": .string(reason)] }

    /// The id in an answer that shows one.
    func id(_ answer: APIAnswer) throws -> String {
        try #require(try answer.json[rawValue]?["id"]?.string, "\(answer.text)")
    }

    /// The ids in an answer that lists several.
    func ids(_ answer: APIAnswer) throws -> [String] {
        try #require(try answer.json[plural]?.array, "\(answer.text)").compactMap { $0["id"]?.string }
    }
}
