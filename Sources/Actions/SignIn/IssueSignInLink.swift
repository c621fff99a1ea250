public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Lets a person choose a password by a one-time link: at first, and again when it was forgotten; an administrator does it for anybody
/// but himself. With `resettingSecondFactor` the lost phone is taken away as well; the console may do that by itself, as it may read the
/// database, an administrator asks (``AskSecondFactorReset``).
public struct IssueSignInLink: Act {
    /// Its name in the ledger.
    public static let kind = "sign_in.link_issued"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let person: Person.ID
    private let name: SignInName?
    private let link: BearerToken
    private let resetsSecondFactor: Bool

    /// A link for whoever holds an account, good for ``SignInTerms/linkSeconds``. Without a name the person keeps the one he has, or
    /// gets one made from his own.
    public init(
        _ link: BearerToken,
        for person: Person.ID,
        name: SignInName? = nil,
        resettingSecondFactor: Bool = false,
        id: UUID = UUID()
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.link = link
        resetsSecondFactor = resettingSecondFactor
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "person_id": .id(person), "name": .text(name?.text), "link": .string(link.hash.hex),
            "resets_second_factor": .bool(resetsSecondFactor),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<SignInName> {
        let isConsole = scope.author.account == .console
        guard isConsole || !resetsSecondFactor else { throw Refusal(.notAllowed) }
        guard isConsole || person != scope.author.account.person else { throw Refusal(.ownCase) }
        guard person != .zero, try !Account.open(of: person, in: scope.commune.id, on: scope.db).isEmpty else {
            throw Refusal(.accountNotFound, person.text)
        }
        let known = try SignInLink.name(of: person, in: scope.commune.id, on: scope.db)
        let name = try name ?? known ?? made(in: scope)
        guard try !SignInRecord.isTaken(name, besides: person, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.signInNameTaken, name.text)
        }
        try scope.insert(link, for: person, named: name, resettingSecondFactor: resetsSecondFactor)
        if known != nil, !isConsole {
            try scope.tell(.signInLinkIssued, to: [person], about: Notice.Subject("accounts", person))
        }
        return .recorded(name)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> SignInName {
        guard let name = try SignInLink.name(of: person, in: commune.id, on: db) else {
            throw Refusal(.accountNotFound, person.text)
        }
        return name
    }

    /// A name from the person's own that nobody has yet.
    private func made(in scope: ActScope) throws -> SignInName {
        let full = try AccountHolder.find(person, on: scope.db)?.name ?? ""
        for number in 1...999 {
            guard let name = SignInName(of: full, number: number) else { break }
            if try !SignInRecord.isTaken(name, besides: person, of: scope.commune.id, on: scope.db) { return name }
        }
        throw Refusal(.signInNameInvalid)
    }
}

extension ActScope {
    /// The record of a link; `reset` is what a second person confirms with it.
    func insert(
        _ link: BearerToken,
        for person: Person.ID,
        named name: SignInName,
        resettingSecondFactor resets: Bool,
        confirming reset: SecondFactorReset.ID? = nil
    ) throws(PostgresError) {
        try insert(
            [
                "link_hash": .bytes(link.hash.bytes), "person_id": .id(person), "sign_in_name": .string(name.text),
                "resets_second_factor": .bool(resets), "reset_id": .id(reset),
                "expires_at": .instant(at.adding(seconds: SignInTerms.linkSeconds)),
                "issued_at": .instant(at), "issued_by": .id(author.account.id),
            ],
            into: .signInLinks
        )
    }
}
