// What may follow what. The whole machine of a reminder stands here; who may do it is the act's to check.

extension Reminder {
    /// Refused where `next` may not follow what happened so far.
    public func check(_ next: EventKind, on day: CalendarDay) throws(Refusal) {
        switch next {
        case .issued:
            guard issue == nil else { throw refused(.reminderAlreadyIssued) }
            try requireStanding()
        case .confirmed:
            try requireIssued(before: day)
            guard awaitsConfirmation else { throw refused(.reminderConfirmed) }
        case .serviceAttempted, .served, .refused, .deemed:
            try requireIssued(before: day)
            guard servedOn == nil else { throw refused(.reminderServed) }
        case .acknowledged:
            try requireIssued(before: day)
            guard !isAcknowledged else { throw refused(.reminderServed) }
        case .withdrawn:
            try requireIssued(before: day)
        case .cancelled:
            try requireStanding()
            guard servedOn == nil else { throw refused(.reminderServed) }
        case .groundAnnulled(let numbers, _):
            try requireStanding()
            guard Set(numbers).isSubset(of: grounds.map(\.number)) else { throw refused(.groundNeeded) }
        case .reconsiderationRequested:
            try requireIssued(before: day)
            guard let servedOn, day >= servedOn else { throw refused(.reminderNotServed) }
            guard plea == nil else { throw refused(.reconsiderationExists) }
        case .decided(let decision):
            try requireStanding()
            guard isUnderReconsideration else { throw refused(.reconsiderationNotFound) }
            if let asked = askedOn, day < asked { throw Refusal(.periodReversed, asked.iso) }
            try check(decision)
        }
    }

    /// Whether `next` may follow what happened so far.
    public func allows(_ next: EventKind, on day: CalendarDay) -> Bool {
        do {
            try check(next, on: day)
            return true
        } catch {
            return false
        }
    }

    /// The attempts to serve it, in order.
    public var serviceAttempts: [CalendarDay] {
        events.compactMap { if case .serviceAttempted = $0.kind { $0.happenedOn } else { nil } }
    }

    /// The last of the working days after two attempts on different days, at whose end it is deemed served. Days of leave do not
    /// count. nil with fewer attempts.
    public func deemableAfter(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> CalendarDay? {
        let days = Set(serviceAttempts).sorted()
        guard days.count >= 2 else { return nil }
        return try calendar.deadline(after: days[1], workingDays: policy.deemedDays, skipping: leave)
    }

    /// The last day on which reconsideration may be asked for without a cause of being late; the day of service is day zero, the
    /// last day counts, days of leave do not. nil before service.
    public func reconsiderationDeadline(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> CalendarDay? {
        guard let servedOn else { return nil }
        return try calendar.deadline(after: servedOn, workingDays: policy.reconsiderationDays, skipping: leave)
    }

    /// Whether a reconsideration was asked for after the window, so that its cause must be accepted first.
    public var isPleaLate: Bool { plea?.lateCause != nil }

    /// A decision must fit what was asked, and leaves the official no worse than he was: a reminder does not become a criticism.
    private func check(_ decision: Decision) throws(Refusal) {
        switch decision.outcome {
        case .upheld, .overturned: break
        case .declined:
            guard isPleaLate else { throw refused(.variationInvalid) }
        case .varied(let variation):
            let dropped = Set(variation.dropped)
            let isNothing = variation.kind == nil && variation.text == nil && dropped.isEmpty
            guard !isNothing, dropped.isStrictSubset(of: grounds.map(\.number)),
                dropped.count == variation.dropped.count,
                variation.kind == nil || variation.kind != kind && kind == .criticism
            else { throw refused(.variationInvalid) }
        }
    }

    /// The day reconsideration was asked for: nobody decided on it before.
    private var askedOn: CalendarDay? {
        events.last { if case .reconsiderationRequested = $0.kind { true } else { false } }?.happenedOn
    }

    private func requireIssued(before day: CalendarDay) throws(Refusal) {
        guard let issuedOn else { throw refused(.reminderNotIssued) }
        try requireStanding()
        guard day >= issuedOn else { throw Refusal(.periodReversed, issuedOn.iso) }
    }

    private func requireStanding() throws(Refusal) {
        guard stands else { throw refused(.reminderEnded) }
    }

    private func refused(_ code: Refusal.Code) -> Refusal { Refusal(code, id.text) }
}
