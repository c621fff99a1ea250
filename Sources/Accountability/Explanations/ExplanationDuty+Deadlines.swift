extension ExplanationDuty {
    /// Until when the official and the leader have time.
    public struct Deadlines: Hashable, Sendable {
        /// The last day for the explanation; nil while no clock runs for the official.
        public let answerBy: CalendarDay?
        /// The last day for the leader's decision; nil while nothing awaits him.
        public let verdictBy: CalendarDay?

        /// Both days.
        public init(answerBy: CalendarDay?, verdictBy: CalendarDay?) {
            self.answerBy = answerBy
            self.verdictBy = verdictBy
        }
    }

    /// The day the official's clock began to run for the last time: service, a return, a disownment that was rejected, or a verdict
    /// that was reopened.
    /// nil before service, and where he spoke without being asked.
    public var clockStartedOn: CalendarDay? {
        events.last {
            switch $0.kind {
            case .served, .returned, .disownmentRejected, .reopened: true
            default: false
            }
        }?.happenedOn
    }

    /// The day from which the leader's time counts: the explanation, or the words "not my file". What was heard at a meeting and
    /// written down later, without his verdict, he has from that day on.
    var spokenOn: CalendarDay? {
        for event in events.reversed() {
            switch event.kind {
            case .submitted(let said) where said.method == .atMeeting:
                return max(event.happenedOn, event.recordedAt.day)
            case .submitted, .disowned: return event.happenedOn
            default: continue
            }
        }
        return nil
    }

    /// The day whose rules hold for the deadline that runs: when the leader's time began, else when the official's did.
    public var timeBeganOn: CalendarDay {
        let began = awaitsLeader ? spokenOn : clockStartedOn
        return began ?? requestedOn
    }

    /// The last day for the explanation: `policy.explanationDays` working days after the clock began, that day not counted, the
    /// last day included; days of leave are no working days. nil while no clock runs.
    public func deadline(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> CalendarDay? {
        guard let start = clockStartedOn else { return nil }
        switch state {
        case .served, .acknowledged, .returned, .missed:
            return try calendar.deadline(after: start, workingDays: policy.explanationDays, skipping: leave)
        default:
            return nil
        }
    }

    /// The last day for the leader's decision: `policy.verdictDays` working days after the official spoke. Where the leader
    /// returned the explanation and no answer came, he decides on what he has, in as many days after the official's deadline.
    /// The leader's own leave does not stop it: somebody acts for him. nil while nothing awaits him.
    public func verdictDeadline(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> CalendarDay? {
        let start: CalendarDay?
        switch state {
        case .submitted, .disowned: start = spokenOn
        case .returned: start = try deadline(policy: policy, calendar: calendar, leave: leave)
        default: start = nil
        }
        guard let start else { return nil }
        return try calendar.deadline(after: start, workingDays: policy.verdictDays, skipping: [])
    }

    /// Both deadlines by the policy in force when the clock began.
    public func deadlines(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> Deadlines {
        Deadlines(
            answerBy: try deadline(policy: policy, calendar: calendar, leave: leave),
            verdictBy: try verdictDeadline(policy: policy, calendar: calendar, leave: leave)
        )
    }
}
