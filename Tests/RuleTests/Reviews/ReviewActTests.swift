import Accountability
import Actions
import FoundationEssentials
import Store
import StoreSupport
import Testing

/// What people do with a review case: each act, what it refuses, and its repeated id.
struct ReviewActTests {
    @Test func `a decision needs a person who may, a reason, and nobody decides his own case`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let act = try DecideReview(Step(review.id), .declined(.transfer), reason: "Đã khắc phục", document: paper)
            for author in [office.clerk, office.head, office.deputy, official.himself, .console(of: office.commune)] {
                await #expect(throws: Refusal(.notAllowed)) { try await office.door.perform(act, by: author) }
            }
            #expect(throws: Refusal(.reasonNeeded)) {
                try DecideReview(Step(review.id), .declined(.transfer), reason: " ", document: paper)
            }
            let own = try await installation.addAccount(
                .chairman,
                name: "Nguyễn Văn An",
                person: official.id.person,
                to: office.commune
            )
            await #expect(throws: Refusal(.ownCase)) { try await office.door.perform(act, by: own) }
            #expect(try await office.door.perform(act, by: office.chairman).version == 1)
        }
    }

    @Test func `a decision asked for twice happens once, and clashes with one made meanwhile`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let id = UUID()
            func act(_ decision: DecideReview.Decision, version: Int? = nil, id: UUID = UUID()) throws -> DecideReview {
                try DecideReview(
                    Step(review.id, version: version, id: id),
                    decision,
                    reason: "Đã xem xét",
                    document: paper
                )
            }
            let first = try await office.door.perform(
                try act(.confirmed(.yearEndReview), version: 0, id: id),
                by: office.chairman
            )
            let again = try await office.door.perform(
                try act(.confirmed(.yearEndReview), version: 0, id: id),
                by: office.chairman
            )
            #expect(first == again)
            await #expect(throws: Refusal(.actIDReused)) {
                try await office.door.perform(try act(.declined(.transfer), id: id), by: office.chairman)
            }
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await office.door.perform(try act(.declined(.transfer), version: 0), by: office.chairman)
            }
            await #expect(throws: Refusal(.suggestionDecided)) {
                try await office.door.perform(try act(.declined(.yearEndReview), version: 1), by: office.chairman)
            }
            #expect(Set(first.decidedGrounds) == Set(review.openedGrounds))
            #expect(try await office.notices(.reviewDecided, to: official.himself.account.person) == 1)
            try await office.expectSound()
        }
    }

    @Test func `a day to come or before the opening, and a case nobody knows, are refused`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (_, review) = try await office.withCase()
            func act(_ id: ReviewCase.ID, on day: CalendarDay) throws -> SuspendReview {
                try SuspendReview(Step(id, on: day), ground: .maternity, reason: "Nghỉ thai sản")
            }
            let (today, tomorrow) = (review.openedOn, review.openedOn.adding(days: 2))
            await #expect(throws: Refusal(.dayInFuture, tomorrow.iso)) {
                try await office.door.perform(try act(review.id, on: tomorrow), by: office.chairman)
            }
            await #expect(throws: Refusal(.periodReversed, today.iso)) {
                try await office.door.perform(try act(review.id, on: today.adding(days: -1)), by: office.chairman)
            }
            await #expect(throws: Refusal(.reviewNotFound)) {
                try await office.door.perform(try act(ReviewCase.ID(), on: today), by: office.chairman)
            }
        }
    }

    @Test func `a transfer is not decided on a day before the official was heard`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (_, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let later = review.openedOn.adding(days: 4)
            try await installation.travel(to: later, in: office.commune)
            let heard = try RecordHearing(Step(review.id), heard: "Tôi nhận thiếu sót.", minutes: paper)
            _ = try await office.door.perform(heard, by: office.chairman)
            func transfer(on day: CalendarDay) throws -> DecideReview {
                try DecideReview(
                    Step(review.id, on: day),
                    .confirmed(.transfer(.withinCommune)),
                    reason: "Cần chuyển vị trí",
                    document: paper
                )
            }
            await #expect(throws: Refusal(.periodReversed, later.iso)) {
                try await office.door.perform(try transfer(on: later.adding(days: -1)), by: office.chairman)
            }
            let decided = try await office.door.perform(try transfer(on: later), by: office.chairman)
            #expect(decided.standing.decisions[.transfer] == .confirmed(.transfer(.withinCommune)))
        }
    }

    @Test func `a transfer waits for the official's side, which he gives himself and nobody else for him`() async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let transfer = try DecideReview(
                Step(review.id),
                .confirmed(.transfer(.proposedUpwards)),
                reason: "Cần chuyển vị trí",
                document: paper
            )
            await #expect(throws: Refusal(.statementNeeded)) {
                try await office.door.perform(transfer, by: office.chairman)
            }
            let colleague = try await office.addOfficial("Trần Thị Bình")
            let words = "Tôi đã khắc phục từ tháng 5.\n\nTôi xin tiếp tục làm ở bộ phận một cửa."
            let statement = try GiveStatement(Step(review.id), text: words)
            for stranger in [colleague.himself, office.head] {
                await #expect(throws: Refusal(.reviewNotFound)) {
                    try await office.door.perform(statement, by: stranger)
                }
            }
            let given = try await office.door.perform(statement, by: official.himself)
            #expect(given.standing.statement == .given && given.events.map(\.kind) == [.statementGiven(words)])
            #expect(try await office.notices(.reviewStatement, to: office.chairman.account.person) == 1)
            let decided = try await office.door.perform(transfer, by: office.chairman)
            #expect(decided.standing.decisions[.transfer] == .confirmed(.transfer(.proposedUpwards)))
            try await office.expectSound()
        }
    }

    @Test func `a case rests and is taken up again`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (_, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let rest = try SuspendReview(
                Step(review.id),
                ground: .illness,
                reason: "Nằm viện",
                document: paper
            )
            #expect(try await office.door.perform(rest, by: office.chairman).state == .suspended)
            await #expect(throws: Refusal(.reviewSuspended)) {
                let act = try DecideReview(Step(review.id), .declined(.transfer), reason: "-", document: paper)
                return try await office.door.perform(act, by: office.chairman)
            }
            let resumed = try await office.door.perform(
                try ResumeReview(Step(review.id), reason: "Đã ra viện"),
                by: office.chairman
            )
            #expect(resumed.state == .proposed)
            let heard = try RecordHearing(Step(review.id), heard: "Tôi nhận thiếu sót.", minutes: paper)
            #expect(try await office.door.perform(heard, by: office.chairman).standing.statement == .heard)
            try await office.expectSound()
        }
    }

    @Test func `whoever decided does not answer the reconsideration; the leaders together do, without the subject`()
        async throws
    {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let plea = try RequestReviewReconsideration(Step(review.id), reason: "Xin xem xét lại")
            await #expect(throws: Refusal(.reviewNotDecided)) {
                try await office.door.perform(plea, by: official.himself)
            }
            try await office.decideBoth(review)
            #expect(try await office.door.perform(plea, by: official.himself).standing.isReconsidered)
            func answer(_ answer: ReviewCase.Answer, _ way: Reminder.Decision.Way) throws
                -> DecideReviewReconsideration
            {
                try DecideReviewReconsideration(Step(review.id), answer, by: way, reason: "Đã cân nhắc")
            }
            await #expect(throws: Refusal(.deciderInvolved)) {
                try await office.door.perform(try answer(.upheld, .anotherLeader), by: office.chairman)
            }
            // The office records how leaders decided; it is no other leader itself.
            await #expect(throws: Refusal(.notAllowed)) {
                try await office.door.perform(try answer(.upheld, .anotherLeader), by: office.clerk)
            }
            let leaders = [office.chairman.account.person, office.deputy.account.person]
            await #expect(throws: Refusal(.deciderInvolved)) {
                let way = Reminder.Decision.Way.collective(
                    members: leaders + [official.id.person],
                    minutes: paper
                )
                return try await office.door.perform(try answer(.upheld, way), by: office.deputy)
            }
            await #expect(throws: Refusal(.minutesNeeded)) {
                let way = Reminder.Decision.Way.collective(members: [leaders[0]], minutes: paper)
                return try await office.door.perform(try answer(.upheld, way), by: office.deputy)
            }
            let way = Reminder.Decision.Way.collective(members: leaders, minutes: paper)
            let answered = try await office.door.perform(try answer(.overturned, way), by: office.deputy)
            #expect(
                answered.state == .declined
                    && answered.events.last?.kind == .reconsidered(.overturned, by: way, reason: "Đã cân nhắc")
            )
            #expect(try await office.notices(.reconsiderationDecided, to: official.himself.account.person) == 1)
            try await office.expectSound()
        }
    }

    @Test func `the window is that of the rules in force when the decision was recorded`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            try await installation.recordFarCalendar()
            let (official, review) = try await office.withCase()
            let monday = TestInstallation.farMonday
            try await installation.travel(to: monday, in: office.commune)
            try await office.decideBoth(review)
            var draft = PolicyDraft()
            draft.reconsiderationDays = 3
            let shorter = try AdoptPolicy(
                draft,
                effectiveOn: monday.adding(days: 1),
                document: "QĐ 30",
                reason: "Theo kết luận giao ban"
            )
            _ = try await office.door.perform(shorter, by: office.chairman)
            // Ten working days from Monday 6 March, with the Wednesday off.
            try await installation.travel(to: monday.adding(days: 15), in: office.commune)
            let plea = try RequestReviewReconsideration(Step(review.id), reason: "Xin xem xét lại")
            #expect(try await office.door.perform(plea, by: official.himself).standing.isReconsidered)
        }
    }

    @Test func `a case is read as it was known at the end of a day`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            try await office.decideBoth(review)
            let (commune, id) = (office.commune.id, official.id)
            let before = try await installation.reading(office.commune) {
                try ReviewCase.list(of: commune, official: id, asOf: review.openedOn.adding(days: -1), on: $0)
            }
            let now = try await installation.reading(office.commune) {
                try ReviewCase.list(of: commune, official: id, asOf: review.openedOn.adding(days: 1), on: $0)
            }
            #expect(before.isEmpty && now.first?.version == 2)
        }
    }

    @Test func `a guard that somebody with the whole server removes is missed`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (_, review) = try await office.withCase()
            try await installation.tamper("delete from kc.review_guards")
            let found = try await installation.keeper.verify(office.commune)
            #expect(found.records.contains { $0.table == "review_guards" && $0.subject == review.id.text })
        }
    }
}
