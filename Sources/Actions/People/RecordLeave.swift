public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records days an official is away (*nghỉ, đi học, đi công tác*): they count for none of his deadlines. Nobody records his own.
///
/// It takes a kind and no words. Deadlines need the days alone, and what is written here stands in the ledger for good: a sentence
/// about somebody's health could never be taken back.
public struct RecordLeave: Act {
    /// Its name in the ledger.
    public static let kind = "leave.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let leaveKind: Leave.Kind
    private let fromOn: CalendarDay
    private let toOn: CalendarDay

    /// Away from the first to the last day, past or to come.
    public init(
        id: Leave.ID = Leave.ID(),
        official: Official.ID,
        kind: Leave.Kind,
        fromOn: CalendarDay,
        toOn: CalendarDay
    ) throws(Refusal) {
        guard fromOn <= toOn else { throw Refusal(.periodReversed) }
        self.id = id.uuid
        self.official = official
        leaveKind = kind
        self.fromOn = fromOn
        self.toOn = toOn
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "official_id": .id(official), "kind": .string(leaveKind.rawValue), "from_on": .day(fromOn),
            "to_on": .day(toOn),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Leave> {
        let unit = try scope.requireKeeping(official)
        try scope.requireNotDeparted(official)
        let leave = Leave(
            id: Leave.ID(id),
            official: official,
            kind: leaveKind,
            fromOn: fromOn,
            toOn: toOn
        )
        let others = try Leave.list(of: scope.commune.id, official: official, on: scope.db)
        if let other = others.first(where: leave.repeats) { throw Refusal(.leaveOverlaps, other.fromOn.iso) }
        try scope.insert(
            [
                "leave_id": .id(leave.id), "official_id": .id(official), "unit_id": .id(unit),
                "kind": .string(leaveKind.rawValue), "from_on": .day(fromOn), "to_on": .day(toOn),
            ].merging(scope.authorship) { own, _ in own },
            into: .leaves
        )
        return .recorded(leave)
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Leave {
        try Leave.required(Leave.ID(id), of: commune, on: db)
    }
}

/// Takes a leave back: it was entered wrongly, or not taken. Who comes back early gets a shorter one afterwards.
public struct CancelLeave: Act {
    /// Its name in the ledger.
    public static let kind = "leave.cancelled"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let leave: Leave.ID
    private let reason: Leave.Cancellation

    /// Takes it back with a reason.
    public init(_ leave: Leave.ID, reason: Leave.Cancellation, id: UUID = UUID()) {
        self.id = id
        self.leave = leave
        self.reason = reason
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["leave_id": .id(leave), "reason": .string(reason.title)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Leave> {
        let known = try Leave.required(leave, of: scope.commune, on: scope.db)
        try scope.requireKeeping(known.official)
        guard known.cancellation == nil else { throw Refusal(.alreadyEnded) }
        try scope.insert(
            [
                "leave_id": .id(leave), "official_id": .id(known.official), "reason": .string(reason.title),
            ].merging(scope.authorship) { own, _ in own },
            into: .leaveCancellations
        )
        return .recorded(try Leave.required(leave, of: scope.commune, on: scope.db))
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Leave {
        try Leave.required(leave, of: commune, on: db)
    }
}

extension Leave {
    static func required(_ id: ID, of commune: Commune, on db: Connection) throws -> Leave {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.leaveNotFound, id.text) }
        return found
    }
}
