import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The registers an office keeps, printed from the data.
struct WorkRegisterTests {
    private static let asOf = CalendarDay.test(2099, 12, 31)
    private static func year(_ year: Int) throws -> ReportingPeriod {
        try #require(ReportingPeriod(.year, year: year))
    }

    @Test func `the register of files has each file once, where it was received, with what became of it since`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = [
                RegisterFile(1, finished: .test(2026, 2, 20), status: .delivered, applicant: "Phạm Văn Bình"),
                RegisterFile(2, received: .test(2026, 1, 4), status: .rejected),
                RegisterFile(3, received: .test(2026, 2, 2), due: nil, finished: .test(2026, 2, 2), status: .delivered),
                RegisterFile(4, received: .test(2025, 12, 30)),
            ]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 3, 1), to: commune)
            let january = try #require(ReportingPeriod(.month, 1, year: 2026))
            let february = try #require(ReportingPeriod(.month, 2, year: 2026))
            let register = try await installation.files(january, of: commune)
            let rows = register.rows("files")
            #expect(register["total"] == .count(2) && rows.map { $0["number"] } == [.count(1), .count(2)])
            #expect(rows.map { $0["code"] } == [.text(files[1].code), .text(files[0].code)])
            #expect(rows[0]["remark"] == .text("Từ chối tiếp nhận") && rows[0]["finished_on"] == .text(""))
            // Done after the period it was received in.
            #expect(
                rows[1]["finished_on"] == .day(.test(2026, 2, 20))
                    && rows[1]["remark"] == .text("Đã giải quyết quá hạn")
            )
            #expect(rows[1]["due_on"] == .day(.test(2026, 1, 15)))
            guard case .text(let applicant)? = rows[1]["applicant"] else { throw Refusal(.noRows) }
            #expect(!applicant.isEmpty && !applicant.contains("Bình"))
            let next = try await installation.files(february, of: commune).rows("files")
            #expect(next.map { $0["code"] } == [.text(files[2].code)] && next[0]["due_on"] == .text(""))
            // As it was known while the file was open.
            let before = try await installation.files(january, of: commune, asOf: .test(2026, 3, 1))
            #expect(before == (try await installation.files(january, of: commune, asOf: .test(2026, 3, 1))))
            await #expect(throws: Refusal(.nothingImported)) {
                try await installation.files(january, of: commune, asOf: .test(2026, 1, 31))
            }
        }
    }

    @Test(arguments: [7, 8])
    func `months of the register have as many files as were received, in whatever state they are`(seed: UInt64)
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(200, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 8, 1), to: commune)
            for number in 1...5 {
                let month = try #require(ReportingPeriod(.month, number, year: 2026))
                let received = files.filter { month.contains($0.received) }
                let rows = try await installation.files(month, of: commune).rows("files")
                #expect(Set(rows.map { $0["code"] }) == Set(received.map { .text($0.code) }))
                for row in rows {
                    guard let file = received.first(where: { .text($0.code) == row["code"] }) else { continue }
                    let expected = file.dossier?.classification(asOf: .test(2026, 8, 1))?.title ?? "Từ chối tiếp nhận"
                    #expect(row["remark"] == .text(expected), "\(file.code)")
                }
            }
        }
    }

    @Test func `the registers of reminders and commendations have what was given, and not what was a mistake`()
        async throws
    {
        try await withInstallation { installation in
            let busy = try await BusyCommune(in: installation)
            let commune = busy.commune
            let ever = try #require(ReportingPeriod(from: .test(2020, 1, 1), to: Self.asOf))
            let (given, praised, reminders, praise) = try await installation.reading(commune) { db in
                (
                    try Reminder.list(of: commune.id, on: db), try Commendation.list(of: commune.id, on: db),
                    try ReminderRegister(ever, asOf: Self.asOf, of: commune, for: nil, on: db),
                    try CommendationRegister(ever, asOf: Self.asOf, of: commune, for: nil, on: db)
                )
            }
            let expected = given.filter { $0.issuedOn != nil && $0.force(asOf: Self.asOf) != .cancelled }
            let rows = reminders.report.rows("reminders")
            #expect(expected.count > 1)
            #expect(Set(rows.map { $0["reminder_id"] }) == Set(expected.map { .text($0.id.text) }))
            #expect(rows.allSatisfy { row in if case .day = row["issued_on"] { true } else { false } })
            #expect(rows.allSatisfy { $0["name"] != .notRecorded && $0["issuer"] != .text("") })
            #expect(reminders.report.text.contains(Reminder.isNotDiscipline))
            #expect(Set(reminders.named) == Set(expected.map(\.official)))

            let praiseRows = praise.report.rows("commendations")
            #expect(praiseRows.count == praised.count { $0.approvedOn != nil } && !praiseRows.isEmpty)
            let states = Set(praiseRows.map { $0["state_title"] })
            #expect(states == [.text("Đã công bố"), .text("Đã thu hồi")])
            #expect(praiseRows[0]["name"] == .text("Đỗ Thị Lan (60 %); Cao Văn Minh (40 %)"))
            #expect(praiseRows[0]["decision"] == .text("số 12/QĐ-UBND ngày 02/02/2026"))
            #expect(praise.report["occasions"] == .count(2))
        }
    }

    @Test func `a head reads those of his unit and his own, an empty period has an empty register`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            let lan = try await installation.addOfficial("Đỗ Thị Lan", unit: "Văn phòng", to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            for official in [an, lan] {
                try await installation.remind(official, in: commune, on: .test(2026, 2, 3), by: chairman)
            }
            let director = try await installation.addAccount(.centreDirector, unit: "Phòng Kinh tế", to: commune)
            let ever = try #require(ReportingPeriod(from: .test(2020, 1, 1), to: Self.asOf))
            let past = try Self.year(2020)
            let (own, all, none) = try await installation.reading(commune) { db in
                (
                    try ReminderRegister(ever, asOf: Self.asOf, of: commune, for: director.account, on: db),
                    try ReminderRegister(ever, asOf: Self.asOf, of: commune, for: chairman.account, on: db),
                    try ReminderRegister(past, asOf: Self.asOf, of: commune, for: nil, on: db)
                )
            }
            #expect(own.named == [an] && Set(all.named) == [an, lan])
            #expect(none.report["total"] == .count(0) && none.report.rows("reminders").isEmpty)
        }
    }
}

extension TestInstallation {
    fileprivate func files(
        _ period: ReportingPeriod,
        of commune: Commune,
        asOf: CalendarDay = .test(2099, 12, 31)
    ) async throws -> Report {
        try await reading(commune) { try FileRegister(period, asOf: asOf, of: commune, on: $0).report }
    }
}
