import Accountability
import Postgres

extension DutyEnd {
    /// The end in a row of `ended_on` and `end_reason`; nil where there is none.
    init?(row: Row) throws(PostgresError) {
        guard let endedOn = try row.value("ended_on", as: CalendarDay?.self) else { return nil }
        self.init(endedOn: endedOn, reason: try row.value("end_reason"))
    }
}

extension Instant {
    /// The moment before which everything known at the end of a day was recorded; without a day, the last there is.
    static func knownBy(_ day: CalendarDay?) -> Instant {
        guard let day, let midnight = Instant(day: day.adding(days: 1)) else { return .latest }
        return midnight
    }
}
