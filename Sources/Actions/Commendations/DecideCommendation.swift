public import Accountability
public import Ledger
import Store

/// Says that the evidence was looked at, by somebody who neither nominated nor has a share.
public struct VerifyCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.verified"
    /// What the author must be allowed.
    public static let permission = Permission.verifyCommendation

    /// The step.
    public let step: Step<Commendation>

    /// Verifies a nomination.
    public init(_ step: Step<Commendation>) {
        self.step = step
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind { .verified }

    /// Tells whoever may approve it.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        let roles: [Role] = commendation.form.isFormalAward ? [.chairman] : [.chairman, .viceChairman]
        try commendation.tell(.commendationVerified, roles: roles, in: scope)
    }
}

/// A leader agrees. A certificate is the chairman's and takes its achievement's only place for an award of the law.
public struct ApproveCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.approved"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// The step.
    public let step: Step<Commendation>

    /// Approves what was verified.
    public init(_ step: Step<Commendation>) {
        self.step = step
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind { .approved }

    /// Takes the place; tells the officials, the nominator and the office.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        if commendation.form.isFormalAward {
            try AwardGuard.take(commendation, of: scope.commune.id, on: scope.db)
            try commendation.tell(.commendationToRegister, roles: [.clerk], in: scope)
        }
        try commendation.tellCommended(.commendationApproved, withNominator: true, in: scope)
    }
}

/// A leader does not agree, and says why.
public struct DeclineCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.declined"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// The step.
    public let step: Step<Commendation>
    private let reason: String

    /// Declines a nomination with a reason.
    public init(
        _ step: Step<Commendation>,
        reason: String
    ) throws(Refusal) {
        self.step = step
        self.reason = try Text.required(reason, else: .reasonNeeded)
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] { ["reason": .string(reason)] }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind {
        .declined(reason: reason)
    }

    /// Tells the nominator. The officials were told of no nomination and are told of no refusal.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        try scope.tell(.commendationDeclined, to: [commendation.nominator], about: commendation.subject)
    }
}
