public import Accountability
public import Credentials
public import FoundationEssentials
import Ledger
import Postgres
public import Store

/// Signs people in and keeps their sessions. What it writes are no facts about anybody's work, so nothing of it goes through the door or
/// into a ledger; it works as the class that sees nothing else.
public struct SignInOffice: Sendable {
    let database: Database
    let work: PasswordWork
    let box: SealedBox
    let isCommon: @Sendable (String) -> Bool
    /// Who signs in with an account, with what was lent to it: it changes with the ledger and the day only.
    private let authors = Kept<Account.ID, (place: LedgerPlace, author: Author)>()

    /// An office that seals second factors in `box` and knows which passwords are common.
    public init(
        _ database: Database,
        work: PasswordWork,
        box: SealedBox,
        isCommon: @escaping @Sendable (String) -> Bool
    ) {
        self.database = database
        self.work = work
        self.box = box
        self.isCommon = isCommon
    }

    /// What a browser sends along.
    public struct Visit: Sendable {
        /// The secret of a browser somebody signed in from before.
        public var browser: BearerToken?
        /// The kind of browser, to be shown in the list of sessions.
        public var kind: String
        /// The moment.
        public var at: Instant

        /// A visit at a moment.
        public init(browser: BearerToken?, kind: String, at: Instant) {
            self.browser = browser
            self.kind = kind
            self.at = at
        }
    }

    /// Who is signed in, and how well he proved it.
    public struct Guest: Sendable {
        /// The session.
        public let session: OpenSession
        /// The account with what was lent to it.
        public let author: Author
        /// Where the commune's ledger stood when the request began.
        public let ledger: LedgerHead

        /// Whether he still has to show a code before anything is shown to him.
        public var needsCode: Bool { needsCodeToAct && !session.passes }

        /// Whether he has to show one before he does anything: where his role asks for it, and where he set one up.
        public var needsCodeToAct: Bool {
            (session.account.role.needsSecondFactor || session.hasSecondFactor) && session.provenAt == nil
        }
    }

    /// A session's secret and the browser's, to be kept in cookies.
    public struct Keys: Sendable {
        /// The session's.
        public let session: BearerToken
        /// The browser's.
        public let browser: BearerToken
    }

    /// Signs in by name and password. A wrong name, a wrong password and an account that was closed get the same answer after the same
    /// time. Too many failures in a row make everybody wait, never for longer than a quarter of an hour.
    public func signIn(name typed: String, password: String, in commune: Commune.ID, _ visit: Visit) async throws
        -> Keys
    {
        guard let name = SignInName.parse(typed)?.name else {
            _ = try await matches(password, nil)
            throw Refusal(.signInWrong)
        }
        let (record, attempts) = try await database.transaction(as: .signIn(of: commune), .read) { db in
            let record = try SignInRecord.find(name, of: commune, on: db)
            let known = try visit.browser.flatMap { browser in
                try record.map { try KnownBrowser.isKnown(browser, to: $0.person, on: db) } == true ? browser : nil
            }
            let attempts = SignInAttempts(name, knownBrowser: known, in: commune)
            if let next = try attempts.wait(at: visit.at, on: db) { throw Refusal(.signInTooSoon, next.rfc3339) }
            return (record, attempts)
        }
        let isRight = try await matches(password, record?.passwordHash.flatMap { PasswordHash(text: $0) })
        return try await database.transaction(as: .signIn(of: commune), .write) { db in
            guard isRight, let record, let account = try Account.open(of: record.person, in: commune, on: db).first
            else {
                try attempts.add(at: visit.at, on: db)
                return nil as Keys?
            }
            try attempts.forget(on: db)
            try OpenSession.sweep(commune, at: visit.at, on: db)
            return try open(account, provenAt: nil, visit, in: commune, on: db)
        }.orThrow(Refusal(.signInWrong))
    }

    /// Who a session's secret belongs to; nil when it is over. Used at most once a minute it notes that it is in use.
    public func guest(_ token: BearerToken, _ visit: Visit) async throws -> Guest? {
        let guest = try await database.transaction(as: .signIn(of: token.commune), .read) { db in
            guard let (session, ledger) = try OpenSession.find(token, browser: visit.browser, at: visit.at, on: db)
            else { return nil as Guest? }
            let place = LedgerPlace(account: session.account.id, head: ledger.hash, day: visit.at.day)
            if let known = authors[session.account.id], known.place == place {
                return Guest(session: session, author: known.author, ledger: ledger)
            }
            // Read in another moment than the session: it may be newer than the place, never older.
            return try Author.signingIn(with: session.account, to: token.commune, on: db).map { author, ledger in
                authors.keep((place, author), of: session.account.id)
                return Guest(session: session, author: author, ledger: ledger)
            }
        }
        if let guest, guest.session.seenAt.adding(seconds: 60) < visit.at {
            try await database.transaction(as: .signIn(of: token.commune), .write) { db in
                try OpenSession.touch(token, at: visit.at, on: db)
            }
        }
        return guest
    }

    /// Ends the session of a secret.
    public func end(_ token: BearerToken) async throws {
        try await database.transaction(as: .signIn(of: token.commune), .write) { db in
            try OpenSession.end(token, on: db)
        }
    }

    /// Ends another of one's own sessions.
    public func end(_ id: UUID, by guest: Guest) async throws {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        try await database.transaction(as: .signIn(of: commune), .write) { db in
            try OpenSession.end(id, of: person, in: commune, on: db)
        }
    }

    /// One's own open sessions.
    public func sessions(of guest: Guest, at now: Instant) async throws -> [OpenSession] {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .read) { db in
            try OpenSession.list(of: person, in: commune, at: now, on: db)
        }
    }

    /// When one was let in anew by a link, the newest first.
    public func lettingsIn(of guest: Guest) async throws -> [LettingIn] {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .read) { db in
            try LettingIn.again(person, in: commune, limit: 10, on: db)
        }
    }

    /// The roles one may work in.
    public func accounts(of guest: Guest) async throws -> [Account] {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .read) { db in
            try Account.open(of: person, in: commune, on: db)
        }
    }

    /// Works on in another of one's own roles: a new session, the old one is over.
    public func change(to account: Account.ID, by guest: Guest, _ token: BearerToken, _ visit: Visit) async throws
        -> Keys
    {
        let (session, commune) = (guest.session, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .write) { db in
            let open = try Account.open(of: session.account.person, in: commune, on: db)
            guard let chosen = open.first(where: { $0.id == account }) else { throw Refusal(.accountNotFound) }
            try OpenSession.end(token, on: db)
            return try self.open(chosen, provenAt: session.provenAt, visit, in: commune, on: db)
        }
    }

    func open(_ account: Account, provenAt: Instant?, _ visit: Visit, in commune: Commune.ID, on db: Connection) throws
        -> Keys
    {
        let browser = visit.browser.flatMap { $0.commune == commune ? $0 : nil } ?? BearerToken(of: commune)
        try KnownBrowser.remember(browser, of: account.person, passesUntil: nil, at: visit.at, on: db)
        let keys = Keys(session: BearerToken(of: commune), browser: browser)
        try OpenSession.open(
            account,
            as: keys.session,
            provenAt: provenAt,
            browser: visit.kind,
            at: visit.at,
            on: db
        )
        return keys
    }

    func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        do {
            return try await work.matches(Text.nfc(password), hash)
        } catch {
            throw Refusal(.signInBusy)
        }
    }
}

extension Optional {
    /// What is there, or the error.
    fileprivate func orThrow(_ error: some Error) throws -> Wrapped {
        guard let self else { throw error }
        return self
    }
}
