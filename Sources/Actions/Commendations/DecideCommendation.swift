public import Accountability
public import FoundationEssentials
public import Ledger
import Store

/// Says that the evidence was looked at, by somebody who neither nominated nor has a share.
public struct VerifyCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.verified"
    /// What the author must be allowed.
    public static let permission = Permission.verifyCommendation

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?

    /// Verifies a nomination.
    public init(_ commendation: Commendation.ID, on day: CalendarDay, version: Int? = nil, id: UUID = UUID()) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind { .verified }

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

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?

    /// Approves what was verified.
    public init(_ commendation: Commendation.ID, on day: CalendarDay, version: Int? = nil, id: UUID = UUID()) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind { .approved }

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

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?
    private let reason: String

    /// Declines a nomination with a reason.
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
        .declined(reason: reason)
    }

    /// Tells the nominator. The officials were told of no nomination and are told of no refusal.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        try scope.tell(.commendationDeclined, to: [commendation.nominator], about: commendation.subject)
    }
}
