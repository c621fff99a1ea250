import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Who may be reminded inside the commune, and who several roles belong to.
struct RemindableTests {
    @Test func `people another agency manages are not reminded here until they come back`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let leader = try await installation.addAccount(.viceChairman, to: commune)
            let reminded = Reminded(official: official)
            try await installation.door.perform(reminded, by: leader)
            let today = try await installation.today()
            let act = try SetManagingAgency(
                official: official,
                agency: "Văn phòng đăng ký đất đai",
                fromOn: today,
                document: "CV 5"
            )
            let said = try await installation.door.perform(act, by: console)
            #expect(try await installation.door.perform(act, by: console) == said)
            await #expect(throws: Refusal(.managedElsewhere)) {
                try await installation.door.perform(Reminded(official: official), by: leader)
            }
            _ = try await installation.door.perform(
                try SetManagingAgency(official: official, agency: nil, fromOn: today, document: "CV 6"),
                by: console
            )
            try await installation.door.perform(Reminded(official: official), by: leader)
            let himself = try await installation.addAccount(.clerk, official: official, to: commune)
            await #expect(throws: Refusal(.ownCase)) {
                try await installation.door.perform(
                    try SetManagingAgency(official: official, agency: "Công an", fromOn: today, document: "CV 7"),
                    by: himself
                )
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `the chairman himself is not reminded here, as long as he is the chairman`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let chairman = try await installation.addAccount(.chairman, official: official, to: commune)
            let leader = try await installation.addAccount(.viceChairman, to: commune)
            await #expect(throws: Refusal(.chairmanSubject)) {
                try await installation.door.perform(Reminded(official: official), by: leader)
            }
            try await installation.door.perform(CloseAccount(chairman.account.id), by: .console(of: commune))
            try await installation.door.perform(Reminded(official: official), by: leader)
            let leaves = try await installation.superuser("select count(*)::text from kc.leaves")
            #expect(leaves == ["1"])
        }
    }

    @Test func `several roles are one person, and a closed account signs nobody in`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let first = try await installation.addAccount(.clerk, to: commune)
            let token = BearerToken(of: commune.id)
            let act = try AddAccount(role: .unitHead, person: first.account.person, unitName: "Văn phòng", token: token)
            let second = try await installation.door.perform(act, by: console)
            #expect(try await installation.door.perform(act, by: console) == second)
            #expect(second.person == first.account.person && second.unit != nil)
            #expect(
                try await installation.superuser("select count(*)::text from kc.person_names where name like 'Lê%'")
                    == ["1"]
            )

            let close = CloseAccount(second.id)
            try await installation.door.perform(close, by: console)
            try await installation.door.perform(close, by: console)
            #expect(try await Installation.signIn(token, in: installation.database) == nil)
            await #expect(throws: Refusal(.alreadyEnded)) {
                try await installation.door.perform(CloseAccount(second.id), by: console)
            }
            let unknown = Account.ID()
            await #expect(throws: Refusal(.accountNotFound, unknown.text)) {
                try await installation.door.perform(CloseAccount(unknown), by: console)
            }
            let nobody = Person.ID()
            await #expect(throws: Refusal(.accountNotFound, nobody.text)) {
                try await installation.door.perform(try AddAccount(role: .clerk, person: nobody), by: console)
            }
            await #expect(throws: Refusal(.accountNotFound, Account.ID.zero.text)) {
                try await installation.door.perform(CloseAccount(.zero), by: console)
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `where an official works follows his assignments to units, not his help elsewhere`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let console = Author.console(of: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
            let helped = try await installation.assign(official, unit: "Văn phòng", by: console)
            let economy = try await installation.unit(of: official, on: .test(2026, 3, 2), in: commune)
            #expect(economy != nil && economy != helped.unit)
            let moved = try await installation.assign(
                official,
                unit: "Trung tâm",
                procedure: nil,
                from: .test(2026, 5, 1),
                by: console
            )
            #expect(try await installation.unit(of: official, on: .test(2026, 4, 30), in: commune) == economy)
            #expect(try await installation.unit(of: official, on: .test(2026, 5, 1), in: commune) == moved.unit)
            let newcomer = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            #expect(try await installation.unit(of: newcomer, on: .test(2026, 5, 1), in: commune) == nil)
            let duty = try await installation.assign(newcomer, unit: "Văn phòng", by: console)
            #expect(try await installation.unit(of: newcomer, on: .test(2026, 5, 1), in: commune) == duty.unit)
        }
    }
}

extension TestInstallation {
    fileprivate func unit(of official: Official.ID, on day: CalendarDay, in commune: Commune) async throws
        -> OrgUnit.ID?
    {
        try await reading(commune) { try Official.unit(of: official, on: day, in: commune.id, on: $0) }
    }
}

/// What a reminder checks of its subject; records a day away, once.
private struct Reminded: Act {
    static let kind = "test.reminded"
    static let permission = Permission.decideExplanation
    let id = UUID()
    let official: Official.ID
    var content: JSON { ["official_id": .id(official)] }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        try scope.requireRemindable(official)
        try scope.insert(
            [
                "leave_id": .id(Leave.ID(id)), "official_id": .id(official), "kind": "other",
                "from_on": .day(scope.today), "to_on": .day(scope.today),
            ].merging(scope.authorship) { own, _ in own },
            into: .leaves
        )
        return .recorded(())
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}
