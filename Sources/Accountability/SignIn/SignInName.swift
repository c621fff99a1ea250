/// The name somebody signs in by (*tên đăng nhập*), such as `lan.dt`; where an installation keeps several communes, with the commune's
/// code after it: `lan.dt@H23.45.12`.
public struct SignInName: Hashable, Sendable {
    /// 3 to 40 small Latin letters, digits, points and dashes, beginning with a letter or digit.
    public let text: String

    /// The name as it is kept; nil where it is none. Capital letters are made small.
    public init?(_ text: String) {
        let lower = text.lowercased()
        guard (3...40).contains(lower.utf8.count), let first = lower.utf8.first, Self.isPlain(first),
            lower.utf8.allSatisfy({ Self.isPlain($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.text = lower
    }

    /// A name made from a person's: the given name, a point and the initials of the others, `Đỗ Thị Lan` as `lan.dt`. With `number`
    /// from 2 on for the second of that name.
    public init?(of person: String, number: Int = 1) {
        let words = Folding.fold(person).split(separator: " ").map { $0.filter { $0.isASCII && $0.isLetter } }
            .filter { !$0.isEmpty }
        guard let given = words.last else { return nil }
        let initials = words.dropLast().compactMap(\.first).map(String.init).joined()
        let made = initials.isEmpty ? given : "\(given).\(initials)"
        self.init(number > 1 ? "\(made)\(number)" : made)
    }

    /// What somebody typed: the name and, after `@`, the code of a commune if there is one.
    public static func parse(_ typed: String) -> (name: SignInName, commune: String?)? {
        let parts = Text.line(typed).split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let name = SignInName(String(first)) else { return nil }
        guard parts.count == 2 else { return (name, nil) }
        let code = parts[1].uppercased()
        return Commune.isCode(code) ? (name, code) : nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
