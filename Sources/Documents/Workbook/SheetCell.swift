/// What stands in one cell of a table, whatever file the table is written to.
public enum SheetCell: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Words; never a formula, however they begin.
    case text(String)
    /// A number of things.
    case integer(Int)
    /// A number with two decimals, in hundredths, so that no binary fraction ever rounds it: 9991 is 99,91.
    case hundredths(Int)
    /// A day.
    case day(Day)
    /// A minute of a day, where the reader lives.
    case moment(Day, hour: Int, minute: Int)

    /// A day of the Gregorian calendar.
    public struct Day: Sendable, Hashable {
        let year: Int
        let month: Int
        let day: Int

        /// A day; year, month and day are taken as they are.
        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }

        /// `2026-09-30`.
        var iso: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

        /// `30/09/2026`.
        var vietnamese: String { "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))" }

        /// Whether Excel, which takes 1900 for a leap year, counts it right.
        var isCounted: Bool { (1901...9999).contains(year) }
    }
}

extension Int {
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

extension SheetCell {
    /// As programs write it: days as ISO 8601, a point before decimals.
    var plain: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .hundredths(let number):
            "\(number < 0 ? "-" : "")\(abs(number) / 100).\((abs(number) % 100).padded(to: 2))"
        case .day(let day): day.iso
        case .moment(let day, let hour, let minute): "\(day.iso)T\(hour.padded(to: 2)):\(minute.padded(to: 2))"
        }
    }
}
