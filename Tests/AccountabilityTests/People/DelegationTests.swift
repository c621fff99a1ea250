import Accountability
import Testing

struct DelegationTests {
    private func account(_ role: Role, person: Person.ID = Person.ID()) -> Account {
        Account(id: Account.ID(), person: person, role: role)
    }

    @Test func `a chairman lends decisions to a deputy`() throws {
        try Delegation.check([.decideReview, .issueCriticism], from: account(.chairman), to: account(.viceChairman))
        #expect(Permission.allCases.filter(\.isDelegable).contains(.decideReview))
    }

    @Test(arguments: [
        Permission.delegate, .adoptPolicy, .answerOwnCase, .readNotices, .importRegister, .manageAccounts,
        .confirmSecondFactorReset, .readProceedings,
    ])
    func `what is not one's own decision is not lent`(permission: Permission) {
        #expect(throws: Refusal(.delegationExceedsOwn, permission.rawValue)) {
            try Delegation.check([.decideReview, permission], from: account(.chairman), to: account(.viceChairman))
        }
    }

    @Test func `nobody lends what his role does not hold, or nothing`() {
        #expect(throws: Refusal(.delegationExceedsOwn, "decide_review")) {
            try Delegation.check([.decideReview], from: account(.viceChairman), to: account(.unitHead))
        }
        #expect(throws: Refusal(.delegationExceedsOwn)) {
            try Delegation.check([], from: account(.chairman), to: account(.viceChairman))
        }
    }

    @Test func `nobody lends to himself, or to somebody who does not act for the commune`() {
        let person = Person.ID()
        #expect(throws: Refusal(.delegationNotPossible)) {
            try Delegation.check(
                [.decideReview],
                from: account(.chairman, person: person),
                to: account(.clerk, person: person)
            )
        }
        for role in [Role.official, .inspector, .administrator] {
            #expect(throws: Refusal(.delegationNotPossible)) {
                try Delegation.check([.decideReview], from: account(.chairman), to: account(role))
            }
        }
    }

    @Test(arguments: [
        ("2026-02-01", false), ("2026-02-02", true), ("2026-02-09", true), ("2026-02-10", false), ("2026-03-01", false),
    ])
    func `a delegation holds on its days and ends earlier if it is ended`(on asked: String, holds: Bool) throws {
        let delegation = Delegation(
            id: Delegation.ID(),
            delegator: account(.chairman),
            delegate: Account.ID(),
            permissions: [.decideReview],
            fromOn: try day("2026-02-02"),
            toOn: try day("2026-02-28"),
            document: "Giấy ủy quyền 3",
            end: DutyEnd(endedOn: try day("2026-02-10"), reason: "Đã về")
        )
        #expect(delegation.holds(on: try day(asked)) == holds)
    }
}
