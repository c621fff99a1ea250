public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Closes an account: nobody signs in to it any more, whatever tokens there are, and what it lent or was lent ends. What was done
/// with it stays.
public struct CloseAccount: Act {
    /// Its name in the ledger.
    public static let kind = "account.closed"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let account: Account.ID

    /// Closes this account.
    public init(_ account: Account.ID, id: UUID = UUID()) {
        self.id = id
        self.account = account
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["account_id": .id(account)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        guard account != .zero, let known = try Account.find(account, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.accountNotFound, account.text)
        }
        // Whoever keeps accounts would lock himself out, and perhaps everybody.
        guard known.person != scope.author.account.person else { throw Refusal(.ownCase) }
        guard try !Account.isClosed(account, of: scope.commune.id, on: scope.db) else { throw Refusal(.alreadyEnded) }
        try scope.insert(known.closureRow(in: scope), into: .accountClosures)
        let lent = try Delegation.list(touching: account, of: scope.commune.id, on: scope.db)
        try scope.end(lent, reason: "Tài khoản đã đóng.")
        return .recorded(())
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}
}

extension Account {
    /// The row that closes it.
    func closureRow(in scope: ActScope) -> [String: JSON] {
        ["account_id": .id(id), "closed_at": .instant(scope.at), "closed_by": .id(scope.author.account.id)]
    }
}
