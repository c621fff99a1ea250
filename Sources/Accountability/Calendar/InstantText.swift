extension Instant {
    /// Reads an RFC 3339 date-time, "2026-10-31T08:09:10.5+07:00" or with "Z"; "t" and "z" are the same.
    ///
    /// Up to nine digits of fraction are read and cut to microseconds. The leap second 60 is refused: no clock we
    /// read shows it, and a file that holds one was not written by a clock. "-00:00" is read as UTC.
    public init?(rfc3339 text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let day = scanner.day(), scanner.take("T") || scanner.take("t"),
            let time = scanner.timeOfDay(), let offset = scanner.rfc3339Offset(), scanner.isAtEnd
        else { return nil }
        self.init(
            day: day,
            hour: time.hour,
            minute: time.minute,
            second: time.second,
            micros: time.micros,
            offset: offset
        )
    }

    /// Reads PostgreSQL's text of a timestamptz with DateStyle ISO, "2026-10-31 08:09:10.123456+00".
    ///
    /// Our sessions run in UTC; another whole-minute offset is read correctly too. "infinity" and years before
    /// Christ are refused: no column of ours may hold them.
    public init?(postgres text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let day = scanner.day(), scanner.take(" "),
            let time = scanner.timeOfDay(), let offset = scanner.postgresOffset(), scanner.isAtEnd
        else { return nil }
        self.init(
            day: day,
            hour: time.hour,
            minute: time.minute,
            second: time.second,
            micros: time.micros,
            offset: offset
        )
    }

    /// "2026-10-31T01:09:10.5Z": in UTC, with the fraction only as long as it must be.
    public var rfc3339: String {
        let (day, second, micros) = parts(offset: 0)
        var writer = DigitWriter()
        writer.add(iso: day)
        writer.add("T")
        writer.add(clock: second)
        writer.add(":")
        writer.add(second % 60, digits: 2)
        writer.add(fraction: micros)
        writer.add("Z")
        return writer.text
    }

    /// "31/10/2026 15:09": the day and minute in Vietnam, as pages and letters write it.
    public var vietnamese: String {
        let (day, second, _) = parts(offset: Self.vietnamOffset)
        var writer = DigitWriter()
        writer.add(vietnamese: day)
        writer.add(" ")
        writer.add(clock: second)
        return writer.text
    }

    /// Reads the bytes of PostgreSQL's text of a timestamptz, as ``init(postgres:)`` does.
    public init?(postgresBytes bytes: Span<UInt8>) {
        // A whole second in UTC, as nearly all columns have it; anything else goes through text.
        guard bytes.count == 22, bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "+"), asciiNumber(bytes, 20..<22) == 0
        else {
            guard let utf8 = try? UTF8Span(validating: bytes) else { return nil }
            self.init(postgres: String(copying: utf8))
            return
        }
        guard let day = CalendarDay(isoBytes: bytes.extracting(0..<10)), let hour = asciiNumber(bytes, 11..<13),
            let minute = asciiNumber(bytes, 14..<16), let second = asciiNumber(bytes, 17..<19)
        else { return nil }
        self.init(day: day, hour: hour, minute: minute, second: second, micros: 0, offset: 0)
    }
}

extension Instant: CustomStringConvertible {
    /// The RFC 3339 text.
    public var description: String { rfc3339 }
}

extension Instant: Codable {
    /// Decodes RFC 3339 text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 date-time")
        }
        self = instant
    }

    /// Encodes as RFC 3339 text in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}

extension DigitWriter {
    /// Adds the hour and minute of a second of the day.
    fileprivate mutating func add(clock second: Int) {
        add(second / 3600, digits: 2)
        add(":")
        add(second / 60 % 60, digits: 2)
    }

    /// Adds ".5" for 500000 microseconds, nothing for none.
    fileprivate mutating func add(fraction micros: Int) {
        guard micros > 0 else { return }
        var (rest, digits) = (micros, 6)
        while rest.isMultiple(of: 10) { (rest, digits) = (rest / 10, digits - 1) }
        add(".")
        add(rest, digits: digits)
    }
}

extension DigitScanner {
    fileprivate mutating func day() -> CalendarDay? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    fileprivate mutating func timeOfDay() -> (hour: Int, minute: Int, second: Int, micros: Int)? {
        guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
            let second = number(digits: 2)
        else { return nil }
        guard take(".") else { return (hour: hour, minute: minute, second: second, micros: 0) }
        guard let digits = digits(upTo: 9) else { return nil }
        let micros = (0..<6).reduce(0) { $0 * 10 + ($1 < digits.count ? digits[$1] : 0) }
        return (hour: hour, minute: minute, second: second, micros: micros)
    }

    fileprivate mutating func rfc3339Offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        guard let sign = sign(), let hours = number(digits: 2), take(":"), let minutes = number(digits: 2),
            hours <= 23, minutes <= 59
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    fileprivate mutating func postgresOffset() -> Int? {
        guard let sign = sign(), let hours = number(digits: 2), hours <= 15 else { return nil }
        guard take(":") else { return sign * hours * 3600 }
        guard let minutes = number(digits: 2), minutes <= 59 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }

    private mutating func sign() -> Int? {
        if take("+") { return 1 }
        return take("-") ? -1 : nil
    }
}
