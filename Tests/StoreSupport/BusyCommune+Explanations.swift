import Accountability
import Actions
import FoundationEssentials
import Store

extension BusyCommune {
    /// An official explains, with a file, what a leader asked him about.
    static func explanations(in installation: TestInstallation, _ commune: Commune) async throws {
        let door = installation.door
        let official = try await installation.addOfficial("Đặng Thị Yến", unit: "Văn phòng", to: commune)
        let mine = try await installation.addAccount(.official, official: official, to: commune)
        let chairman = try await installation.addAccount(.chairman, name: "Trịnh Văn Sơn", to: commune)
        let ground = try await door.perform(TestIncident(about: official, on: .test(2026, 2, 2)), by: chairman)
        let asked = try RequestExplanation(ground, question: "Vì sao chậm?")
        let duty = try await door.perform(asked, by: chairman).id
        _ = try await door.perform(ServeRequest(duty, .bySystem), by: chairman)
        let file = try AttachFile(duty, name: "lich-cong-tac.txt", bytes: Array("Lịch công tác".utf8))
        _ = try await door.perform(file, by: mine)
        _ = try await door.perform(try SubmitExplanation(duty, cause: "absence", text: "Đi công tác"), by: mine)
        let verdict = try GiveVerdict(duty, .accepted, reason: "Có lịch công tác", confirmsObjectiveCause: true)
        _ = try await door.perform(verdict, by: chairman)
    }
}
