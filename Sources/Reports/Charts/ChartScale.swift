/// From what is counted to where it is drawn: an axis from 0 to a round number not below the largest value, with few round ticks.
struct ChartScale: Hashable {
    /// The ticks in ascending order; the first is 0, the last the end of the axis.
    let ticks: [Int]

    /// The end of the axis, at least 1.
    var maximum: Int { ticks.last ?? 1 }

    /// An axis for values up to `largest` with at most so many steps, each 1, 2 or 5 times a power of ten.
    init(upTo largest: Int, steps: Int = 4) {
        let largest = max(1, largest)
        var (power, step) = (1, 1)
        search: while true {
            for factor in [1, 2, 5] where factor * power * steps >= largest {
                step = factor * power
                break search
            }
            power *= 10
        }
        ticks = Array(stride(from: 0, through: (largest + step - 1) / step * step, by: step))
    }

    /// How far a value is from 0 on an axis of so many units; what lies beyond the axis stays at its end.
    func distance(_ value: Int, over length: Int) -> Int {
        (min(max(0, value), maximum) * length + maximum / 2) / maximum
    }
}

/// The part of a drawing that holds the data, inside the room for its labels; in units of the `viewBox`.
///
/// Drawings are 360 units wide: as wide as the narrowest phone, so that their letters are never smaller than they are written.
public struct ChartFrame: Sendable, Hashable {
    /// How wide every drawing is.
    public static let width = 360
    let height: Int
    var left = 38
    var right = 10
    var top = 10
    var bottom = 18

    /// Where the data begin and how much room they have.
    var plotWidth: Int { Self.width - left - right }
    var plotHeight: Int { height - top - bottom }
    /// The line of zero.
    var base: Int { height - bottom }

    /// Where a value stands above zero.
    func y(_ value: Int, on scale: ChartScale) -> Int { base - scale.distance(value, over: plotHeight) }

    /// Where a value stands from the left.
    func x(_ value: Int, on scale: ChartScale) -> Int { left + scale.distance(value, over: plotWidth) }

    /// The middle of one of `count` equal columns.
    func middle(_ index: Int, of count: Int) -> Int { left + (2 * index + 1) * plotWidth / (2 * max(1, count)) }
}
