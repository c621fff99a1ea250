import Accountability
import StoreSupport
import Testing

/// What may follow what in a review case.
struct ReviewMachineTests {
    private typealias Kind = ReviewCase.EventKind

    private func document() throws -> SignedDocument { try .test() }

    private func confirm(_ confirmation: ReviewCase.Confirmation = .yearEndReview) throws -> Kind {
        .confirmed(confirmation, reason: "-", document: try document())
    }

    private func decline(_ suggestion: Suggestion = .transfer) throws -> Kind {
        .declined(suggestion, reason: "-", document: try document())
    }

    private let rest = Kind.suspended(.maternity, reason: "-", document: nil)

    @Test func `each suggestion is decided on its own, once`() throws {
        let review = ReviewCase.test(events: [try confirm()])
        #expect(review.state == .proposed && review.standing.isUndecided)
        #expect(throws: Refusal(.suggestionDecided)) { try review.check(try decline(.yearEndReview)) }
        let done = review.with(try decline())
        #expect(done.state == .confirmed && !done.standing.isUndecided)
        #expect(ReviewCase.test(events: [try decline(), try decline(.yearEndReview)]).state == .declined)
    }

    @Test func `a transfer is not proposed before the official was heard`() throws {
        let transfer = try confirm(.transfer(.proposedUpwards))
        #expect(throws: Refusal(.statementNeeded)) { try ReviewCase.test().check(transfer) }
        let steps: [Kind] = [
            .statementGiven("-"), .statementHeard("-", minutes: try document()),
            .statementWaived(reason: "-", document: nil),
        ]
        for step in steps {
            #expect(throws: Never.self) { try ReviewCase.test(events: [step]).check(transfer) }
        }
        #expect(throws: Never.self) { try ReviewCase.test().check(try decline(.transfer)) }
    }

    @Test func `who waived his statement may still make it, and only then`() throws {
        let waived = ReviewCase.test(events: [.statementWaived(reason: "-", document: nil)])
        #expect(throws: Never.self) { try waived.check(.statementGiven("-")) }
        let given = ReviewCase.test(events: [.statementGiven("-")])
        #expect(throws: Refusal(.statementExists)) { try given.check(.statementGiven("-")) }
        #expect(throws: Refusal(.statementExists)) { try given.check(.statementHeard("-", minutes: try document())) }
        #expect(throws: Refusal(.statementExists)) { try given.check(.statementWaived(reason: "-", document: nil)) }
    }

    @Test func `nothing is decided while the case rests, and the official may speak`() throws {
        let review = ReviewCase.test(events: [rest])
        #expect(review.state == .suspended)
        #expect(throws: Refusal(.reviewSuspended)) { try review.check(try confirm()) }
        #expect(throws: Refusal(.reviewSuspended)) { try review.check(rest) }
        #expect(throws: Refusal(.reviewSuspended)) { try review.check(.statementHeard("-", minutes: try document())) }
        #expect(throws: Never.self) { try review.check(.statementGiven("-")) }
        #expect(throws: Never.self) { try review.check(.lapsed(left: 2)) }
        #expect(throws: Refusal(.reviewNotSuspended)) { try ReviewCase.test().check(.resumed(reason: "-")) }
        #expect(review.with(.resumed(reason: "-")).state == .proposed)
    }

    @Test func `a lapsed case and one set aside are over`() throws {
        let lapsed = ReviewCase.test(events: [.lapsed(left: 2)])
        #expect(lapsed.state == .lapsed)
        let setAside = ReviewCase.test(events: [
            try confirm(), .flagged(left: 2), .setAside(reason: "-", document: nil),
        ])
        #expect(setAside.state == .setAside)
        for review in [lapsed, setAside] {
            for next in [try decline(), rest, .statementGiven("-"), .flagged(left: 1)] {
                #expect(throws: Refusal(.reviewClosed)) { try review.check(next) }
            }
        }
    }

    @Test func `a flagged case waits for a second look before it is decided further`() throws {
        let review = ReviewCase.test(events: [try confirm(), .flagged(left: 2)])
        #expect(throws: Refusal(.reviewFlagged)) { try review.check(try decline()) }
        #expect(throws: Refusal(.reviewFlagged)) { try review.check(.flagged(left: 1)) }
        #expect(throws: Refusal(.reviewClosed)) { try review.check(.lapsed(left: 2)) }
        #expect(throws: Never.self) { try review.with(.kept(reason: "-", document: nil)).check(try decline()) }
        #expect(throws: Refusal(.reviewNotFlagged)) { try ReviewCase.test().check(.kept(reason: "-", document: nil)) }
        #expect(throws: Refusal(.reviewNotDecided)) { try ReviewCase.test().check(.flagged(left: 2)) }
    }

    @Test func `reconsideration is asked for once, of a decision that confirmed something`() throws {
        let ask = Kind.reconsiderationRequested(reason: "-", lateCause: nil)
        #expect(throws: Refusal(.reviewNotDecided)) { try ReviewCase.test(events: [try confirm()]).check(ask) }
        let declined = ReviewCase.test(events: [try decline(), try decline(.yearEndReview)])
        #expect(throws: Refusal(.reviewNotDecided)) { try declined.check(ask) }
        let decided = ReviewCase.test(events: [try confirm(), try decline()])
        #expect(throws: Never.self) { try decided.check(ask) }
        #expect(throws: Refusal(.reconsiderationExists)) { try decided.with(ask).check(ask) }
        #expect(throws: Refusal(.reconsiderationNotFound)) {
            try decided.check(.reconsidered(.upheld, by: .anotherLeader, reason: "-"))
        }
    }

    @Test func `an answer takes back one confirmed suggestion or all`() throws {
        let both = ReviewCase.test(events: [
            .statementGiven("-"), try confirm(), try confirm(.transfer(.withinCommune)),
            .reconsiderationRequested(reason: "-", lateCause: nil),
        ])
        let varied = both.with(.reconsidered(.varied(takingBack: .transfer), by: .anotherLeader, reason: "-"))
        #expect(varied.state == .confirmed && varied.standing.confirmed == [.yearEndReview])
        let overturned = both.with(.reconsidered(.overturned, by: .anotherLeader, reason: "-"))
        #expect(overturned.state == .declined && overturned.standing.confirmed.isEmpty)
        #expect(both.with(.reconsidered(.upheld, by: .anotherLeader, reason: "-")).standing.confirmed.count == 2)
        let one = ReviewCase.test(events: [
            try confirm(), try decline(), .reconsiderationRequested(reason: "-", lateCause: nil),
        ])
        #expect(throws: Refusal(.reviewNotDecided)) {
            try one.check(.reconsidered(.varied(takingBack: .yearEndReview), by: .anotherLeader, reason: "-"))
        }
    }
}
