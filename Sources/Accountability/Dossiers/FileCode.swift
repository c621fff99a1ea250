/// The code of a file (*mã hồ sơ*), as the one-stop system gave it: "H23.45.12-230103-0001".
///
/// Decree 118/2025, article 28: the identifier of the agency competent to resolve the file, the day, a daily serial.
/// Earlier codes (Circular 01/2018, article 19) have the same shape. A code of another shape is kept as it is and
/// only warned about: the register is the authority on its own codes.
public struct FileCode: Hashable, Sendable {
    /// The longest code kept; longer ones are not codes but a misread column.
    public static let maximumLength = 64

    /// The normalised text: one line, upper case, plain hyphens and dots, ASCII digits and letters for full-width ones.
    public let text: String

    /// The code in a cell; nil when the cell holds none, or more than ``maximumLength`` scalars.
    public init?(_ cell: some StringProtocol) {
        // Bounded before it is looked at closely: a cell may hold a megabyte.
        guard cell.utf8.count <= Self.maximumLength * 16 else { return nil }
        let text = normalised(cell)
        guard !text.isEmpty, text.unicodeScalars.count <= Self.maximumLength else { return nil }
        self.text = text
    }

    /// Whether it has the usual form: one to six groups of up to four letters or digits with dots between, six digits,
    /// three to six digits, joined by hyphens.
    public var isUsual: Bool { UsualForm(text) != nil }

    /// The identifier of the agency, "H23.45.12"; nil when the code has not the usual form.
    public var agency: String? { UsualForm(text)?.agency }

    /// The day in the middle group, read as yyMMdd of this century; nil when there is no such day or no usual form.
    public var receivedOn: CalendarDay? {
        guard let form = UsualForm(text) else { return nil }
        var scanner = DigitScanner(form.day)
        guard let year = scanner.number(digits: 2), let month = scanner.number(digits: 2),
            let day = scanner.number(digits: 2)
        else { return nil }
        return CalendarDay(year: 2000 + year, month: month, day: day)
    }

    /// Whether the file belongs to the agency with this identifier or to a section of it ("H23.45.12.1" belongs to
    /// "H23.45.12"); nil when the code does not say.
    public func belongs(to agency: String) -> Bool? {
        guard let own = self.agency else { return nil }
        return own == agency || own.hasPrefix(agency + ".")
    }
}

extension FileCode: Comparable {
    /// In the order of the text's bytes, as `collate "C"` sorts.
    public static func < (left: FileCode, right: FileCode) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension FileCode: CustomStringConvertible {
    /// The normalised text.
    public var description: String { text }
}

/// The parts of a code of the usual form. Read by hand, byte by byte, because it runs for every row: linear, and
/// without a regular expression that hostile input could make backtrack.
private struct UsualForm {
    let agency: String
    let day: Substring

    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].count == 6, (3...6).contains(parts[2].count),
            parts[1].allSatisfy({ asciiDigit($0) != nil }), parts[2].allSatisfy({ asciiDigit($0) != nil })
        else { return nil }
        let groups = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...6).contains(groups.count), groups.allSatisfy(Self.isGroup) else { return nil }
        agency = String(Substring(parts[0]))
        day = Substring(parts[1])
    }

    private static func isGroup(_ group: Substring.UTF8View) -> Bool {
        (1...4).contains(group.count)
            && group.allSatisfy { asciiDigit($0) != nil || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

private func normalised(_ cell: some StringProtocol) -> String {
    let plain = String(String.UnicodeScalarView(cell.unicodeScalars.map(plainForm)))
    return Text.nfc(Text.line(plain).uppercased())
}

/// Full-width letters, digits and marks as their ASCII twins, every dash as a hyphen.
private func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
}
