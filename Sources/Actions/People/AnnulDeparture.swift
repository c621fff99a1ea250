public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Annuls a departure that was recorded by mistake: of the wrong person, or of somebody who stays after all. Whoever may record one may
/// annul one, for one of three reasons and never his own.
///
/// From then on the official serves as if he had never left: he may be given duties, powers and accounts, be asked to explain and be
/// reminded, and his leaving can be recorded again. What the departure ended stays ended, with the reason recorded then: duties,
/// powers lent, what he was asked to explain, drafts of reminders, and closed accounts. Each is a fact of its own that others have
/// acted on since; what his successor took over stays the successor's until it is ended. Whatever is to go on is made anew.
public struct AnnulDeparture: Act {
    /// Its name in the ledger.
    public static let kind = "departure.annulled"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let departure: Departure.ID
    private let reason: Departure.Annulment

    /// Annuls it with a reason.
    public init(_ departure: Departure.ID, reason: Departure.Annulment, id: UUID = UUID()) {
        self.id = id
        self.departure = departure
        self.reason = reason
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["departure_id": .id(departure), "reason": .string(reason.title)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Departure> {
        let known = try Departure.required(departure, of: scope.commune, on: scope.db)
        try scope.requireKeeping(known.official)
        guard known.annulment == nil else { throw Refusal(.alreadyEnded) }
        try scope.insert(
            [
                "departure_id": .id(departure), "official_id": .id(known.official), "reason": .string(reason.title),
            ].merging(scope.authorship) { own, _ in own },
            into: .departureAnnulments
        )
        return .recorded(try Departure.required(departure, of: scope.commune, on: scope.db))
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Departure {
        try Departure.required(departure, of: commune, on: db)
    }
}

extension Departure {
    static func required(_ id: ID, of commune: Commune, on db: Connection) throws -> Departure {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.departureNotFound, id.text) }
        return found
    }
}
