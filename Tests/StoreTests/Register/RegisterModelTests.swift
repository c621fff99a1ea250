import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

/// Random lives of a register, compared with the model after every step.
struct RegisterModelTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `exports in any order, files that come and go, and annulments leave what the model says`(seed: UInt64)
        async throws
    {
        try await withInstallation { installation in
            var life = try await RegisterLife(seed: seed, in: installation)
            for _ in 0..<14 {
                try await life.step()
                try await life.expectStates()
                let found = try await installation.keeper.verify(life.commune)
                #expect(found.isSound, "\(life.story) \(found.records)")
            }
        }
    }

    @Test func `the order in which exports are imported does not matter in the end`() async throws {
        var random = Randomness(seed: 11)
        let start = RandomRegister.files(12, using: &random)
        var exports: [(files: [RegisterFile], day: CalendarDay)] = []
        for month in 5...8 {
            let files = start.filter { _ in random.chance(80) }.map { file in
                random.chance(50) ? file.with { RandomRegister.shuffle(&$0, using: &random) } : file
            }
            exports.append((files, .test(2026, month, 15)))
        }
        var results: Set<[String]> = []
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
            let state = try await withInstallation { installation in
                let commune = try await installation.addCommune()
                for index in order {
                    try await installation.importing(
                        RegisterExport(exports[index].files),
                        exportedOn: exports[index].day,
                        to: commune
                    )
                }
                return try await installation.superuser(
                    """
                    select row(d.code, d.status, d.received_at, d.due_at, d.finished_at, d.channel, o.name)::text
                      from kc.dossiers as d
                      left join kc.register_officers as o on o.commune_id = d.commune_id and o.officer_id = d.officer_id
                     order by d.code
                    """
                )
            }
            results.insert(state.map(\.description))
        }
        #expect(results.count == 1)
        #expect(results.first?.isEmpty == false)
    }
}

/// One random life: the installation, the model beside it, and what happened so far.
private struct RegisterLife {
    let commune: Commune
    private(set) var story: [String] = []
    private let installation: TestInstallation
    private let second: Author
    private var random: Randomness
    private var model = RegisterModel()
    private var batches: [ImportBatch.ID] = []
    private var files: [RegisterFile]

    init(seed: UInt64, in installation: TestInstallation) async throws {
        self.installation = installation
        commune = try await installation.addCommune()
        second = try await installation.addAccount(.chairman, to: commune)
        random = Randomness(seed: seed)
        files = RandomRegister.files(8, using: &random)
        story = ["seed \(seed)"]
    }

    mutating func step() async throws {
        let inForce = model.exports.indices.filter { model.exports[$0].isInForce }
        if inForce.count > 1, random.chance(20) {
            try await annul(random.pick(inForce))
        } else {
            try await export()
        }
    }

    private mutating func annul(_ index: Int) async throws {
        story.append("annul \(index)")
        #expect(
            try await installation.door.annul(batches[index], reason: "Nhầm tệp", by: .console(of: commune))
                == .proposed
        )
        _ = try await installation.door.annul(batches[index], reason: "Nhầm tệp", by: second)
        model.annul(index)
    }

    private mutating func export() async throws {
        for index in files.indices where random.chance(35) { RandomRegister.shuffle(&files[index], using: &random) }
        if random.chance(50) { files.append(RandomRegister.file(files.count + 1, using: &random)) }
        var listed = files.filter { _ in random.chance(85) }
        if listed.isEmpty { listed = files }
        // A file received for the first time in each export, so that no two exports have the same bytes.
        listed.append(RandomRegister.file(900 + model.exports.count, using: &random))
        let day = CalendarDay.test(2026, 3, 1).adding(days: 10 * Int.random(in: 0..<12, using: &random))
        story.append("export \(model.exports.count) on \(day.iso)")
        let expected = model.take(listed, exportedOn: day)
        let outcome = try await installation.importing(RegisterExport(listed), exportedOn: day, to: commune)
        batches.append(outcome.batch)
        try await expectChanges(expected, of: outcome)
    }

    private func expectChanges(_ expected: [ImportChange], of outcome: ImportOutcome) async throws {
        let batch = outcome.batch
        let found = try await installation.reading(commune) { [commune] db in
            try db.query(
                """
                select code || ' ' || kind as change
                  from kc.dossier_changes
                 where commune_id = \(commune.id) and batch_id = \(batch)
                """
            ).map { try $0.value("change", as: String.self) }
        }
        #expect(Set(found) == Set(expected.map { "\($0.code.text) \($0.kind.rawValue)" }), "\(story)")
        for kind in ImportChange.Kind.allCases {
            #expect(outcome.changes[kind] == expected.count { $0.kind == kind })
        }
    }

    func expectStates() async throws {
        for offset in stride(from: 0, through: 130, by: 26) {
            let day = CalendarDay.test(2026, 2, 20).adding(days: offset)
            let found = try await states("as of", by: day)
            #expect(found == lines(of: model.state(by: day)), "by \(day.iso) \(story)")
        }
        #expect(try await states("now", by: .latest) == lines(of: model.state(by: .latest)), "\(story)")
    }

    private func lines(of state: [String: RegisterFile]) -> [String] {
        state.values.map { file in
            [
                file.code, file.status?.rawValue, file.due?.iso, file.finished?.iso, file.channel?.rawValue,
                file.officer,
                file.unit,
            ].map { $0 ?? "-" }.joined(separator: "|")
        }.sorted()
    }

    private func states(_ source: String, by day: CalendarDay) async throws -> [String] {
        try await installation.reading(commune) { [commune] db in
            let table: SQL = source == "now" ? "kc.dossiers" : "kc.dossiers_as_of(\(commune.id), \(day))"
            return try db.query(
                """
                select concat_ws('|', d.code, coalesce(d.status, '-'), coalesce(kc.day_of(d.due_at)::text, '-'),
                                 coalesce(kc.day_of(d.finished_at)::text, '-'), coalesce(d.channel, '-'), coalesce(o.name, '-'),
                                 coalesce(d.unit_name, '-')) as line
                  from \(table) as d
                  left join kc.register_officers as o on o.commune_id = d.commune_id and o.officer_id = d.officer_id
                 where d.commune_id = \(commune.id)
                """
            ).map { try $0.value("line", as: String.self) }.sorted()
        }
    }
}
