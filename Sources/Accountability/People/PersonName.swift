/// A person's name (*họ và tên*), family name first as Vietnamese names are written.
///
/// People are called, and lists are ordered, by the given name, which is the last word. Ordering itself is left to the
/// database's Vietnamese collation: it knows that "ă" follows "a", which comparing bytes does not.
public struct PersonName: Hashable, Sendable {
    /// The longest name kept, in Unicode scalars, as the database counts.
    public static let maximumLength = 200

    /// The name in normal form C, on one line, with single spaces: "Nguyễn Thị Minh".
    public let text: String

    /// The name in a cell; nil when it holds none, or more than ``maximumLength`` scalars.
    public init?(_ cell: some StringProtocol) {
        guard cell.utf8.count <= Self.maximumLength * 16 else { return nil }
        let text = Text.line(cell)
        guard !text.isEmpty, text.unicodeScalars.count <= Self.maximumLength else { return nil }
        self.text = text
    }

    /// The given name (*tên*): the last word.
    public var given: String { text.split(separator: " ").last.map(String.init) ?? text }

    /// What to sort by, "Minh Nguyễn Thị": the given name, then family and middle names as written.
    public var sortKey: String {
        let words = text.split(separator: " ")
        return (words.suffix(1) + words.dropLast()).joined(separator: " ")
    }

    /// What to compare with when somebody searches or a register names an officer: "nguyen thi minh".
    public var searchKey: String { Folding.fold(text) }
}

extension PersonName: CustomStringConvertible {
    /// The name as written.
    public var description: String { text }
}
