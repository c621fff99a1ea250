public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Lends decisions of the author's own role to somebody else for some days (*ủy quyền*). It holds when that account signs in, never
/// for a case of the author himself, and the ledger says of each act by whose power it was done.
public struct Delegate: Act {
    /// Its name in the ledger.
    public static let kind = "delegation.given"
    /// What the author must be allowed.
    public static let permission = Permission.delegate

    /// Made by the caller.
    public let id: UUID
    private let delegate: Account.ID
    private let permissions: [Permission]
    private let fromOn: CalendarDay
    private let toOn: CalendarDay
    private let document: String

    /// Lends these permissions. Refused without a document, or if the last day lies before the first.
    public init(
        id: Delegation.ID = Delegation.ID(),
        to delegate: Account.ID,
        permissions: [Permission],
        fromOn: CalendarDay,
        toOn: CalendarDay,
        document: String
    ) throws(Refusal) {
        guard fromOn <= toOn else { throw Refusal(.periodReversed) }
        self.id = id.uuid
        self.delegate = delegate
        self.permissions = Permission.allCases.filter(permissions.contains)
        self.fromOn = fromOn
        self.toOn = toOn
        self.document = try Text.requiredLine(document, limit: 300, else: .documentNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "to_account_id": .id(delegate), "permissions": names, "from_on": .day(fromOn), "to_on": .day(toOn),
            "document": .string(document),
        ]
    }

    private var names: JSON { .array(permissions.map { .string($0.rawValue) }) }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Delegation> {
        let own = scope.author.account
        guard let receiver = try Account.find(delegate, of: scope.commune.id, on: scope.db),
            try !Account.isClosed(delegate, of: scope.commune.id, on: scope.db)
        else { throw Refusal(.accountNotFound, delegate.text) }
        try Delegation.check(permissions, from: own, to: receiver)
        let delegation = Delegation(
            id: Delegation.ID(id),
            delegator: own,
            delegate: delegate,
            permissions: permissions,
            fromOn: fromOn,
            toOn: toOn,
            document: document
        )
        try scope.insert(
            [
                "delegation_id": .id(delegation.id), "from_account_id": .id(own.id), "to_account_id": .id(delegate),
                "permissions": names, "from_on": .day(fromOn), "to_on": .day(toOn), "document": .string(document),
            ].merging(scope.authorship) { own, _ in own },
            into: .delegations
        )
        try scope.tell(.delegationGiven, to: [receiver.person], about: Notice.Subject("delegations", delegation.id))
        return .recorded(delegation)
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Delegation {
        try Delegation.required(Delegation.ID(id), of: commune, on: db)
    }
}

/// Takes back what the author lent, at once or from a day to come.
public struct EndDelegation: Act {
    /// Its name in the ledger.
    public static let kind = "delegation.ended"
    /// What the author must be allowed.
    public static let permission = Permission.delegate

    /// Made by the caller.
    public let id: UUID
    private let delegation: Delegation.ID
    private let endedOn: CalendarDay?
    private let reason: String

    /// Ends it on a day, today without one.
    public init(
        _ delegation: Delegation.ID,
        endedOn: CalendarDay? = nil,
        reason: String,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.delegation = delegation
        self.endedOn = endedOn
        self.reason = try Text.required(reason, else: .reasonNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["delegation_id": .id(delegation), "ended_on": .day(endedOn), "reason": .string(reason)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Delegation> {
        let known = try Delegation.required(delegation, of: scope.commune, on: scope.db)
        guard known.delegator.person == scope.author.account.person else {
            throw Refusal(.delegationNotFound, delegation.text)
        }
        let day = endedOn ?? scope.today
        // What was done by its power before stays done: it cannot end yesterday.
        guard day >= scope.today else { throw Refusal(.periodReversed, day.iso) }
        guard day <= known.toOn, known.end.map({ day < $0.endedOn }) ?? true else { throw Refusal(.alreadyEnded) }
        try scope.insert(known.endRow(on: day, reason: reason, in: scope), into: .delegationEnds)
        return .recorded(try Delegation.required(delegation, of: scope.commune, on: scope.db))
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Delegation {
        try Delegation.required(delegation, of: commune, on: db)
    }
}

extension ActScope {
    /// Ends at once those of these delegations that are not over.
    func end(_ delegations: [Delegation], reason: String) throws {
        let open = delegations.filter { $0.toOn >= today && $0.end.map { today < $0.endedOn } ?? true }
        try insert(open.map { $0.endRow(on: today, reason: reason, in: self) }, into: .delegationEnds)
    }
}

extension Delegation {
    static func required(_ id: ID, of commune: Commune, on db: Connection) throws -> Delegation {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.delegationNotFound, id.text) }
        return found
    }

    /// The row that ends it.
    func endRow(on day: CalendarDay, reason: String, in scope: ActScope) -> [String: JSON] {
        ["delegation_id": .id(id), "ended_on": .day(day), "reason": .string(reason)]
            .merging(scope.authorship) { own, _ in own }
    }
}
