import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// What must hold between the figures of any summary of any register.
struct SummarySumsTests {
    @Test(arguments: [21, 22, 23, 24])
    func `classes and groups add up to what was received, and what stays open is carried over`(seed: UInt64)
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(400, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 8, 1), to: commune)
            let later = files.map { file in
                random.chance(30) ? file.with { RandomRegister.shuffle(&$0, using: &random) } : file
            }
            try await installation.importing(RegisterExport(later), exportedOn: .test(2026, 9, 1), to: commune)
            for _ in 0..<6 {
                let from = CalendarDay.test(2025, 12, 20).adding(days: Int.random(in: 0..<120, using: &random))
                let to = from.adding(days: Int.random(in: 0..<80, using: &random))
                for asOf in [CalendarDay.test(2026, 8, 10), .test(2026, 12, 31)] {
                    let report = try await installation.summary(of: commune, from: from, to: to, asOf: asOf)
                    expectSums(report)
                    let next = try await installation.summary(
                        of: commune,
                        from: to.adding(days: 1),
                        to: to.adding(days: 30),
                        asOf: asOf
                    )
                    let stillOpen = try await openUnknown(of: commune, from: from, to: to, asOf: asOf, in: installation)
                    let open = try ["open_in_time", "open_overdue", "waiting"].map {
                        try count(report, "classes.\($0)")
                    }
                    #expect(try count(next, "received.carried_over") == open.reduce(0, +) + stillOpen)
                }
            }
        }
    }

    @Test func `a share is rounded down and never forgets of how many`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let late = RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)
            let early = (2...30).map { RegisterFile($0, finished: .test(2026, 1, 14), status: .delivered) }
            try await installation.importing(RegisterExport(early + [late]), exportedOn: .test(2026, 2, 1), to: commune)
            let report = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(report["rates", "in_time"] == .ratio(Ratio(n: 29, of: 30)))
            #expect(
                String(decoding: report.json, as: UTF8.self).contains(#""in_time":{"n":29,"of":30,"percent":"96.66"}"#)
            )

            let empty = try await installation.summary(of: commune, from: .test(2026, 2, 1), to: .test(2026, 2, 1))
            #expect(String(decoding: empty.json, as: UTF8.self).contains(#""in_time":{"n":0,"of":0,"percent":null}"#))
            #expect(empty.text.contains("không có hồ sơ"))
        }
    }

    private func expectSums(_ report: Report, sourceLocation: SourceLocation = #_sourceLocation) {
        let total = report.figure("received.total")
        let receipts = ["carried_over"] + Channel.allCases.map(\.rawValue)
        #expect(
            receipts.compactMap { report.figure("received.\($0)") }.reduce(0, +) == total,
            sourceLocation: sourceLocation
        )
        let classes = DossierClass.allCases.compactMap { report.figure("classes.\($0.rawValue)") }
        #expect(classes.count == 8 && classes.reduce(0, +) == total, sourceLocation: sourceLocation)
        for key in ["by_official", "by_unit", "by_field", "by_procedure", "by_channel", "by_month"] {
            let rows = report.rows(key)
            #expect(rows.map { number($0["received"]) }.reduce(0, +) == total, "\(key)", sourceLocation: sourceLocation)
            for name in DossierClass.allCases.map(\.rawValue) {
                let sum = rows.map { number($0[name]) }.reduce(0, +)
                #expect(sum == report.figure("classes.\(name)"), "\(key) \(name)", sourceLocation: sourceLocation)
            }
        }
    }

    private func openUnknown(
        of commune: Commune,
        from: CalendarDay,
        to: CalendarDay,
        asOf: CalendarDay,
        in installation: TestInstallation
    ) async throws -> Int {
        try await installation.reading(commune) { db in
            let period = try RegisterPeriod(from: from, to: to, asOf: asOf, of: commune.id, on: db)
            var filter = PeriodDossiers.Filter()
            filter.dossierClass = .unknown
            let items = try PeriodDossiers(period, filter: filter, after: nil, limit: 10_000, on: db).items
            return items.count { item in
                item.status == .unknown && item.finishedAt.map { $0.day > to } ?? true
            }
        }
    }

    private func number(_ value: Report.Value?) -> Int {
        if case .count(let count) = value { count } else { 0 }
    }

    private func count(_ report: Report, _ path: String) throws -> Int {
        try #require(report.figure(path))
    }
}
