/// A share (*tỷ lệ*) that never forgets its numerator and denominator: 1195 of 1196.
public struct Ratio: Hashable, Sendable {
    /// How many, at least 0.
    public let n: Int
    /// Of how many, at least 0.
    public let of: Int

    /// A share. Counts are never negative; a negative one is taken as 0.
    public init(n: Int, of: Int) {
        self.n = max(0, n)
        self.of = max(0, of)
    }

    /// The percentage with two decimals and a point, always rounded down, so that 99.996 % is not printed as 100;
    /// nil for a share of nothing.
    public var percent: String? {
        guard of > 0 else { return nil }
        let hundredths = UInt128(n) * 10_000 / UInt128(of)
        let rest = String(hundredths % 100)
        return "\(hundredths / 100).\(rest.count < 2 ? "0" + rest : rest)"
    }

    /// "1.195/1.196 (99,91 %)", or "không có hồ sơ" for a share of nothing.
    public var vietnamese: String {
        guard let percent else { return "không có hồ sơ" }
        return
            "\(VietnameseNumber.text(n))/\(VietnameseNumber.text(of)) (\(percent.map { $0 == "." ? "," : String($0) }.joined()) %)"
    }
}
