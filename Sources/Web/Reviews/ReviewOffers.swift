import Accountability
import Actions

/// When the acts on a review case are offered: where they may follow what happened, to whom they are not refused.
extension Offer {
    /// An act of the chairman, or of whoever has this permission, on somebody else's case.
    static func ofReviewer(
        by permission: Permission = .decideReview,
        _ isOpen: @escaping @Sendable (ReviewCase, SignedInAccount) -> Bool
    ) -> Offer {
        .on(ReviewCase.self) { review, account, _ in
            account.author.mayDeal(with: review.official, of: review.unit, by: permission) && isOpen(review, account)
        }
    }

    /// An act of the official himself.
    static func ofReviewed(_ next: ReviewCase.EventKind) -> Offer {
        .on(ReviewCase.self) { review, account, _ in
            account.account.person == review.official.person && review.allows(next)
        }
    }

    /// To record what the official said: also where he had let it be.
    static let hearing = Offer.ofReviewer { review, _ in
        let standing = review.standing
        return standing.isUndecided && standing.suspension == nil
            && (standing.statement == nil || standing.statement == .waived)
    }

    /// To decide a suggestion nobody has decided.
    static let decidingReview = Offer.ofReviewer { review, _ in
        let standing = review.standing
        return standing.isUndecided && standing.suspension == nil && !standing.isFlagged
    }

    /// To answer the official's plea: anybody who may but whoever decided.
    static let decidingReviewReconsideration = Offer.ofReviewer(by: .decideReconsideration) { review, account in
        review.allows(.reconsidered(.upheld, by: .anotherLeader, reason: ""))
            && !review.deciders.contains(account.account.id)
    }
}
