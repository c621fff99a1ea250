import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The progress sheet of Decree 335/2025: what counts, of whom, in which period.
struct ProgressSheetTests {
    private static let asOf = CalendarDay.test(2099, 12, 31)

    @Test func `a workbook of 12 officials computed by hand agrees with the sheet to two decimals`() async throws {
        let workbook = try ProgressWorkbook()
        let march = try #require(ProgressWorkbook.period)
        try #require(workbook.lines.count == 12)
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await workbook.record(in: installation, commune)
            let report = try await installation.progress(march, of: commune)
            let rows = report.rows("officials")
            #expect(rows.count == 12)
            for line in workbook.lines {
                let row = try #require(rows.first { $0["name"] == .text(line.name) }, "\(line.name)")
                for column in ["due", "late", "counted", "errors", "initiatives"] {
                    #expect(row[column] == .count(line[column]), "\(line.name) \(column)")
                }
                #expect(row["objective_cause"] == .count(line["objective"]), "\(line.name)")
                #expect(row["lifted"] == .count(line["excused"] + line["attributed"]), "\(line.name)")
                #expect(row["unconfirmed"] == .count(line["unconfirmed"] + line["tasks"]), "\(line.name)")
                #expect(
                    row["progress"] == (line.progress.isEmpty ? .notRecorded : .text(line.progress)),
                    "\(line.name)"
                )
            }
            // The month before and after have one late file each.
            for (number, late) in [(2, 1), (4, 1)] {
                let other = try #require(ReportingPeriod(.month, number, year: 2026))
                let rows = try await installation.progress(other, of: commune).rows("officials")
                #expect(
                    rows.compactMap { if case .count(let count) = $0["late"] { count } else { nil } }.reduce(0, +)
                        == late
                )
            }
            // One official's sheet has the figures of his line, read by himself.
            for row in rows {
                guard case .text(let id) = row["official"], let official = Official.ID(text: id) else { continue }
                let own = try await installation.progress(march, of: commune, official)
                for column in ["due", "late", "counted", "progress", "derivation"] {
                    #expect(own[column] == row[column], "\(row["name"] ?? .notRecorded) \(column)")
                }
            }
            let items = report.rows("late_items")
            #expect(items.count == workbook.lines.map { $0["late"] }.reduce(0, +))
            let confirmed = items.filter { $0["standing"] == .text("Đã xác nhận nguyên nhân khách quan") }
            #expect(confirmed.count == 3 && confirmed.allSatisfy { $0["decided_by"] == .text("Hà Thị Thu") })
            #expect(confirmed.allSatisfy { if case .day = $0["decided_on"] { true } else { false } })
            #expect(
                items.filter { $0["standing"] == .text("Chưa xác nhận") }.allSatisfy { $0["counts"] == .text("có") }
            )
        }
    }

    @Test(arguments: [41, 42])
    func `months add up to their quarter, and all of time to what the summary says was late`(seed: UInt64) async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: seed)
            for name in RandomRegister.officers.prefix(3) { try await installation.addOfficial(name, to: commune) }
            let files = RandomRegister.files(300, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 8, 1), to: commune)
            for isScanned in [false, true] {
                if isScanned {
                    _ = try await installation.door.scan(asOf: .test(2026, 8, 1), by: .console(of: commune))
                }
                let quarter = try #require(ReportingPeriod(.quarter, 1, year: 2026))
                let whole = try await installation.progress(quarter, of: commune)
                let months = try await installation.progresses(
                    (1...3).compactMap { ReportingPeriod(.month, $0, year: 2026) },
                    of: commune
                )
                for column in ["due", "late", "counted"] {
                    #expect(whole.sum(column) == months.map { $0.sum(column) }.reduce(0, +), "\(column)")
                }
                let ever = try #require(ReportingPeriod(from: .test(2025, 1, 1), to: .test(2027, 12, 31)))
                let all = try await installation.progress(ever, of: commune)
                let summary = try await installation.summary(of: commune, from: ever.from, to: ever.to)
                let classes = { (keys: [String]) in keys.compactMap { summary.figure("classes.\($0)") }.reduce(0, +) }
                #expect(all.sum("late") == classes(["late", "open_overdue"]))
                #expect(all.sum("due") == classes(["early", "on_time", "late", "open_overdue"]))
            }
        }
    }

    @Test func `a late file is his whom a person confirmed, and a reminder of it is noted`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let january = try #require(ReportingPeriod(.month, 1, year: 2026))
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Văn phòng", to: commune)
            let lan = try await installation.addOfficial("Đỗ Thị Lan", unit: "Văn phòng", to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let himself = try await installation.addAccount(.official, official: lan, to: commune)
            let file = RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered)
            try await installation.importing(RegisterExport([file]), exportedOn: .test(2026, 2, 1), to: commune)
            let hinted = try await installation.progress(january, of: commune)
            #expect(hinted.row(of: an)?["counted"] == .count(1) && hinted.row(of: lan)?["due"] == .count(0))
            _ = try await installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
            let finding = try #require(
                try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0).first }
            )
            _ = try await installation.door.perform(
                try ConfirmResponsible(finding.id, official: lan, reason: "Hồ sơ của chị Lan"),
                by: chairman
            )
            let confirmed = try await installation.progress(january, of: commune)
            #expect(confirmed.row(of: an)?["due"] == .count(0) && confirmed.row(of: lan)?["counted"] == .count(1))
            #expect(try await installation.progress(january, of: commune, an)["due"] == .count(0))
            #expect(try await installation.progress(january, of: commune, lan)["due"] == .count(1))

            let explained = try VolunteerExplanation(
                finding.ground,
                .reason(cause: "personal_fault", text: "Tôi quên xem hạn trả")
            )
            _ = try await installation.door.perform(explained, by: himself)
            let verdict = try GiveVerdict(
                explained.duty,
                .rejected,
                reason: "Không có lý do",
                confirmsObjectiveCause: false
            )
            _ = try await installation.door.perform(verdict, by: chairman)
            let draft = try ReminderDraft(
                official: lan,
                kind: .reminder,
                form: .oral,
                text: "Trả kết quả chậm",
                cited: [.init(finding.ground)]
            )
            let reminder = try await installation.door.perform(try IssueReminder(draft), by: chairman)
            let noted = try await installation.progress(january, of: commune).rows("late_items")
            let day = try #require(reminder.issuedOn)
            #expect(noted.map { $0["reminder"] } == [.text("Chính việc này đã bị nhắc nhở ngày \(day.vietnamese)")])
            #expect(noted.map { $0["standing"] } == [.text("Không chấp nhận giải trình")])
        }
    }

    @Test func `a file the register had wrong and one of before the start day do not count`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2026, 1, 20))
            let january = try #require(ReportingPeriod(.month, 1, year: 2026))
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let files = [CalendarDay.test(2026, 1, 15), .test(2026, 1, 21)].enumerated().map { index, due in
                RegisterFile(index + 1, due: due, finished: .test(2026, 1, 28), status: .delivered)
            }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            _ = try await installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
            let found = try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0) }
            let wrong = try #require(found.first { $0.dueOn == .test(2026, 1, 21) })
            _ = try await installation.door.perform(
                DisposeFinding(wrong.id, try .annulled(reason: "Nhập nhầm ngày")),
                by: chairman
            )
            for report in [
                try await installation.progress(january, of: commune),
                try await installation.progress(january, of: commune, an),
            ] {
                let row = report.row(of: an)
                #expect(
                    (row?["late"] ?? report["late"]) == .count(2) && (row?["counted"] ?? report["counted"]) == .count(0)
                )
                #expect((row?["progress"] ?? report["progress"]) == .text("100,00"))
                #expect(
                    report.rows("late_items").map { $0["standing"] } == [
                        .text("Trước ngày bắt đầu áp dụng"), .text("Đã hủy"),
                    ]
                )
            }
        }
    }

    @Test func `before the decree there is no progress in percent, and who is managed elsewhere is told so`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2025, 7, 1))
            let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Văn phòng", to: commune)
            let clerk = try await installation.addAccount(.clerk, to: commune)
            let file = RegisterFile(
                1,
                received: .test(2025, 12, 1),
                due: .test(2025, 12, 9),
                finished: .test(2025, 12, 9),
                status: .delivered
            )
            try await installation.importing(RegisterExport([file]), exportedOn: .test(2026, 2, 1), to: commune)
            let act = try SetManagingAgency(
                official: an,
                agency: "Công an xã",
                fromOn: .test(2025, 12, 1),
                document: "CV 5"
            )
            _ = try await installation.door.perform(act, by: clerk)
            let december = try #require(ReportingPeriod(.month, 12, year: 2025))
            let report = try await installation.progress(december, of: commune)
            let row = try #require(report.row(of: an))
            #expect(row["due"] == .count(1) && row["progress"] == .notRecorded && row["derivation"] == .text(""))
            #expect(row["unit"] == .text("Văn phòng, do Công an xã quản lý"))
            #expect(report.text.contains("trước ngày có quy định"))
        }
    }
}

extension TestInstallation {
    /// The progress sheet with all that was ever recorded.
    func progress(_ period: ReportingPeriod, of commune: Commune, _ official: Official.ID? = nil) async throws -> Report
    {
        let query = ProgressSheet.Query(period: period, asOf: .test(2099, 12, 31), official: official)
        return try await reading(commune) { try ProgressSheet(query, of: commune, on: $0).report }
    }

    fileprivate func progresses(_ periods: [ReportingPeriod], of commune: Commune) async throws -> [Report] {
        var reports: [Report] = []
        for period in periods { reports.append(try await progress(period, of: commune)) }
        return reports
    }
}

extension Report {
    fileprivate func row(of official: Official.ID) -> [String: Value]? {
        rows("officials").first { $0["official"] == .text(official.text) }
    }

    /// A column of everybody's.
    fileprivate func sum(_ column: String) -> Int {
        rows("officials").map { if case .count(let count) = $0[column] { count } else { 0 } }.reduce(0, +)
    }
}
