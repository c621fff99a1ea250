public import Accountability
public import FoundationEssentials
public import Ledger
import Store

/// The office types the number and day of the decision, as its paper says.
public struct RegisterCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.registered"
    /// What the author must be allowed.
    public static let permission = Permission.registerCommendation

    /// Made by the caller: the event's id.
    public let id: UUID
    /// Whose event it is.
    public let commendation: Commendation.ID
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How many events the caller had seen.
    public let version: Int?
    private let document: Commendation.DecisionDocument

    /// Registers an approved commendation; refused if the number is empty or too long.
    public init(
        _ commendation: Commendation.ID,
        number: String,
        documentDay: CalendarDay,
        on day: CalendarDay,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
        document = Commendation.DecisionDocument(
            number: try Commendation.text(number, atMost: 100, else: .textInvalid),
            day: documentDay
        )
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] {
        ["document_number": .string(document.number), "document_on": .day(document.day)]
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind {
        .registered(document)
    }
}

/// Makes an approved commendation known, naming those who agreed to it.
public struct AnnounceCommendation: CommendationStep {
    /// Its name in the ledger.
    public static let kind = "commendation.announced"
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
    private let consenting: Set<Official.ID>

    /// Announces it; `consenting` are those with a share who agreed to be named.
    public init(
        _ commendation: Commendation.ID,
        consenting: Set<Official.ID>,
        on day: CalendarDay,
        version: Int? = nil,
        id: UUID = UUID()
    ) {
        self.id = id
        self.commendation = commendation
        happenedOn = day
        self.version = version
        self.consenting = consenting
    }

    /// What distinguishes this step's content.
    public var details: [String: JSON] {
        ["consenting": .array(consenting.map(\.text).sorted().map { .string($0) })]
    }

    /// The event that follows.
    public func next(after commendation: Commendation) throws(Refusal) -> Commendation.Event.Kind {
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
