import Accountability
import Actions
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Commendations from nomination to revocation, through the door.
struct CommendationTests {
    @Test func `nobody approves the praise of whoever lent him the power`() async throws {
        try await withTeam { team in
            let lan = try await team.installation.addAccount(.chairman, official: team.lan, to: team.commune)
            let today = try await team.installation.today()
            let lent = try await team.installation.delegate(
                [.approveCommendation],
                to: team.clerk,
                from: today,
                through: today,
                by: lan
            )
            let acting = Author(commune: team.commune, account: team.clerk.account, delegations: [lent])
            let hers = try await team.nominate(.word, sharing: [(team.lan, 50), (team.minh, 50)]).id
            _ = try await team.verify(hers, by: team.deputy)
            await #expect(throws: Refusal(.ownCase)) { try await team.approve(hers, by: acting) }
            let his = try await team.nominate(
                .word,
                achievement: "Hướng dẫn nộp trực tuyến",
                sharing: [(team.minh, 100)]
            ).id
            _ = try await team.verify(his, by: team.deputy)
            #expect(try await team.approve(his, by: acting).state == .approved)
        }
    }

    @Test func `a certificate goes from nomination to announcement and the ledger agrees`() async throws {
        try await withTeam { team in
            let nominated = try await team.nominate(.certificate, sharing: [(team.lan, 60), (team.minh, 40)])
            #expect(nominated.state == .nominated && nominated.shares.map(\.percent) == [60, 40])
            #expect(nominated.shares[0].unit != nil && nominated.shares[1].unit == nil)
            let id = nominated.id
            #expect(try await team.verify(id, by: team.clerk).state == .verified)
            #expect(try await team.approve(id, by: team.chairman).state == .approved)
            let registered = try await team.register(id, by: team.clerk)
            #expect(registered.document?.number == "12/QĐ-UBND")
            let announced = try await team.announce(id, [team.lan], by: team.deputy)
            #expect(announced.state == .announced && announced.consenting == [team.lan])
            #expect(announced.events.count == 4)
            let read = try await team.read { try Commendation.find(id, of: team.commune.id, on: $0) }
            #expect(read == announced)
            #expect(try await team.installation.keeper.verify(team.commune).isSound)
        }
    }

    @Test func `nobody nominates himself, in no role and no team`() async throws {
        try await withTeam { team in
            await #expect(throws: Refusal(.ownNomination)) {
                try await team.nominate(.letter, sharing: [(team.lan, 100)], by: team.asLan)
            }
            let asHead = try await team.installation.addAccount(.unitHead, official: team.lan, to: team.commune)
            await #expect(throws: Refusal(.ownNomination)) {
                try await team.nominate(.letter, sharing: [(team.minh, 99), (team.lan, 1)], by: asHead)
            }
            let byLan = try await team.nominate(.letter, sharing: [(team.minh, 100)], by: team.asLan)
            #expect(byLan.nominator == team.asLan.account.person)
        }
    }

    @Test func `inspectors nominate, the console does not`() async throws {
        try await withTeam { team in
            let front = try await team.installation.addAccount(.inspector, name: "Võ Thị Yến", to: team.commune)
            let nominated = try await team.nominate(.word, sharing: [(team.lan, 100)], by: front)
            #expect(nominated.shares[0].unit != nil)
            await #expect(throws: Refusal(.notAllowed)) {
                try await team.nominate(.word, sharing: [(team.lan, 100)], by: .console(of: team.commune))
            }
            #expect(try await team.installation.keeper.verify(team.commune).isSound)
        }
    }

    @Test func `what is wrong with a nomination is refused`() async throws {
        try await withTeam { team in
            await #expect(throws: Refusal(.sharesInvalid)) {
                try await team.nominate(.letter, sharing: [(team.lan, 60), (team.minh, 41)])
            }
            await #expect(throws: Refusal(.officialNotFound)) {
                try await team.nominate(.letter, sharing: [(Official.ID(), 100)])
            }
            await #expect(throws: Refusal(.commendationForm)) {
                try await team.nominate(.certificate, kind: .praise, sharing: [(team.lan, 100)])
            }
            await #expect(throws: Refusal(.textInvalid)) {
                try await team.nominate(.letter, achievement: " ", sharing: [(team.lan, 100)])
            }
            await #expect(throws: Refusal(.dayInFuture, "2999-01-01")) {
                try await team.nominate(.letter, on: .test(2999, 1, 1), sharing: [(team.lan, 100)])
            }
            let nothing = Commendation.ID()
            await #expect(throws: Refusal(.commendationNotFound, nothing.text)) {
                try await team.nominate(.letter, sameAs: nothing, sharing: [(team.lan, 100)])
            }
        }
    }

    @Test func `each step is refused to whom it is not for`() async throws {
        try await withTeam { team in
            let id = try await team.nominate(.certificate, sharing: [(team.lan, 100)]).id
            await #expect(throws: Refusal(.notAllowed)) { try await team.verify(id, by: team.asLan) }
            let byClerk = try await team.nominate(.certificate, sharing: [(team.minh, 100)], by: team.clerk).id
            await #expect(throws: Refusal(.verifierNominated)) { try await team.verify(byClerk, by: team.clerk) }
            let lanAsDeputy = try await team.installation.addAccount(
                .viceChairman,
                official: team.lan,
                to: team.commune
            )
            await #expect(throws: Refusal(.ownCase)) { try await team.verify(id, by: lanAsDeputy) }
            await #expect(throws: Refusal(.commendationState)) { try await team.approve(id, by: team.chairman) }
            _ = try await team.verify(id, by: team.clerk)
            await #expect(throws: Refusal(.certificateIsChairmans)) { try await team.approve(id, by: team.deputy) }
            await #expect(throws: Refusal(.notAllowed)) { try await team.approve(id, by: team.clerk) }
            _ = try await team.approve(id, by: team.chairman)
            await #expect(throws: Refusal(.documentNeeded)) {
                try await team.announce(id, [team.lan], by: team.chairman)
            }
            _ = try await team.register(id, by: team.clerk)
            await #expect(throws: Refusal(.consentNeeded)) { try await team.announce(id, [], by: team.chairman) }
            let nothing = Commendation.ID()
            await #expect(throws: Refusal(.commendationNotFound, nothing.text)) {
                try await team.verify(nothing, by: team.clerk)
            }
        }
    }

    @Test func `a refusal has a reason and ends it`() async throws {
        try await withTeam { team in
            let id = try await team.nominate(.letter, sharing: [(team.lan, 100)]).id
            #expect(throws: Refusal(.reasonNeeded)) { try DeclineCommendation(Step(id, on: team.day), reason: " ") }
            let decline = try DeclineCommendation(Step(id, on: team.day), reason: "Chưa đủ minh chứng")
            #expect(try await team.door.perform(decline, by: team.deputy).state == .declined)
            await #expect(throws: Refusal(.commendationState)) { try await team.verify(id, by: team.clerk) }
        }
    }

    @Test func `one achievement has one certificate, and words and letters besides`() async throws {
        try await withTeam { team in
            let first = try await team.approved(.certificate, sharing: [(team.lan, 100)])
            let second = try await team.nominate(.certificate, sameAs: first, sharing: [(team.minh, 100)]).id
            _ = try await team.verify(second, by: team.clerk)
            await #expect(throws: Refusal(.awardedAlready)) { try await team.approve(second, by: team.chairman) }
            let letter = try await team.approved(.letter, sameAs: first, sharing: [(team.lan, 100)])
            #expect(letter != first)
            _ = try await team.revoke(first)
            #expect(try await team.approve(second, by: team.chairman).state == .approved)
            #expect(try await team.installation.keeper.verify(team.commune).isSound)
        }
    }

    @Test func `two persons take one back, and it is shown as taken back`() async throws {
        try await withTeam { team in
            let id = try await team.approved(.letter, sharing: [(team.lan, 100)])
            let propose = try ProposeCommendationRevocation(Step(id, on: team.day), reason: "Khai chưa đúng")
            _ = try await team.door.perform(propose, by: team.deputy)
            await #expect(throws: Refusal(.commendationState)) {
                try await team.door.perform(
                    try ProposeCommendationRevocation(Step(id, on: team.day), reason: "Lần nữa"),
                    by: team.chairman
                )
            }
            await #expect(throws: Refusal(.revocationNeedsSecondPerson)) {
                try await team.door.perform(
                    try DecideCommendationRevocation(Step(id, on: team.day), .revoke),
                    by: team.deputy
                )
            }
            let drop = try DecideCommendationRevocation(Step(id, on: team.day), .drop(reason: "Đã kiểm tra, đúng"))
            let kept = try await team.door.perform(drop, by: team.chairman)
            #expect(kept.isInForce && kept.openProposal == nil)
            await #expect(throws: Refusal(.commendationState)) {
                try await team.door.perform(
                    try DecideCommendationRevocation(Step(id, on: team.day), .revoke),
                    by: team.chairman
                )
            }
            let revoked = try await team.revoke(id)
            #expect(revoked.state == .revoked && !revoked.isInForce && revoked.approvedOn == team.day)
            #expect(try await team.installation.keeper.verify(team.commune).isSound)
        }
    }

    @Test func `an act asked for twice happens once and one decided on an old look is refused`() async throws {
        try await withTeam { team in
            let nomination = try team.nomination(.letter, sharing: [(team.lan, 100)])
            let act = try NominateCommendation(nomination)
            let first = try await team.door.perform(act, by: team.asMinh)
            #expect(try await team.door.perform(act, by: team.asMinh) == first)
            var other = nomination
            other.achievement = "Việc khác"
            await #expect(throws: Refusal(.actIDReused)) {
                try await team.door.perform(try NominateCommendation(other, id: first.id), by: team.asMinh)
            }
            let verify = VerifyCommendation(Step(first.id, on: team.day, version: 0))
            _ = try await team.door.perform(verify, by: team.clerk)
            #expect(try await team.door.perform(verify, by: team.clerk).events.count == 1)
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await team.door.perform(
                    ApproveCommendation(Step(first.id, on: team.day, version: 0)),
                    by: team.deputy
                )
            }
            #expect(try await team.approve(first.id, by: team.deputy).state == .approved)
        }
    }
}
