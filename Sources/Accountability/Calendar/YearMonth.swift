/// A month of a year (*tháng*), as "April 2026".
public struct YearMonth: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int

    /// The month; nil outside the years 1 to 9999 and the months 1 to 12.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// The month a day lies in.
    public init(containing day: CalendarDay) {
        (year, month, _) = day.components
    }

    /// Reads "2026-04", and nothing else.
    public init?(iso text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.take("-"),
            let month = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month)
    }

    /// How many days it has.
    public var length: Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeapYear(year) ? 29 : 28
        default: 31
        }
    }

    /// Its first day.
    public var firstDay: CalendarDay {
        CalendarDay(year: year, month: month, day: 1) ?? .earliest
    }

    /// Its last day.
    public var lastDay: CalendarDay {
        CalendarDay(year: year, month: month, day: length) ?? .latest
    }

    /// The month `months` later, or earlier when negative; nil when that leaves the years 1 to 9999.
    public func adding(months: Int) -> YearMonth? {
        guard (-120_000...120_000).contains(months) else { return nil }
        let count = year * 12 + month - 1 + months
        return count < 0 ? nil : YearMonth(year: count / 12, month: count % 12 + 1)
    }

    /// "2026-04".
    public var iso: String {
        var writer = DigitWriter()
        writer.add(year, digits: 4)
        writer.add("-")
        writer.add(month, digits: 2)
        return writer.text
    }

    /// "04/2026".
    public var vietnamese: String {
        var writer = DigitWriter()
        writer.add(month, digits: 2)
        writer.add("/")
        writer.add(year, digits: 4)
        return writer.text
    }
}

extension YearMonth: Comparable {
    /// Earlier months come first.
    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension YearMonth: CustomStringConvertible {
    /// The ISO text.
    public var description: String { iso }
}

/// Whether February of this year has 29 days.
private func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}
