import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The numbers about what people did: they add up, each opens to as many things, and zero is a number.
struct PeriodFiguresTests {
    /// From before anything happened until after everything was recorded, which is long after it happened.
    private static let (from, to) = (CalendarDay.test(2026, 1, 1), CalendarDay.test(2090, 12, 31))

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
            #expect(report.figure("incidents.recorded") == 1)
            #expect(report.figure("incidents.working_hours") == 1)
            #expect(report.figure("incidents.attitude") == 0)
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
            let list = { @Sendable (name: String, official: Official.ID??) async throws -> [FigureItem]? in
                try await installation.reading(commune) {
                    try PeriodFigures.list(behind: name, of: official, query, in: commune.id, on: $0)
                }
            }
            for group in ["findings", "incidents", "explanations", "reminders", "reviews", "commendations"] {
                let totals = figures(report[group])
                #expect(totals.count > 2, "\(group)")
                for (figure, count) in totals {
                    let items = try await list("\(group).\(figure)", .none)
                    #expect(items?.count == count, "\(group).\(figure)")
                    #expect(Set(items?.map(\.id) ?? []).count == count, "\(group).\(figure)")
                    for row in report.rows("by_official") {
                        let official: Official.ID? =
                            if case .text(let text) = row["official"] { Official.ID(text: text) } else { nil }
                        let own = try await list("\(group).\(figure)", .some(official))
                        #expect(own?.count == self.group(row[group])[figure], "\(group).\(figure)")
                    }
                }
            }
            for name in ["reminders.none", "reminders", "none", ""] {
                #expect(try await list(name, .none) == nil, "\(name)")
            }
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

    @Test
    func `late files count by the day they were detected, and a later export adds nothing to a month that is over`()
        async throws
    {
        try await withInstallation { installation in
            let monday = TestInstallation.farMonday
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            var files = (1...2).map { RegisterFile($0, finished: .test(2026, 1, 16), status: .delivered) }
            for (serial, days) in [(3, 0), (4, 31)] {
                let exportedOn = CalendarDay.test(2026, 3, 1).adding(days: days)
                try await installation.importing(RegisterExport(files), exportedOn: exportedOn, to: commune)
                try await installation.travel(to: monday.adding(days: days), in: commune)
                try await installation.door.scan(asOf: .test(2026, 12, 31), by: .console(of: commune))
                files.append(RegisterFile(serial, finished: .test(2026, 1, 16), status: .delivered))
            }
            let detected = { (from: CalendarDay, to: CalendarDay) in
                try await installation.summary(of: commune, from: from, to: to).figure("findings.detected")
            }
            #expect(try await detected(.test(2026, 1, 1), .test(2026, 12, 31)) == 0)
            #expect(try await detected(monday, monday.adding(days: 30)) == 2)
            #expect(try await detected(monday.adding(days: 31), monday.adding(days: 31)) == 1)
        }
    }

    @Test func `a month's report as of its end is the same after its export was annulled`() async throws {
        try await withInstallation { installation in
            let monday = TestInstallation.farMonday
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let files = RegisterExport([RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)])
            let wrong = try await installation.importing(files, exportedOn: .test(2026, 3, 1), to: commune).batch
            try await installation.travel(to: monday, in: commune)
            try await installation.door.scan(asOf: .test(2026, 12, 31), by: .console(of: commune))
            try await installation.importing(
                RegisterExport([RegisterFile(2)]),
                exportedOn: .test(2026, 3, 2),
                to: commune
            )
            let figures = { (day: CalendarDay) async throws -> [Int?] in
                let report = try await installation.summary(of: commune, from: monday, to: monday, asOf: day)
                return ["detected", "needs_explanation", "annulled"].map { report.figure("findings.\($0)") }
            }
            #expect(try await figures(monday) == [1, 1, 0])
            try await installation.travel(to: monday.adding(days: 1), in: commune)
            _ = try await installation.door.annul(wrong, reason: "Nhầm tệp", by: .console(of: commune))
            _ = try await installation.door.annul(wrong, reason: "Nhầm tệp", by: chairman)
            #expect(try await figures(monday) == [1, 1, 0])
            #expect(try await figures(monday.adding(days: 1)) == [1, 0, 1])
        }
    }

    @Test func `how explanations came about adds up to how they stand, and only what was asked for was requested`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let official = try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            let himself = try await installation.addAccount(.official, official: official, to: commune)
            try await installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 3, 1),
                to: commune
            )
            var grounds: [Ground] = []
            for _ in 1...3 {
                let act = TestIncident(about: official, on: .test(2026, 2, 2))
                grounds.append(try await installation.door.perform(act, by: chairman))
            }
            let asked = try await installation.door.perform(
                try RequestExplanation(grounds[0], question: "Vì sao chậm?"),
                by: chairman
            )
            _ = try await installation.door.perform(ServeRequest(asked.id, .bySystem), by: chairman)
            let said = try VolunteerExplanation(grounds[1], .reason(cause: "workload", text: "Nhiều việc cùng lúc"))
            _ = try await installation.door.perform(said, by: himself)
            let mistake = try await installation.door.perform(
                try RequestExplanation(grounds[2]),
                by: chairman
            )
            _ = try await installation.door.perform(try CancelRequest(mistake.id, reason: "Nhầm"), by: chairman)
            let report = try await installation.summary(of: commune, from: Self.from, to: Self.to)
            let figure = { (name: String) in report.figure("explanations.\(name)") ?? -1 }
            #expect(figure("requested") == 1 && figure("volunteered") == 1 && figure("heard_in_meeting") == 0)
            let states = [
                "accepted", "partly_accepted", "rejected", "missed", "lapsed", "waived", "cancelled", "pending",
            ]
            #expect(states.map(figure).reduce(0, +) == 2)
            #expect(figure("pending") == 2 && figure("submitted") == 1)
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
        try await installation.travel(to: TestInstallation.farMonday, in: commune)
        try await installation.door.scan(asOf: .test(2026, 3, 1), by: .console(of: commune))
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
        let outcomes = [
            "excused", "attributed_other", "needs_explanation", "justified", "unjustified", "lapsed", "annulled",
        ]
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
