import Accountability
public import Credentials
import Postgres
public import Store

/// The second factor: an app on a phone, and recovery codes for when the phone is lost.
extension SignInOffice {
    /// A secret for the guest's app, to be confirmed by a first code; the same until it is. Refused once one is confirmed: the phone in
    /// use is replaced by whoever may reset it.
    public func offer(to guest: Guest) async throws -> TimeCode {
        let record = try await record(of: guest)
        guard !record.hasSecondFactor else { throw Refusal(.alreadyEnded) }
        if let offered = timeCode(record) { return offered }
        let (made, person, commune) = (TimeCode(), guest.session.account.person, guest.author.commune.id)
        let sealed = box.seal(made.secret)
        try await database.transaction(as: .signIn(of: commune), .write) { db in
            try SignInRecord.offerSecondFactor(sealed, to: person, in: commune, on: db)
        }
        return made
    }

    /// Confirms the secret by a first code. The recovery codes are shown this once.
    public func confirm(_ code: String, by guest: Guest, _ token: BearerToken, _ visit: Visit) async throws -> (
        keys: Keys, codes: [String]
    ) {
        let keys = try await prove(code, passing: false, by: guest, token, visit)
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        let codes = try await database.transaction(as: .signIn(of: commune), .write) { db in
            try RecoveryCodes.renew(of: person, in: commune, on: db)
        }
        return (keys, codes)
    }

    /// Shows a code, or a recovery code, in a session opened by the password: from now on it may decide, under a new secret. With
    /// `passing` this browser passes without a code for reading for ``SignInTerms/passDays`` days, where the role may.
    public func prove(_ code: String, passing: Bool, by guest: Guest, _ token: BearerToken, _ visit: Visit) async throws
        -> Keys
    {
        let record = try await record(of: guest)
        guard let timeCode = timeCode(record) else { throw Refusal(.secondFactorMissing) }
        let (account, commune) = (guest.session.account, guest.author.commune.id)
        let attempts = SignInAttempts(codesOf: account.person, in: commune)
        let keys = try await database.transaction(as: .signIn(of: commune), .write) { db in
            if let next = try attempts.wait(at: visit.at, on: db) { throw Refusal(.signInTooSoon, next.rfc3339) }
            let step = timeCode.step(of: code, at: Int(visit.at.microseconds / 1_000_000), after: record.lastStep)
            let isRight =
                if let step {
                    try SignInRecord.useStep(step, of: account.person, at: visit.at, in: commune, on: db)
                } else {
                    try record.hasSecondFactor
                        && RecoveryCodes.use(code, of: account.person, at: visit.at, in: commune, on: db)
                }
            guard isRight else {
                try attempts.add(at: visit.at, on: db)
                return nil as Keys?
            }
            try attempts.forget(on: db)
            try OpenSession.end(token, on: db)
            let keys = try open(account, provenAt: visit.at, visit, in: commune, on: db)
            if passing, account.role.mayPassForReading {
                let until = visit.at.adding(seconds: 86_400 * SignInTerms.passDays)
                try KnownBrowser.remember(keys.browser, of: account.person, passesUntil: until, at: visit.at, on: db)
            }
            return keys
        }
        guard let keys else { throw Refusal(.codeWrong) }
        return keys
    }

    /// How many recovery codes the guest has left.
    public func recoveryCodesLeft(of guest: Guest) async throws -> Int {
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .read) { db in
            try RecoveryCodes.left(of: person, in: commune, on: db)
        }
    }

    /// Fresh recovery codes instead of the old ones; only whoever has shown a code may ask for them.
    public func renewRecoveryCodes(by guest: Guest) async throws -> [String] {
        guard guest.session.provenAt != nil else { throw Refusal(.codeNeeded) }
        let (person, commune) = (guest.session.account.person, guest.author.commune.id)
        return try await database.transaction(as: .signIn(of: commune), .write) { db in
            try RecoveryCodes.renew(of: person, in: commune, on: db)
        }
    }

    private func timeCode(_ record: SignInRecord) -> TimeCode? {
        record.secondFactor.flatMap { box.open($0) }.flatMap { TimeCode(secret: $0) }
    }
}
