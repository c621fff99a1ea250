import Accountability
import Testing

/// Counting by official and occasion.
struct CommendationCountTests {
    private let team = [
        Commendation.Share(official: Someone.lan, percent: 60), Commendation.Share(official: Someone.minh, percent: 40),
    ]

    @Test func `a team of two is two occasions of two officials, a second one of Lan a third`() throws {
        let commendations = [
            try Commendation.sample(shares: team, events: [.verified, .approved]),
            try Commendation.sample(events: [.verified, .approved, .madeKnown]),
        ]
        let count = CommendationCount(commendations, approvedIn: .earliest ... .latest)
        #expect([count.occasions, count.officials, count.revoked] == [3, 2, 0])
        let ofLan = CommendationCount(commendations, approvedIn: .earliest ... .latest, official: Someone.lan)
        #expect([ofLan.occasions, ofLan.officials, ofLan.revoked] == [2, 1, 0])
        let ofHoa = CommendationCount(commendations, approvedIn: .earliest ... .latest, official: Someone.hoa)
        #expect([ofHoa.occasions, ofHoa.officials, ofHoa.revoked] == [0, 0, 0])
    }

    @Test func `what is not approved is no occasion, what is revoked is shown as revoked`() throws {
        let commendations = [
            try Commendation.sample(), try Commendation.sample(events: [.verified]),
            try Commendation.sample(events: [.verified, .refused]),
            try Commendation.sample(shares: team, events: [.verified, .approved, .proposed, .takenBack]),
            try Commendation.sample(events: [.verified, .approved, .proposed]),
        ]
        let count = CommendationCount(commendations, approvedIn: .earliest ... .latest)
        #expect([count.occasions, count.officials, count.revoked] == [1, 1, 2])
    }

    @Test func `an occasion counts on the day of its approval`() throws {
        let approved = [try Commendation.sample(events: [.verified, .approved])]
        let on = try day("2026-03-04")
        for (from, to, n) in [("2026-03-04", "2026-03-04", 1), ("2026-03-05", "2026-12-31", 0)] {
            #expect(CommendationCount(approved, approvedIn: try day(from)...(try day(to))).occasions == n)
        }
        #expect(approved[0].approvedOn == on)
    }
}
