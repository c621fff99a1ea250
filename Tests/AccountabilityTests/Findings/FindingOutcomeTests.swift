import Accountability
import Testing

/// What became of a late file, by its finding and what its official explained.
struct FindingOutcomeTests {
    @Test func `a finding's own state decides before anybody explains`() throws {
        let (official, other) = (Official.ID(), Official.ID())
        let someone = Finding.Responsible(official: official, unit: nil)
        #expect(FindingOutcome(try finding(), duties: []) == .needsExplanation)
        #expect(FindingOutcome(try finding([.assigned(someone)]), duties: []) == .needsExplanation)
        #expect(FindingOutcome(try finding([.excused(reason: "Mưa lũ", evidence: "CV 1")]), duties: []) == .excused)
        let party = try Finding.Attribution(.applicant)
        let attributed = try finding([.attributed(party, reason: "Bổ sung chậm", evidence: nil)])
        #expect(FindingOutcome(attributed, duties: []) == .attributedOther)
        #expect(FindingOutcome(try finding([.annulled(reason: "Sổ sai")]), duties: []) == .annulled)
        #expect(FindingOutcome(try finding(standing: .history), duties: []) == .history)
        let opened = try finding([.opened(reason: "Xem lại")], standing: .history)
        #expect(FindingOutcome(opened, duties: []) == .needsExplanation)
        // What somebody explained whose file it was not says nothing.
        let duty = try duty(of: other, [.served, .submitted, .accepted])
        #expect(FindingOutcome(try finding([.assigned(someone)]), duties: [duty]) == .needsExplanation)
    }

    @Test(
        arguments: [
            (events: [], outcome: FindingOutcome.needsExplanation),
            (events: [.served, .acknowledged, .submitted], outcome: .needsExplanation),
            (events: [.served, .missed], outcome: .needsExplanation),
            (events: [.served, .disowned, .disownmentAccepted], outcome: .needsExplanation),
            (events: [.served, .submitted, .accepted], outcome: .justified),
            (events: [.served, .submitted, .lapsed], outcome: .lapsed),
            (events: [.served, .waived], outcome: .justified),
            (events: [.served, .submitted, .rejected], outcome: .unjustified),
            (events: [.served, .submitted, .decided(.partlyAccepted)], outcome: .unjustified),
        ] as [(events: [ExplanationDuty.EventKind], outcome: FindingOutcome)]
    )
    func `once somebody answers for the file, his explanation carries the outcome on`(
        events: [ExplanationDuty.EventKind],
        outcome: FindingOutcome
    ) throws {
        let official = Official.ID()
        let assigned = try finding([.assigned(.init(official: official, unit: nil))])
        #expect(FindingOutcome(assigned, duties: [try duty(of: official, events)]) == outcome)
    }

    @Test func `a missed explanation is open until a leader reminds for it, and again when he takes that back`() throws
    {
        var story = ReminderStory()
        story.matter = "H45.18.03-260901-0001"
        let assigned = try finding([.assigned(.init(official: story.official, unit: nil))])
        let missed = try duty(of: story.official, [.served, .missed])
        let withdrawn = story.issued.then(.withdrawn(reason: "Nhầm"), on: try day("2026-10-05"))
        for (told, outcome) in [
            (story, FindingOutcome.needsExplanation), (story.issued, .unjustified), (withdrawn, .needsExplanation),
        ] {
            #expect(FindingOutcome(assigned, duties: [missed], reminders: [told.reminder]) == outcome)
        }
        let late = try duty(of: story.official, [.served, .missed, .submitted])
        #expect(FindingOutcome(assigned, duties: [late], reminders: [story.issued.reminder]) == .needsExplanation)
        let others = ReminderStory().issued.reminder
        #expect(FindingOutcome(assigned, duties: [missed], reminders: [others]) == .needsExplanation)
    }

    private func finding(
        _ kinds: [Finding.Event.Kind] = [],
        standing: LateFinding.Standing = .current
    ) throws -> Finding {
        Finding(
            id: Finding.ID(),
            code: "H45.18.03-260901-0001",
            kind: .resolvedLate,
            standing: standing,
            dueOn: try day("2026-09-10"),
            finishedOn: try day("2026-09-12"),
            registerAsOf: try day("2026-09-30"),
            hint: nil,
            events: try kinds.map {
                Finding.Event(
                    id: Finding.Event.ID(),
                    kind: $0,
                    concerns: nil,
                    happenedOn: try day("2026-10-01"),
                    recordedAt: .earliest,
                    recordedBy: .zero
                )
            }
        )
    }

    private func duty(of official: Official.ID, _ kinds: [ExplanationDuty.EventKind]) throws -> ExplanationDuty {
        let opened = try DutyBuilder().duty
        return ExplanationDuty(
            id: opened.id,
            ground: opened.ground,
            matter: opened.matter,
            official: official,
            unit: nil,
            origin: .requested,
            question: nil,
            requestedOn: opened.requestedOn,
            recordedAt: .earliest,
            recordedBy: .zero,
            events: try kinds.map {
                ExplanationDuty.Event(
                    id: ExplanationDuty.Event.ID(),
                    kind: $0,
                    happenedOn: try day("2026-10-02"),
                    recordedAt: .earliest,
                    recordedBy: .zero
                )
            }
        )
    }
}
