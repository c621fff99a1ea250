import Accountability
import Actions
import Documents
import Reports
import Store
import StoreSupport
import Testing

/// Fifty files of which the portal and the register tell different things, compared one by one.
struct PortalReconciliationTests {
    private static let ever = CalendarDay.test(2099, 12, 31)

    /// Ten files of each kind: what the register has, and the portal's row; nil: it has none.
    private static func file(_ serial: Int) -> (register: RegisterFile?, portal: String?) {
        let late = RegisterFile(serial, finished: .test(2026, 1, 20), status: .delivered)
        let code = late.code
        switch serial % 5 {
        case 0: return (late, "\(code),05/01/2026,15/01/2026 17:00,20/01/2026")
        case 1:
            return (late.with { $0.finished = .test(2026, 1, 15) }, "\(code),05/01/2026,15/01/2026 10:00,15/01/2026")
        case 2: return (late, nil)
        case 3: return (nil, "\(code),05/01/2026,15/01/2026,")
        default: return (late.with { $0.finished = .test(2026, 1, 10) }, nil)
        }
    }

    private func withLists(
        _ body: (TestInstallation, Commune, ReportingPeriod) async throws -> Void
    ) async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", to: commune)
            let files = (1...50).map(Self.file)
            try await installation.importing(
                RegisterExport(files.compactMap(\.register)),
                exportedOn: .test(2026, 2, 1),
                to: commune
            )
            let rows = files.compactMap(\.portal).joined(separator: "\n")
            try await installation.portal(
                "Mã hồ sơ,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc\n\(rows)\n,05/01/2026,,\n",
                skipsRefused: true,
                in: commune
            )
            try await body(installation, commune, try #require(ReportingPeriod(.month, 1, year: 2026)))
        }
    }

    @Test func `each file is in one class, and the sums are those of both sources`() async throws {
        try await withLists { installation, commune, january in
            let found = try await installation.reconciled(january, of: commune)
            let report = found.report
            for (outcome, count) in [
                ("agree", 10), ("we_say_on_time", 10), ("they_say_on_time", 10), ("missing_here", 10),
                ("missing_there", 0), ("both_on_time", 0), ("unclear", 0),
            ] {
                #expect(report["counts", outcome] == .count(count), "\(outcome)")
                if outcome != "both_on_time" { #expect(report.rows("\(outcome)_files").count == count) }
            }
            #expect(report["sums", "listed"] == .count(30) && report["rows"] == .count(30))
            let summary = try await installation.summary(of: commune, from: january.from, to: january.to)
            let late = (summary.figure("classes.late") ?? 0) + (summary.figure("classes.open_overdue") ?? 0)
            #expect(report["sums", "late_here"] == .count(late) && late == 20)
            let codes = found.matches.map(\.code)
            #expect(codes.count == Set(codes).count && codes.count == 40)
            let ours = report.rows("we_say_on_time_files")
            #expect(
                ours.allSatisfy {
                    $0["reason"]
                        == .text(
                            "Có kết quả không sau ngày hẹn trả 15/01/2026; so theo ngày là đúng hạn, không so theo giờ"
                        )
                }
            )
            let evidence = try #require(ours.first?["evidence"])
            guard case .text(let words) = evidence else { throw Refusal(.noRows) }
            #expect(words.contains("bản trích xuất ngày 01/02/2026") && words.contains("Cổng: dòng "))
            #expect(report.rows("problems").map { $0["row"] } == [.count(32)] && report["refused"] == .count(1))
            #expect(!report.text.contains("Nguyễn Văn An"))
        }
    }

    @Test func `what people decided is told: annulled is ours in time, another party's stays late with its reason`()
        async throws
    {
        try await withLists { installation, commune, january in
            let chairman = try await installation.addAccount(.chairman, to: commune)
            _ = try await installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: commune))
            let found = try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0) }
            let both = found.filter { Int($0.code.suffix(4)).map { $0 % 5 == 0 } ?? false }
            try #require(both.count == 10)
            let decided: [FindingDisposition] = [
                try .annulled(reason: "Nhập nhầm ngày"),
                try .attributed(to: .dataLink, reason: "Trục liên thông lỗi"),
            ]
            for (finding, disposition) in zip(both, decided) {
                _ = try await installation.door.perform(DisposeFinding(finding.id, disposition), by: chairman)
            }
            let report = try await installation.reconciled(january, of: commune).report
            #expect(report["counts", "agree"] == .count(9) && report["counts", "we_say_on_time"] == .count(11))
            let reasons = report.rows("we_say_on_time_files").map { $0["reason"] }
            #expect(reasons.contains(.text("Đã hủy sự việc chậm vì sổ ghi sai: Nhập nhầm ngày")))
            let remarks = report.rows("agree_files").compactMap { row -> String? in
                if case .text(let words)? = row["reason"], !words.isEmpty { words } else { nil }
            }
            #expect(remarks.count == 1 && remarks[0].hasSuffix("Trục liên thông lỗi"))
        }
    }

    @Test func `the letter lists each file with reason and evidence, and is not written about nothing`() async throws {
        try await withLists { installation, commune, january in
            let found = try await installation.reconciled(january, of: commune)
            let letter = try AdministrativePaper(correcting: found)
            let tables = letter.body.compactMap { block -> Table? in
                if case .table(let table) = block { table } else { nil }
            }
            #expect(tables.map(\.rows.count) == [10, 10])
            #expect(letter.subject.contains("đề nghị điều chỉnh số liệu") && letter.bases.count == 1)
            for format in Manuscript.Format.allCases {
                let bytes = try letter.manuscript.file(format)
                #expect(try bytes == letter.manuscript.file(format) && bytes.count > 1_000)
            }
            try await installation.portal(
                "Mã hồ sơ,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc\n\(RegisterFile(5).code),05/01/2026,15/01/2026,20/01/2026\n",
                takenOn: .test(2026, 2, 5),
                in: commune
            )
            let agreed = try await installation.reconciled(january, of: commune)
            #expect(throws: Refusal(.nothingToCorrect)) { try AdministrativePaper(correcting: agreed) }
        }
    }

    @Test func `without a list of exactly the period there is nothing to compare`() async throws {
        try await withLists { installation, commune, january in
            let quarter = try #require(ReportingPeriod(.quarter, 1, year: 2026))
            await #expect(throws: Refusal(.portalListMissing)) {
                try await installation.reconciled(quarter, of: commune)
            }
            // As it was known before the list came.
            await #expect(throws: Refusal(.portalListMissing)) {
                try await installation.reconciled(january, of: commune, asOf: .test(2026, 1, 31))
            }
        }
    }
}

extension TestInstallation {
    fileprivate func reconciled(
        _ period: ReportingPeriod,
        of commune: Commune,
        asOf: CalendarDay = .test(2099, 12, 31)
    ) async throws -> PortalReconciliation {
        try await reading(commune) { try PortalReconciliation(period, asOf: asOf, of: commune, on: $0) }
    }
}
