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

    /// Chooses a password by a link, which is used up, and signs in. `person` is his full name, which a password must not be made of.
    public func choosePassword(_ password: String, by token: BearerToken, known: [String], _ visit: Visit) async throws
        -> Keys
    {
        guard let link = try await link(token, at: visit.at) else { throw Refusal(.signInLinkUnknown) }
        let hash = try await hash(password, known: known + [link.name.text])
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
    public func changePassword(from old: String, to new: String, known: [String], by guest: Guest, _ visit: Visit)
        async throws -> Keys
    {
        let (account, commune) = (guest.session.account, guest.author.commune.id)
        let record = try await record(of: guest)
        guard try await matches(old, record.passwordHash.flatMap { PasswordHash(text: $0) }) else {
            throw Refusal(.signInWrong)
        }
        let hash = try await hash(new, known: known + [record.name.text])
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

    private func hash(_ password: String, known: [String]) async throws -> String {
        let checked = try PasswordRule.check(password, known: known, isCommon: isCommon)
        do {
            return try await work.hash(checked).text
        } catch {
            throw Refusal(.signInBusy)
        }
    }
}
