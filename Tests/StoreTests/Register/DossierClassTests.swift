import Accountability
import Postgres
import Store
import StoreSupport
import Testing

/// The rule of classes stands twice, in Swift and in SQL: the two must never differ.
struct DossierClassTests {
    @Test func `SQL gives four thousand random files the class the rule gives them, on any day`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: 1)
            let files = RandomRegister.files(4000, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 12, 1), to: commune)
            let dossiers = files.compactMap(\.dossier)
            #expect(dossiers.count == files.count)
            for offset in [0, 3, 20, 33, 60, 90, 119, 140, 200] {
                let day = CalendarDay.test(2026, 1, 1).adding(days: offset)
                let found = try await classes(on: day, of: commune, in: installation)
                var expected: [String: DossierClass?] = [:]
                for dossier in dossiers where dossier.receivedOn <= day {
                    expected[dossier.code.text] = .some(dossier.classification(asOf: day))
                }
                #expect(found == expected, "as of \(day.iso)")
            }
        }
    }

    @Test func `a file is open in SQL as long as the rule says so`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: 2)
            let files = RandomRegister.files(2000, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 12, 1), to: commune)
            for offset in [10, 50, 119, 150] {
                let day = CalendarDay.test(2026, 1, 1).adding(days: offset)
                // What is carried into a period that begins the day after is what was open at the end of this day.
                let carried = try await carriedOver(into: day.adding(days: 1), of: commune, in: installation)
                let open = files.compactMap(\.dossier).filter { $0.receivedOn <= day && $0.isOpen(asOf: day) }
                #expect(carried == Set(open.map(\.code.text)))
            }
        }
    }

    private func classes(
        on day: CalendarDay,
        of commune: Commune,
        in installation: TestInstallation
    ) async throws -> [String: DossierClass?] {
        try await installation.reading(commune) { db in
            let period = try RegisterPeriod(from: .earliest, to: day, asOf: .latest, of: commune.id, on: db)
            var found: [String: DossierClass?] = [:]
            for isRefused in [false, true] {
                var filter = PeriodDossiers.Filter()
                if isRefused { filter.dossierClass = .some(nil) }
                for item in try PeriodDossiers(period, filter: filter, after: nil, limit: 10_000, on: db).items {
                    found[item.code] = .some(item.dossierClass)
                }
            }
            return found
        }
    }

    private func carriedOver(
        into day: CalendarDay,
        of commune: Commune,
        in installation: TestInstallation
    ) async throws -> Set<String> {
        try await installation.reading(commune) { db in
            let period = try RegisterPeriod(from: day, to: day, asOf: .latest, of: commune.id, on: db)
            var filter = PeriodDossiers.Filter()
            filter.receipt = "carried_over"
            return Set(try PeriodDossiers(period, filter: filter, after: nil, limit: 10_000, on: db).items.map(\.code))
        }
    }
}
