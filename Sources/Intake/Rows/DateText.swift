import Accountability

/// What a date cell says.
enum DateReading: Hashable {
    /// Nothing, or only dashes.
    case blank
    /// An instant; midnight where no hour is given.
    case instant(Instant)
    /// Something that is no date.
    case unreadable

    /// The instant, or nil.
    var instant: Instant? {
        if case .instant(let instant) = self { instant } else { nil }
    }
}

/// Reads dates as one-stop systems and Excel write them: day first, always with a year of four digits.
///
/// Accepted: `5/1/2026`, `05/01/2026 14:30`, `05/01/2026 14:30:10`, the same with dashes, ISO 8601 as in `2026-01-05` and
/// `2026-01-05T14:30:10`, and Excel's serial numbers in cells formatted as dates. Nothing is guessed: a year of two digits,
/// a month 13 and the 31st of April are unreadable.
enum DateText {
    /// Years in which a file can have been received; a date outside is a slip of the pen.
    static let years = 1990...2100

    /// Reads a cell.
    static func read(_ bytes: ArraySlice<UInt8>, kind: CellKind) -> DateReading {
        switch kind {
        case .text, .number: return read(text: bytes)
        case .serial1900: return read(serial: bytes, epoch: .year1900)
        case .serial1904: return read(serial: bytes, epoch: .year1904)
        }
    }

    private static func read(serial bytes: ArraySlice<UInt8>, epoch: ExcelSerial.Epoch) -> DateReading {
        if bytes.isEmpty { return .blank }
        guard
            let value = Double(String(decoding: bytes, as: UTF8.self)),
            let (day, second) = ExcelSerial.day(value, epoch: epoch),
            years.contains(day.year)
        else { return .unreadable }
        return reading(day, second)
    }

    private static func read(text bytes: ArraySlice<UInt8>) -> DateReading {
        var scan = DateScanner(bytes)
        scan.skipSpaces()
        if scan.isAtEnd { return .blank }
        guard let day = scan.day(), years.contains(day.year), let second = scan.timeOfDay() else {
            return DateScanner(bytes).isDashesOnly ? .blank : .unreadable
        }
        scan.skipSpaces()
        guard scan.isAtEnd else { return .unreadable }
        return reading(day, second)
    }

    private static func reading(_ day: CalendarDay, _ second: Int) -> DateReading {
        let instant = Instant(day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
        return instant.map(DateReading.instant) ?? .unreadable
    }
}
