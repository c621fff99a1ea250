import Accountability

/// Walks over the bytes of a date.
struct DateScanner {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// A scanner at the first byte.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// Whether everything is read.
    var isAtEnd: Bool { at == bytes.endIndex }

    /// Whether there is nothing but dashes and spaces, as people fill empty cells.
    var isDashesOnly: Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .dashPunctuation
        }
    }

    /// Skips spaces, line breaks and no-break spaces.
    mutating func skipSpaces() {
        while at < bytes.endIndex {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0D, 0x20: at += 1
            case 0xC2 where at + 1 < bytes.endIndex && bytes[at + 1] == 0xA0: at += 2
            default: return
            }
        }
    }

    /// `5/1/2026`, `05-01-2026` or `2026-01-05`.
    mutating func day() -> CalendarDay? {
        guard let (first, width) = number(upTo: 4) else { return nil }
        guard let separator = take(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else { return nil }
        guard let (month, monthWidth) = number(upTo: 2), take(separator) else { return nil }
        if width == 4 {
            guard separator == UInt8(ascii: "-"), monthWidth == 2, let (day, dayWidth) = number(upTo: 2), dayWidth == 2
            else { return nil }
            return CalendarDay(year: first, month: month, day: day)
        }
        guard width <= 2, let (year, yearWidth) = number(upTo: 4), yearWidth == 4 else { return nil }
        return CalendarDay(year: year, month: month, day: first)
    }

    /// Seconds since midnight: 0 where no time follows, nil where something else does. The zone, if one stands there, must
    /// be Vietnam's.
    mutating func timeOfDay() -> Int? {
        let before = at
        let hasMark = take(UInt8(ascii: "T"))
        if !hasMark { skipSpaces() }
        if isAtEnd { return hasMark ? nil : 0 }
        guard hasMark || at > before else { return nil }
        guard let (hour, _) = number(upTo: 2), hour < 24, take(UInt8(ascii: ":")) else { return nil }
        guard let (minute, minuteWidth) = number(upTo: 2), minuteWidth == 2, minute < 60 else { return nil }
        var second = 0
        if take(UInt8(ascii: ":")) {
            guard let (value, width) = number(upTo: 2), width == 2, value < 60 else { return nil }
            second = value
            if take(UInt8(ascii: ".")) {
                guard number(upTo: 9) != nil else { return nil }
            }
        }
        if hasMark, !isAtEnd {
            for byte in "+07:00".utf8 {
                guard take(byte) else { return nil }
            }
        }
        return hour * 3600 + minute * 60 + second
    }

    private mutating func number(upTo digits: Int) -> (value: Int, width: Int)? {
        var value = 0
        var width = 0
        while at < bytes.endIndex, case let byte = bytes[at], (0x30...0x39).contains(byte) {
            guard width < digits else { return nil }
            value = value * 10 + Int(byte - 0x30)
            width += 1
            at += 1
        }
        return width == 0 ? nil : (value, width)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        take(where: { $0 == byte }) != nil
    }

    private mutating func take(where matches: (UInt8) -> Bool) -> UInt8? {
        guard at < bytes.endIndex, matches(bytes[at]) else { return nil }
        defer { at += 1 }
        return bytes[at]
    }
}
