import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The monthly sheet of an official: what the one-stop centre hands on, and to whom.
struct MonthSheetTests {
    @Test func `it has the month's files, lateness, matters and praise, and not why somebody was away`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial(
                "Nguyễn Văn An",
                unit: "Trung tâm Phục vụ hành chính công",
                to: commune
            )
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let files = [
                RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered),
                RegisterFile(2, finished: .test(2026, 1, 12), status: .delivered),
            ]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 10), to: commune)
            for (day, text) in [
                (CalendarDay.test(2026, 1, 9), "Vắng mặt tại quầy"), (.test(2026, 2, 3), "Trả lời gắt gỏng"),
            ] {
                let incident = try RecordIncident(
                    official: an,
                    kind: .workingHours,
                    source: .check,
                    happenedOn: day,
                    text: text
                )
                _ = try await installation.door.perform(incident, by: clerk)
            }
            let leave = try RecordLeave(official: an, kind: .sick, fromOn: .test(2026, 1, 30), toOn: .test(2026, 2, 4))
            _ = try await installation.door.perform(leave, by: clerk)

            let sheet = try await installation.monthSheet(of: an, in: commune)
            #expect(sheet.title == "Phiếu theo dõi tháng" && sheet["agency"] == .text("xã trực tiếp quản lý"))
            let summary = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(sheet["workload", "received"] == .count(summary.figure("received.total") ?? -1))
            #expect(sheet["progress", "due"] == .count(2) && sheet["progress", "counted"] == .count(1))
            #expect(sheet.rows("late_items").count == 1 && sheet.rows("reminders").isEmpty)
            #expect(sheet.rows("incidents").map { $0["text"] } == [.text("Vắng mặt tại quầy")])
            #expect(sheet["days_away"] == .count(2) && !sheet.text.contains("ốm"))

            let managed = try SetManagingAgency(
                official: an,
                agency: "Chi nhánh Văn phòng đăng ký đất đai",
                fromOn: .test(2026, 1, 5),
                document: "QĐ 8"
            )
            _ = try await installation.door.perform(managed, by: clerk)
            let notice = try await installation.monthSheet(of: an, in: commune)
            #expect(notice.title.hasPrefix("Thông báo"))
            #expect(notice["agency"] == .text("Chi nhánh Văn phòng đăng ký đất đai"))
            #expect(notice.text.contains("Xã không nhắc nhở người do cơ quan khác quản lý"))
        }
    }

    @Test func `nobody learns of an official by asking for his sheet`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            try await installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 2, 10),
                to: commune
            )
            let other = try await installation.addAccount(.unitHead, unit: "Văn phòng", to: commune)
            let head = try await installation.addAccount(
                .unitHead,
                name: "Đỗ Thị Lan",
                unit: "Phòng Kinh tế",
                to: commune
            )
            #expect(try await installation.monthSheet(of: an, in: commune, for: other.account) == nil)
            #expect(try await installation.monthSheet(of: an, in: commune, for: head.account) != nil)
            #expect(try await installation.monthSheet(of: Official.ID(), in: commune, for: head.account) == nil)
        }
    }
}

extension TestInstallation {
    fileprivate func monthSheet(of official: Official.ID, in commune: Commune) async throws -> Report {
        try #require(try await monthSheet(of: official, in: commune, for: nil))
    }

    /// The sheet of January, with all that was ever recorded.
    fileprivate func monthSheet(of official: Official.ID, in commune: Commune, for account: Account?) async throws
        -> Report?
    {
        let january = try #require(ReportingPeriod(.month, 1, year: 2026))
        let query = ProgressSheet.Query(period: january, asOf: .test(2099, 12, 31), official: official)
        return try await reading(commune) { db in
            try MonthSheet.find(query, of: official, in: commune, for: account, today: .test(2026, 11, 2), on: db)?
                .report
        }
    }
}
