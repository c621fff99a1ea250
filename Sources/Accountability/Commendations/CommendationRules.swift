/// Who does something to a commendation, as far as the rules ask.
public struct CommendationActor: Hashable, Sendable {
    /// The person, in whatever role.
    public let person: Person.ID
    /// The role acted in.
    public let role: Role

    /// A person in a role.
    public init(person: Person.ID, role: Role) {
        self.person = person
        self.role = role
    }
}

extension Commendation {
    /// The longest text of an achievement.
    public static let maximumAchievementLength = 2000
    /// The longest name of a document.
    public static let maximumDocumentLength = 300

    /// Refused unless somebody may nominate these officials in this way.
    ///
    /// Anybody may nominate anybody but himself: a share of his own is refused even in a team. Praise is no award of the law and
    /// so takes no certificate.
    public static func checkNomination(
        kind: Kind,
        form: Form,
        shares: [Share],
        nominator: Person.ID
    ) throws(Refusal) {
        guard kind != .praise || !form.isFormalAward else { throw Refusal(.commendationForm) }
        guard !shares.isEmpty, Set(shares.map(\.official)).count == shares.count,
            shares.allSatisfy({ (1...100).contains($0.percent) }), shares.reduce(0, { $0 + $1.percent }) == 100
        else { throw Refusal(.sharesInvalid) }
        guard !shares.contains(where: { $0.official.uuid == nominator.uuid }) else {
            throw Refusal(.ownNomination)
        }
    }

    /// Refused unless this may happen next, done by this person: the whole machine.
    ///
    /// Nobody who has a share does anything to it, in whatever role. The nominator does not verify his own nomination. A certificate
    /// (giấy khen) is the commune chairman's (Law 06/2022, article 80.3), and is announced when its decision has a number. Taking
    /// an award back needs a proposal and a second person; `proposer` is whose the open proposal is.
    public func check(_ next: EventKind, by actor: CommendationActor, proposer: Person.ID? = nil) throws(Refusal) {
        if isFor(actor.person) { throw Refusal(.ownCase) }
        switch next {
        case .verified:
            try require([.nominated])
            guard actor.person != nominator else { throw Refusal(.verifierNominated) }
        case .approved:
            try require([.verified])
            guard !form.isFormalAward || actor.role == .chairman else { throw Refusal(.certificateIsChairmans) }
        case .declined:
            try require([.nominated, .verified])
        case .registered:
            try require([.approved])
            guard document == nil else { throw Refusal(.commendationState) }
        case .announced(let consenting):
            try require([.approved])
            guard !form.isFormalAward || document != nil else { throw Refusal(.documentNeeded) }
            guard !consenting.isEmpty, consenting.isSubset(of: shares.map(\.official)) else {
                throw Refusal(.consentNeeded)
            }
        case .revocationProposed:
            try require([.approved, .announced])
            guard openProposal == nil else { throw Refusal(.commendationState) }
        case .revocationDropped(let proposal, _):
            guard openProposal?.id == proposal else { throw Refusal(.commendationState) }
        case .revoked(let proposal):
            try require([.approved, .announced])
            guard openProposal?.id == proposal else { throw Refusal(.commendationState) }
            guard let proposer, proposer != actor.person else { throw Refusal(.revocationNeedsSecondPerson) }
        }
    }

    /// Whether `next` may happen now, done by this person.
    public func allows(_ next: EventKind, by actor: CommendationActor, proposer: Person.ID? = nil) -> Bool {
        do {
            try check(next, by: actor, proposer: proposer)
            return true
        } catch {
            return false
        }
    }

    private func require(_ states: Set<State>) throws(Refusal) {
        guard states.contains(state) else { throw Refusal(.commendationState) }
    }
}
