import Accountability

/// Excel's dates: days since an epoch, the time of day as a fraction.
enum ExcelSerial {
    /// Where a workbook counts from.
    enum Epoch {
        /// Day 1 is 1900-01-01, and a 29 February 1900 that never was is counted as day 60.
        case year1900
        /// Day 0 is 1904-01-01, as on old Macs.
        case year1904
    }

    private static let lastSerial = 2_958_465.0
    private static let dayZero1900 = -25568
    private static let dayZero1900AfterFebruary = -25569
    private static let dayZero1904 = -24107

    /// The day and the second of the day, rounded to the nearest second as Excel shows it; nil for what Excel shows as
    /// `####`, for the day that never was, and for 0 in a 1900 workbook, which is a time without a day.
    static func day(_ serial: Double, epoch: Epoch) -> (day: CalendarDay, second: Int)? {
        guard serial.isFinite, serial >= 0, serial <= lastSerial else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let (number, second) = (seconds / 86_400, seconds % 86_400)
        let dayZero: Int
        switch epoch {
        case .year1904: dayZero = dayZero1904
        case .year1900:
            guard number >= 1, number != 60 else { return nil }
            dayZero = number < 60 ? dayZero1900 : dayZero1900AfterFebruary
        }
        return CalendarDay(dayNumber: number + dayZero).map { ($0, second) }
    }
}
