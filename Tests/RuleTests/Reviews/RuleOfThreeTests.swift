import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// The rule of three through the door, by name.
struct RuleOfThreeTests {
    @Test func `three served reminders acknowledged at the same instant by three requests open exactly one case`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            var reminders: [Reminder] = []
            for _ in 0..<3 { reminders.append(try await office.issue(to: official.id)) }
            #expect(try await office.cases(of: official.id).isEmpty, "issuing alone opens none")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for reminder in reminders {
                    group.addTask {
                        _ = try await installation.withAnotherProcess {
                            try await $0.door.perform(AcknowledgeReminder(reminder.id), by: official.himself)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let cases = try await office.cases(of: official.id)
            #expect(cases.count == 1)
            #expect(Set(cases.flatMap(\.openedGrounds)) == Set(reminders.map(\.id)))
            #expect(cases.first?.state == .proposed && cases.first?.threshold == 3)
            #expect(try await office.notices(.reviewOpened, to: official.himself.account.person) == 1)
            #expect(try await office.notices(.reviewOpened, to: office.chairman.account.person) == 1)
            try await office.expectSound()
        }
    }

    @Test func `at one below the threshold the official and the head of his unit are told, once`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            try await office.acknowledged(by: official)
            #expect(try await office.notices(.reminderOneBelow, to: official.himself.account.person) == 0)
            let second = try await office.acknowledged(by: official)
            for person in [official.himself.account.person, office.head.account.person] {
                #expect(try await office.notices(.reminderOneBelow, to: person) == 1)
            }
            #expect(try await office.notices(.reminderOneBelow, to: office.chairman.account.person) == 0)
            _ = try await office.door.perform(try WithdrawReminder(second.id, reason: "Nhầm"), by: office.chairman)
            #expect(try await office.notices(.reminderOneBelow, to: office.head.account.person) == 1)
        }
    }

    @Test(arguments: [Role.unitHead, .clerk])
    func `where the official leads his office himself, somebody else is told too`(role: Role) async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (unit, name) = (role == .unitHead ? "Phòng Văn hóa" : nil, "Nguyễn Văn An")
            let id = try await installation.addOfficial(name, unit: unit, to: office.commune)
            let own = try await installation.addAccount(.official, name: name, official: id, to: office.commune)
            let leader = try await installation.addAccount(role, official: id, unit: unit, to: office.commune)
            for _ in 0..<2 { try await office.acknowledged(by: (id: id, himself: own)) }
            #expect(own.account.person == leader.account.person)
            for person in [own.account.person, office.clerk.account.person] {
                #expect(try await office.notices(.reminderOneBelow, to: person) == 1)
            }
        }
    }

    @Test func `where nobody else is in the office, the chairman is told`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2024, 12, 1))
            let id = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            let own = try await installation.addAccount(.clerk, official: id, to: commune)
            let chairman = try await installation.addAccount(.chairman, name: "Vũ Văn Hùng", to: commune)
            for _ in 0..<2 {
                let incident = TestIncident(about: id, on: .test(2026, 2, 2))
                let ground = try await installation.door.perform(incident, by: chairman)
                let draft = try ReminderDraft(
                    official: id,
                    kind: .reminder,
                    form: .oral,
                    text: "Vắng mặt tại quầy",
                    cited: [.init(ground, reason: "Đã trao đổi trực tiếp")]
                )
                let issued = try await installation.door.perform(try IssueReminder(draft), by: chairman)
                _ = try await installation.door.perform(AcknowledgeReminder(issued.id), by: own)
            }
            let told = try await installation.superuser(
                "select person_id::text from kc.notices where kind = 'reminder.one_below' order by 1"
            )
            #expect(told == [own, chairman].map(\.account.person.text).sorted())
        }
    }

    @Test func `one reminder citing four files counts once`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            let bulk = try await office.issue(to: official.id, grounds: 4)
            _ = try await office.door.perform(AcknowledgeReminder(bulk.id), by: official.himself)
            try await office.acknowledged(by: official)
            #expect(try await office.cases(of: official.id).isEmpty)
            try await office.acknowledged(by: official)
            #expect(try await office.cases(of: official.id).count == 1)
        }
    }

    @Test func `one of three under reconsideration cannot trigger, and opens the case when it is upheld`() async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            var world = try await DoorWorld(in: office)
            for number in 0..<3 { #expect(try await world.apply(.issue(number, year: 2026, .reminder))) }
            for step in [RuleStep.serve(0), .serve(1), .plead(0), .serve(2)] { #expect(try await world.apply(step)) }
            #expect(try await office.cases(of: world.official.id).isEmpty)
            #expect(try await world.apply(.uphold(0)))
            #expect(try await office.cases(of: world.official.id).count == 1)
        }
    }

    @Test func `withdrawal of one of three lapses an undecided case`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            let first = try await office.acknowledged(by: official)
            for _ in 0..<2 { try await office.acknowledged(by: official) }
            _ = try await office.door.perform(try WithdrawReminder(first.id, reason: "Nhầm người"), by: office.chairman)
            let lapsed = try #require(try await office.cases(of: official.id).first)
            #expect(lapsed.state == .lapsed)
            #expect(lapsed.events.map(\.kind) == [.lapsed(left: 2)])
            #expect(try await office.notices(.reviewLapsed, to: official.himself.account.person) == 1)
            try await office.acknowledged(by: official)
            #expect(try await office.cases(of: official.id).map(\.state) == [.lapsed, .proposed])
            try await office.expectSound()
        }
    }

    @Test func `withdrawal of one of three flags a decided case, which is never changed silently`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            let first = try await office.acknowledged(by: official)
            for _ in 0..<2 { try await office.acknowledged(by: official) }
            let review = try #require(try await office.cases(of: official.id).first)
            try await office.decideBoth(review)
            _ = try await office.door.perform(try WithdrawReminder(first.id, reason: "Nhầm người"), by: office.chairman)
            let flagged = try #require(try await office.cases(of: official.id).first)
            #expect(flagged.state == .confirmed && flagged.standing.isFlagged)
            #expect(try await office.notices(.reviewFlagged, to: office.chairman.account.person) == 1)
            #expect(flagged.standing.confirmed == [.yearEndReview])
            let kept = try await office.door.perform(
                try ReviewFlaggedCase(Step(review.id), .setAside, reason: "Không còn đủ căn cứ"),
                by: office.chairman
            )
            #expect(kept.state == .setAside)
            try await office.expectSound()
        }
    }

    @Test func `a lower threshold adopted today opens the cases of those who reach it now`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (two, one) = (try await office.addOfficial(), try await office.addOfficial("Trần Thị Bình"))
            for _ in 0..<2 { try await office.acknowledged(by: two) }
            try await office.acknowledged(by: one)
            var draft = PolicyDraft()
            draft.threshold = 2
            let (commune, lower) = (office.commune.id, draft)
            let now = try await office.today()
            let preview = try await installation.reading(office.commune) { db in
                try PolicyPreview(of: lower, effectiveOn: now, askedOn: now, in: commune, db: db)
            }
            let act = try AdoptPolicy(
                draft,
                effectiveOn: now,
                document: "QĐ 30",
                reason: "Theo kết luận giao ban",
                previewed: try preview.mark
            )
            let version = try await office.door.perform(act, by: office.chairman)
            #expect(version.policy.threshold == 2)
            let cases = try await office.cases(of: two.id)
            #expect(cases.map(\.threshold) == [2] && cases.map(\.state) == [.proposed])
            #expect(try await office.cases(of: one.id).isEmpty)
            // The preview told so.
            #expect(preview.officials(.opens) == [two.id] && preview.officials(.oneBelow) == [one.id])
            try await office.expectSound()
        }
    }

    @Test func `a case a lower threshold opens of an earlier review year is previewed, or it is not adopted`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            for _ in 0..<2 {
                let reminder = try await office.issue(to: official.id, on: RuleStep.day(in: 2025))
                _ = try await office.door.perform(AcknowledgeReminder(reminder.id), by: official.himself)
            }
            var draft = PolicyDraft()
            draft.threshold = 2
            let (commune, lower) = (office.commune.id, draft)
            // Adopted on the day of the first version it takes its place, for the years before as well.
            let now = try await office.today()
            let adopt = { (mark: String?) in
                let act = try AdoptPolicy(
                    lower,
                    effectiveOn: now,
                    document: "QĐ 30",
                    reason: "Theo kết luận giao ban",
                    previewed: mark
                )
                return try await office.door.perform(act, by: office.chairman)
            }
            await #expect(throws: Refusal(.policyPreviewNeeded, "1")) { try await adopt(nil) }
            let preview = try await installation.reading(office.commune) { db in
                try PolicyPreview(of: lower, effectiveOn: now, askedOn: now, in: commune, db: db)
            }
            #expect(preview.officials(.opens) == [official.id] && preview.entries.map(\.year.year) == [2025])
            #expect(try await adopt(try preview.mark).policy.threshold == 2)
            #expect(try await office.cases(of: official.id).map(\.year.year) == [2025])
            try await office.expectSound()
        }
    }

    @Test func `a case of a review year that is over is not lapsed by what happens later`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let official = try await office.addOfficial()
            for _ in 0..<3 {
                let reminder = try await office.issue(to: official.id, on: RuleStep.day(in: 2025))
                _ = try await office.door.perform(AcknowledgeReminder(reminder.id), by: official.himself)
            }
            try await office.acknowledged(by: official)
            let cases = try await office.cases(of: official.id)
            #expect(cases.map(\.year.year) == [2025] && cases.map(\.state) == [.proposed])
            #expect(cases.allSatisfy { $0.isCarriedOver(on: .test(2026, 3, 3)) })
        }
    }
}

extension RuleOffice {
    /// Both suggestions decided: the review confirmed, the transfer declined.
    func decideBoth(_ review: ReviewCase) async throws {
        for decision in [DecideReview.Decision.confirmed(.yearEndReview), .declined(.transfer)] {
            let act = try DecideReview(
                Step(review.id),
                decision,
                reason: "Đã xem xét",
                document: try await paper(about: review.official)
            )
            let decided = try await door.perform(act, by: chairman)
            #expect(!decided.standing.decisions.isEmpty)
        }
    }

    /// The day it is.
    func today() async throws -> CalendarDay {
        try await installation.reading(commune) { db in
            try db.one("select kc.day_of(now()) as today").value("today", as: CalendarDay.self)
        }
    }

    /// An official with an open case.
    func withCase() async throws -> (official: (id: Official.ID, himself: Author), review: ReviewCase) {
        let official = try await addOfficial()
        for _ in 0..<3 { try await acknowledged(by: official) }
        return (official, try #require(try await cases(of: official.id).first))
    }
}
