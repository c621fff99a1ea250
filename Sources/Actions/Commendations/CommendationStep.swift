public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// An act that adds one event to a commendation. What differs between them is the event and who is told.
public protocol CommendationStep: Act where Outcome == Commendation, Preparation == Void {
    /// Whose event it is, and when it happened.
    var step: Step<Commendation> { get }
    /// What distinguishes this step's content, besides commendation and day.
    var details: [String: JSON] { get }
    /// The event that follows.
    func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind
    /// What the step does besides recording its event, which has just been recorded.
    func finish(_ commendation: Commendation, in scope: ActScope) throws
}

extension CommendationStep {
    /// Made by the caller: the event's id.
    public var id: UUID { step.id }

    /// What makes two acts of this id the same.
    public var content: JSON {
        .object(
            details.merging(["commendation_id": .id(step.subject), "happened_on": .day(step.happenedOn)]) { own, _ in
                own
            }
        )
    }

    /// Nothing else.
    public var details: [String: JSON] { [:] }

    /// Nothing else.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {}

    /// Checks the rule and inserts the records, under the lock. A judgement needs a person: the console is nobody.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Commendation> {
        guard scope.author.account != .console else { throw Refusal(.notAllowed) }
        let before = try Commendation.require(step.subject, of: scope.commune.id, on: scope.db)
        guard before.isKnown(to: scope.author.account) else { throw Refusal(.commendationNotFound, before.id.text) }
        try scope.requireVersion(step.version, is: before.events.count)
        for share in before.shares { try scope.requireScope(unit: share.unit) }
        let day = step.happenedOn ?? scope.today
        try scope.requireNotFuture(day)
        for share in before.shares { try scope.requireNotOwnCase(share.official) }
        let next = try next(after: before)
        let proposal = next.proposal.flatMap { id in before.events.first { $0.id == id } }
        try before.check(
            next,
            by: CommendationActor(person: scope.author.account.person, role: scope.author.account.role),
            proposer: try proposal.flatMap { proposal in
                try Account.find(proposal.recordedBy, of: scope.commune.id, on: scope.db)?.person
            }
        )
        try scope.insert(
            [
                next.columns(proposer: proposal?.recordedBy).merging([
                    "event_id": .id(Commendation.Event.ID(id)), "commendation_id": .id(step.subject),
                    "ordinal": .integer(before.events.count + 1), "nominator_id": .id(before.nominator),
                    "happened_on": .day(day),
                ]) { own, _ in own }
                .merging(scope.authorship) { own, _ in own }
            ],
            into: .commendationEvents
        )
        try finish(before, in: scope)
        return .recorded(try Commendation.require(step.subject, of: scope.commune.id, on: scope.db))
    }

    /// What the act answered when it happened: the commendation as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Commendation {
        try Commendation.require(step.subject, of: commune.id, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        switch constraint {
        case "award_guards_pkey": .awardedAlready
        case "commendation_events_two_persons_check": .revocationNeedsSecondPerson
        default: nil
        }
    }
}

extension Commendation {
    /// The commendation of this id; refused if it does not exist for whoever asks.
    static func require(_ id: ID, of commune: Commune.ID, on db: Connection) throws -> Commendation {
        guard let found = try find(id, of: commune, on: db) else { throw Refusal(.commendationNotFound, id.text) }
        return found
    }
}
