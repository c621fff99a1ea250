import Accountability
import Testing

/// What a nomination must be.
struct NominationTests {
    private typealias Share = Commendation.Share

    @Test(arguments: [
        ([], false), ([100], true), ([60, 40], true), ([33, 33, 34], true), ([50, 49], false), ([60, 50], false),
        ([0, 100], false), ([101], false), ([-10, 110], false), ([Int.max, 1], false),
    ])
    func `shares are from 1 to 100 and make 100`(percents: [Int], isRight: Bool) throws {
        let shares = percents.map { Commendation.Share(official: Official.ID(), percent: $0) }
        if isRight {
            #expect(throws: Never.self) { try nominate(shares) }
        } else {
            #expect(throws: Refusal(.sharesInvalid)) { try nominate(shares) }
        }
    }

    @Test func `nobody has two shares`() throws {
        #expect(throws: Refusal(.sharesInvalid)) {
            try nominate([Share(official: Someone.lan, percent: 50), Share(official: Someone.lan, percent: 50)])
        }
    }

    @Test func `nobody nominates himself, also not in a team`() throws {
        let team = [Share(official: Someone.lan, percent: 99), Share(official: Someone.minh, percent: 1)]
        for member in team {
            #expect(throws: Refusal(.ownNomination)) {
                try nominate(team, nominator: Person.ID(member.official.uuid))
            }
        }
    }

    @Test(arguments: Commendation.Kind.allCases, Commendation.Form.allCases)
    func `praise is no award of the law`(kind: Commendation.Kind, form: Commendation.Form) throws {
        let shares = [Share(official: Someone.lan, percent: 100)]
        if kind == .praise, form == .certificate {
            #expect(throws: Refusal(.commendationForm)) { try nominate(shares, kind: kind, form: form) }
        } else {
            #expect(throws: Never.self) { try nominate(shares, kind: kind, form: form) }
        }
    }

    private func nominate(
        _ shares: [Commendation.Share],
        kind: Commendation.Kind = .adHoc,
        form: Commendation.Form = .certificate,
        nominator: Person.ID = Someone.clerk
    ) throws {
        try Commendation.checkNomination(kind: kind, form: form, shares: shares, nominator: nominator)
    }
}
