import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport

@testable import Web

/// What the matrix asks about explanations.
extension API {
    /// An incident about an official.
    func openIncident(about official: Official.ID) async throws -> (id: String, ground: Ground) {
        let act = TestIncident(about: official, on: .test(2026, 1, 5))
        let ground = try await installation.door.perform(act, by: try author(.chairman))
        return (id: act.id.uuidString.lowercased(), ground: ground)
    }

    /// A late file confirmed to be his.
    func openFinding(of official: Official.ID) async throws -> String {
        let ground = try await installation.addFinding(of: official, in: commune, by: try author(.chairman))
        guard case .finding(let id) = ground else { throw Refusal(.findingNotFound) }
        return id.text
    }

    /// How far a duty to explain has come.
    enum RequestStage { case asked, served, explained, disowned, decided }

    /// A duty of his to explain an incident.
    func request(to official: Official.ID, as stage: RequestStage) async throws -> MatrixCase.Thing {
        try await request(to: official, on: try await openIncident(about: official).ground, as: stage)
    }

    /// A duty of his to explain something.
    @discardableResult
    func request(to official: Official.ID, on ground: Ground, as stage: RequestStage) async throws -> MatrixCase.Thing {
        let (door, chairman) = (installation.door, try author(.chairman))
        var duty = try await door.perform(try RequestExplanation(ground), by: chairman)
        if stage != .asked { duty = try await door.perform(ServeRequest(duty.id, .bySystem), by: chairman) }
        switch stage {
        case .asked, .served: break
        case .explained, .decided:
            let words = try SubmitExplanation(duty.id, cause: "other_agency", text: "Cơ quan phối hợp trả lời chậm")
            duty = try await door.perform(words, by: try await himself(official))
            if stage == .decided {
                let verdict = try GiveVerdict(
                    duty.id,
                    .rejected,
                    reason: "Chưa có căn cứ",
                    confirmsObjectiveCause: false
                )
                duty = try await door.perform(verdict, by: chairman)
            }
        case .disowned:
            let words = try DisownRequest(duty.id, reason: "Việc của bộ phận khác")
            duty = try await door.perform(words, by: try await himself(official))
        }
        return MatrixCase.Thing(id: duty.id.text, version: duty.version)
    }

    /// A file of his, attached to one.
    func attachment(by official: Official.ID) async throws -> Accountability.Attachment.ID {
        guard let duty = ExplanationDuty.ID(text: try await request(to: official, as: .served).id) else {
            throw Refusal(.explanationNotFound)
        }
        let act = try AttachFile(duty, name: "a.txt", bytes: Array("Giấy xác nhận".utf8))
        _ = try await installation.door.perform(act, by: try await himself(official))
        return Accountability.Attachment.ID(act.id)
    }
}
