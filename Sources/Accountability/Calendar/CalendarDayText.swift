extension CalendarDay {
    /// Reads "2026-04-24", and nothing else: four, two and two ASCII digits of a day that exists.
    public init?(iso text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4), scanner.take("-"),
            let month = scanner.number(digits: 2), scanner.take("-"),
            let day = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads "24/04/2026", day first as Vietnamese registers write it; both leading zeros are required, because a
    /// register that leaves them out has been through a spreadsheet that may have swapped day and month.
    public init?(vietnamese text: some StringProtocol) {
        var scanner = DigitScanner(text)
        guard let day = scanner.number(digits: 2), scanner.take("/"),
            let month = scanner.number(digits: 2), scanner.take("/"),
            let year = scanner.number(digits: 4), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2026-04-24".
    public var iso: String {
        var writer = DigitWriter()
        writer.add(iso: self)
        return writer.text
    }

    /// "24/04/2026".
    public var vietnamese: String {
        var writer = DigitWriter()
        writer.add(vietnamese: self)
        return writer.text
    }

    /// Reads the bytes of "2026-04-24", as ``init(iso:)`` does.
    public init?(isoBytes bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = asciiNumber(bytes, 0..<4), let month = asciiNumber(bytes, 5..<7),
            let day = asciiNumber(bytes, 8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension DigitWriter {
    /// Adds "2026-04-24".
    mutating func add(iso day: CalendarDay) {
        let parts = day.components
        add(parts.year, digits: 4)
        add("-")
        add(parts.month, digits: 2)
        add("-")
        add(parts.day, digits: 2)
    }

    /// Adds "24/04/2026".
    mutating func add(vietnamese day: CalendarDay) {
        let parts = day.components
        add(parts.day, digits: 2)
        add("/")
        add(parts.month, digits: 2)
        add("/")
        add(parts.year, digits: 4)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The ISO text.
    public var description: String { iso }
}

extension CalendarDay: Codable {
    /// Decodes ISO text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CalendarDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day as yyyy-MM-dd")
        }
        self = day
    }

    /// Encodes as ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
