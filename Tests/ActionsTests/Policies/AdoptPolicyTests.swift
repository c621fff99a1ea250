import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// New versions of the rules.
struct AdoptPolicyTests {
    private func adoption(
        _ draft: PolicyDraft,
        on day: CalendarDay,
        previewed mark: String? = nil,
        id: PolicyVersion.ID = PolicyVersion.ID()
    ) throws -> AdoptPolicy {
        try AdoptPolicy(
            id: id,
            draft,
            effectiveOn: day,
            document: "QĐ 30/QĐ-UBND",
            reason: "Theo kết luận họp",
            previewed: mark
        )
    }

    private func preview(
        of draft: PolicyDraft,
        from day: CalendarDay,
        in commune: Commune,
        _ installation: TestInstallation
    ) async throws -> PolicyPreview {
        try await installation.reading(commune) { db in
            try PolicyPreview(of: draft, effectiveOn: day, askedOn: day, in: commune.id, db: db)
        }
    }

    @Test func `a version holds from its day on and changes nothing else`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let clerk = try await installation.addAccount(.clerk, name: "Hứa Văn Quyền", to: commune)
            let day = try await installation.today().adding(days: 30)
            var draft = PolicyDraft()
            draft.threshold = 2
            draft.reviewYearRule = .calendar
            let act = try adoption(draft, on: day)
            let adopted = try await installation.door.perform(act, by: chairman)
            #expect(try await installation.door.perform(act, by: chairman) == adopted)
            let (before, after, versions) = try await installation.reading(commune) { db in
                (
                    try Policy.inForce(on: day.adding(days: -1), of: commune.id, on: db),
                    try Policy.inForce(on: day, of: commune.id, on: db),
                    try PolicyVersion.list(of: commune.id, on: db)
                )
            }
            #expect(before == Policy(startOn: .test(2026, 1, 1)))
            #expect(after == adopted.policy)
            #expect(after?.threshold == 2 && after?.reviewYearRule == .calendar && after?.explanationDays == 3)
            #expect(versions.map(\.policy.threshold) == [3, 2])
            for asked in [day.adding(days: -1), day] {
                let inForce = PolicyVersion.inForce(on: asked, among: versions)
                #expect(inForce?.policy == (asked < day ? before : after))
            }
            #expect(
                try await installation.superuser("select person_id::text from kc.notices where kind = 'policy.adopted'")
                    == [clerk.account.person.text]
            )
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `of two versions for one day the later one holds, and a change builds on what holds then`() async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let day = try await installation.today().adding(days: 30)
            var draft = PolicyDraft()
            draft.threshold = 2
            _ = try await installation.door.perform(try adoption(draft, on: day), by: chairman)
            var further = PolicyDraft()
            further.verdictDays = 7
            let second = try await installation.door.perform(try adoption(further, on: day), by: chairman)
            #expect(second.policy.threshold == 2 && second.policy.verdictDays == 7)
            let inForce = try await installation.reading(commune) {
                try Policy.inForce(on: day, of: commune.id, on: $0)
            }
            #expect(inForce == second.policy)
        }
    }

    @Test func `whom a lower threshold leaves one below is told so at once with his head of office, and told once`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let today = try await installation.today()
            _ = try await office.acknowledged()
            let told = "select person_id::text from kc.notices where kind = 'reminder.one_below' order by 1" as SQL
            #expect(try await installation.superuser(told).isEmpty)
            var draft = PolicyDraft()
            draft.threshold = 2
            // He is affected by it, though no case of his opens.
            await #expect(throws: Refusal(.policyPreviewNeeded, "1")) {
                try await office.door.perform(try adoption(draft, on: today), by: office.chairman)
            }
            let seen = try await preview(of: draft, from: today, in: office.commune, installation)
            #expect(seen.officials(.oneBelow) == [office.official] && seen.affected == 1)
            for mark in [try seen.mark, nil] {
                _ = try await office.door.perform(try adoption(draft, on: today, previewed: mark), by: office.chairman)
            }
            let persons = [office.official.person, office.head.account.person].map(\.text).sorted()
            #expect(try await installation.superuser(told) == persons)
            try await office.expectSound()
        }
    }

    @Test func `what brings somebody to the threshold is adopted only as it was previewed`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.recordFarCalendar()
            let monday = TestInstallation.farMonday
            try await installation.travel(to: monday, in: commune)
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            for _ in 0..<2 { try await installation.remind(official, in: commune, by: chairman) }
            var (lower, longer) = (PolicyDraft(), PolicyDraft())
            lower.threshold = 2
            longer.verdictDays = 7
            let draft = lower
            let adopt = { (draft: PolicyDraft, day: CalendarDay, mark: String?) in
                try await installation.door.perform(try adoption(draft, on: day, previewed: mark), by: chairman)
            }
            let seen = try await preview(of: draft, from: monday, in: commune, installation).mark
            await #expect(throws: Refusal(.policyPreviewNeeded, "1")) { try await adopt(lower, monday, nil) }
            let other = try await installation.addOfficial("Phạm Thị Dung", to: commune)
            for _ in 0..<2 { try await installation.remind(other, in: commune, by: chairman) }
            // Somebody else would reach it by now.
            await #expect(throws: Refusal(.policyPreviewStale, "2")) { try await adopt(lower, monday, seen) }
            // What reaches nobody needs no preview.
            #expect(try await adopt(longer, monday.adding(days: 1), nil).policy.verdictDays == 7)
            let now = try await preview(of: draft, from: monday, in: commune, installation)
            #expect(now.officials(.opens) == [official, other].sorted { $0.text < $1.text })
            #expect(try await adopt(lower, monday, try now.mark).policy.threshold == 2)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `only the chairman adopts, from today on, what can be worked by`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let deputy = try await installation.addAccount(.viceChairman, to: commune)
            let today = try await installation.today()
            for author in [deputy, .console(of: commune)] {
                await #expect(throws: Refusal(.notAllowed)) {
                    try await installation.door.perform(try adoption(PolicyDraft(), on: today), by: author)
                }
            }
            await #expect(throws: Refusal(.policyInvalid, "effective_on")) {
                try await installation.door.perform(
                    try adoption(PolicyDraft(), on: today.adding(days: -1)),
                    by: chairman
                )
            }
            var drafts = Array(repeating: PolicyDraft(), count: 3)
            drafts[0].threshold = 0
            (drafts[1].countsReminders, drafts[1].countsCriticisms) = (false, false)
            drafts[2].deemedDays = 61
            for (draft, name) in zip(drafts, ["threshold", "counts_reminders", "deemed_days"]) {
                await #expect(throws: Refusal(.policyInvalid, name)) {
                    try await installation.door.perform(try adoption(draft, on: today), by: chairman)
                }
            }
            #expect(throws: Refusal(.documentNeeded)) {
                try AdoptPolicy(PolicyDraft(), effectiveOn: today, document: "", reason: "Theo kết luận họp")
            }
            #expect(throws: Refusal(.reasonNeeded)) {
                try AdoptPolicy(PolicyDraft(), effectiveOn: today, document: "QĐ 30", reason: "")
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }
}
