public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records that an official's service here is over (*thôi công tác*): his duties, the powers lent by him or to him, what he was asked
/// to explain, drafts of reminders, and the accounts in which he acted for the commune end with a reason, and his successor takes over
/// what he held and the late files that are still open. His own account stays open, so that he can read his record; what was counted stays
/// counted. Recorded by mistake it is taken back by `AnnulDeparture`.
///
/// It takes a kind and no words: why somebody leaves may be his health or his family, and the ledger would keep it for good.
public struct RecordDeparture: Act {
    /// Its name in the ledger.
    public static let kind = "departure.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let leftOn: CalendarDay
    private let departureKind: Departure.Kind
    private let document: String
    private let successor: Official.ID?

    /// Left with this last day of service, which is not to come.
    public init(
        id: Departure.ID = Departure.ID(),
        official: Official.ID,
        leftOn: CalendarDay,
        kind: Departure.Kind,
        document: String,
        successor: Official.ID? = nil
    ) throws(Refusal) {
        guard successor != official else { throw Refusal(.officialLeft) }
        self.id = id.uuid
        self.official = official
        self.leftOn = leftOn
        departureKind = kind
        self.document = try Text.requiredLine(document, limit: 300, else: .documentNeeded)
        self.successor = successor
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "official_id": .id(official), "left_on": .day(leftOn), "kind": .string(departureKind.rawValue),
            "document": .string(document), "successor_id": .id(successor),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Departure> {
        let unit = try scope.requireKeeping(official)
        try scope.requireNotFuture(leftOn)
        try scope.requireNotDeparted(official)
        if let successor {
            try scope.requireOfficial(successor)
            try scope.requireNotDeparted(successor)
        }
        try scope.insert(
            [
                "departure_id": .id(Departure.ID(id)), "official_id": .id(official), "unit_id": .id(unit),
                "left_on": .day(leftOn), "kind": .string(departureKind.rawValue),
                "document": .string(document), "successor_id": .id(successor),
                "follows_id": .id(try Departure.lastAnnulled(of: official, on: scope.db)),
            ].merging(scope.authorship) { own, _ in own },
            into: .departures
        )
        try endDuties(in: scope)
        try endDelegations(in: scope)
        try closeAccounts(in: scope)
        try ExplanationDuty.cancelForDeparture(of: official, in: scope)
        try Reminder.cancelDrafts(ofDeparted: official, in: scope)
        try Finding.handOver(from: official, to: successor, reason: endReason, in: scope)
        return .recorded(try Departure.required(Departure.ID(id), of: scope.commune, on: scope.db))
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Departure {
        try Departure.required(Departure.ID(id), of: commune, on: db)
    }

    private var endReason: String { departureKind.title }

    /// Ends what he held on his last day or would have held later, and gives the former to his successor from the day after.
    private func endDuties(in scope: ActScope) throws {
        let all = try Assignment.list(of: scope.commune.id, on: scope.db)
        let open = all.filter { $0.official == official && $0.lastOn ?? .latest > leftOn }
        try scope.insert(
            open.map { $0.endRow(on: leftOn, reason: endReason, in: scope) },
            into: .assignmentEnds
        )
        guard let successor else { return }
        let held = all.filter { $0.official == successor }
        let given = open.filter { $0.holds(on: leftOn) }.map { duty in
            Assignment(
                id: Assignment.ID(.derived(from: id, "assignment \(duty.id.text)")),
                official: successor,
                unit: duty.unit,
                position: duty.position,
                field: duty.field,
                procedure: duty.procedure,
                fromOn: leftOn.adding(days: 1),
                toOn: duty.lastOn,
                document: document
            )
        }
        try scope.insert(
            given.filter { duty in !held.contains(where: duty.repeats) }
                .map { $0.row.merging(scope.authorship) { own, _ in own } },
            into: .assignments
        )
    }

    private func endDelegations(in scope: ActScope) throws {
        let lent = try Delegation.list(touching: official.person, of: scope.commune.id, on: scope.db)
        try scope.end(lent, reason: endReason)
    }

    private func closeAccounts(in scope: ActScope) throws {
        let open = try Account.open(of: official.person, in: scope.commune.id, on: scope.db).filter {
            $0.role != .official
        }
        try scope.insert(open.map { $0.closureRow(in: scope) }, into: .accountClosures)
    }
}
