extension WorkingCalendar {
    /// The last day on which something due `workingDays` after an event may still be done; the day of the event is day zero (Civil
    /// Code 2015, article 147.2), the end of the last day counts (article 148.6). Days of the ranges in `skipping`, such as leave
    /// or suspension, do not count, and a deadline never falls on one of them.
    public func deadline(
        after event: CalendarDay,
        workingDays: Int,
        skipping: [ClosedRange<CalendarDay>] = []
    ) throws(CalendarError) -> CalendarDay {
        guard workingDays >= 0 else { throw .negativePeriod(workingDays) }
        var day = event
        var left = workingDays
        while true {
            if left == 0, try counts(day, skipping) { return day }
            // The last day there is would be looked at for ever; a year before it is missing anyway.
            guard day < .latest else { throw .yearMissing(day.year) }
            day = day.adding(days: 1)
            if left > 0, try counts(day, skipping) { left -= 1 }
        }
    }

    /// How many working days are left after `today` up to and including `deadline`, without skipped ones; 0 when it is past.
    public func workingDaysLeft(
        from today: CalendarDay,
        to deadline: CalendarDay,
        skipping: [ClosedRange<CalendarDay>] = []
    ) throws(CalendarError) -> Int {
        var left = 0
        var day = today
        while day < deadline {
            day = day.adding(days: 1)
            if try counts(day, skipping) { left += 1 }
        }
        return left
    }

    private func counts(_ day: CalendarDay, _ skipped: [ClosedRange<CalendarDay>]) throws(CalendarError) -> Bool {
        guard covers(day.year) else { throw .yearMissing(day.year) }
        return isWorking(day) && !skipped.contains { $0.contains(day) }
    }
}
