import Accountability
import Actions
import Reports
import Store
import StoreSupport
import Testing

/// The leaders' page is made of the summary's own numbers.
struct LeaderSheetTests {
    @Test func `each month of the trend has the numbers of the summary of that month, by either counting`() async throws
    {
        try await withModelCommune { installation, commune in
            for counting in ReportingPeriod.Counting.allCases {
                let period = try #require(ReportingPeriod(.month, 10, year: 2026, counting: counting))
                let months = try await installation.sheet(period, of: commune).things("trend")
                #expect(months.count == 10)
                var received = 0
                for month in months {
                    let (from, to) = (try month.day("from"), try month.day("to"))
                    let summary = try await installation.summary(
                        of: commune,
                        from: from,
                        to: to,
                        asOf: .test(2026, 10, 31)
                    )
                    for key in ["early", "on_time", "late"] {
                        #expect(month.count(key) == summary.figure("classes.\(key)"), "\(counting) \(to) \(key)")
                    }
                    let all = try #require(summary.figure("received.total"))
                    let carried = try #require(summary.figure("received.carried_over"))
                    #expect(month.count("received") == all - carried, "\(counting) \(to)")
                    #expect(
                        month.count("done")
                            == ["early", "on_time", "late"].map { month.count($0) ?? 0 }.reduce(0, +)
                    )
                    received += month.count("received") ?? 0
                }
                #expect(received > 2_000)
            }
        }
    }

    @Test func `numbers stand beside those of the period before`() async throws {
        try await withModelCommune { installation, commune in
            let october = try #require(ReportingPeriod(.month, 10, year: 2026))
            let sheet = try await installation.sheet(october, of: commune)
            let now = try await installation.summary(of: commune, from: october.from, to: october.to)
            let before = try await installation.summary(
                of: commune,
                from: .test(2026, 9, 1),
                to: .test(2026, 9, 30)
            )
            for dossierClass in DossierClass.allCases.map(\.rawValue) {
                let (here, there) = (
                    try #require(now.figure("classes.\(dossierClass)")),
                    try #require(before.figure("classes.\(dossierClass)"))
                )
                #expect(sheet["classes", dossierClass, "now"] == .count(here))
                #expect(sheet["classes", dossierClass, "before"] == .count(there))
                #expect(sheet["classes", dossierClass, "change"] == .count(here - there))
            }
            #expect(sheet.figure("received.now") == now.figure("received.total"))
            #expect(sheet["compared_from"] == .day(.test(2026, 9, 1)))
            #expect(sheet["praise", "in_time"] == now["rates", "in_time"])
            // Before the register begins there is nothing to compare with.
            let first = try #require(ReportingPeriod(.month, 1, year: 2026))
            let january = try await installation.sheet(first, of: commune)
            #expect(january["compared_from"] == .notRecorded && january["classes", "late", "before"] == nil)
        }
    }

    @Test func `files of a unit are those of the summary's row, and acts are left out`() async throws {
        try await withModelCommune { installation, commune in
            let october = try #require(ReportingPeriod(.month, 10, year: 2026))
            let summary = try await installation.summary(of: commune, from: october.from, to: october.to)
            let row = try #require(summary.rows("by_unit").first { $0["unit"] != .notRecorded })
            guard case .text(let unit) = row["unit"] else { return }
            let sheet = try await installation.sheet(
                october,
                of: commune,
                filter: .init(unit: .some(unit), address: "&unit=x")
            )
            #expect(sheet["received", "now"] == row["received"])
            #expect(sheet["classes", "early", "now"] == row["early"])
            #expect(sheet["findings"] == nil && summary["findings"] != nil)
            #expect(sheet.fields.first { $0.key == "carried_over" }?.link?.hasSuffix("&unit=x") == true)
        }
    }

    @Test func `without names nobody is named, whatever is said`() async throws {
        try await withModelCommune { installation, commune in
            let year = try #require(ReportingPeriod(.year, 1, year: 2026))
            let names = try await installation.reading(commune) { try Official.names(of: commune.id, on: $0) }
            #expect(names.count > 3)
            let named = try await installation.sheet(year, of: commune)
            let text = String(decoding: named.json, as: UTF8.self)
            #expect(names.values.contains { text.contains($0) })
            for viewer in [Role.chairman, .inspector] {
                let sheet = try await installation.sheet(
                    year,
                    of: commune,
                    as: viewer,
                    showsNames: viewer == .inspector
                )
                let text = sheet.text + String(decoding: sheet.json, as: UTF8.self)
                for (id, name) in names { #expect(!text.contains(name) && !text.contains(id.text)) }
                let fair = try await installation.comparison(
                    year,
                    of: commune,
                    as: viewer,
                    showsNames: viewer == .inspector
                )
                #expect(!fair.isOfPeople && fair.rows.count > 1)
                for name in names.values { #expect(!fair.report.text.contains(name)) }
            }
        }
    }

    @Test func `a comparison has counts and limits and no rate of anybody`() async throws {
        try await withModelCommune { installation, commune in
            let year = try #require(ReportingPeriod(.year, 1, year: 2026))
            let comparison = try await installation.comparison(year, of: commune)
            let summary = try await installation.summary(of: commune, from: year.from, to: year.to)
            #expect(comparison.isOfPeople && comparison.whole.n == summary.figure("classes.late"))
            #expect(comparison.rows.map(\.late).reduce(0, +) <= comparison.whole.n)
            for row in comparison.rows {
                let count = BinomialCount(volume: row.done, chance: comparison.whole)
                #expect(row.expected == count.expected())
                #expect((row.finding == .fewFiles) == (row.done < 30))
            }
            #expect(!comparison.report.fields.contains { $0.key.contains("rank") })
            let listed = comparison.report.things("officials")
            #expect(
                !listed.isEmpty
                    && listed.allSatisfy { $0.allSatisfy { if case .ratio = $0.value { false } else { true } } }
            )
        }
    }

    @Test func `an empty commune has a page that says so, and no zero`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let october = try #require(ReportingPeriod(.month, 10, year: 2026))
            let sheet = try await installation.sheet(october, of: commune)
            #expect(sheet["register_as_of"] == .notRecorded && sheet["praise", "in_time"] == .notRecorded)
            #expect(sheet["trend"] == .notRecorded && sheet.things("waiting").isEmpty)
            #expect(sheet.text.contains("Trang lãnh đạo"))
            #expect(try await installation.comparison(october, of: commune).rows.isEmpty)
        }
    }
}

/// The model commune as of October, in an installation of its own.
private func withModelCommune(_ body: (TestInstallation, Commune) async throws -> Void) async throws {
    try await withInstallation { installation in
        let commune = try await installation.addCommune(code: "H45.18.03", name: "Xã Đồng Tiến")
        for (file, day) in [
            ("dong-tien-2026-09-30.xlsx", CalendarDay.test(2026, 9, 30)),
            ("dong-tien-2026-10-31.xlsx", .test(2026, 10, 31)),
        ] {
            try await installation.importing(try TestData.register(file), exportedOn: day, to: commune) {
                $0.createsOfficials = true
            }
        }
        try await body(installation, commune)
    }
}

extension TestInstallation {
    /// The leaders' page as somebody in a role sees it.
    func sheet(
        _ period: ReportingPeriod,
        of commune: Commune,
        as role: Role = .chairman,
        asOf: CalendarDay = .test(2099, 12, 31),
        filter: LeaderSheet.Filter = .init(),
        showsNames: Bool = true
    ) async throws -> Report {
        let query = LeaderSheet.Query(
            period: period,
            asOf: asOf,
            today: .test(2026, 11, 2),
            filter: filter,
            showsNames: showsNames
        )
        return try await reading(commune) { try LeaderSheet(query, of: commune, for: .test(role), on: $0).report }
    }

    /// The fair comparison as somebody in a role sees it.
    func comparison(
        _ period: ReportingPeriod,
        of commune: Commune,
        as role: Role = .chairman,
        showsNames: Bool = true
    ) async throws -> FairComparison {
        let query = LeaderSheet.Query(
            period: period,
            asOf: .test(2099, 12, 31),
            today: .test(2026, 11, 2),
            showsNames: showsNames
        )
        return try await reading(commune) { try FairComparison(query, of: commune, for: .test(role), on: $0) }
    }
}

extension LeaderSheet.Viewer {
    /// Somebody in a role, with what the role may do.
    static func test(_ role: Role) -> LeaderSheet.Viewer {
        LeaderSheet.Viewer(
            account: Account(id: .init(), person: .init(), role: role),
            permissions: Set(Permission.allCases.filter { role.may($0) })
        )
    }
}

extension Report {
    /// The things of a list of groups.
    func things(_ path: String...) -> [[Field]] {
        var fields = fields
        var found: Field?
        for key in path {
            found = fields.first { $0.key == key }
            if case .group(let inner) = found?.value { fields = inner } else { fields = [] }
        }
        guard case .list(let values) = found?.value else { return [] }
        return values.compactMap { if case .group(let fields) = $0 { fields } else { nil } }
    }
}

extension [Report.Field] {
    /// The number of a key.
    func count(_ key: String) -> Int? {
        if case .count(let count) = first(where: { $0.key == key })?.value { count } else { nil }
    }

    /// The day of a key.
    func day(_ key: String) throws -> CalendarDay {
        guard case .day(let day) = try #require(first { $0.key == key }).value else {
            throw Refusal(.periodReversed)
        }
        return day
    }
}
