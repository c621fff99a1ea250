/// Something an official was late with, and whether that counts against his progress.
public struct LateItem: Hashable, Sendable {
    /// What people said of the lateness so far.
    public enum Standing: Hashable, Sendable {
        /// An objective cause is confirmed, by whom and when: it does not count.
        case objectiveCause(by: Account.ID, on: CalendarDay)
        /// Nobody is held to it, it is another party's, or the register was wrong: it does not count.
        case lifted(Finding.State, by: Account.ID, on: CalendarDay)
        /// Due before the commune's start day: held against nobody.
        case history
        /// Decided, without an objective cause for the whole: it counts.
        case decided(ExplanationDuty.Verdict.Outcome, by: Account.ID, on: CalendarDay)
        /// Nobody decided yet (*chưa xác nhận*): it counts until somebody confirms an objective cause.
        case unconfirmed

        /// Whether it counts against the official's progress.
        public var counts: Bool {
            switch self {
            case .objectiveCause, .lifted, .history: false
            case .decided, .unconfirmed: true
            }
        }
    }

    /// The file's code, or the incident's id.
    public let matter: String
    /// The file; nil for a task outside the register.
    public let file: String?
    /// Whose; nil: nobody is known.
    public let official: Official.ID?
    /// The day it was due, or the day a task was found late.
    public let dueOn: CalendarDay
    /// The day the result was ready, if it is.
    public let finishedOn: CalendarDay?
    /// What people said of it.
    public let standing: Standing

    /// A late file that nobody recorded yet.
    public init(file code: String, official: Official.ID?, dueOn: CalendarDay, finishedOn: CalendarDay?) {
        matter = code
        file = code
        self.official = official
        self.dueOn = dueOn
        self.finishedOn = finishedOn
        standing = .unconfirmed
    }

    /// A late file that was found; `duties` are those of its matter.
    public init(_ finding: Finding, duties: [ExplanationDuty]) {
        matter = finding.matter
        file = finding.code
        official = finding.concerned?.official
        dueOn = finding.dueOn
        finishedOn = finding.finishedOn
        standing = Self.standing(finding) ?? Self.standing(of: duties, about: finding.concerned?.official)
    }

    /// A late task, or a late file typed by hand; `duties` are those of its matter.
    public init(_ incident: Incident, duties: [ExplanationDuty]) {
        matter = incident.matter
        file = incident.file?.code.text
        official = incident.official
        dueOn = incident.file?.dueOn ?? incident.happenedOn
        finishedOn = nil
        standing = incident.isHistory ? .history : Self.standing(of: duties, about: incident.official)
    }

    /// What a decision about the file itself says; nil where its official's explanation decides.
    private static func standing(_ finding: Finding) -> Standing? {
        switch finding.state {
        case .excused, .attributed, .annulled:
            finding.lifting.map { .lifted(finding.state, by: $0.recordedBy, on: $0.happenedOn) }
        case .history: .history
        case .detected, .awaitingResponsible, .needsExplanation: nil
        }
    }

    /// Only the duty of whoever answers for it counts. A cause confirmed for a part of the lateness leaves the rest.
    private static func standing(of duties: [ExplanationDuty], about official: Official.ID?) -> Standing {
        guard let duty = duties.last(where: { $0.official == official }), let event = duty.verdictEvent,
            let verdict = duty.verdict
        else { return .unconfirmed }
        if duty.state == .accepted, verdict.confirmsObjectiveCause {
            return .objectiveCause(by: verdict.decidedBy, on: event.happenedOn)
        }
        return .decided(verdict.outcome, by: verdict.decidedBy, on: event.happenedOn)
    }
}

extension Finding {
    /// The decision that nobody is held to it; nil where there is none.
    fileprivate var lifting: Event? {
        events.last {
            switch $0.kind {
            case .excused, .attributed, .annulled: true
            default: false
            }
        }
    }
}
