/// Powers lent by one account to another for some days (*ủy quyền*).
public struct Delegation: Hashable, Sendable {
    /// Identifies a delegation within a commune.
    public typealias ID = Identifier<Delegation>

    /// The id.
    public let id: ID
    /// Whose powers they are: nobody decides a case of the one he stands in for.
    public let delegator: Account
    /// Who may use them.
    public let delegate: Account.ID
    /// What was lent.
    public let permissions: [Permission]
    /// The first day.
    public let fromOn: CalendarDay
    /// The last day as agreed.
    public let toOn: CalendarDay
    /// The paper.
    public let document: String
    /// How it was ended before its time, if it was.
    public let end: DutyEnd?

    /// A delegation as recorded.
    public init(
        id: ID,
        delegator: Account,
        delegate: Account.ID,
        permissions: [Permission],
        fromOn: CalendarDay,
        toOn: CalendarDay,
        document: String,
        end: DutyEnd? = nil
    ) {
        self.id = id
        self.delegator = delegator
        self.delegate = delegate
        self.permissions = permissions
        self.fromOn = fromOn
        self.toOn = toOn
        self.document = document
        self.end = end
    }

    /// Whether it holds on a day. One that is ended ends at once: on that day it holds no more.
    public func holds(on day: CalendarDay) -> Bool {
        fromOn <= day && day <= toOn && end.map { day < $0.endedOn } ?? true
    }

    /// Refused unless an account may lend these permissions to another: its own role holds each of them (what was lent to it is not
    /// its own), they are decisions and not the office's daily work, and the other is somebody else who acts for the commune.
    public static func check(_ permissions: [Permission], from delegator: Account, to delegate: Account) throws(Refusal)
    {
        guard delegate.person != delegator.person, delegate.role.identityClass == .staff else {
            throw Refusal(.delegationNotPossible)
        }
        guard !permissions.isEmpty else { throw Refusal(.delegationExceedsOwn) }
        for permission in permissions {
            guard delegator.role.may(permission), permission.isDelegable else {
                throw Refusal(.delegationExceedsOwn, permission.rawValue)
            }
        }
    }
}

extension Account {
    /// In which role it does to an official what others lent it the power to do: as the first who is not the official himself; in its own
    /// role where nobody lent it.
    public func role(lentBy lenders: [Account], towards official: Official.ID) -> Role {
        lenders.first { $0.person != official.person }?.role ?? role
    }
}

extension Permission {
    /// Whether it may be lent: decisions may, but neither the right to lend, nor changing the rules, nor looking, nor what everybody
    /// does for himself, nor keeping registers and people, which belongs to an office and not to a person.
    public var isDelegable: Bool {
        switch self {
        case .delegate, .adoptPolicy, .keepPaperTemplates, .answerOwnCase, .readNotices, .readProceedings,
            .nominateCommendation,
            .confirmSecondFactorReset:
            false
        default: !isAdministrative
        }
    }
}
