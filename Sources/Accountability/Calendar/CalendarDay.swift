/// A day (*ngày*) of the proleptic Gregorian calendar in Vietnam, without a time of day.
///
/// Lateness is a comparison of days, so days are a type of their own and never a `Date` at some hour. Held as the
/// number of days since 1970-01-01; the years 1 to 9999 exist, which is what four digits can print.
public struct CalendarDay: Hashable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let dayNumber: Int32

    /// The first day there is: 0001-01-01.
    public static let earliest = CalendarDay(unchecked: -719_162)
    /// The last day there is: 9999-12-31.
    public static let latest = CalendarDay(unchecked: 2_932_896)

    /// The day with this number; nil outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber)).contains(dayNumber) else { return nil }
        self.init(unchecked: Int32(dayNumber))
    }

    /// The day of a year, month (1 to 12) and day of month; nil when there is no such day, as 2023-02-29.
    public init?(year: Int, month: Int, day: Int) {
        guard let month = YearMonth(year: year, month: month), (1...month.length).contains(day) else { return nil }
        self.init(unchecked: Int32(daysBeforeMonth(year, month.month) + day - 1))
    }

    private init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// Year, month and day of month.
    public var components: (year: Int, month: Int, day: Int) { civil(fromDayNumber: Int(dayNumber)) }

    /// The year, 1 to 9999.
    public var year: Int { components.year }

    /// The month of the year this day lies in.
    public var month: YearMonth { YearMonth(containing: self) }

    /// The day of the week.
    public var weekday: Weekday {
        let fromThursday = (Int(dayNumber) % 7 + 7) % 7  // 1970-01-01 was a Thursday
        return Weekday.allCases[(fromThursday + 3) % 7]
    }

    /// The day `days` later, or earlier when negative. Stops at the first and the last day there is: counting by a
    /// number somebody typed never wraps round and never traps.
    public func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return CalendarDay(dayNumber: sum) ?? (sum < 0 ? .earliest : .latest)
    }

    /// How many days later `other` is; negative when it is earlier.
    public func days(until other: CalendarDay) -> Int {
        Int(other.dayNumber) - Int(dayNumber)
    }
}

extension CalendarDay: Comparable {
    /// Earlier days come first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CalendarDay: Strideable {
    /// The same as ``days(until:)``, so that ranges of days can be walked.
    public func distance(to other: CalendarDay) -> Int { days(until: other) }

    /// The same as ``adding(days:)``.
    public func advanced(by days: Int) -> CalendarDay { adding(days: days) }
}

// The two conversions count years from 1 March, so that the leap day is the last day of a year and each month's
// offset is a linear expression; eras of 400 years repeat exactly.

/// The number of the first day of a month, since 1970-01-01.
private func daysBeforeMonth(_ year: Int, _ month: Int) -> Int {
    let shiftedYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// Year, month and day of a day number.
private func civil(fromDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
        year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
        month: month,
        day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
}
