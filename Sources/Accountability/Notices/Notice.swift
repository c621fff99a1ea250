/// Something a person must be told (*thông báo*): a kind and what it is about. The words stand in one table of the module that
/// talks to people; none of them is personal.
public struct Notice: Hashable, Sendable {
    /// Identifies a notice within a commune.
    public typealias ID = Identifier<Notice>

    /// How long a notice waits, in seconds: a mistake made a moment ago is cancelled before anybody reads of it.
    public static let delay = 600

    /// The id.
    public let id: ID
    /// What it tells.
    public let kind: Kind
    /// What it is about.
    public let subject: Subject
    /// From when it is told.
    public let dueAt: Instant
    /// When what it tells was recorded.
    public let recordedAt: Instant

    /// A notice as recorded.
    public init(id: ID, kind: Kind, subject: Subject, dueAt: Instant, recordedAt: Instant) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.dueAt = dueAt
        self.recordedAt = recordedAt
    }

    /// What a notice tells.
    public enum Kind: String, CaseIterable, Sendable {
        case findingAssigned = "finding.assigned"
        case findingSettled = "finding.settled"
        case findingUnassigned = "finding.unassigned"
        case findingReopened = "finding.reopened"
        case findingAnnulled = "finding.annulled"
        case incidentRecorded = "incident.recorded"
        case incidentOpened = "incident.opened"
        case incidentAnnulled = "incident.annulled"
        case explanationRequested = "explanation.requested"
        case explanationSubmitted = "explanation.submitted"
        case explanationReturned = "explanation.returned"
        case explanationDecided = "explanation.decided"
        case explanationReopened = "explanation.reopened"
        case explanationMissed = "explanation.missed"
        case explanationLapsed = "explanation.lapsed"
        case explanationEnded = "explanation.ended"
        case responsibilityDisowned = "responsibility.disowned"
        case responsibilityUpheld = "responsibility.upheld"
        case reminderIssued = "reminder.issued"
        case reminderToConfirm = "reminder.to_confirm"
        case reminderWithdrawn = "reminder.withdrawn"
        case reminderAnnulled = "reminder.annulled"
        case reminderOneBelow = "reminder.one_below"
        case reconsiderationRequested = "reconsideration.requested"
        case reconsiderationDecided = "reconsideration.decided"
        case reviewOpened = "review.opened"
        case reviewStatement = "review.statement"
        case reviewLapsed = "review.lapsed"
        case reviewFlagged = "review.flagged"
        case reviewDecided = "review.decided"
        case reviewSuspended = "review.suspended"
        case reviewResumed = "review.resumed"
        case commendationNominated = "commendation.nominated"
        case commendationVerified = "commendation.verified"
        case commendationApproved = "commendation.approved"
        case commendationToRegister = "commendation.to_register"
        case commendationDeclined = "commendation.declined"
        case commendationRevocationProposed = "commendation.revocation_proposed"
        case commendationRevocationDropped = "commendation.revocation_dropped"
        case commendationRevoked = "commendation.revoked"
        case delegationGiven = "delegation.given"
        case policyAdopted = "policy.adopted"
        case exceptionRecorded = "exception.recorded"
        case accountAdded = "account.added"
        case signInLinkIssued = "sign_in.link_issued"
        case secondFactorResetAsked = "sign_in.reset_asked"
        case secondFactorReset = "sign_in.second_factor_reset"
    }

    /// What a notice is about.
    public struct Subject: Hashable, Sendable {
        /// The noun as it stands in addresses of the API, with underscores: `explanation_requests`.
        public let noun: String
        /// Which one.
        public let id: String

        /// A thing by its noun and id.
        public init<Thing>(_ noun: String, _ id: Identifier<Thing>) {
            self.noun = noun
            self.id = id.text
        }

        /// The address of the API at which it is read.
        public var path: String {
            let address = "/api/v1/\(noun.replacing("_", with: "-"))"
            switch noun {
            // Pages, which programs do not ask for.
            case "accounts": return "/account"
            case "second_factor_resets": return "/second-factor-resets"
            case "role_grants": return "/role-grants"
            case "officials": return "\(address)/\(id)/record"
            case "policies", "delegations", "exceptions": return address
            default: return "\(address)/\(id)"
            }
        }
    }
}
