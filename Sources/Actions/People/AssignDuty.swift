public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Gives an official a duty from a day on (*phân công*): a procedure, a field, or a unit's files.
public struct AssignDuty: Act {
    /// Its name in the ledger.
    public static let kind = "assignment.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let unitName: String?
    private let position: String?
    private let field: String?
    private let procedure: String?
    private let fromOn: CalendarDay
    private let toOn: CalendarDay?
    private let document: String

    /// A duty in a unit, entered now if it is new; without one, in the unit the official is in. Refused without a document, or if the
    /// last day lies before the first.
    public init(
        id: Assignment.ID = Assignment.ID(),
        official: Official.ID,
        unitName: String? = nil,
        position: String? = nil,
        field: String? = nil,
        procedure: String? = nil,
        fromOn: CalendarDay,
        toOn: CalendarDay? = nil,
        document: String
    ) throws(Refusal) {
        if let toOn, toOn < fromOn { throw Refusal(.periodReversed) }
        self.id = id.uuid
        self.official = official
        self.unitName = try Text.optionalLine(unitName, limit: 200)
        self.position = try Text.optionalLine(position, limit: 200)
        self.field = try Text.optionalLine(field, limit: 500)
        self.procedure = try Text.optionalLine(procedure, limit: 1000)
        self.fromOn = fromOn
        self.toOn = toOn
        self.document = try Text.requiredLine(document, limit: 300, else: .documentNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "official_id": .id(official), "unit": .text(unitName), "position": .text(position), "field": .text(field),
            "procedure": .text(procedure), "from_on": .day(fromOn), "to_on": .day(toOn), "document": .string(document),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Assignment> {
        let own = try scope.requireKeeping(official)
        try scope.requireNotDeparted(official)
        guard let unit = try unitName.map({ try OrgUnitRecord.findOrAdd($0, in: scope) }) ?? own else {
            throw Refusal(.unitNotFound)
        }
        try scope.requireScope(unit: unit)
        let assignment = Assignment(
            id: Assignment.ID(id),
            official: official,
            unit: unit,
            position: position,
            field: field,
            procedure: procedure,
            fromOn: fromOn,
            toOn: toOn,
            document: document
        )
        let others = try Assignment.list(of: scope.commune.id, official: official, on: scope.db)
        guard !others.contains(where: assignment.repeats) else { throw Refusal(.assignmentExists) }
        try scope.insert(assignment.row.merging(scope.authorship) { own, _ in own }, into: .assignments)
        return .recorded(assignment)
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Assignment {
        try Assignment.required(Assignment.ID(id), of: commune, on: db)
    }
}

/// Ends a duty before its time.
public struct EndAssignment: Act {
    /// Its name in the ledger.
    public static let kind = "assignment.ended"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let assignment: Assignment.ID
    private let endedOn: CalendarDay
    private let reason: String

    /// Ends it with this last day, which may be to come; a day before its first undoes one entered wrongly.
    public init(_ assignment: Assignment.ID, endedOn: CalendarDay, reason: String, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.assignment = assignment
        self.endedOn = endedOn
        self.reason = try Text.required(reason, else: .reasonNeeded)
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["assignment_id": .id(assignment), "ended_on": .day(endedOn), "reason": .string(reason)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Assignment> {
        let known = try Assignment.required(assignment, of: scope.commune, on: scope.db)
        try scope.requireNotOwnCase(known.official)
        try scope.requireScope(unit: known.unit)
        if let last = known.lastOn, last <= endedOn { throw Refusal(.alreadyEnded, last.iso) }
        try scope.insert(known.endRow(on: endedOn, reason: reason, in: scope), into: .assignmentEnds)
        return .recorded(try Assignment.required(assignment, of: scope.commune, on: scope.db))
    }

    /// What the act answered when it happened, as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Assignment {
        try Assignment.required(assignment, of: commune, on: db)
    }
}

extension Assignment {
    static func required(_ id: ID, of commune: Commune, on db: Connection) throws -> Assignment {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.assignmentNotFound, id.text) }
        return found
    }

    /// The columns of the assignment without its authorship.
    var row: [String: JSON] {
        [
            "assignment_id": .id(id), "official_id": .id(official), "unit_id": .id(unit), "position": .text(position),
            "field": .text(field), "procedure": .text(procedure), "from_on": .day(fromOn), "to_on": .day(toOn),
            "document": .string(document),
        ]
    }

    /// The row that ends it.
    func endRow(on day: CalendarDay, reason: String, in scope: ActScope) -> [String: JSON] {
        [
            "assignment_id": .id(id), "official_id": .id(official), "ended_on": .day(day), "reason": .string(reason),
        ].merging(scope.authorship) { own, _ in own }
    }
}
