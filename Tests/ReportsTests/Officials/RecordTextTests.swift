import Accountability
import Actions
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// An official's record as it stands in a terminal.
struct RecordTextTests {
    @Test func `a record is a sheet of names, days and counts, and shows an id only of what waits for somebody`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            try await Self.work(of: an, in: installation, commune)
            let today = try #require(try await Self.today(installation))
            let text = try await installation.reading(commune) { db in
                let query = OfficialRecord.Query(of: an, from: .test(2026, 1, 1), to: .test(2026, 3, 31), asOf: today)
                return try OfficialRecord(query, of: commune, on: db).text
            }
            #expect(text.hasPrefix("Hồ sơ cá nhân: Nguyễn Văn An\n============================\n"), "\(text)")
            for line in [
                "Đơn vị                                      Phòng Kinh tế\n", "1 lần trên 3 lần dẫn đến gợi ý;",
                "Việc đang chờ (3)\n", "Sự việc chậm (1)\n", "Vụ việc ngoài sổ (3)\n", "Giải trình (1)\n",
                "Nhắc nhở, phê bình (2)\n", "Gợi ý kiểm điểm, điều chuyển                không có\n", "Phân công (1)\n",
                "Nghỉ phép, vắng mặt (1)\n", "08/01/2026  12/01/2026",
                "Báo cáo tháng nộp chậm. Báo cáo tháng nộp chậm. B…",
            ] {
                #expect(text.contains(line), "\(line) is missing from\n\(text)")
            }
            // A finding to confirm, an explanation to decide, a reminder to hand over: each names itself once.
            #expect(text.matches(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/).count == 3, "\(text)")
            #expect(!text.contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}/))
        }
    }

    @Test func `a record of nothing says so in a line each`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let text = try await installation.reading(commune) { db in
                try OfficialRecord(.init(of: an, asOf: .test(2099, 1, 1)), of: commune, on: db).text
            }
            #expect(text.contains("Đơn vị                                      không ghi\n"))
            #expect(text.contains("Việc đang chờ                               không có\n"))
            #expect(text.contains("Thôi công tác tại xã                        không\n"))
            #expect(!text.contains(an.text))
        }
    }

    /// Two files, one of them late and one open; a matter outside the register he explained; a reminder that counts and one on its way.
    private static func work(of an: Official.ID, in installation: TestInstallation, _ commune: Commune) async throws {
        let door = installation.door
        let himself = try await installation.addAccount(.official, official: an, to: commune)
        let chairman = try await installation.addAccount(.chairman, name: "Vũ Đình Chiến", to: commune)
        let files = [
            RegisterFile(1, due: .test(2026, 1, 8), finished: .test(2026, 1, 12), status: .delivered),
            RegisterFile(2, due: .test(2026, 3, 31)),
        ]
        try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
        try await door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
        let asked = try await door.perform(TestIncident(about: an, on: .test(2026, 2, 2)), by: chairman)
        let duty = try await door.perform(try RequestExplanation(asked), by: chairman).id
        _ = try await door.perform(ServeRequest(duty, .bySystem), by: chairman)
        _ = try await door.perform(
            try SubmitExplanation(duty, cause: "other_agency", text: "Cơ quan phối hợp trả lời chậm"),
            by: himself
        )
        for text in ["Báo cáo tuần nộp chậm", String(repeating: "Báo cáo tháng nộp chậm. ", count: 5)] {
            let ground = try await door.perform(TestIncident(about: an, on: .test(2026, 2, 3)), by: chairman)
            let draft = try ReminderDraft(
                official: an,
                kind: .reminder,
                form: .oral,
                text: text,
                cited: [.init(ground, reason: "Đã giải trình miệng")]
            )
            let reminder = try await door.perform(try IssueReminder(draft), by: chairman)
            if text.count < 50 { _ = try await door.perform(AcknowledgeReminder(reminder.id), by: himself) }
        }
        _ = try await door.perform(
            try AssignDuty(official: an, field: "Đất đai", fromOn: .test(2026, 1, 5), document: "QĐ 3/QĐ-UBND"),
            by: .console(of: commune)
        )
        _ = try await door.perform(
            try RecordLeave(official: an, kind: .annual, fromOn: .test(2026, 1, 19), toOn: .test(2026, 1, 20)),
            by: .console(of: commune)
        )
    }

    /// The day it is where everything is recorded.
    private static func today(_ installation: TestInstallation) async throws -> CalendarDay? {
        let day = try await installation.superuser("select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text")
        return day.first.flatMap { CalendarDay(iso: $0) }
    }
}
