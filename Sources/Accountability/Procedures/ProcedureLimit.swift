/// How long a procedure may take (thời hạn giải quyết), from a day on.
public struct ProcedureLimit: Sendable, Hashable {
    /// The name as documents write it.
    public let name: String
    /// Working days; nil for a procedure with an immediate result, which has no due date (Decree 118/2025, article 17.4).
    public let workingDays: Int?
    /// The first day it holds for.
    public let effectiveOn: CalendarDay
    /// The document that says so.
    public let sourceDocument: String

    /// A limit.
    public init(name: String, workingDays: Int?, effectiveOn: CalendarDay, sourceDocument: String) {
        self.name = name
        self.workingDays = workingDays
        self.effectiveOn = effectiveOn
        self.sourceDocument = sourceDocument
    }

    /// How a register's spelling of the procedure is found again.
    public var matchName: String { Self.matchName(name) }

    /// Folded: case, diacritics and spaces do not matter.
    public static func matchName(_ name: String) -> String { Folding.fold(name) }
}
