import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// Numbers that cannot be opened are refused: each figure is the length of a list.
struct OpenFiguresTests {
    @Test(arguments: [31, 32])
    func `every figure of the summary is the number of files in its list`(seed: UInt64) async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2026, 2, 1))
            try await installation.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế", to: commune)
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(300, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 4, 1), to: commune)
            try await installation.travel(to: TestInstallation.farMonday, in: commune)
            try await installation.door.scan(asOf: .test(2026, 4, 1), by: .console(of: commune))
            let (from, to) = (CalendarDay.test(2026, 2, 1), CalendarDay.test(2090, 12, 31))
            let report = try await installation.summary(of: commune, from: from, to: to)
            let list = { @Sendable (change: @Sendable (inout PeriodDossiers.Filter) -> Void) async throws -> Int in
                var filter = PeriodDossiers.Filter()
                change(&filter)
                let asked = filter
                return try await installation.reading(commune) { db in
                    let period = try RegisterPeriod(
                        from: from,
                        to: to,
                        asOf: .test(2099, 12, 31),
                        of: commune.id,
                        on: db
                    )
                    return try PeriodDossiers(period, filter: asked, after: nil, limit: 1, on: db).total
                }
            }
            #expect(try await list { _ in } == report.figure("received.total"))
            for receipt in ["carried_over"] + Channel.allCases.map(\.rawValue) {
                #expect(try await list { $0.receipt = receipt } == report.figure("received.\(receipt)"))
            }
            for dossierClass in DossierClass.allCases {
                let figure = report.figure("classes.\(dossierClass.rawValue)")
                #expect(try await list { $0.dossierClass = dossierClass } == figure)
            }
            #expect(try await list { $0.dossierClass = .some(nil) } == report.figure("rejected"))
            let found = try await list { $0.finding = .current }
            #expect(found > 0)
            #expect((report.figure("findings.detected") ?? 0) > 0 && (report.figure("findings.history") ?? 0) > 0)
            try await expectGroups(report, list)
        }
    }

    private func expectGroups(
        _ report: Report,
        _ list: (@Sendable (inout PeriodDossiers.Filter) -> Void) async throws -> Int
    ) async throws {
        for (key, column) in [
            ("by_official", "official"), ("by_unit", "unit"), ("by_field", "field"), ("by_month", "month"),
        ] {
            let rows = report.rows(key)
            #expect(rows.count > 1, "\(key)")
            for row in rows {
                let group: String? = if case .text(let text) = row[column] { text } else { nil }
                for name in [nil] + DossierClass.allCases.map(Optional.some) {
                    let found = try await list { filter in
                        filter.dossierClass = name.map { .some($0) }
                        switch column {
                        case "official": filter.person = .some(group.flatMap { Person.ID(text: $0) })
                        case "unit": filter.unit = .some(group)
                        case "field": filter.field = .some(group)
                        default: filter.month = group
                        }
                    }
                    #expect(.count(found) == row[name?.rawValue ?? "received"], "\(key) \(group ?? "-")")
                }
            }
        }
    }

    @Test func `pages follow one another without a gap or a repeat`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: 33)
            let files = RandomRegister.files(120, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 6, 1), to: commune)
            let codes = try await installation.reading(commune) { db in
                let period = try RegisterPeriod(
                    from: .test(2026, 1, 1),
                    to: .test(2026, 6, 1),
                    asOf: .test(2026, 6, 1),
                    of: commune.id,
                    on: db
                )
                var codes: [String] = []
                var cursor: PeriodDossiers.Cursor?
                while true {
                    let page = try PeriodDossiers(period, filter: .init(), after: cursor, limit: 7, on: db)
                    codes += page.items.map(\.code)
                    guard page.hasMore, let last = page.items.last else { return codes }
                    cursor = last.cursor
                }
            }
            let received = files.filter { $0.status != .rejected }
            #expect(codes.count == received.count)
            #expect(Set(codes) == Set(received.map(\.code)))
        }
    }
}
