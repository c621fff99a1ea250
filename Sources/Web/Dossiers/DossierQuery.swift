public import Accountability

/// Which files a list shows: those that count in one figure of the summary of the same period.
public struct DossierQuery: Sendable {
    /// The period and the day of knowledge, as the summary takes them.
    public let period: SummaryQuery
    /// Only files of this class, or those refused at intake.
    public let dossierClass: DossierClassFilter?
    /// Only files that came in this way.
    public let channel: ReceivedFilter?
    /// Only files with findings of this kind.
    public let finding: FindingFilter?
    /// Only files of this official, or of nobody known.
    public let official: GroupFilter<Official.ID>
    /// Only files of this unit as the register names it, or of none.
    public let unit: GroupFilter<String>
    /// Only files in this field, or in none.
    public let field: GroupFilter<String>
    /// Only files received in this month.
    public let month: YearMonth?
    /// Where the previous page ended; opaque, made by whoever answers ``WebDependencies/dossiers``.
    public var cursor: String?
    /// At most this many files; 1 to 200 where a page is asked for.
    public var limit: Int
    /// The official whose record the files belong to; nil: the whole commune's. Whoever answers refuses it to those who may not see
    /// that record.
    public let whose: Official.ID?
    /// Why somebody who works with totals opens single files.
    public let reason: String?

    /// A list of the files of a period, filtered by what is given.
    public init(
        period: SummaryQuery,
        dossierClass: DossierClassFilter? = nil,
        channel: ReceivedFilter? = nil,
        finding: FindingFilter? = nil,
        official: GroupFilter<Official.ID> = .all,
        unit: GroupFilter<String> = .all,
        field: GroupFilter<String> = .all,
        month: YearMonth? = nil,
        cursor: String? = nil,
        limit: Int = 50,
        whose: Official.ID? = nil,
        reason: String? = nil
    ) {
        self.period = period
        self.dossierClass = dossierClass
        self.channel = channel
        self.finding = finding
        self.official = official
        self.unit = unit
        self.field = field
        self.month = month
        self.cursor = cursor
        self.limit = limit
        self.whose = whose
        self.reason = reason
    }
}

/// The figures under `classes`, and `rejected`, in the order in which they are read.
public enum DossierClassFilter: String, CaseIterable, Sendable {
    case early
    case onTime = "on_time"
    case late, withdrawn
    case openInTime = "open_in_time"
    case openOverdue = "open_overdue"
    case waiting, unknown, rejected

    /// The class; nil for files refused at intake, which have none.
    public var dossierClass: DossierClass? { DossierClass(rawValue: rawValue) }
}

/// The figures that `received.total` is made of.
public enum ReceivedFilter: String, CaseIterable, Sendable {
    case online
    case inPerson = "in_person"
    case postal, other
    /// Received before the period and still open when it began.
    case carriedOver = "carried_over"

    /// The channel; nil for files carried over.
    public var channel: Channel? { Channel(rawValue: rawValue) }
}

/// The figures under `findings`.
public enum FindingFilter: String, CaseIterable, Sendable {
    /// Found late after the commune's start day.
    case detected
    /// Late before the commune's start day.
    case history
}
