/// Which days public offices work (*lịch làm việc*), and when a period of days ends.
///
/// Saturday and Sunday are off; entries override that. Holidays are the law's (Labour Code 2019, article 112: fixed
/// days; article 111.3: a holiday on a day of rest is made up on the next working day), but which weekdays Tết takes and
/// which Saturdays are worked in exchange is decided year by year. So holidays are never computed here, only read.
///
/// Counting (Civil Code 2015): the day of the event, here the receipt, is day zero and is not counted (article 147.2-3);
/// a period ends with the end of its last day (article 148.1, 148.6); when that day is a day off, with the end of the
/// next working day (article 148.5). Decree 118/2025 counts in working days from the receipt (article 17.3).
public struct WorkingCalendar: Sendable {
    private let entries: [CalendarDay: CalendarEntry]
    private let years: Set<Int>
    private let provisionalYears: Set<Int>

    /// A calendar of these entries. Of two entries for one day the later in the list holds; files and tables do not
    /// admit two.
    public init(entries: [CalendarEntry]) {
        self.entries = Dictionary(entries.map { ($0.day, $0) }, uniquingKeysWith: { _, later in later })
        years = Set(entries.map(\.day.year))
        provisionalYears = Set(entries.lazy.filter(\.provisional).map(\.day.year))
    }

    /// Whether the calendar speaks of this year. Every year has holidays on weekdays, so one without an entry has simply
    /// not been entered.
    public func covers(_ year: Int) -> Bool { years.contains(year) }

    /// Whether an entry of this year is still a forecast.
    public func isProvisional(_ year: Int) -> Bool { provisionalYears.contains(year) }

    /// Whether offices work on this day. Of a year that is not covered only the weekends are known; what turns on
    /// holidays uses ``dueDay(after:workingDays:)``, which refuses such years.
    public func isWorking(_ day: CalendarDay) -> Bool {
        entries[day].map { $0.kind == .work } ?? !day.weekday.isWeekend
    }

    /// Why this day counts or does not.
    public func reason(for day: CalendarDay) -> DayReason {
        switch entries[day] {
        case .some(let entry) where entry.kind == .work:
            .swapped(title: entry.title, sourceDocument: entry.sourceDocument)
        case .some(let entry):
            .off(title: entry.title, sourceDocument: entry.sourceDocument)
        case .none:
            day.weekday.isWeekend ? .weekend : .working
        }
    }

    /// The day a period of `workingDays` ends that began with an event on `received`, which is day zero.
    ///
    /// A period of 0 is "the same day": it ends on `received` itself, or on the next working day when that is a day off.
    public func dueDay(after received: CalendarDay, workingDays: Int) throws(CalendarError) -> CalendarDay {
        try count(after: received, workingDays: workingDays) { _, _ in }
    }

    /// The day a period of `calendarDays` ends that began with an event on `received`, which is day zero: every day
    /// counts, and an end on a day off rolls on to the next working day.
    public func dueDay(after received: CalendarDay, calendarDays: Int) throws(CalendarError) -> CalendarDay {
        guard calendarDays >= 0 else { throw .negativePeriod(calendarDays) }
        return try workingDay(onOrAfter: received.adding(days: calendarDays)) { _, _ in }
    }

    /// The same as ``dueDay(after:workingDays:)``, with every day it looked at.
    public func explain(after received: CalendarDay, workingDays: Int) throws(CalendarError) -> DueDayExplanation {
        var steps: [DueDayExplanation.Step] = []
        let due = try count(after: received, workingDays: workingDays) { day, counted in
            steps.append(DueDayExplanation.Step(day: day, counted: counted, reason: reason(for: day)))
        }
        return DueDayExplanation(
            received: received,
            workingDays: workingDays,
            due: due,
            steps: steps,
            provisional: steps.contains { isProvisional($0.day.year) }
        )
    }

    /// How many working days lie after `start`, up to and including `end`; 0 when `end` is not after `start`. The days
    /// a file is late are the working days after its due day through the day it was finished.
    public func workingDays(after start: CalendarDay, through end: CalendarDay) throws(CalendarError) -> Int {
        var total = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            if try works(day) { total += 1 }
        }
        return total
    }

    private func count(
        after received: CalendarDay,
        workingDays: Int,
        _ visit: (CalendarDay, Bool) -> Void
    ) throws(CalendarError) -> CalendarDay {
        guard workingDays >= 0 else { throw .negativePeriod(workingDays) }
        if workingDays == 0 { return try workingDay(onOrAfter: received, visit) }
        var day = received
        for _ in 0..<workingDays {
            day = try workingDay(onOrAfter: day.adding(days: 1), visit)
        }
        return day
    }

    private func workingDay(
        onOrAfter first: CalendarDay,
        _ visit: (CalendarDay, Bool) -> Void
    ) throws(CalendarError) -> CalendarDay {
        var day = first
        while true {
            let counted = try works(day)
            visit(day, counted)
            if counted { return day }
            // The last day there is would be looked at for ever; a year before it is missing anyway.
            guard day < .latest else { throw .yearMissing(day.year) }
            day = day.adding(days: 1)
        }
    }

    private func works(_ day: CalendarDay) throws(CalendarError) -> Bool {
        guard covers(day.year) else { throw .yearMissing(day.year) }
        return isWorking(day)
    }
}
