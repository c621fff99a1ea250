public import Accountability
public import Actions
public import Intake

/// What the pages and the API need from the rest of the program, made once in `kycuong`.
///
/// Each closure reads or acts in one transaction of its own. It may throw a ``Problem`` where it has something to say to
/// the caller; any other error is mapped in one place, see ``Problem/init(_:)``.
public struct WebDependencies: Sendable {
    /// The account a bearer token belongs to; nil for a token nobody has.
    public var authenticate: @Sendable (_ bearerToken: String) async throws -> SignedInAccount?
    /// Where acts are done and records are read.
    public var desk: any Desk
    /// Where it is kept who looked at whose record.
    public var looks: LookLog
    /// A rule's refusal in words, with what to do next.
    public var sentence: @Sendable (Refusal) -> String?
    /// The leader summary of the account's commune.
    public var summary: @Sendable (SignedInAccount, SummaryQuery) async throws -> ReportDocument
    /// The files behind a figure of the summary.
    public var dossiers: @Sendable (SignedInAccount, DossierQuery) async throws -> DossierPage
    /// What the first page shows; nil on an installation without the model commune.
    public var publicSummary: @Sendable () async throws -> FirstPage?
    /// Why the service cannot work now, in Vietnamese; empty when it can.
    public var readiness: @Sendable () async -> [String]
    /// Signs people in; nil where nobody can sign in with a password.
    public var signIn: SignInOffice?
    /// Signs what people carry away; nil where nothing is signed.
    public var keeper: LedgerKeeper?
    /// Makes year-end packets in the background; nil where none are made.
    public var packets: YearPacketOffice?
    /// The communes people may sign in to.
    public var communes: @Sendable () async throws -> [Commune] = { [] }
    /// How often one address may try to sign in.
    public var addresses = AddressLimit()
    /// Whether a proxy of ours with TLS stands before the service: `serve --behind-tls`.
    public var isBehindProxy = false
    /// Whether the commune that is served is the model one, whose people and files are invented: every page says so.
    public var isModel = false
    /// The mapping profiles kept on this server.
    public var mappingProfiles: @Sendable () throws -> [MappingProfile] = { [] }
    /// What stands around the pages of each account.
    let letterheads = KeptReads<Letterhead>()
    /// What may be chosen in the filters of lists.
    let filterChoices = KeptReads<FormChoices>()
    /// Registers that were read and wait for somebody to confirm them.
    let waitingRegisters = WaitingRegisters()
    /// The clock.
    public var now: @Sendable () -> Instant
    /// The version of the program.
    public var version: String

    /// All that a program needs; there are no defaults, so that nothing is forgotten. Signing in is added where there is a browser.
    public init(
        authenticate: @escaping @Sendable (_ bearerToken: String) async throws -> SignedInAccount?,
        desk: any Desk,
        looks: LookLog,
        sentence: @escaping @Sendable (Refusal) -> String?,
        summary: @escaping @Sendable (SignedInAccount, SummaryQuery) async throws -> ReportDocument,
        dossiers: @escaping @Sendable (SignedInAccount, DossierQuery) async throws -> DossierPage,
        publicSummary: @escaping @Sendable () async throws -> FirstPage?,
        readiness: @escaping @Sendable () async -> [String],
        now: @escaping @Sendable () -> Instant,
        version: String
    ) {
        self.authenticate = authenticate
        self.desk = desk
        self.looks = looks
        self.sentence = sentence
        self.summary = summary
        self.dossiers = dossiers
        self.publicSummary = publicSummary
        self.readiness = readiness
        self.now = now
        self.version = version
    }
}

/// Who is signed in: an account and the commune it belongs to.
public struct SignedInAccount: Hashable, Sendable {
    /// The account, with its role.
    public let account: Account
    /// The commune whose records it may ask for.
    public let commune: Commune
    /// What was lent to it today.
    public let delegations: [Delegation]

    /// An account of a commune.
    public init(account: Account, commune: Commune, delegations: [Delegation] = []) {
        self.account = account
        self.commune = commune
        self.delegations = delegations
    }

    /// Somebody who proved who he is.
    public init(_ author: Author) {
        self.init(account: author.account, commune: author.commune, delegations: author.delegations)
    }

    /// The account as acts know it.
    var author: Author { Author(commune: commune, account: account, delegations: delegations) }
}
