/// Numbers as Vietnamese texts write them: `1.196`.
public enum VietnameseNumber {
    /// Groups of three digits separated by points, after a minus sign as it is printed.
    public static func text(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ".")
    }
}
