extension ReviewCase {
    /// Whether this event may follow now: the whole machine of a case, in one place. How many reminders are left is
    /// ``ReminderRule``'s to say.
    public func check(_ next: EventKind) throws(Refusal) {
        let standing = standing
        guard standing.end == nil else { throw Refusal(.reviewClosed) }
        switch next {
        case .statementGiven, .statementHeard, .statementWaived: try Self.checkStatement(next, standing)
        case .suspended:
            guard standing.isUndecided else { throw Refusal(.reviewClosed) }
            guard standing.suspension == nil else { throw Refusal(.reviewSuspended) }
        case .resumed:
            guard standing.suspension != nil else { throw Refusal(.reviewNotSuspended) }
        case .confirmed(let confirmation, _, _):
            try Self.checkDecision(confirmation.suggestion, standing)
            // A transfer is never proposed before the official's side was heard.
            if confirmation.suggestion == .transfer, standing.statement == nil { throw Refusal(.statementNeeded) }
        case .declined(let suggestion, _, _): try Self.checkDecision(suggestion, standing)
        case .lapsed:
            guard standing.decisions.isEmpty else { throw Refusal(.reviewClosed) }
        case .flagged:
            guard !standing.decisions.isEmpty else { throw Refusal(.reviewNotDecided) }
            guard !standing.isFlagged else { throw Refusal(.reviewFlagged) }
        case .kept, .setAside:
            guard standing.isFlagged else { throw Refusal(.reviewNotFlagged) }
        case .reconsiderationRequested:
            guard !standing.isUndecided, !standing.confirmed.isEmpty else { throw Refusal(.reviewNotDecided) }
            guard !standing.wasReconsidered else { throw Refusal(.reconsiderationExists) }
        case .reconsidered(let answer, _, _): try Self.checkAnswer(answer, standing)
        }
    }

    /// The official may speak while there is something to decide, also while the case rests; others may not bring it up then.
    /// Whether this event may follow now.
    public func allows(_ next: EventKind) -> Bool {
        do {
            try check(next)
            return true
        } catch {
            return false
        }
    }

    private static func checkStatement(_ next: EventKind, _ standing: Standing) throws(Refusal) {
        guard standing.isUndecided else { throw Refusal(.reviewClosed) }
        if case .statementGiven = next {
            // Who had waived his statement may still make it.
            guard standing.statement == nil || standing.statement == .waived else { throw Refusal(.statementExists) }
            return
        }
        guard standing.suspension == nil else { throw Refusal(.reviewSuspended) }
        if case .statementHeard = next, standing.statement == .waived { return }
        guard standing.statement == nil else { throw Refusal(.statementExists) }
    }

    private static func checkDecision(_ suggestion: Suggestion, _ standing: Standing) throws(Refusal) {
        guard standing.decisions[suggestion] == nil else { throw Refusal(.suggestionDecided) }
        guard standing.suspension == nil else { throw Refusal(.reviewSuspended) }
        guard !standing.isFlagged else { throw Refusal(.reviewFlagged) }
    }

    private static func checkAnswer(_ answer: Answer, _ standing: Standing) throws(Refusal) {
        guard standing.isReconsidered else { throw Refusal(.reconsiderationNotFound) }
        if case .varied(let suggestion) = answer {
            // Taking back the only one is overturning.
            guard standing.confirmed.count > 1, standing.confirmed.contains(suggestion) else {
                throw Refusal(.reviewNotDecided)
            }
        }
    }

    /// The last day on which reconsideration may be asked for without a cause for being late, from the day the last suggestion was
    /// decided, by the rules of that day. nil while something is undecided.
    public func reconsiderationDeadline(
        policy: Policy,
        calendar: WorkingCalendar,
        leave: [ClosedRange<CalendarDay>]
    ) throws(CalendarError) -> CalendarDay? {
        guard !standing.isUndecided, let decided = decisionRecordedOn else { return nil }
        return try calendar.deadline(after: decided, workingDays: policy.reconsiderationDays, skipping: leave)
    }

    /// The day the last suggestion was recorded as decided: nobody is told before that. nil before the first.
    public var decisionRecordedOn: CalendarDay? {
        events.last {
            switch $0.kind {
            case .confirmed, .declined: true
            default: false
            }
        }?.recordedAt.day
    }

    /// Whoever decided a suggestion: none of them answers its reconsideration.
    public var deciders: Set<Account.ID> {
        Set(
            events.filter {
                switch $0.kind {
                case .confirmed, .declined: true
                default: false
                }
            }.map(\.recordedBy)
        )
    }
}
