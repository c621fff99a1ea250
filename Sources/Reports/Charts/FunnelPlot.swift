import Accountability

/// Shares against volumes, with the limits of chance around the share of all: few files scatter widely, many little. Points are called
/// by the number of their row in the table, in the order of names; who stands higher is not ranked by it.
public struct FunnelPlot: Sendable, Hashable {
    /// One official or unit.
    struct Point: Sendable, Hashable {
        /// The row of the table.
        let number: Int
        /// Files done.
        let volume: Int
        /// How many of them late.
        let count: Int
        /// Whether chance alone does not explain it.
        let isOutside: Bool
    }

    let name: String
    let sentence: String
    /// Late among all done.
    let whole: Ratio
    let points: [Point]

    static let frame = ChartFrame(height: 230, left: 44, bottom: 34)
    /// The tails of the inner and of the outer limits: 95 % and 99.8 % lie between.
    static let tails = [0.025, 0.001]

    /// The axis of volumes.
    var volumes: ChartScale { ChartScale(upTo: points.map(\.volume).max() ?? 0) }

    /// The axis of shares, in hundredths of a percent: high enough for every point and for three times the share of all.
    var shares: ChartScale {
        let highest = points.map { Self.share($0.count, of: $0.volume) }.max() ?? 0
        return ChartScale(upTo: min(10_000, max(highest, 3 * Self.share(whole.n, of: whole.of), 100)))
    }

    /// A share in hundredths of a percent.
    static func share(_ count: Int, of volume: Int) -> Int { volume > 0 ? count * 10_000 / volume : 0 }

    /// The volumes at which limits are drawn: evenly over the axis, and where points are, so that each point lies on the side of the
    /// limit its count is on.
    var steps: [Int] {
        let end = volumes.maximum
        return Set((1...96).map { max(1, $0 * end / 96) } + points.map(\.volume)).sorted()
    }

    /// The upper and the lower limit of a tail, as far as they are on the axis. Each runs half a file outside the counts chance explains.
    func limits(tail: Double) -> (upper: [ChartDrawing.Point], lower: [ChartDrawing.Point]) {
        var (upper, lower): ([ChartDrawing.Point], [ChartDrawing.Point]) = ([], [])
        let (volumes, shares) = (volumes, shares)
        for volume in steps {
            let expected = BinomialCount(volume: volume, chance: whole).expected(tail: tail)
            let x = Self.frame.x(volume, on: volumes)
            let highest = (2 * expected.upperBound + 1) * 5_000 / volume
            if highest <= shares.maximum { upper.append(.init(x, y(highest, shares))) }
            // Where no file at all is still explained, there is no lower limit.
            if expected.lowerBound > 0 {
                lower.append(.init(x, y((2 * expected.lowerBound - 1) * 5_000 / volume, shares)))
            }
        }
        return (upper, lower)
    }

    /// Where each point lies.
    var places: [ChartDrawing.Point] {
        let (volumes, shares) = (volumes, shares)
        return points.map {
            .init(Self.frame.x($0.volume, on: volumes), y(Self.share($0.count, of: $0.volume), shares))
        }
    }

    /// Where the number of each point begins: beside it, in the first place where it hides no point and no other number; where
    /// there is no such place, to the right of it.
    var labels: [ChartDrawing.Point] {
        let places = places
        var taken = places.map { Box(x: $0.x - 4, y: $0.y - 4, width: 8, height: 8) }
        return zip(points, places).map { point, place in
            let width = 7 * String(point.number).count
            // Line by line away from the point, and in each line beside it before further off.
            let sides = [4, -7, 15, -18, 26, -29, 37, -40].flatMap { down in
                [6, -6 - width, -width / 2, 18, -18 - width, 30, -30 - width].map { ($0, down) }
            }
            let boxes = sides.map { Box(x: place.x + $0.0, y: place.y + $0.1 - 9, width: width, height: 10) }
            let box = boxes.first { box in box.isInside && !taken.contains { $0.meets(box) } } ?? boxes[0]
            taken.append(box)
            return .init(box.x, box.y + 9)
        }
    }

    /// Room that is taken.
    private struct Box {
        let x: Int
        let y: Int
        let width: Int
        let height: Int

        var isInside: Bool { x > FunnelPlot.frame.left && x + width <= ChartFrame.width && y >= 0 }

        func meets(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }

    private func y(_ share: Int, _ scale: ChartScale) -> Int { Self.frame.y(share, on: scale) }

    /// What is drawn.
    public var drawing: ChartDrawing {
        let (frame, volumes, shares) = (Self.frame, volumes, shares)
        let right = ChartFrame.width - frame.right
        let mean = y(Self.share(whole.n, of: whole.of), shares)
        let limits = Self.tails.enumerated().flatMap { number, tail -> [ChartDrawing.Shape] in
            let limits = self.limits(tail: tail)
            return [limits.upper, limits.lower].filter { $0.count > 1 }.map { .polyline($0, .limit(number + 1)) }
        }
        let marks = zip(zip(points, places), labels).flatMap { point, label -> [ChartDrawing.Shape] in
            let (one, place) = point
            return [
                one.isOutside ? .mark(.diamond, at: place, .outside) : .mark(.circle, at: place, .usual),
                .text(String(one.number), at: label, .start),
            ]
        }
        return ChartDrawing(
            name: name,
            sentence: sentence,
            height: frame.height,
            shapes: ChartDrawing.Shape.axis(frame, shares, label: Self.percent)
                + volumes.ticks.map {
                    .text(
                        VietnameseNumber.text($0),
                        at: .init(frame.x($0, on: volumes), frame.base + 14),
                        .middle
                    )
                }
                + [
                    .text("số hồ sơ đã có kết quả", at: .init(right, frame.height - 5), .end),
                    .line(.init(frame.left, mean), .init(right, mean), .mean),
                ] + limits + marks
        )
    }

    /// 250 hundredths of a percent are `2,5 %`.
    private static func percent(_ hundredths: Int) -> String {
        var text = "\(hundredths / 100)"
        if !hundredths.isMultiple(of: 100) {
            let rest = hundredths % 100
            text += rest.isMultiple(of: 10) ? ",\(rest / 10)" : rest < 10 ? ",0\(rest)" : ",\(rest)"
        }
        return text + "\u{A0}%"
    }
}
