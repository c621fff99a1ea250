extension ExplanationDuty {
    /// Where a duty stands.
    public enum State: String, CaseIterable, Sendable {
        case requested, served, acknowledged, submitted, returned, disowned
        case accepted
        case partlyAccepted = "partly_accepted"
        case rejected, missed, lapsed, waived, cancelled
    }

    /// Where it stands after all that happened.
    public var state: State {
        events.reduce(.requested) { state, event in
            switch event.kind {
            case .served: .served
            case .acknowledged: .acknowledged
            case .submitted: .submitted
            case .returned: .returned
            case .disowned: .disowned
            case .disownmentAccepted: .cancelled
            case .disownmentRejected: .served
            case .decided(let verdict): verdict.outcome.state
            // Like a question: he may add to what he said, and if he does not, the leader decides on what there is.
            case .reopened: .returned
            case .missed: .missed
            case .lapsed: .lapsed
            case .waived: .waived
            case .cancelled: .cancelled
            }
        }
    }

    /// Whether something is still to be said or decided.
    public var isOpen: Bool {
        switch state {
        case .requested, .served, .acknowledged, .submitted, .returned, .disowned, .missed: true
        case .accepted, .partlyAccepted, .rejected, .lapsed, .waived, .cancelled: false
        }
    }

    /// Whether a leader's word is awaited.
    public var awaitsLeader: Bool { state == .submitted || state == .disowned }

    /// Whether a reminder may rest on it: the explanation was rejected, in part or on the whole, or never came.
    ///
    /// Not so an accepted one, one whose leader stayed silent, or one that was waived or cancelled; and an objective cause
    /// confirmed for the whole comes with acceptance only. An explanation that came late is read first: a submitted
    /// duty supports nothing.
    public var supportsReminder: Bool {
        switch state {
        case .rejected, .partlyAccepted, .missed: true
        case .requested, .served, .acknowledged, .submitted, .returned, .disowned, .accepted, .lapsed, .waived,
            .cancelled:
            false
        }
    }

    /// The explanation that stands: the newest.
    public var submission: Submission? {
        for event in events.reversed() {
            if case .submitted(let submission) = event.kind { return submission }
        }
        return nil
    }

    /// The event of the leader's verdict, if one stands: what was reopened is decided again.
    public var verdictEvent: Event? {
        let last = events.last {
            switch $0.kind {
            case .decided, .reopened: true
            default: false
            }
        }
        return if case .decided = last?.kind { last } else { nil }
    }

    /// The leader's verdict, if one stands.
    public var verdict: Verdict? {
        if case .decided(let verdict) = verdictEvent?.kind { verdict } else { nil }
    }

    /// By whom and when an objective cause was confirmed, if one was.
    public var objectiveCause: (by: Account.ID, on: CalendarDay, recordedAt: Instant)? {
        guard let event = verdictEvent, case .decided(let verdict) = event.kind, verdict.confirmsObjectiveCause else {
            return nil
        }
        return (by: verdict.decidedBy, on: event.happenedOn, recordedAt: event.recordedAt)
    }

    /// Whether anything of a kind happened.
    func has(_ isKind: (EventKind) -> Bool) -> Bool {
        events.contains { isKind($0.kind) }
    }
}

extension ExplanationDuty.Verdict.Outcome {
    /// The state a duty is in after it.
    public var state: ExplanationDuty.State {
        switch self {
        case .accepted: .accepted
        case .partlyAccepted: .partlyAccepted
        case .rejected: .rejected
        }
    }
}
