public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Lets somebody act in one role, and issues the token that proves it.
public struct AddAccount: Act {
    /// Its name in the ledger.
    public static let kind = "account.added"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let account: Account.ID
    private let role: Role
    private let name: PersonName
    private let official: Official.ID?
    private let token: BearerToken?

    /// An account for a person: an official's own, or somebody's of this name. An official's role needs the official. With
    /// `token` the account can be used over HTTP at once.
    public init(
        id: Account.ID = Account.ID(),
        role: Role,
        name: String,
        official: Official.ID? = nil,
        token: BearerToken? = nil
    ) throws(Refusal) {
        if role == .official, official == nil { throw Refusal(.officialAccountNeedsOfficial) }
        self.id = id.uuid
        account = id
        self.role = role
        self.name = try PersonName.required(name)
        self.official = official
        self.token = token
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "account_id": .id(account), "role": .string(role.rawValue), "official_id": .id(official),
            "token": .text(token?.hash.hex),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Account> {
        let person: Person.ID
        if let official {
            guard try Official.exists(official, of: scope.commune.id, on: scope.db) else {
                throw Refusal(.officialNotFound, official.text)
            }
            person = Person.ID(official.uuid)
        } else {
            person = Person.ID()
            try scope.insert([["person_id": .id(person), "added_at": .instant(scope.at)]], into: .people)
            let record = PersonNameRecord(person: person, kind: .fullName, name: name)
            try scope.insert([record.row(addedAt: scope.at)], into: .personNames)
        }
        try scope.insert(
            [
                [
                    "account_id": .id(account), "person_id": .id(person), "role": .string(role.rawValue),
                    "added_at": .instant(scope.at), "added_by": .id(scope.author.account.id),
                ]
            ],
            into: .accounts
        )
        if let token {
            try scope.insert(
                [
                    [
                        "token_hash": .bytes(token.hash.bytes), "account_id": .id(account),
                        "issued_at": .instant(scope.at), "issued_by": .id(scope.author.account.id),
                    ]
                ],
                into: .accountTokens
            )
        }
        return .recorded(Account(id: account, person: person, role: role))
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Account {
        guard let known = try Account.find(account, of: commune.id, on: db) else { throw Refusal(.notAllowed) }
        if official == nil {
            let given = PersonNameRecord(person: known.person, kind: .fullName, name: name)
            try PersonNameRecord.requireSame([given], as: recorded, in: commune, on: db)
        }
        return known
    }
}

/// Ends a token; whoever holds it is a stranger from then on.
public struct RevokeToken: Act {
    /// Its name in the ledger.
    public static let kind = "token.revoked"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let token: BearerToken

    /// Ends this token.
    public init(_ token: BearerToken, id: UUID = UUID()) {
        self.id = id
        self.token = token
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["token": .string(token.hash.hex)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Void> {
        try scope.insert(
            [
                [
                    "token_hash": .bytes(token.hash.bytes), "revoked_at": .instant(scope.at),
                    "revoked_by": .id(scope.author.account.id),
                ]
            ],
            into: .tokenRevocations
        )
        return .recorded(())
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws {}

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "token_revocations_token_fkey" || constraint == "token_revocations_pkey" ? .tokenUnknown : nil
    }
}
