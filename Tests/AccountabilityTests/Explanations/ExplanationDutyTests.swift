import Accountability
import Testing

/// Which event may follow which, and what follows from it.
struct ExplanationDutyTests {
    private typealias Kind = ExplanationDuty.EventKind
    private typealias State = ExplanationDuty.State

    /// Every state, reached from a request of 2 March 2026 (a Monday) by the shortest way.
    private static func duty(_ state: State) throws -> DutyBuilder {
        let asked = try DutyBuilder()
        let served = try asked.then(.served, on: "2026-03-02")
        let submitted = try served.then(.submitted, on: "2026-03-03")
        return switch state {
        case .requested: asked
        case .served: served
        case .acknowledged: try served.then(.acknowledged, on: "2026-03-02")
        case .submitted: submitted
        case .returned: try submitted.then(.returned, on: "2026-03-04")
        case .disowned: try served.then(.disowned, on: "2026-03-03")
        case .accepted: try submitted.then(.accepted, on: "2026-03-04")
        case .partlyAccepted: try submitted.then(.decided(.partlyAccepted), on: "2026-03-04")
        case .rejected: try submitted.then(.rejected, on: "2026-03-04")
        case .missed: try served.then(.missed, on: "2026-03-06")
        case .lapsed: try submitted.then(.lapsed, on: "2026-03-11")
        case .waived: try served.then(.waived, on: "2026-03-03")
        case .cancelled: try served.then(.cancelled, on: "2026-03-03")
        }
    }

    private static let inTime = ExplanationDuty.Deadlines(answerBy: .latest, verdictBy: .latest)

    @Test(arguments: ExplanationDuty.State.allCases)
    func `each state is reached, and only these events may follow it`(_ state: ExplanationDuty.State) throws {
        let allowed: [State: Set<String>] = [
            .requested: ["served", "submitted", "disowned", "waived", "cancelled"],
            .served: ["acknowledged", "submitted", "disowned", "waived", "cancelled"],
            .acknowledged: ["submitted", "disowned", "waived", "cancelled"],
            .submitted: ["returned", "accepted", "partly_accepted", "rejected", "waived", "cancelled"],
            .returned: ["submitted", "waived", "cancelled"],
            .disowned: ["disownment_accepted", "disownment_rejected", "waived", "cancelled"],
            .missed: ["submitted", "disowned", "waived", "cancelled"],
            .partlyAccepted: ["reopened"], .rejected: ["reopened"],
        ]
        let events: [(String, Kind)] = [
            ("served", .served), ("acknowledged", .acknowledged), ("submitted", .submitted), ("returned", .returned),
            ("disowned", .disowned), ("disownment_accepted", .disownmentAccepted),
            ("disownment_rejected", .disownmentRejected), ("accepted", .accepted),
            ("partly_accepted", .decided(.partlyAccepted)), ("rejected", .rejected), ("missed", .missed),
            ("lapsed", .lapsed), ("waived", .waived), ("cancelled", .cancelled), ("reopened", .reopened),
        ]
        let duty = try Self.duty(state).duty
        #expect(duty.state == state)
        let today = try day("2026-03-31")
        var possible: Set<String> = []
        for (name, event) in events {
            do {
                try duty.check(event, on: today, deadlines: Self.inTime)
                possible.insert(name)
            } catch {
                #expect(error.subject != nil)
            }
        }
        #expect(possible == allowed[state, default: []])
        #expect(duty.isOpen == !possible.subtracting(["reopened"]).isEmpty)
    }

    @Test(arguments: ExplanationDuty.State.allCases)
    func `a reminder may rest on a rejected, a partly accepted or a missed explanation only`(
        _ state: ExplanationDuty.State
    ) throws {
        let supporting: Set<State> = [.rejected, .partlyAccepted, .missed]
        #expect(try Self.duty(state).duty.supportsReminder == supporting.contains(state))
    }

    @Test func `a leader's silence bars a reminder and confirms nothing`() throws {
        let duty = try Self.duty(.lapsed).duty
        #expect(!duty.supportsReminder)
        #expect(duty.verdict == nil)
        #expect(duty.objectiveCause == nil)
    }

    @Test func `a late explanation is read, and supports nothing until it is decided`() throws {
        let late = try Self.duty(.missed).then(.submitted, on: "2026-03-20")
        #expect(late.duty.state == .submitted)
        #expect(!late.duty.supportsReminder)
        try late.duty.check(.rejected, on: try day("2026-03-23"), deadlines: Self.inTime)
        #expect(try late.then(.rejected, on: "2026-03-23").duty.supportsReminder)
    }

    @Test func `an objective cause is marked on its own, by whom and when, and never where all was rejected`() throws {
        let submitted = try Self.duty(.submitted)
        #expect(try submitted.then(.accepted, on: "2026-03-04").duty.objectiveCause == nil)
        let confirmed = try submitted.then(.decided(.accepted, objective: true), on: "2026-03-04").duty
        #expect(confirmed.objectiveCause?.by == .zero)
        #expect(try confirmed.objectiveCause?.on == day("2026-03-04"))
        #expect(throws: Refusal(.verdictContradicts, submitted.duty.id.text)) {
            try submitted.duty.check(
                .decided(.rejected, objective: true),
                on: try day("2026-03-04"),
                deadlines: Self.inTime
            )
        }
    }

    @Test func `an explanation is returned once, and answered or not, the leader then decides`() throws {
        let returned = try Self.duty(.returned)
        let again = try returned.then(.submitted, on: "2026-03-05").duty
        #expect(throws: Refusal(.explanationReturnedBefore, again.id.text)) {
            try again.check(.returned, on: try day("2026-03-06"), deadlines: Self.inTime)
        }
        let passed = ExplanationDuty.Deadlines(answerBy: try day("2026-03-09"), verdictBy: try day("2026-03-16"))
        let duty = returned.duty
        #expect(throws: Refusal(.explanationNotSubmitted, duty.id.text)) {
            try duty.check(.rejected, on: try day("2026-03-09"), deadlines: passed)
        }
        try duty.check(.rejected, on: try day("2026-03-10"), deadlines: passed)
        #expect(throws: Refusal(.explanationNotDue, duty.id.text)) {
            try duty.check(.missed, on: try day("2026-03-10"), deadlines: passed)
        }
        try duty.check(.lapsed, on: try day("2026-03-17"), deadlines: passed)
    }

    @Test func `a verdict that is reopened stands no more, and the next one does`() throws {
        let partly = try Self.duty(.submitted).then(.decided(.partlyAccepted, objective: true), on: "2026-03-04")
        let reopened = try partly.then(.reopened, on: "2026-03-05")
        #expect(reopened.duty.state == .returned && !reopened.duty.supportsReminder)
        #expect(reopened.duty.verdict == nil && reopened.duty.objectiveCause == nil)
        #expect(try reopened.duty.clockStartedOn == day("2026-03-05"))
        let again = try reopened.then(.submitted, on: "2026-03-06").then(.rejected, on: "2026-03-06")
        #expect(again.duty.verdict?.outcome == .rejected && again.duty.objectiveCause == nil)
        #expect(throws: Refusal(.explanationDayBeforeLast, "2026-03-03")) {
            try partly.duty.check(.reopened, on: try day("2026-03-03"), deadlines: Self.inTime)
        }
    }

    @Test func `"not my file" is said once, and not after explaining`() throws {
        let rejected = try Self.duty(.disowned).then(.disownmentRejected, on: "2026-03-05").duty
        #expect(rejected.state == .served)
        #expect(throws: Refusal(.explanationDisownedBefore, rejected.id.text)) {
            try rejected.check(.disowned, on: try day("2026-03-06"), deadlines: Self.inTime)
        }
        let returned = try Self.duty(.returned).duty
        #expect(throws: Refusal(.explanationSubmitted, returned.id.text)) {
            try returned.check(.disowned, on: try day("2026-03-06"), deadlines: Self.inTime)
        }
        #expect(try Self.duty(.disowned).then(.disownmentAccepted, on: "2026-03-05").duty.state == .cancelled)
    }

    @Test func `a word after the leader's deadline is not heard`() throws {
        let passed = ExplanationDuty.Deadlines(answerBy: nil, verdictBy: try day("2026-03-10"))
        for (state, event) in [
            (State.submitted, Kind.rejected), (.submitted, .returned), (.disowned, .disownmentRejected),
        ] {
            let duty = try Self.duty(state).duty
            try duty.check(event, on: try day("2026-03-10"), deadlines: passed)
            #expect(throws: Refusal(.explanationLapsed, duty.id.text)) {
                try duty.check(event, on: try day("2026-03-11"), deadlines: passed)
            }
        }
    }

    @Test func `nothing happens before what happened last`() throws {
        let duty = try Self.duty(.submitted).duty
        #expect(throws: Refusal(.explanationDayBeforeLast, "2026-03-02")) {
            try duty.check(.accepted, on: try day("2026-03-02"), deadlines: Self.inTime)
        }
    }

    @Test func `files are attached until the explanation is submitted, and again after it came back`() throws {
        for state in State.allCases {
            let duty = try Self.duty(state).duty
            let isAllowed = [.requested, .served, .acknowledged, .returned, .missed].contains(state)
            if isAllowed {
                try duty.checkAttachment()
            } else {
                #expect(throws: Refusal.self, "\(state)") { try duty.checkAttachment() }
            }
        }
        var full = try Self.duty(.served).duty
        let file = Attachment(
            id: Attachment.ID(),
            name: "a.pdf",
            mediaType: .pdf,
            size: 5,
            sha256: "",
            recordedAt: .earliest
        )
        full.attachments = Array(repeating: file, count: 5)
        #expect(throws: Refusal(.attachmentsFull, full.id.text)) { try full.checkAttachment() }
    }
}
