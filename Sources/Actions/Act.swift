public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Who acts: an account of a commune, or the console of the server.
public struct Author: Sendable, Hashable {
    /// The commune acted in.
    public let commune: Commune
    /// The account.
    public let account: Account
    /// What was lent to the account on the day it signed in.
    public let delegations: [Delegation]

    /// An account that proved who it is, with what was lent to it.
    public init(commune: Commune, account: Account, delegations: [Delegation] = []) {
        self.commune = commune
        self.account = account
        self.delegations = delegations
    }

    /// Whoever runs a command on the server.
    public static func console(of commune: Commune) -> Author {
        Author(commune: commune, account: .console)
    }

    /// What PostgreSQL is told.
    public var identity: Identity {
        account == .console ? .console(of: commune.id) : Identity(account, of: commune.id)
    }

    /// Whether this author is allowed something. The console keeps people and registers; judging needs a person.
    public func may(_ permission: Permission) -> Bool {
        if account == .console { return permission.isAdministrative }
        return account.role.may(permission) || delegations.contains { $0.permissions.contains(permission) }
    }

    /// By whose lent power the author may do something; empty where his own role is enough.
    public func delegations(for permission: Permission) -> [Delegation] {
        account == .console || account.role.may(permission)
            ? [] : delegations.filter { $0.permissions.contains(permission) }
    }
}

/// Something a person (or the clock) does. `Door` runs it in one transaction and seals it in the ledger.
public protocol Act: Sendable {
    /// What the caller gets to know.
    associatedtype Outcome: Sendable
    /// What is made ready before the ledger is locked.
    associatedtype Preparation = Void

    /// Stable name of this kind of act in the ledger, such as `import.recorded`.
    static var kind: String { get }
    /// What the author must be allowed.
    static var permission: Permission { get }
    /// Made by the caller; the same id with the same content happens once.
    var id: UUID { get }
    /// Whether the id is made from the content, so that everybody who does the same asks for the same act. Otherwise an id is its
    /// maker's own, and serves nobody else.
    static var isAnybodys: Bool { get }
    /// What distinguishes two acts with the same id. Holds no personal name: its hash stands in the ledger.
    var content: JSON { get }

    /// Slow work in the same transaction that needs no lock, such as staging a long register.
    func prepare(in commune: Commune, on db: Connection) throws -> Preparation
    /// Checks the rule and inserts the records, under the commune's lock.
    func perform(_ prepared: Preparation, in scope: ActScope) throws -> ActResult<Outcome>
    /// The outcome of this act when it had happened before.
    func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Outcome
    /// What a violated constraint means.
    static func refusal(of constraint: String) -> Refusal.Code?
    /// A constraint that only another act at the same moment can violate: the act is tried again.
    static func isRace(_ constraint: String) -> Bool
}

/// Whether an act had something to record.
public enum ActResult<Outcome: Sendable>: Sendable {
    /// Records were inserted: an entry is appended.
    case recorded(Outcome)
    /// Everything was as asked for already: the ledger stays as it is.
    case nothingNew(Outcome)
}

extension Act where Preparation == Void {
    /// Nothing to make ready.
    public func prepare(in commune: Commune, on db: Connection) throws {}
}

extension Act {
    /// The id is its maker's own.
    public static var isAnybodys: Bool { false }
    /// No constraint of its own.
    public static func refusal(of constraint: String) -> Refusal.Code? { nil }
    /// No race of its own.
    public static func isRace(_ constraint: String) -> Bool { false }
}
