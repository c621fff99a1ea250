import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Powers lent for some days.
struct DelegateTests {
    @Test func `what is lent holds from the next sign-in until it is taken back, and the ledger names it`() async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let token = BearerToken(of: commune.id)
            let deputy = Author(
                commune: commune,
                account: try await installation.door.perform(
                    try AddAccount(role: .viceChairman, name: "Trịnh Kim Ngọc", token: token),
                    by: .console(of: commune)
                )
            )
            let today = try await installation.today()
            let act = try Delegate(
                to: deputy.account.id,
                permissions: [.decideReview],
                fromOn: today,
                toOn: today.adding(days: 10),
                document: "Giấy ủy quyền 3"
            )
            #expect(!deputy.may(.decideReview))
            let given = try await installation.door.perform(act, by: chairman)
            #expect(try await installation.door.perform(act, by: chairman) == given)
            #expect(given.permissions == [.decideReview])

            let signedIn = try #require(try await Installation.signIn(token, in: installation.database))
            #expect(signedIn.delegations == [given])
            #expect(signedIn.may(.decideReview) && !signedIn.may(.adoptPolicy))
            #expect(
                try await installation.superuser(
                    "select person_id::text from kc.notices where kind = 'delegation.given'"
                )
                    == [deputy.account.person.text]
            )

            let end = try EndDelegation(given.id, reason: "Đã về")
            let ended = try await installation.door.perform(end, by: chairman)
            #expect(ended.end?.endedOn == today)
            #expect(try await installation.door.perform(end, by: chairman) == ended)
            let again = try #require(try await Installation.signIn(token, in: installation.database))
            #expect(again.delegations.isEmpty && !again.may(.decideReview))
            await #expect(throws: Refusal(.alreadyEnded)) {
                try await installation.door.perform(try EndDelegation(given.id, reason: "Đã về"), by: chairman)
            }
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `what was lent ends with the account of whoever lent it`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let token = BearerToken(of: commune.id)
            let deputy = Author(
                commune: commune,
                account: try await installation.door.perform(
                    try AddAccount(role: .viceChairman, name: "Trịnh Kim Ngọc", token: token),
                    by: .console(of: commune)
                )
            )
            let today = try await installation.today()
            let lent = try await installation.delegate(
                [.decideReview],
                to: deputy,
                from: today,
                through: today.adding(days: 30),
                by: chairman
            )
            #expect(try await Installation.signIn(token, in: installation.database)?.delegations == [lent])
            try await installation.door.perform(CloseAccount(chairman.account.id), by: .console(of: commune))
            let acting = try #require(try await Installation.signIn(token, in: installation.database))
            #expect(acting.delegations.isEmpty && !acting.may(.decideReview))
            let id = commune.id
            let known = try await installation.reading(commune) { try Delegation.find(lent.id, of: id, on: $0) }
            #expect(known?.end?.endedOn == today)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `an act by lent power says so, and no one decides the case of whoever lent it`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Đinh Văn Khoa", to: commune)
            let chairman = try await installation.addAccount(.chairman, official: official, to: commune)
            let deputy = try await installation.addAccount(.viceChairman, name: "Trịnh Kim Ngọc", to: commune)
            let today = try await installation.today()
            let given = try await installation.delegate(
                [.decideReview],
                to: deputy,
                from: today,
                through: today,
                by: chairman
            )
            let acting = Author(commune: commune, account: deputy.account, delegations: [given])
            await #expect(throws: Refusal(.ownCase)) {
                try await installation.door.perform(JudgedCase(official: official), by: acting)
            }
            let other = try await installation.addOfficial("Lê Thị Cúc", to: commune)
            try await installation.door.perform(JudgedCase(official: other), by: acting)
            let bodies = try await installation.superuser(
                "select body from kc.ledger_bodies where body like '%test.judged%'"
            )
            let entry = try JSON.parse(try #require(bodies.first))
            #expect(entry["delegations"]?.array == [.id(given.id)])
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.door.perform(JudgedCase(official: other), by: deputy)
            }
        }
    }

    @Test func `only what is one's own is lent, to a person who acts for the commune`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let deputy = try await installation.addAccount(.viceChairman, name: "Trịnh Kim Ngọc", to: commune)
            let inspector = try await installation.addAccount(.inspector, name: "Hứa Văn Quyền", to: commune)
            let today = try await installation.today()
            await #expect(throws: Refusal(.delegationExceedsOwn, "adopt_policy")) {
                try await installation.delegate([.adoptPolicy], to: deputy, from: today, through: today, by: chairman)
            }
            await #expect(throws: Refusal(.delegationNotPossible)) {
                try await installation.delegate(
                    [.decideReview],
                    to: inspector,
                    from: today,
                    through: today,
                    by: chairman
                )
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await installation.delegate(
                    [.decideExplanation],
                    to: chairman,
                    from: today,
                    through: today,
                    by: deputy
                )
            }
            try await installation.door.perform(CloseAccount(deputy.account.id), by: .console(of: commune))
            await #expect(throws: Refusal(.accountNotFound, deputy.account.id.text)) {
                try await installation.delegate([.decideReview], to: deputy, from: today, through: today, by: chairman)
            }
            let unknown = Delegation.ID()
            await #expect(throws: Refusal(.delegationNotFound, unknown.text)) {
                try await installation.door.perform(try EndDelegation(unknown, reason: "Đã về"), by: chairman)
            }
            #expect(throws: Refusal(.periodReversed)) {
                try Delegate(
                    to: deputy.account.id,
                    permissions: [.decideReview],
                    fromOn: today,
                    toOn: today.adding(days: -1),
                    document: "Giấy ủy quyền 3"
                )
            }
        }
    }

    @Test func `a delegation is ended by whoever gave it, and not in the past`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let chairman = try await installation.addAccount(.chairman, to: commune)
            let other = try await installation.addAccount(.chairman, name: "Hứa Văn Quyền", to: commune)
            let deputy = try await installation.addAccount(.viceChairman, name: "Trịnh Kim Ngọc", to: commune)
            let today = try await installation.today()
            let given = try await installation.delegate(
                [.decideReview],
                to: deputy,
                from: today,
                through: today.adding(days: 30),
                by: chairman
            )
            await #expect(throws: Refusal(.delegationNotFound, given.id.text)) {
                try await installation.door.perform(try EndDelegation(given.id, reason: "Đã về"), by: other)
            }
            let yesterday = today.adding(days: -1)
            await #expect(throws: Refusal(.periodReversed, yesterday.iso)) {
                try await installation.door.perform(
                    try EndDelegation(given.id, endedOn: yesterday, reason: "Đã về"),
                    by: chairman
                )
            }
            let later = try EndDelegation(given.id, endedOn: today.adding(days: 5), reason: "Về sớm")
            #expect(try await installation.door.perform(later, by: chairman).end?.endedOn == today.adding(days: 5))
            let now = try EndDelegation(given.id, reason: "Đã về")
            #expect(try await installation.door.perform(now, by: chairman).end?.endedOn == today)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }
}

/// A decision about somebody's case, which records that somebody was away.
private struct JudgedCase: Act {
    static let kind = "test.judged"
    static let permission = Permission.decideReview
    let id = UUID()
    let official: Official.ID
    var content: JSON { ["official_id": .id(official)] }

    func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        try scope.requireNotOwnCase(official)
        try scope.insert(
            [
                "leave_id": .id(Leave.ID()), "official_id": .id(official), "kind": "other",
                "from_on": .day(scope.today), "to_on": .day(scope.today),
            ].merging(scope.authorship) { own, _ in own },
            into: .leaves
        )
        return .recorded(())
    }

    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}
