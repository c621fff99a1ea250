extension Commendation {
    /// Where a commendation stands.
    public enum State: String, CaseIterable, Sendable, Codable {
        case nominated, verified, approved, declined, announced, revoked

        /// The Vietnamese words.
        public var title: String {
            switch self {
            case .nominated: "Đã đề nghị"
            case .verified: "Đã xác minh"
            case .approved: "Đã duyệt"
            case .declined: "Không duyệt"
            case .announced: "Đã công bố"
            case .revoked: "Đã thu hồi"
            }
        }
    }

    /// Where it stands after all its events. A proposal to revoke changes nothing before a second person agreed.
    public var state: State {
        var state = State.nominated
        for event in events {
            switch event.kind {
            case .verified: state = .verified
            case .approved: state = .approved
            case .declined: state = .declined
            case .announced: state = .announced
            case .revoked: state = .revoked
            case .registered, .revocationProposed, .revocationDropped: break
            }
        }
        return state
    }

    /// Whether it was approved and not revoked.
    public var isInForce: Bool { state == .approved || state == .announced }

    /// The day a leader approved it; nil before that. Also after a revocation, which is shown as one.
    public var approvedOn: CalendarDay? { first { $0 == .approved }?.happenedOn }

    /// The number and day of the decision, once the office typed them.
    public var document: DecisionDocument? {
        for event in events { if case .registered(let document) = event.kind { return document } }
        return nil
    }

    /// Who agreed to be named; nil before the announcement.
    public var consenting: Set<Official.ID>? {
        for event in events { if case .announced(let consenting) = event.kind { return consenting } }
        return nil
    }

    /// The proposal to revoke it that nobody has decided yet.
    public var openProposal: Event? {
        var open: Event?
        for event in events {
            switch event.kind {
            case .revocationProposed: open = event
            case .revocationDropped, .revoked: open = nil
            case .verified, .approved, .declined, .registered, .announced: break
            }
        }
        return open
    }

    /// Whether somebody has a share in it.
    public func isFor(_ person: Person.ID) -> Bool {
        shares.contains { $0.official.uuid == person.uuid }
    }

    /// Whether an account may know of it: whoever nominated or has a share, the leaders and the office, and a head whose unit has a
    /// share in it.
    public func isKnown(to account: Account) -> Bool {
        if nominator == account.person || isFor(account.person) { return true }
        switch account.role {
        case .clerk, .viceChairman, .chairman: return true
        case .unitHead: return account.unit != nil && shares.contains { $0.unit == account.unit }
        case .centreDirector: return account.unit == nil || shares.contains { $0.unit == account.unit }
        case .official, .inspector, .administrator: return false
        }
    }

    private func first(where matches: (EventKind) -> Bool) -> Event? {
        events.first { matches($0.kind) }
    }
}

extension Commendation.EventKind {
    /// The proposal to revoke that this decides; nil for other events.
    public var proposal: Commendation.Event.ID? {
        switch self {
        case .revocationDropped(let proposal, _), .revoked(let proposal): proposal
        case .verified, .approved, .declined, .registered, .announced, .revocationProposed: nil
        }
    }

    /// Why, where a reason is given.
    public var reason: String? {
        switch self {
        case .declined(let reason), .revocationProposed(let reason), .revocationDropped(_, let reason): reason
        case .verified, .approved, .registered, .announced, .revoked: nil
        }
    }

    /// The stable name, as the records and the interface use it.
    public var name: String {
        switch self {
        case .verified: "verified"
        case .approved: "approved"
        case .declined: "declined"
        case .registered: "registered"
        case .announced: "announced"
        case .revocationProposed: "revocation_proposed"
        case .revocationDropped: "revocation_dropped"
        case .revoked: "revoked"
        }
    }

    /// The Vietnamese words.
    public var title: String {
        switch self {
        case .verified: "Xác minh"
        case .approved: "Duyệt"
        case .declined: "Không duyệt"
        case .registered: "Ghi số quyết định"
        case .announced: "Công bố"
        case .revocationProposed: "Đề nghị thu hồi"
        case .revocationDropped: "Không thu hồi"
        case .revoked: "Thu hồi"
        }
    }
}
