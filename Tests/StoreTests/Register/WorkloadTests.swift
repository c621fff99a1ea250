import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

/// The files counted as an official's: the same to himself and to staff, and nobody else's.
struct WorkloadTests {
    @Test(arguments: [41, 42])
    func `an official's workload is his row of the commune's counts, on any day, to himself as to staff`(seed: UInt64)
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var random = Randomness(seed: seed)
            let files = RandomRegister.files(400, using: &random)
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 4, 1), to: commune) {
                $0.createsOfficials = true
            }
            let later = files.map { file in
                random.chance(30) ? file.with { RandomRegister.shuffle(&$0, using: &random) } : file
            }
            try await installation.importing(RegisterExport(later), exportedOn: .test(2026, 8, 1), to: commune)
            let officials = try await installation.reading(commune) { try Official.list(of: commune.id, on: $0) }
            #expect(officials.count > 1)
            for asOf in [CalendarDay.test(2026, 3, 1), .test(2026, 5, 1), .test(2026, 12, 31)] {
                let counts = try await installation.reading(commune) { db in
                    try PeriodCounts(period(of: commune, asOf: asOf, on: db), on: db)
                }
                for official in officials {
                    let row = counts.officials.first { $0.key == official.id.text }
                    for identity in [own(official, in: commune), .console(of: commune.id)] {
                        let (workload, codes) = try await installation.database.transaction(as: identity, .snapshot) {
                            db in
                            let period = try period(of: commune, official: official.id, asOf: asOf, on: db)
                            let list = try PeriodDossiers(period, filter: .init(), after: nil, limit: 1000, on: db)
                            #expect(list.items.allSatisfy { $0.personName == official.name })
                            return (try Workload(period, on: db), list.items.map(\.code))
                        }
                        #expect(workload.classes == (row?.classes ?? [:]))
                        #expect(workload.total == codes.count)
                    }
                }
            }
        }
    }

    @Test func `a colleague's files are refused to an official, an older day's as well as today's`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 4, 1),
                to: commune
            ) { $0.createsOfficials = true }
            let stranger = try await installation.addOfficial("Phạm Thị Ngần", to: commune)
            let officials = try await installation.reading(commune) { try Official.list(of: commune.id, on: $0) }
            let holder = try #require(officials.first { $0.id != stranger })
            for asOf in [CalendarDay.test(2026, 3, 1), .test(2026, 12, 31)] {
                let error = await #expect(throws: PostgresError.self) {
                    try await installation.database.transaction(
                        as: Identity(commune: commune.id, identityClass: .official, person: Person.ID(stranger.uuid)),
                        .snapshot
                    ) { db in
                        try Workload(period(of: commune, official: holder.id, asOf: asOf, on: db), on: db)
                    }
                }
                #expect(error?.sqlState == "KC002")
            }
        }
    }

    private func own(_ official: Official, in commune: Commune) -> Identity {
        Identity(commune: commune.id, identityClass: .official, person: Person.ID(official.id.uuid))
    }
}

private func period(
    of commune: Commune,
    official: Official.ID? = nil,
    asOf: CalendarDay,
    on db: Connection
) throws -> RegisterPeriod {
    try RegisterPeriod(
        from: .test(2026, 1, 15),
        to: .test(2026, 12, 31),
        asOf: asOf,
        of: commune.id,
        official: official,
        on: db
    )
}
