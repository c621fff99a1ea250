public import Accountability
public import Ledger
import Store

/// Proposes to take a commendation back because it rests on something untrue. Nothing changes before a second person agrees.
public struct ProposeCommendationRevocation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.revocation_proposed"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// The step.
    public let step: Step<Commendation>
    private let reason: String

    /// Proposes it with a reason.
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
        .revocationProposed(reason: reason)
    }

    /// Tells the officials, who may want to say something, and the leaders, one of whom decides.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        try commendation.tellCommended(.commendationRevocationProposed, in: scope)
        try commendation.tell(.commendationRevocationProposed, roles: [.chairman, .viceChairman], in: scope)
    }
}

/// Decides an open proposal to revoke: a second person takes the commendation back, or it is dropped with a reason.
public struct DecideCommendationRevocation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.revocation_decided"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// What is decided.
    public enum Decision: Sendable, Hashable {
        /// The commendation is taken back.
        case revoke
        /// It stays; the reason says why.
        case drop(reason: String)
    }

    /// The step.
    public let step: Step<Commendation>
    private let decision: Decision

    /// Decides the proposal that is open.
    public init(
        _ step: Step<Commendation>,
        _ decision: Decision
    ) throws(Refusal) {
        self.step = step
        self.decision =
            switch decision {
            case .revoke: .revoke
            case .drop(let reason): .drop(reason: try Text.required(reason, else: .reasonNeeded))
            }
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] {
        switch decision {
        case .revoke: ["decision": "revoked"]
        case .drop(let reason): ["decision": "dropped", "reason": .string(reason)]
        }
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind {
        guard let proposal = commendation.openProposal else { throw Refusal(.commendationState) }
        return switch decision {
        case .revoke: .revoked(proposal: proposal.id)
        case .drop(let reason): .revocationDropped(proposal: proposal.id, reason: reason)
        }
    }

    /// Gives an award's place back; tells the officials either way.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        switch decision {
        case .revoke:
            try AwardGuard.release(commendation, of: scope.commune.id, on: scope.db)
            try commendation.tellCommended(.commendationRevoked, withNominator: true, in: scope)
        case .drop:
            try commendation.tellCommended(.commendationRevocationDropped, in: scope)
        }
    }
}
