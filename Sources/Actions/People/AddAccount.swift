public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Lets somebody act in one role, and issues the token that proves it. An administrator gives himself no further role: he would see
/// what administrators do not.
public struct AddAccount: Act {
    /// Its name in the ledger.
    public static let kind = "account.added"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let account: Account.ID
    private let role: Role
    private let official: Official.ID?
    private let person: Person.ID?
    private let name: PersonName?
    private let unitName: String?
    private let token: BearerToken?

    /// An account for a person: an official's own in whatever role, a further one of somebody who has an account, or one of somebody
    /// new of this name. An official's role needs the official. The unit is the one the role leads, entered now if it is new. With
    /// `token` the account can be used over HTTP at once.
    public init(
        id: Account.ID = Account.ID(),
        role: Role,
        name: String? = nil,
        official: Official.ID? = nil,
        person: Person.ID? = nil,
        unitName: String? = nil,
        token: BearerToken? = nil
    ) throws(Refusal) {
        if role == .official, official == nil { throw Refusal(.officialAccountNeedsOfficial) }
        self.id = id.uuid
        account = id
        self.role = role
        self.official = official
        self.person = person
        self.name = official == nil && person == nil ? try PersonName.required(name ?? "") : nil
        self.unitName = try Text.optionalLine(unitName, limit: 200)
        self.token = token
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "account_id": .id(account), "role": .string(role.rawValue), "official_id": .id(official),
            "person_id": .id(person), "unit": .text(unitName), "token": .text(token?.hash.hex),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Account> {
        let unit = try unitName.map { try OrgUnitRecord.findOrAdd($0, in: scope) }
        let holder = try holder(in: scope)
        guard holder != scope.author.account.person else { throw Refusal(.ownCase) }
        try scope.insert(
            [
                "account_id": .id(account), "person_id": .id(holder), "role": .string(role.rawValue),
                "unit_id": .id(unit),
                "added_at": .instant(scope.at), "added_by": .id(scope.author.account.id),
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
        // Whoever heads the commune answers for who acts in its name. Nobody needs be told of what he got himself.
        let chairmen = try scope.persons(in: .chairman).filter { $0 != holder }
        // An account's id may be its holder's: the page lists who was given what, and the notice says nobody.
        try scope.tell(.accountAdded, to: chairmen, about: Notice.Subject("role_grants", scope.author.commune.id))
        return .recorded(Account(id: account, person: holder, role: role, unit: unit))
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Account {
        guard let known = try Account.find(account, of: commune.id, on: db) else { throw Refusal(.notAllowed) }
        if let name, try AccountHolder.find(known.person, on: db)?.name != name.text { throw Refusal(.actIDReused) }
        return known
    }

    /// The person who holds it: known already, or entered now.
    private func holder(in scope: ActScope) throws -> Person.ID {
        if let official {
            guard let known = try AccountHolder.find(official.person, on: scope.db), known.isOfficial else {
                throw Refusal(.officialNotFound, official.text)
            }
            // Who left may still read his own record.
            if role != .official, let leftOn = known.leftOn { throw Refusal(.officialLeft, leftOn.iso) }
            return official.person
        }
        if let person {
            guard person != .zero, try !Account.open(of: person, in: scope.commune.id, on: scope.db).isEmpty else {
                throw Refusal(.accountNotFound, person.text)
            }
            return person
        }
        let person = Person.ID(.derived(from: id, "person"))
        try scope.insert(["person_id": .id(person), "added_at": .instant(scope.at)], into: .people)
        if let name {
            let record = PersonNameRecord(person: person, kind: .fullName, name: name)
            try scope.insert(record.row(addedAt: scope.at), into: .personNames)
        }
        return person
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
