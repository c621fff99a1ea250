import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// Tables II.06a and II.07 count the summary's own files.
struct ResolutionTableTests {
    @Test(arguments: [31, 32, 33])
    func `every column is what the summary counts, in the whole, by field and by procedure, in either counting`(
        seed: UInt64
    )
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(400, using: &random).map { file in
                file.with {
                    $0.procedure = random.chance(10) ? nil : random.pick(["Khai sinh", "Khai tử", "Chuyển nhượng"])
                }
            }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 6, 1), to: commune)
            for counting in ReportingPeriod.Counting.allCases {
                for (length, number) in [(ReportingPeriod.Length.month, 2), (.month, 3), (.quarter, 1), (.year, 1)] {
                    let period = try #require(ReportingPeriod(length, number, year: 2026, counting: counting))
                    let summary = try await installation.summary(of: commune, from: period.from, to: period.to)
                    let byField = try await installation.resolution(period, of: commune)
                    let byProcedure = try await installation.resolution(period, of: commune, byProcedure: true)
                    let place = "\(counting) \(period.label)"
                    let rows = byField.rows("rows")
                    try expect(try #require(rows.last), agreesWith: summary, byField.figure("unplaced"), place)
                    for row in summary.rows("by_field") { try expect(rows, has: row, place) }
                    #expect(rows.dropLast().map { count($0["received"]) }.reduce(0, +) == count(rows.last?["received"]))
                    let all = byProcedure.rows("rows")
                    #expect(
                        all.filter { !text($0["number"]).contains(".") }.map { count($0["late"]) }
                            == rows.map { count($0["late"]) }
                    )
                    let below = all.filter { text($0["number"]).contains(".") }
                    #expect(
                        below.map { count($0["received"]) }.reduce(0, +) == count(rows.last?["received"]),
                        "\(place)"
                    )
                    let causes = try await installation.causes(period, of: commune).rows("rows")
                    #expect(count(causes.last?["count"]) == count(rows.last?["open_overdue"]), "\(place)")
                }
            }
        }
    }

    @Test func `a file of which nothing is known makes it a draft that says so`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let march = try #require(ReportingPeriod(.month, 3, year: 2026))
            let known = RegisterFile(
                1,
                received: .test(2026, 3, 2),
                due: .test(2026, 3, 9),
                finished: .test(2026, 3, 9),
                status: .delivered
            )
            try await installation.importing(RegisterExport([known]), exportedOn: .test(2026, 4, 1), to: commune)
            let sound = try await installation.resolution(march, of: commune)
            #expect(sound["is_draft"] == .flag(false) && sound["draft_reasons"] == .list([]))
            let odd = RegisterFile(
                2,
                received: .test(2026, 3, 2),
                due: .test(2026, 3, 9),
                status: .unknown,
                channel: nil
            )
            let unsaid = RegisterFile(
                3,
                received: .test(2026, 3, 2),
                due: .test(2026, 3, 9),
                status: .withdrawn,
                channel: nil
            )
            try await installation.importing(
                RegisterExport([known, odd, unsaid]),
                exportedOn: .test(2026, 4, 2),
                to: commune
            )
            let draft = try await installation.resolution(march, of: commune)
            #expect(draft["is_draft"] == .flag(true) && draft.figure("unplaced") == 1)
            #expect(draft.text.contains("1 hồ sơ sổ không cho biết trạng thái"))
            #expect(draft.text.contains("1 hồ sơ sổ không ghi hình thức nộp"))
            let total = try #require(draft.rows("rows").last)
            #expect(total["received"] == .count(2) && total["on_time"] == .count(2) && total["open"] == .count(0))
            let april = try #require(ReportingPeriod(.month, 4, year: 2026))
            #expect(
                try await installation.resolution(april, of: commune).text.contains(
                    "Số liệu mới đến hết ngày 02/04/2026"
                )
            )
        }
    }

    @Test func `a table whose numbers do not balance, or that no register tells of, is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let march = try #require(ReportingPeriod(.month, 3, year: 2026))
            await #expect(throws: Refusal(.nothingImported)) { try await installation.resolution(march, of: commune) }
            await #expect(throws: Refusal(.nothingImported)) { try await installation.causes(march, of: commune) }
            let file = RegisterFile(1, received: .test(2026, 3, 2), due: .test(2026, 3, 9), status: .withdrawn)
            let blind = RegisterExport([file], columns: [.code, .received, .status])
            try await installation.importing(blind, exportedOn: .test(2026, 4, 1), to: commune)
            await #expect(throws: Refusal(.latenessNotRecorded)) {
                try await installation.resolution(march, of: commune)
            }
            try await installation.importing(RegisterExport([file]), exportedOn: .test(2026, 4, 2), to: commune)
            let whole = try #require(ResolutionForm.shipped.first)
            let broken = ResolutionForm(from: whole.from, source: "", classes: [:], receipts: whole.receipts)
            let error = Refusal(.formUnbalanced, "Đất đai: (3) = 1, (7) + (11) = 0")
            await #expect(throws: error) { try await installation.resolution(march, of: commune, form: broken) }
        }
    }

    @Test func `why open files are overdue is what was decided, then what was explained, then unknown`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let an = try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let himself = try await installation.addAccount(.official, official: an, to: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let march = try #require(ReportingPeriod(.month, 3, year: 2026))
            let files = (1...4).map {
                RegisterFile(
                    $0,
                    received: .test(2026, 3, 2),
                    due: .test(2026, 3, 9),
                    field: $0 == 4 ? "Hộ tịch" : "Đất đai"
                )
            }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 4, 1), to: commune)
            _ = try await installation.door.scan(asOf: .test(2026, 4, 1), by: .console(of: commune))
            let findings = try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0) }
            try #require(findings.count == 4)
            let attributed = try FindingDisposition.attributed(to: .dataLink, name: "Cổng DVCQG", reason: "Mất kết nối")
            _ = try await installation.door.perform(DisposeFinding(findings[0].id, attributed), by: chairman)
            for finding in findings[1...2] {
                _ = try await installation.door.perform(try ConfirmResponsible(finding.id, official: an), by: chairman)
                let words = VolunteerExplanation.Words.reason(cause: "other_agency", text: "Chờ ý kiến cơ quan khác")
                _ = try await installation.door.perform(try VolunteerExplanation(finding.ground, words), by: himself)
            }
            let report = try await installation.causes(march, of: commune)
            let rows = report.rows("rows")
            #expect(rows.map { count($0["count"]) } == [3, 1, 4])
            #expect(rows[0]["causes"] == .text("Kết nối dữ liệu: 1; Cơ quan phối hợp trả lời chậm: 2"))
            #expect(rows[1]["causes"] == .text("Chưa rõ: 1"))
            #expect(report.rows("causes").map { text($0["cause"]) } == ["party.data_link", "other_agency", "unknown"])
        }
    }

    private func expect(
        _ total: [String: Report.Value],
        agreesWith summary: Report,
        _ unplaced: Int?,
        _ place: String
    ) throws {
        let classes = { (keys: [String]) in keys.compactMap { summary.figure("classes.\($0)") }.reduce(0, +) }
        for (column, keys) in Self.columns { #expect(count(total[column]) == classes(keys), "\(place) \(column)") }
        #expect(unplaced == classes(["unknown"]), "\(place)")
        #expect(summary.figure("received.total") == count(total["received"]) + (unplaced ?? 0), "\(place)")
        let parts = ["online", "direct", "carried_over"].map { count(total[$0]) }.reduce(0, +)
        #expect(
            count(total["received"]) == parts
                && count(total["received"]) == count(total["resolved"]) + count(total["open"])
        )
    }

    private func expect(_ rows: [[String: Report.Value]], has group: [String: Report.Value], _ place: String) throws {
        let row = try #require(
            rows.first { $0["field"] == group["field"] && $0["name"] != .text("Tổng cộng") },
            "\(place)"
        )
        for (column, keys) in Self.columns {
            #expect(count(row[column]) == keys.map { count(group[$0]) }.reduce(0, +), "\(place) \(column)")
        }
        #expect(count(row["received"]) == count(group["received"]) - count(group["unknown"]), "\(place)")
    }

    /// The form's columns with the summary's classes they hold.
    private static let columns: [(String, [String])] = [
        ("early", ["early"]), ("on_time", ["on_time", "withdrawn"]), ("late", ["late"]),
        ("open_in_time", ["open_in_time", "waiting"]), ("open_overdue", ["open_overdue"]),
        ("resolved", ["early", "on_time", "withdrawn", "late"]), ("open", ["open_in_time", "waiting", "open_overdue"]),
    ]

    private func count(_ value: Report.Value?) -> Int {
        if case .count(let count) = value { count } else { -1_000_000 }
    }
    private func text(_ value: Report.Value?) -> String { if case .text(let text) = value { text } else { "" } }
}

extension TestInstallation {
    /// Table II.06a, with all that was ever recorded.
    fileprivate func resolution(
        _ period: ReportingPeriod,
        of commune: Commune,
        byProcedure: Bool = false,
        form: ResolutionForm? = nil
    ) async throws -> Report {
        let query = ResolutionTable.Query(period: period, asOf: .test(2099, 12, 31), isByProcedure: byProcedure)
        return try await reading(commune) { try ResolutionTable(query, of: commune, form: form, on: $0).report }
    }

    /// Table II.07, with all that was ever recorded.
    fileprivate func causes(_ period: ReportingPeriod, of commune: Commune) async throws -> Report {
        let query = ResolutionTable.Query(period: period, asOf: .test(2099, 12, 31))
        return try await reading(commune) { try OverdueCauses(query, of: commune, on: $0).report }
    }
}
