import Accountability
import Testing

/// Who may do what to a commendation, and in which order.
struct CommendationRulesTests {
    private typealias Kind = Commendation.EventKind

    private let chairman = CommendationActor(person: Someone.chairman, role: .chairman)
    private let deputy = CommendationActor(person: Someone.deputy, role: .viceChairman)

    @Test func `a commendation goes from nomination to announcement`() throws {
        var events: [Kind] = []
        let steps: [(Kind, Commendation.State)] = [
            (.verified, .verified), (.approved, .approved), (.numbered, .approved), (.madeKnown, .announced),
        ]
        for (step, state) in steps {
            try Commendation.sample(form: .certificate, events: events).check(step, by: chairman)
            events.append(step)
            #expect(try Commendation.sample(form: .certificate, events: events).state == state)
        }
    }

    @Test(arguments: Commendation.State.allCases)
    func `in each state only these steps may follow`(state: Commendation.State) throws {
        let paths: [Commendation.State: [Commendation.EventKind]] = [
            .nominated: [], .verified: [.verified], .approved: [.verified, .approved],
            .declined: [.verified, .refused], .announced: [.verified, .approved, .madeKnown],
            .revoked: [.verified, .approved, .proposed, .takenBack],
        ]
        let allowed: [Commendation.State: Set<String>] = [
            .nominated: ["verified", "declined"], .verified: ["approved", "declined"],
            .approved: ["registered", "announced", "proposed"], .announced: ["proposed"],
        ]
        let steps: [(String, Commendation.EventKind)] = [
            ("verified", .verified), ("approved", .approved), ("declined", .refused), ("registered", .numbered),
            ("announced", .madeKnown), ("proposed", .proposed), ("dropped", .dropped), ("revoked", .takenBack),
        ]
        let commendation = try Commendation.sample(events: try #require(paths[state]))
        #expect(commendation.state == state)
        for (name, step) in steps {
            let isAllowed = allowed[state]?.contains(name) == true
            if isAllowed {
                #expect(throws: Never.self, "\(name)") { try commendation.check(step, by: chairman) }
            } else {
                #expect(throws: Refusal.self, "\(name)") {
                    try commendation.check(step, by: chairman, proposer: Someone.deputy)
                }
            }
        }
    }

    @Test func `the nominator does not verify his own nomination, in whatever role`() throws {
        let nominated = try Commendation.sample(nominator: Someone.chairman)
        #expect(throws: Refusal(.verifierNominated)) { try nominated.check(.verified, by: chairman) }
        #expect(throws: Never.self) { try nominated.check(.verified, by: deputy) }
        let verified = try Commendation.sample(nominator: Someone.chairman, events: [.verified])
        #expect(throws: Never.self) { try verified.check(.approved, by: chairman) }
    }

    @Test func `whoever has a share does nothing to it`() throws {
        let own = CommendationActor(person: Person.ID(Someone.lan.uuid), role: .chairman)
        let paths: [([Kind], Kind)] = [
            ([], .verified), ([], .refused), ([.verified], .approved), ([.verified, .approved], .numbered),
            ([.verified, .approved], .madeKnown), ([.verified, .approved], .proposed),
            ([.verified, .approved, .proposed], .dropped), ([.verified, .approved, .proposed], .takenBack),
        ]
        for (events, step) in paths {
            #expect(throws: Refusal(.ownCase), "\(step)") {
                try Commendation.sample(events: events).check(step, by: own, proposer: Someone.deputy)
            }
        }
    }

    @Test func `a certificate is the chairman's and announced only with its number`() throws {
        let verified = try Commendation.sample(form: .certificate, events: [.verified])
        #expect(throws: Refusal(.certificateIsChairmans)) { try verified.check(.approved, by: deputy) }
        #expect(throws: Never.self) { try verified.check(.approved, by: chairman) }
        #expect(throws: Never.self) {
            try Commendation.sample(form: .letter, events: [.verified]).check(.approved, by: deputy)
        }
        let approved = try Commendation.sample(form: .certificate, events: [.verified, .approved])
        #expect(throws: Refusal(.documentNeeded)) { try approved.check(.madeKnown, by: chairman) }
        let numbered = try Commendation.sample(form: .certificate, events: [.verified, .approved, .numbered])
        #expect(throws: Refusal(.commendationState)) { try numbered.check(.numbered, by: chairman) }
    }

    @Test func `nobody is announced without his consent`() throws {
        let approved = try Commendation.sample(events: [.verified, .approved])
        #expect(throws: Refusal(.consentNeeded)) {
            try approved.check(.announced(consenting: []), by: chairman)
        }
        #expect(throws: Refusal(.consentNeeded)) {
            try approved.check(.announced(consenting: [Someone.minh]), by: chairman)
        }
    }

    @Test func `taking back needs a proposal and a second person`() throws {
        let proposed = try Commendation.sample(events: [.verified, .approved, .proposed])
        #expect(proposed.state == .approved && proposed.isInForce)
        #expect(throws: Refusal(.commendationState)) { try proposed.check(.proposed, by: deputy) }
        #expect(throws: Refusal(.revocationNeedsSecondPerson)) {
            try proposed.check(.takenBack, by: chairman, proposer: Someone.chairman)
        }
        #expect(throws: Refusal(.revocationNeedsSecondPerson)) { try proposed.check(.takenBack, by: chairman) }
        #expect(throws: Never.self) { try proposed.check(.takenBack, by: chairman, proposer: Someone.deputy) }
        #expect(throws: Refusal(.commendationState)) {
            try proposed.check(.revoked(proposal: .init()), by: chairman, proposer: Someone.deputy)
        }
        let dropped = try Commendation.sample(events: [.verified, .approved, .proposed, .dropped])
        #expect(dropped.openProposal == nil && dropped.isInForce)
        #expect(throws: Never.self) { try dropped.check(.proposed, by: deputy) }
        #expect(throws: Refusal(.commendationState)) {
            try dropped.check(.takenBack, by: chairman, proposer: Someone.deputy)
        }
    }
}
