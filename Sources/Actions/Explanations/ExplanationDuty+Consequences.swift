public import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// What other acts do to duties in passing.
extension ExplanationDuty {
    /// Ends every duty about a ground that is gone (annulled, entered by mistake), decided ones too: nothing may rest on it. With
    /// an official, only his: the ground turned out to be somebody else's. Where the ground itself stands and only nobody is held to
    /// it any more, an explanation that was accepted, in part or on the whole, stays accepted.
    public static func cancelForVanishedGround(
        _ ground: Ground,
        of official: Official.ID? = nil,
        keepingAccepted: Bool = false,
        in scope: ActScope
    ) throws {
        let kept: Set<State> = keepingAccepted ? [.cancelled, .accepted, .partlyAccepted] : [.cancelled]
        let duties = try list(of: scope.commune.id, official: official, ground: ground, on: scope.db)
        for duty in duties where !kept.contains(duty.state) {
            try duty.end(reason: "Căn cứ không còn.", in: scope)
        }
    }

    /// Ends what is open of an official who left: nobody waits for his words any more.
    public static func cancelForDeparture(of official: Official.ID, in scope: ActScope) throws {
        for duty in try open(of: scope.commune.id, official: official, on: scope.db) {
            try duty.end(reason: "Cán bộ đã thôi làm việc tại xã.", in: scope)
        }
    }

    private func end(reason: String, in scope: ActScope) throws {
        let event = UUID.derived(from: scope.act, "cancel \(id.text)")
        let ended = try scope.append(.cancelled(reason: reason), to: self, as: event, happenedOn: scope.today)
        try scope.tell(.explanationEnded, to: [ended.official.person], about: .init(ended))
    }
}

/// An explanation heard at a meeting, and what was decided there.
public struct MeetingExplanation: Sendable, Hashable {
    /// What it is about.
    public var ground: Ground
    /// Who was heard.
    public var official: Official.ID
    /// The day of the meeting.
    public var heldOn: CalendarDay
    /// The category of the cause.
    public var cause: String
    /// What was said.
    public var text: String
    /// The verdict, whose `decidedBy` is the leader who gave it.
    public var verdict: ExplanationDuty.Verdict

    /// What was heard and decided.
    public init(
        ground: Ground,
        official: Official.ID,
        heldOn: CalendarDay,
        cause: String,
        text: String,
        verdict: ExplanationDuty.Verdict
    ) {
        self.ground = ground
        self.official = official
        self.heldOn = heldOn
        self.cause = cause
        self.text = text
        self.verdict = verdict
    }
}

extension ExplanationDuty {
    /// Records an explanation heard at a meeting and the verdict given there, as facts of their own: on the duty there is, or on one
    /// opened by the meeting. What was submitted before the meeting stays as it was; only the verdict is added then.
    ///
    /// `isLeadersWord` says that the leader records it himself or signed it. Without that his verdict must be possible, and is not
    /// recorded.
    public static func recordMeetingExplanation(
        _ heard: MeetingExplanation,
        isLeadersWord: Bool,
        in scope: ActScope
    ) throws -> ExplanationDuty {
        try scope.requireNotOwnCase(heard.official)
        try scope.requireNotFuture(heard.heldOn)
        guard let leader = try Account.find(heard.verdict.decidedBy, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.accountNotFound, heard.verdict.decidedBy.text)
        }
        guard leader.person.uuid != heard.official.uuid else { throw Refusal(.ownCase) }
        let matter = try scope.matter(of: heard.ground)
        guard matter.official == heard.official else { throw Refusal(.groundOfOther, matter.matter) }
        try scope.requireVerdict(of: leader, about: matter)
        let name = "meeting \(heard.official.text) \(matter.matter)"
        var duty =
            try find(official: heard.official, matter: matter.matter, of: scope.commune.id, on: scope.db)
            ?? opened(by: matter, on: heard.heldOn, as: .derived(from: scope.act, name), in: scope)
        if duty.state != .submitted {
            let text = try Text.required(heard.text, limit: 20_000)
            let causes = try CauseCategory.list(on: scope.db)
            try CauseCategory.check(heard.cause, text: text, among: causes, on: heard.heldOn)
            duty = try scope.record(
                .submitted(Submission(method: .atMeeting, cause: heard.cause, text: text)),
                on: duty,
                as: .derived(from: scope.act, "\(name) heard"),
                happenedOn: heard.heldOn
            )
        }
        guard isLeadersWord else {
            try duty.check(.decided(heard.verdict), on: heard.heldOn, deadlines: try scope.deadlines(of: duty))
            return duty
        }
        return try scope.record(
            .decided(heard.verdict),
            on: duty,
            as: .derived(from: scope.act, "\(name) decided"),
            happenedOn: heard.heldOn
        )
    }

    private static func opened(by matter: ExplainableMatter, on day: CalendarDay, as id: UUID, in scope: ActScope)
        throws
        -> ExplanationDuty
    {
        let duty = matter.duty(ID(id), .meeting, question: nil, on: day, in: scope)
        try scope.open(duty)
        return duty
    }
}

extension ActScope {
    /// Refused unless a leader may decide about explanations, by his own role or, where he records it himself, by lent power.
    fileprivate func requireVerdict(of leader: Account, about matter: ExplainableMatter) throws {
        if leader.id == author.account.id {
            guard author.may(.decideExplanation) else { throw Refusal(.leaderNeeded) }
            try use(.decideExplanation, about: matter.official, unit: matter.unit)
        } else {
            guard leader.role.may(.decideExplanation) else { throw Refusal(.leaderNeeded) }
        }
    }
}
