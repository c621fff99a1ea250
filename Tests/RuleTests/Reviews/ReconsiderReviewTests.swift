import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Who may answer an official who asks to have the decision in his case reconsidered.
struct ReconsiderReviewTests {
    private func answer(
        _ review: ReviewCase,
        _ way: Reminder.Decision.Way,
        by author: Author,
        in office: RuleOffice
    ) async throws -> ReviewCase {
        let act = try DecideReviewReconsideration(Step(review.id), .overturned, by: way, reason: "Đã cân nhắc")
        return try await office.door.perform(act, by: author)
    }

    private func pleaded(_ office: RuleOffice) async throws -> ReviewCase {
        let (official, review) = try await office.withCase()
        try await office.decideBoth(review)
        let plea = try RequestReviewReconsideration(Step(review.id), reason: "Xin xem xét lại")
        return try await office.door.perform(plea, by: official.himself)
    }

    @Test func `what the chairman decided no single leader overturns, and a clerk nothing at all`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let review = try await pleaded(office)
            for (author, code) in [
                (office.clerk, Refusal.Code.notAllowed), (office.deputy, .minutesNeeded),
                (office.chairman, .deciderInvolved),
            ] {
                await #expect(throws: Refusal(code)) {
                    try await answer(review, .anotherLeader, by: author, in: office)
                }
            }
            let standing = try #require(try await office.cases(of: review.official).first)
            #expect(standing.state == .confirmed && standing.standing.isReconsidered)
        }
    }

    @Test func `whoever decided does not even record the answer of others`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let review = try await pleaded(office)
            let paper = try await office.paper(about: review.official)
            let leaders = [office.chairman.account.person, office.deputy.account.person]
            let ways: [Reminder.Decision.Way] = [
                .collective(members: leaders, minutes: paper),
                .superior(authority: "UBND tỉnh", letter: paper),
            ]
            for way in ways {
                await #expect(throws: Refusal(.deciderInvolved)) {
                    try await answer(review, way, by: office.chairman, in: office)
                }
            }
            #expect(try await answer(review, ways[1], by: office.clerk, in: office).state == .declined)
            try await office.expectSound()
        }
    }

    @Test func `a deputy who decided by the chairman's lent power decided as the chairman`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let (official, review) = try await office.withCase()
            let paper = try await office.paper(about: review.official)
            let today = review.openedOn
            let lend = try Delegate(
                to: office.deputy.account.id,
                permissions: [.decideReview],
                fromOn: today,
                toOn: today.adding(days: 3),
                document: "Giấy ủy quyền 3"
            )
            let lent = try await office.door.perform(lend, by: office.chairman)
            let acting = Author(commune: office.commune, account: office.deputy.account, delegations: [lent])
            for decision in [DecideReview.Decision.confirmed(.yearEndReview), .declined(.transfer)] {
                let act = try DecideReview(Step(review.id), decision, reason: "Đã xem xét", document: paper)
                _ = try await office.door.perform(act, by: acting)
            }
            let plea = try RequestReviewReconsideration(Step(review.id), reason: "Xin xem xét lại")
            _ = try await office.door.perform(plea, by: official.himself)
            let other = try await installation.addAccount(.viceChairman, name: "Lý Văn Sơn", to: office.commune)
            for (author, code) in [
                (office.deputy, Refusal.Code.deciderInvolved), (other, .minutesNeeded),
                (office.chairman, .minutesNeeded),
            ] {
                await #expect(throws: Refusal(code)) {
                    try await answer(review, .anotherLeader, by: author, in: office)
                }
            }
            let leaders = [office.chairman.account.person, other.account.person]
            let together = Reminder.Decision.Way.collective(members: leaders, minutes: paper)
            #expect(try await answer(review, together, by: other, in: office).state == .declined)
            try await office.expectSound()
        }
    }

    @Test func `inspectors are told of what no single leader decided`() async throws {
        try await withInstallation { installation in
            let office = try await RuleOffice(in: installation)
            let inspector = try await installation.addAccount(.inspector, name: "Hồ Thị Lan", to: office.commune)
            let review = try await pleaded(office)
            let paper = try await office.paper(about: review.official)
            let way = Reminder.Decision.Way.superior(authority: "UBND tỉnh", letter: paper)
            _ = try await answer(review, way, by: office.deputy, in: office)
            let told = try await installation.superuser(
                "select kind || ' ' || subject from kc.notices where person_id = \(inspector.account.person)"
            )
            #expect(told == ["exception.recorded exceptions"])
        }
    }
}
