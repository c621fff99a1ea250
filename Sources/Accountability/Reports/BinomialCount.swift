/// How many of some files would be late by chance alone, if each were late with the same chance: the binomial distribution, exactly.
///
/// Few files scatter widely and many scatter little. Two shares can therefore not be compared without their volumes; the limits of a
/// funnel plot say from which count on chance no longer explains what was counted (Spiegelhalter, *Funnel plots for comparing
/// institutional performance*, 2005).
public struct BinomialCount: Hashable, Sendable {
    /// How many files.
    public let volume: Int
    /// The chance of each.
    public let chance: Ratio

    /// `volume` files of which each is late with this chance; a chance of nothing is none, and one above the whole is the whole.
    public init(volume: Int, chance: Ratio) {
        self.volume = max(0, volume)
        self.chance = chance.of == 0 ? Ratio(n: 0, of: 1) : Ratio(n: min(chance.n, chance.of), of: chance.of)
    }

    /// The counts chance explains: outside lie at most `tail` of all outcomes on either side, 0.025 unless told.
    public func expected(tail: Double = 0.025) -> ClosedRange<Int> {
        let counts = quantiles([tail, 1 - tail])
        return counts[0]...counts[1]
    }

    /// For each probability, in ascending order, the smallest count that is not exceeded with at least that probability.
    public func quantiles(_ probabilities: [Double]) -> [Int] {
        let weights = weights
        let total = weights.reduce(0, +)
        var (count, sum) = (0, weights[0])
        return probabilities.map { probability in
            while sum < probability * total, count < volume {
                count += 1
                sum += weights[count]
            }
            return count
        }
    }

    /// The probability of at most so many.
    public func probability(upTo count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard count < volume else { return 1 }
        let weights = weights
        return weights[...count].reduce(0, +) / weights.reduce(0, +)
    }

    /// How likely each count is, relative to the likeliest. Reckoned outwards from there by the ratio of neighbours, so that neither
    /// factorials nor powers are needed and nothing underflows that matters.
    private var weights: [Double] {
        var weights = [Double](repeating: 0, count: volume + 1)
        let (n, rest) = (Double(chance.n), Double(chance.of - chance.n))
        guard n > 0 else {
            weights[0] = 1
            return weights
        }
        guard rest > 0 else {
            weights[volume] = 1
            return weights
        }
        let odds = n / rest
        let mode = min(volume, Int(Double(volume + 1) * n / (n + rest)))
        weights[mode] = 1
        for count in stride(from: mode, to: 0, by: -1) {
            weights[count - 1] = weights[count] * Double(count) / (Double(volume - count + 1) * odds)
        }
        for count in mode..<volume {
            weights[count + 1] = weights[count] * Double(volume - count) / Double(count + 1) * odds
        }
        return weights
    }
}
