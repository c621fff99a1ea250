import Accountability

/// Numbers as Vietnamese readers write them: a point between thousands, a comma before decimals. Days bring their own
/// form.
enum VietnameseFormat {
    private static let noBreakSpace = "\u{A0}"

    /// 1196 is `1.196`.
    static func number(_ number: Int) -> String {
        VietnameseNumber.text(number)
    }

    /// How far two numbers are apart, with its sign: `+12`, `−3`, and `0` where nothing changed.
    static func change(_ difference: Int) -> String {
        (difference > 0 ? "+" : "") + number(difference)
    }

    /// `99.50` is `99,50 %`, with a space that does not break.
    static func percent(_ percent: String) -> String {
        String(percent.map { $0 == "." ? "," : $0 }) + noBreakSpace + "%"
    }
}
