/// Why a due day cannot be said.
public enum CalendarError: Error, Hashable, Sendable {
    /// The count reaches a year no row of the calendar speaks of. Its holidays are not known, and a due day counted
    /// without them would look true and be wrong.
    case yearMissing(Int)
    /// A period is a number of days from 0 up.
    case negativePeriod(Int)

    /// The stable code: "calendar.year_missing" or "calendar.negative_period".
    public var code: String {
        switch self {
        case .yearMissing: "calendar.year_missing"
        case .negativePeriod: "calendar.negative_period"
        }
    }
}
