/// A duty an official has for some days (*phân công*): the files of a procedure, of a field or, where it names neither, of a unit.
public struct Assignment: Hashable, Sendable {
    /// Identifies an assignment within a commune.
    public typealias ID = Identifier<Assignment>

    /// The id.
    public let id: ID
    /// Who has the duty.
    public let official: Official.ID
    /// Where.
    public let unit: OrgUnit.ID
    /// The post (*vị trí, chức danh*), if the document names one.
    public let position: String?
    /// The field (*lĩnh vực*), as registers write it.
    public let field: String?
    /// The procedure (*thủ tục*), as registers write it.
    public let procedure: String?
    /// The first day.
    public let fromOn: CalendarDay
    /// The last day as assigned; nil: until it is ended.
    public let toOn: CalendarDay?
    /// The document that assigns it.
    public let document: String
    /// How it was ended, if it was.
    public let end: DutyEnd?

    /// An assignment as recorded.
    public init(
        id: ID,
        official: Official.ID,
        unit: OrgUnit.ID,
        position: String? = nil,
        field: String? = nil,
        procedure: String? = nil,
        fromOn: CalendarDay,
        toOn: CalendarDay? = nil,
        document: String,
        end: DutyEnd? = nil
    ) {
        self.id = id
        self.official = official
        self.unit = unit
        self.position = position
        self.field = field
        self.procedure = procedure
        self.fromOn = fromOn
        self.toOn = toOn
        self.document = document
        self.end = end
    }

    /// The last day it holds; nil while it is open. A day before the first: it never held.
    public var lastOn: CalendarDay? {
        guard let end else { return toOn }
        return min(end.endedOn, toOn ?? end.endedOn)
    }

    /// Whether it holds on a day.
    public func holds(on day: CalendarDay) -> Bool {
        fromOn <= day && lastOn.map { day <= $0 } ?? true
    }

    /// Whether another one gives the same official the same duty on some day: most likely it was entered twice.
    public func repeats(_ other: Assignment) -> Bool {
        official == other.official && duty == other.duty
            && fromOn <= other.lastOn ?? .latest && other.fromOn <= lastOn ?? .latest
            && (lastOn ?? .latest) >= fromOn && (other.lastOn ?? .latest) >= other.fromOn
    }

    /// What it is about.
    var duty: Duty {
        if let procedure { return .procedure(Folding.fold(procedure)) }
        if let field { return .field(Folding.fold(field)) }
        return .unit(unit)
    }

    /// What an assignment is about, from the most telling to the least. Texts are folded.
    enum Duty: Hashable {
        case procedure(String)
        case field(String)
        case unit(OrgUnit.ID)
    }
}

/// How a duty or a delegation was ended before its time.
public struct DutyEnd: Hashable, Sendable {
    /// A duty's last day; the day a delegation was ended, at once.
    public let endedOn: CalendarDay
    /// Why.
    public let reason: String

    /// An end as recorded.
    public init(endedOn: CalendarDay, reason: String) {
        self.endedOn = endedOn
        self.reason = reason
    }
}
