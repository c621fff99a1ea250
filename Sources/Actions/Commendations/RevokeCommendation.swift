public import Accountability
public import FoundationEssentials
public import Ledger
import Store

/// Proposes to take a commendation back because it rests on something untrue. Nothing changes before a second person agrees.
public struct ProposeCommendationRevocation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.revocation_proposed"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?
    private let reason: String

    /// Proposes it with a reason.
    public init(
        _ commendation: Commendation.ID,
        reason: String,
        on day: CalendarDay,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
        self.reason = try Commendation.text(reason, atMost: 2000, else: .reasonNeeded)
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] { ["reason": .string(reason)] }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind {
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

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?
    private let decision: Decision

    /// Decides the proposal that is open.
    public init(
        _ commendation: Commendation.ID,
        _ decision: Decision,
        on day: CalendarDay,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
        self.decision =
            switch decision {
            case .revoke: .revoke
            case .drop(let reason): .drop(reason: try Commendation.text(reason, atMost: 2000, else: .reasonNeeded))
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
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind {
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
