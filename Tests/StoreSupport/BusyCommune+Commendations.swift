import Accountability
import Actions

extension BusyCommune {
    /// A certificate of two that was announced and stands, and a letter that two persons took back.
    static func commendations(in installation: TestInstallation, _ commune: Commune) async throws {
        let lan = try await installation.addOfficial("Đỗ Thị Lan", unit: "Phòng Kinh tế", to: commune)
        let minh = try await installation.addOfficial("Cao Văn Minh", to: commune)
        let nominator = try await installation.addAccount(.unitHead, name: "Tạ Văn Phúc", to: commune)
        let clerk = try await installation.addAccount(.clerk, name: "Mai Thị Oanh", to: commune)
        let deputy = try await installation.addAccount(.viceChairman, name: "Lý Văn Sơn", to: commune)
        let chairman = try await installation.addAccount(.chairman, name: "Hà Thị Thu", to: commune)
        let day = CalendarDay.test(2026, 2, 2)
        let door = installation.door
        var nomination = NominateCommendation.Nomination(
            kind: .adHoc,
            form: .certificate,
            achievement: "Số hóa hồ sơ hộ tịch",
            initiativeDocument: "Quyết định 7/QĐ-UBND",
            happenedOn: day,
            shares: [.init(official: lan, percent: 60), .init(official: minh, percent: 40)]
        )
        let certificate = try await door.perform(try NominateCommendation(nomination), by: nominator).id
        _ = try await door.perform(VerifyCommendation(Step(certificate, on: day)), by: clerk)
        _ = try await door.perform(ApproveCommendation(Step(certificate, on: day)), by: chairman)
        let registered = try RegisterCommendation(Step(certificate, on: day), number: "12/QĐ-UBND", documentDay: day)
        _ = try await door.perform(registered, by: clerk)
        _ = try await door.perform(AnnounceCommendation(Step(certificate, on: day), consenting: [lan]), by: deputy)

        nomination.form = .letter
        nomination.sameAchievementAs = certificate
        let letter = try await door.perform(try NominateCommendation(nomination), by: nominator).id
        _ = try await door.perform(VerifyCommendation(Step(letter, on: day)), by: clerk)
        _ = try await door.perform(ApproveCommendation(Step(letter, on: day)), by: deputy)
        let proposal = try ProposeCommendationRevocation(Step(letter, on: day), reason: "Khai chưa đúng")
        _ = try await door.perform(proposal, by: deputy)
        _ = try await door.perform(try DecideCommendationRevocation(Step(letter, on: day), .revoke), by: chairman)
    }
}
