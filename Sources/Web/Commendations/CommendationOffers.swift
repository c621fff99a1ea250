import Accountability
import Actions

/// When the steps of a commendation are offered.
extension Offer {
    /// Where the step may follow for whoever looks.
    static func commendation(
        by permission: Permission,
        _ next: @escaping @Sendable (Commendation) -> Commendation.EventKind?
    ) -> Offer {
        .on(Commendation.self) { commendation, account, _ in
            next(commendation).map { commendation.allows($0, for: account, by: permission) } ?? false
        }
    }

    /// To decide a proposal to revoke. Whoever proposed it may only drop it; the form says so.
    static let decidingRevocation = Offer.commendation(by: .approveCommendation) { commendation in
        commendation.openProposal.map { .revocationDropped(proposal: $0.id, reason: "") }
    }
}

extension Commendation {
    /// Whether a step may follow, done by this account: not on its own commendation, nominator and verifier two persons, and all who
    /// are commended within its reach.
    func allows(_ next: EventKind, for account: SignedInAccount, by permission: Permission) -> Bool {
        let actor = CommendationActor(person: account.account.person, role: account.account.role)
        return allows(next, by: actor)
            && shares.allSatisfy { account.author.mayDeal(with: $0.official, of: $0.unit, by: permission) }
    }
}
