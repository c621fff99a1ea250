/// A point in time (*thời điểm*), to the microsecond, which is what PostgreSQL keeps.
///
/// Its day, hour and minute are those of Asia/Ho_Chi_Minh, taken as the fixed offset +07:00: Vietnam has kept that
/// offset without daylight saving since 13 June 1975, and every file, receipt and import is younger. So no
/// time-zone database is needed, and no server setting can move a file across midnight.
public struct Instant: Hashable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// The offset of Asia/Ho_Chi_Minh from UTC, in seconds.
    static let vietnamOffset = 7 * 3600

    /// The first instant there is, 0001-01-01T00:00:00Z.
    public static let earliest = Instant(unchecked: Int64(CalendarDay.earliest.dayNumber) * microsecondsPerDay)
    /// The last instant there is, the last microsecond of 9999-12-31 in UTC.
    public static let latest = Instant(unchecked: Int64(CalendarDay.latest.dayNumber + 1) * microsecondsPerDay - 1)

    /// The instant so many microseconds after 1970-01-01T00:00:00Z, held to the years 1 to 9999.
    public init(microseconds: Int64) {
        self.init(unchecked: min(max(microseconds, Self.earliest.microseconds), Self.latest.microseconds))
    }

    /// A time of day in Vietnam; nil when hour, minute or second is out of range. There is no second 60.
    public init?(day: CalendarDay, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.init(day: day, hour: hour, minute: minute, second: second, micros: 0, offset: Self.vietnamOffset)
    }

    /// A time of day at an offset from UTC in seconds; nil when a part is out of range or the year leaves 1 to 9999.
    init?(day: CalendarDay, hour: Int, minute: Int, second: Int, micros: Int, offset: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999).contains(micros)
        else { return nil }
        let seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
        let total = seconds * 1_000_000 + Int64(micros)
        guard (Self.earliest.microseconds...Self.latest.microseconds).contains(total) else { return nil }
        self.init(unchecked: total)
    }

    private init(unchecked microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The day in Vietnam.
    public var day: CalendarDay { parts(offset: Self.vietnamOffset).day }

    /// The hour in Vietnam, 0 to 23.
    public var hour: Int { parts(offset: Self.vietnamOffset).second / 3600 }

    /// The minute of the hour in Vietnam, 0 to 59.
    public var minute: Int { parts(offset: Self.vietnamOffset).second / 60 % 60 }

    /// The second of the minute, 0 to 59.
    public var second: Int { parts(offset: Self.vietnamOffset).second % 60 }

    /// The instant so many seconds later, or earlier when negative, held to the years 1 to 9999.
    public func adding(seconds: Int) -> Instant {
        let (delta, tooLong) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, tooFar) = microseconds.addingReportingOverflow(delta)
        if tooLong || tooFar { return seconds < 0 ? .earliest : .latest }
        return Instant(microseconds: sum)
    }

    /// How many whole seconds later `other` is, rounded towards zero; negative when it is earlier.
    public func seconds(until other: Instant) -> Int {
        Int((other.microseconds - microseconds) / 1_000_000)
    }

    /// The day, the second of that day and the microsecond of that second, at an offset from UTC in seconds.
    func parts(offset: Int) -> (day: CalendarDay, second: Int, micros: Int) {
        let local = microseconds + Int64(offset) * 1_000_000
        let day = local.flooredDivision(by: microsecondsPerDay)
        let rest = Int(local - day * microsecondsPerDay)
        let calendarDay = CalendarDay(dayNumber: Int(day)) ?? (day < 0 ? .earliest : .latest)
        return (day: calendarDay, second: rest / 1_000_000, micros: rest % 1_000_000)
    }
}

extension Instant: Comparable {
    /// Earlier instants come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }
}

private let microsecondsPerDay: Int64 = 86_400_000_000

extension Int64 {
    /// Division that rounds towards minus infinity, so that times before 1970 fall on the right day.
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
