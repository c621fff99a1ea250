import Accountability
import Actions
import Store
import StoreSupport
import Testing

/// New texts of a commune's papers.
struct RecordPaperTemplateTests {
    private func apology(_ words: String) throws -> PaperTemplate {
        try PaperTemplate(
            .apology,
            subject: "xin lỗi",
            body: "\(words) {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}."
        )
    }

    @Test func `a text is recorded once, from today on, by those who keep texts`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let head = try await installation.addAccount(.unitHead, to: commune)
            let today = try await installation.today()
            let id = PaperTemplateVersion.ID()
            let act = try RecordPaperTemplate(id: id, apology("Kính thưa"), effectiveOn: today, reason: "Lời văn mới")
            let recorded = try await installation.door.perform(act, by: clerk)
            #expect(recorded.id == id && recorded.effectiveOn == today)
            #expect(try await installation.door.perform(act, by: clerk) == recorded)
            let kept = try await installation.reading(commune) { db in
                try PaperTemplateVersion.list(of: commune.id, on: db)
            }
            #expect(kept == [recorded])
            let other = try RecordPaperTemplate(id: id, apology("Khác"), effectiveOn: today, reason: "Lời văn mới")
            await #expect(throws: Refusal(.actIDReused)) { try await installation.door.perform(other, by: clerk) }
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.door.perform(
                    try RecordPaperTemplate(apology("x"), effectiveOn: today, reason: "y"),
                    by: head
                )
            }
        }
    }

    @Test func `papers of days that are over keep their text`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let yesterday = try await installation.today().adding(days: -1)
            await #expect(throws: Refusal(.paperTemplateTooEarly, yesterday.iso)) {
                try await installation.door.perform(
                    try RecordPaperTemplate(apology("x"), effectiveOn: yesterday, reason: "y"),
                    by: clerk
                )
            }
            #expect(throws: Refusal(.reasonNeeded)) {
                try RecordPaperTemplate(apology("x"), effectiveOn: yesterday, reason: " ")
            }
        }
    }
}
