import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The numbers about what people did: they add up, each opens to as many things, and zero is a number.
struct PeriodFiguresTests {
    private static let (from, to) = (CalendarDay.test(2026, 1, 1), CalendarDay.test(2026, 3, 1))

    @Test func `what was detected is what became of it, in the totals and in every row`() async throws {
        try await withInstallation { installation in
            let commune = try await busyCommune(in: installation)
            let report = try await installation.summary(of: commune, from: Self.from, to: Self.to)
            expectFindings { report.figure("findings.\($0)") }
            #expect(report.figure("findings.detected") == 5)
            for outcome in ["excused", "attributed_other", "annulled"] {
                #expect(report.figure("findings.\(outcome)") == 1, "\(outcome)")
            }
            #expect(report.figure("findings.needs_explanation") == 2)
            #expect(report.figure("findings.history") == 1)
            #expect(report.figure("incidents.recorded") == 2)
            #expect(report.figure("incidents.annulled") == 1)
            for row in report.rows("by_official") {
                let figures = group(row["findings"])
                expectFindings { figures[$0] }
            }
            for group in ["findings", "incidents", "explanations", "reminders", "reviews"] {
                for (figure, total) in figures(report[group]) {
                    let rows = report.rows("by_official").map { self.group($0[group])[figure] ?? -1 }
                    #expect(rows.reduce(0, +) == total, "\(group).\(figure)")
                }
            }
        }
    }

    @Test func `every number opens to as many things, of everybody and of each official`() async throws {
        try await withInstallation { installation in
            let commune = try await busyCommune(in: installation)
            let report = try await installation.summary(of: commune, from: Self.from, to: Self.to)
            let query = LeaderSummary.Query(from: Self.from, to: Self.to, asOf: .test(2099, 12, 31))
            let lists = try await installation.reading(commune) { try PeriodFigures(query, of: commune.id, on: $0) }
            for group in ["findings", "incidents", "explanations", "reminders", "reviews", "commendations"] {
                let totals = figures(report[group])
                #expect(totals.count > 2, "\(group)")
                for (figure, count) in totals {
                    let items = lists.list(behind: "\(group).\(figure)", of: .none)
                    #expect(items?.count == count, "\(group).\(figure)")
                    #expect(Set(items?.map(\.id) ?? []).count == count, "\(group).\(figure)")
                    for row in report.rows("by_official") {
                        let official: Official.ID? =
                            if case .text(let text) = row["official"] { Official.ID(text: text) } else { nil }
                        let own = lists.list(behind: "\(group).\(figure)", of: .some(official))
                        #expect(own?.count == self.group(row[group])[figure], "\(group).\(figure)")
                    }
                }
            }
            #expect(lists.list(behind: "reminders.none", of: .none) == nil)
        }
    }

    @Test func `where nothing happened zero is shown as zero, and as of a day before nothing was known`() async throws {
        try await withInstallation { installation in
            let commune = try await busyCommune(in: installation)
            let later = try await installation.summary(of: commune, from: .test(2026, 3, 2), to: .test(2026, 4, 1))
            #expect(later.figure("findings.detected") == 0)
            #expect(later.figure("reminders.issued") == 0)
            #expect(later.text.contains("Nhắc nhở, phê bình"))
            // Recorded since: the register knew the files on that day, people had said nothing yet.
            let before = try await installation.summary(
                of: commune,
                from: Self.from,
                to: Self.to,
                asOf: .test(2026, 3, 1)
            )
            #expect(before.figure("received.total") == 6)
            #expect(before.figure("findings.detected") == 0)
            #expect(before.figure("incidents.recorded") == 0)
        }
    }

    /// Six late files: one of history, four of An, one of nobody; and two incidents, of which one was recorded wrongly.
    private func busyCommune(in installation: TestInstallation) async throws -> Commune {
        let commune = try await installation.addCommune(startOn: .test(2026, 1, 6))
        let an = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
        let dung = try await installation.addOfficial("Phạm Thị Dung", unit: "Văn phòng", to: commune)
        let chairman = try await installation.addAccount(.chairman, to: commune)
        var files = (1...4).map {
            RegisterFile($0, due: .test(2026, 1, 8), finished: .test(2026, 1, 12), status: .delivered)
        }
        files.append(
            RegisterFile(5, due: .test(2026, 1, 8), finished: .test(2026, 1, 12), status: .delivered, officer: nil)
        )
        files.append(RegisterFile(6, due: .test(2026, 1, 5), finished: .test(2026, 1, 12), status: .delivered))
        try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 3, 1), to: commune)
        _ = try await installation.door.scan(asOf: .test(2026, 3, 1), by: .console(of: commune))
        let found = try await installation.reading(commune) { try Finding.list(of: commune.id, on: $0) }
        let open = found.filter { $0.standing == .current && $0.hint != nil }
        let dispositions: [FindingDisposition] = [
            try .excused(reason: "Mưa lũ", evidence: "Công văn 12"),
            try .attributed(to: .applicant, name: nil, reason: "Bổ sung chậm", evidence: nil),
            try .annulled(reason: "Sổ ghi sai ngày"),
        ]
        for (finding, disposition) in zip(open, dispositions) {
            _ = try await installation.door.perform(DisposeFinding(finding.id, disposition), by: chairman)
        }
        let assigned = try #require(open.last)
        _ = try await installation.door.perform(try ConfirmResponsible(assigned.id, official: an), by: chairman)
        for kind in [Incident.Kind.attitude, .workingHours] {
            let incident = try await installation.door.perform(
                try RecordIncident(
                    official: dung,
                    kind: kind,
                    source: .check,
                    happenedOn: .test(2026, 2, 10),
                    text: "Kiểm tra đột xuất."
                ),
                by: chairman
            )
            guard kind == .attitude else { continue }
            _ = try await installation.door.perform(
                try AnnulIncident(incident.id, reason: "Ghi nhầm người"),
                by: chairman
            )
        }
        return commune
    }

    private func expectFindings(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ figure: (String) -> Int?
    ) {
        let outcomes = ["excused", "attributed_other", "needs_explanation", "justified", "unjustified", "annulled"]
        let sum = outcomes.map { figure($0) ?? -1 }.reduce(0, +)
        #expect(figure("detected") == sum, sourceLocation: sourceLocation)
    }

    private func figures(_ value: Report.Value?) -> [(String, Int)] {
        group(value).map { ($0.key, $0.value) }
    }

    private func group(_ value: Report.Value?) -> [String: Int] {
        guard case .group(let fields) = value else { return [:] }
        return fields.reduce(into: [:]) { figures, field in
            if case .count(let count) = field.value { figures[field.key] = count }
        }
    }
}
