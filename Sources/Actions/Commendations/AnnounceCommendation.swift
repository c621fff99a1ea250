public import Accountability
public import Ledger
import Store

/// The office types the number and day of the decision, as its paper says.
public struct RegisterCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.registered"
    /// What the author must be allowed.
    public static let permission = Permission.registerCommendation

    /// The step.
    public let step: Step<Commendation>
    private let document: Commendation.DecisionDocument

    /// Registers an approved commendation; refused if the number is empty or too long.
    public init(
        _ step: Step<Commendation>,
        number: String,
        documentDay: CalendarDay
    ) throws(Refusal) {
        self.step = step
        document = Commendation.DecisionDocument(
            number: try Text.requiredLine(number, limit: 100),
            day: documentDay
        )
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] {
        ["document_number": .string(document.number), "document_on": .day(document.day)]
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind {
        .registered(document)
    }
}

/// Makes an approved commendation known, naming those who agreed to it.
public struct AnnounceCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.announced"
    /// What the author must be allowed.
    public static let permission = Permission.approveCommendation

    /// The step.
    public let step: Step<Commendation>
    private let consenting: Set<Official.ID>

    /// Announces it; `consenting` are those with a share who agreed to be named.
    public init(
        _ step: Step<Commendation>,
        consenting: Set<Official.ID>
    ) {
        self.step = step
        self.consenting = consenting
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] {
        ["consenting": .array(consenting.map(\.text).sorted().map { .string($0) })]
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.EventKind {
        .announced(consenting: consenting)
    }

    /// Records for each official whether he agreed.
    public func finish(_ commendation: Commendation, in scope: ActScope) throws {
        try scope.insert(
            commendation.shares.map { share in
                [
                    "event_id": .id(Commendation.Event.ID(id)), "commendation_id": .id(commendation.id),
                    "official_id": .id(share.official), "nominator_id": .id(commendation.nominator),
                    "is_given": .bool(consenting.contains(share.official)),
                ]
            },
            into: .commendationConsents
        )
    }
}
