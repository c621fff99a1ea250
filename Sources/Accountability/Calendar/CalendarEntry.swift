/// One day the calendar speaks of: a weekday off, or a Saturday or Sunday worked in exchange.
public struct CalendarEntry: Hashable, Sendable {
    /// What an entry makes of its day.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Nghỉ: a holiday, a make-up day, or a working day given away in a swap.
        case off
        /// Làm bù: a day of rest worked in a swap.
        case work
    }

    /// The day.
    public let day: CalendarDay
    /// What the entry makes of it.
    public let kind: Kind
    /// Why, in Vietnamese: "Tết Nguyên đán".
    public let title: String
    /// The document that says so, "9441/TB-BNV"; of a forecast, the law it is drawn from.
    public let sourceDocument: String
    /// Whether the decision is still awaited and the entry is a forecast.
    public let provisional: Bool

    /// An entry.
    public init(day: CalendarDay, kind: Kind, title: String, sourceDocument: String, provisional: Bool) {
        self.day = day
        self.kind = kind
        self.title = title
        self.sourceDocument = sourceDocument
        self.provisional = provisional
    }
}
