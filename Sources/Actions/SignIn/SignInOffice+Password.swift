public import Accountability
import Credentials
import Postgres
public import Store

/// Choosing and changing passwords.
extension SignInOffice {
    /// What a link is for: the name its holder will sign in by; nil for one that is used up, expired or unknown.
    public func link(_ token: BearerToken, at now: Instant) async throws -> SignInLink? {
        try await database.transaction(as: .signIn(of: token.commune), .read) { db in
            try SignInLink.find(token, at: now, on: db)
        }
    }

    /// Chooses a password by a link, which is used up, and signs in.
    public func choosePassword(_ password: String, by token: BearerToken, _ visit: Visit) async throws -> Keys {
        guard let link = try await link(token, at: visit.at) else { throw Refusal(.signInLinkUnknown) }
        let hash = try await hash(password, of: link.person, link.name, in: token.commune)
        do {
            return try await database.transaction(as: .signIn(of: token.commune), .write) { db in
                try SignInLink.use(token, at: visit.at, on: db)
                try SignInRecord.setPassword(
                    hash,
                    name: link.name,
                    of: link.person,
                    forgettingSecondFactor: link.resetsSecondFactor,
                    at: visit.at,
                    in: token.commune,
                    on: db
                )
                try SignInAttempts(link.name, knownBrowser: nil, in: token.commune).forget(on: db)
                guard let account = try Account.open(of: link.person, in: token.commune, on: db).first else {
                    throw Refusal(.signInLinkUnknown)
                }
                return try open(account, provenAt: nil, visit, in: token.commune, on: db)
            }
        } catch let error as PostgresError where error.constraint == "sign_in_link_uses_pkey" {
            throw Refusal(.signInLinkUnknown)
        }
    }

    /// Changes one's own password; every other session is over, this one goes on under a new secret.
    public func changePassword(from old: String, to new: String, by guest: Guest, _ visit: Visit) async throws -> Keys {
        let (account, commune) = (guest.session.account, guest.author.commune.id)
        let record = try await record(of: guest)
        guard try await matches(old, record.passwordHash.flatMap { PasswordHash(text: $0) }) else {
            throw Refusal(.signInWrong)
        }
        let hash = try await hash(new, of: account.person, record.name, in: commune)
        return try await database.transaction(as: .signIn(of: commune), .write) { db in
            try SignInRecord.setPassword(
                hash,
                name: record.name,
                of: account.person,
                forgettingSecondFactor: false,
                at: visit.at,
                in: commune,
                on: db
            )
            return try open(account, provenAt: guest.session.provenAt, visit, in: commune, on: db)
        }
    }

    /// How the guest signs in.
    public func record(of guest: Guest) async throws -> SignInRecord {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        let found = try await database.transaction(as: .signIn(of: commune), .read) { db in
            try SignInRecord.find(person, of: commune, on: db)
        }
        guard let found else { throw Refusal(.accountNotFound) }
        return found
    }

    /// The hash of a password that is none everybody would guess: not a common one, nor made of what is known about its owner.
    private func hash(_ password: String, of person: Person.ID, _ name: SignInName, in commune: Commune.ID) async throws
        -> String
    {
        let known = try await known(of: person, in: commune) + [name.text]
        let checked = try PasswordRule.check(password, known: known, isCommon: isCommon)
        do {
            return try await work.hash(checked).text
        } catch {
            throw Refusal(.signInBusy)
        }
    }

    /// The person's full name, word by word too, and the commune's. Signing in reads no name, so it is read as the person himself would.
    private func known(of person: Person.ID, in commune: Commune.ID) async throws -> [String] {
        let (place, accounts) = try await database.transaction(as: .signIn(of: commune), .read) { db in
            (
                try Commune.find(commune, on: db).map { [$0.name, $0.code] } ?? [],
                try Account.open(of: person, in: commune, on: db)
            )
        }
        guard let reader = accounts.first(where: { $0.role.identityClass != .auth }) else { return place }
        let name = try await database.transaction(as: Identity(reader, of: commune), .read) { db in
            try Person.name(of: person, in: commune, on: db)
        }
        return place + (name.map { [$0] + $0.split(separator: " ").map(String.init) } ?? [])
    }
}
