public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records what was said and decided in a meeting (*ghi nhận tại cuộc họp*), in one call and as separate facts: the explanations
/// heard, the verdicts, and the reminder. Presence of the official is its service.
///
/// A leader records it himself, or somebody of the office for him; then reminder and verdicts count once he confirms them or his signed
/// paper is attached. A verdict is always given by somebody who may decide about explanations. The day of the meeting and the moment of recording are kept apart.
public struct RecordMeeting: Act {
    /// An explanation heard there, and what the leader decided on it.
    public struct Heard: Hashable, Sendable {
        /// What it is about.
        public let ground: Ground
        /// The category of the cause.
        public let cause: String
        /// What was said.
        public let text: String
        /// The verdict.
        public let outcome: ExplanationDuty.Verdict.Outcome
        /// Why.
        public let reason: String
        /// Whether the leader confirmed an objective cause of a part.
        public let confirmsObjectiveCause: Bool

        /// Refused without a reason of the verdict.
        public init(
            _ ground: Ground,
            cause: String,
            text: String,
            outcome: ExplanationDuty.Verdict.Outcome,
            reason: String,
            confirmsObjectiveCause: Bool = false
        ) throws(Refusal) {
            self.ground = ground
            self.cause = cause
            self.text = text
            self.outcome = outcome
            self.reason = try Text.required(reason, limit: Reminder.longestText, else: .reasonNeeded)
            self.confirmsObjectiveCause = confirmsObjectiveCause
        }
    }

    /// Its name in the ledger.
    public static let kind = "meeting.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.recordMeeting

    /// Made by the caller; the reminder's.
    public let id: UUID
    private let draft: ReminderDraft
    private let meetingOn: CalendarDay
    private let present: [Person.ID]
    private let leader: Account.ID?
    private let heard: [Heard]

    /// What happened in the meeting of a day. `leader` is the account of whoever gave the reminder, the author's own without one.
    /// Refused for a reminder that was not given in a meeting, and without those present.
    public init(
        _ draft: ReminderDraft,
        meetingOn: CalendarDay,
        present: [Person.ID],
        leader: Account.ID? = nil,
        heard: [Heard] = [],
        id: Reminder.ID = Reminder.ID()
    ) throws(Refusal) {
        guard draft.form == .meeting, !present.isEmpty, present.count <= 200 else { throw Refusal(.meetingNeeded) }
        self.draft = draft
        self.meetingOn = meetingOn
        self.present = Array(Set(present)).sorted { $0.text < $1.text }
        self.leader = leader
        self.heard = heard
        self.id = id.uuid
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "draft": draft.content, "meeting_on": .day(meetingOn), "present": .array(present.map { .id($0) }),
            "leader": .id(leader), "heard": .array(heard.map(\.content)),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Reminder> {
        try scope.requireNotFuture(meetingOn)
        try scope.requireSubject(draft.official)
        let leader = try scope.leader(leader ?? scope.author.account.id, kind: draft.kind, to: draft.official)
        try scope.requirePersons(present)
        let isHisWord = leader.id == scope.author.account.id || draft.document != nil
        var noted: [String: NotedVerdict] = [:]
        for heard in heard {
            let duty = try ExplanationDuty.recordMeetingExplanation(
                heard.explanation(of: draft.official, on: meetingOn, decidedBy: leader.id),
                isLeadersWord: isHisWord,
                in: scope
            )
            guard heard.outcome != .accepted else { throw Refusal(.groundNotSupported, duty.matter) }
            if !isHisWord { noted[duty.matter] = heard.noted }
        }
        let cited = try scope.cite(draft, isFinal: true, noted: noted)
        // A verdict that is only noted stands with its ground.
        guard Set(noted.keys).isSubset(of: cited.map(\.matter)) else { throw Refusal(.groundNeeded) }
        let written = try scope.write(draft, id: Reminder.ID(id), cited: cited, meetingOn: meetingOn)
        var reminder = try scope.issue(
            written,
            by: leader,
            on: meetingOn,
            present: present,
            id: .derived(from: id, "issued")
        )
        if present.contains(draft.official.person) {
            let event = UUID.derived(from: id, "served")
            reminder = try scope.record(.served(.meeting), of: reminder, on: meetingOn, id: event)
        }
        try scope.tell(.reminderIssued, to: [draft.official.person], about: scope.subject(reminder))
        if reminder.awaitsConfirmation {
            try scope.tell(.reminderToConfirm, to: [leader.person], about: scope.subject(reminder))
        }
        try scope.settle(reminder, since: nil)
        return .recorded(reminder)
    }

    /// What the act answered when it happened, as it is now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Reminder {
        try Reminder.required(Reminder.ID(id), of: commune, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "reminder_guards_pkey" ? .groundUsed : nil
    }
}

extension RecordMeeting.Heard {
    fileprivate var content: JSON {
        [
            "ground": ground.json, "cause": .string(cause), "text": .string(text),
            "outcome": .string(outcome.rawValue), "reason": .string(reason),
            "objective_cause": .bool(confirmsObjectiveCause),
        ]
    }

    fileprivate var noted: NotedVerdict {
        NotedVerdict(outcome: outcome, reason: reason, confirmsObjectiveCause: confirmsObjectiveCause)
    }

    fileprivate func explanation(of official: Official.ID, on day: CalendarDay, decidedBy leader: Account.ID)
        -> MeetingExplanation
    {
        MeetingExplanation(
            ground: ground,
            official: official,
            heldOn: day,
            cause: cause,
            text: text,
            verdict: ExplanationDuty.Verdict(
                outcome: outcome,
                reason: reason,
                confirmsObjectiveCause: confirmsObjectiveCause,
                decidedBy: leader
            )
        )
    }
}
