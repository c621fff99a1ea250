import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

@testable import Web

/// What the matrix asks about explanations.
extension API {
    /// An incident about an official.
    func openIncident(about official: Official.ID) async throws -> (id: String, ground: Ground) {
        let act = TestIncident(about: official, on: .test(2026, 1, 5))
        let ground = try await installation.door.perform(act, by: try chairman)
        return (id: act.id.uuidString.lowercased(), ground: ground)
    }

    /// A late file confirmed to be his.
    func openFinding(of official: Official.ID) async throws -> String {
        guard case .finding(let id) = try await installation.addFinding(of: official, in: commune, by: try chairman)
        else {
            return ""
        }
        return id.text
    }

    /// A duty of his, asked for and served.
    func servedRequest(to official: Official.ID) async throws -> ExplanationDuty.ID {
        let ground = try await openIncident(about: official).ground
        let duty = try await installation.door.perform(try RequestExplanation(ground), by: try chairman).id
        return try await installation.door.perform(ServeRequest(duty, .bySystem), by: try chairman).id
    }

    /// A file of his, attached to one.
    func attachment(by official: Official.ID) async throws -> Accountability.Attachment.ID {
        let duty = try await servedRequest(to: official)
        let himself = try await installation.addAccount(.official, official: official, to: commune)
        let act = try AttachFile(duty, name: "a.txt", bytes: Array("Giấy xác nhận".utf8))
        _ = try await installation.door.perform(act, by: himself)
        return Accountability.Attachment.ID(act.id)
    }

    private var chairman: Author {
        get throws { Author(commune: commune, account: try #require(callers[.chairman]).account) }
    }
}
