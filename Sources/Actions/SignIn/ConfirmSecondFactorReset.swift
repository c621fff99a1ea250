public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Confirms, as the second person, that somebody lost the phone: issues the link by which he chooses a password anew and sets up another
/// one. Neither he nor who asked can do that, in whatever role.
public struct ConfirmSecondFactorReset: Act {
    /// Its name in the ledger.
    public static let kind = "sign_in.reset_confirmed"
    /// What the author must be allowed.
    public static let permission = Permission.confirmSecondFactorReset

    /// Made by the caller.
    public let id: UUID
    private let reset: SecondFactorReset.ID
    private let link: BearerToken

    /// Confirms it with this link.
    public init(_ reset: SecondFactorReset.ID, link: BearerToken, id: UUID = UUID()) {
        self.id = id
        self.reset = reset
        self.link = link
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["reset_id": .id(reset), "link": .string(link.hash.hex)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<SignInName> {
        guard let asked = try SecondFactorReset.find(reset, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.resetNotFound)
        }
        guard ![asked.person, asked.asker.person].contains(scope.author.account.person) else {
            throw Refusal(.resetNeedsSecondPerson)
        }
        guard !asked.isConfirmed else { throw Refusal(.alreadyEnded) }
        guard asked.isOpen(at: scope.at) else { throw Refusal(.resetNotFound) }
        guard let name = try SignInLink.name(of: asked.person, in: scope.commune.id, on: scope.db),
            try !Account.open(of: asked.person, in: scope.commune.id, on: scope.db).isEmpty
        else { throw Refusal(.accountNotFound) }
        try scope.insert(link, for: asked.person, named: name, resettingSecondFactor: true, confirming: reset)
        try scope.tell(.secondFactorReset, to: [asked.person], about: Notice.Subject("accounts", asked.person))
        return .recorded(name)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> SignInName {
        guard let asked = try SecondFactorReset.find(reset, of: commune.id, on: db),
            let name = try SignInLink.name(of: asked.person, in: commune.id, on: db)
        else { throw Refusal(.resetNotFound) }
        return name
    }
}
