/// Lines over the months of a year; each has its own dash and its own marks, named above the drawing.
public struct LineChart: Sendable, Hashable {
    /// One line. nil: nothing is known of that month, and the line is broken.
    struct Series: Sendable, Hashable {
        let name: String
        let values: [Int?]

        /// The pieces between the gaps, as indices with values.
        var pieces: [[(index: Int, value: Int)]] {
            var pieces: [[(index: Int, value: Int)]] = [[]]
            for (index, value) in values.enumerated() {
                if let value { pieces[pieces.count - 1].append((index, value)) } else { pieces.append([]) }
            }
            return pieces.filter { !$0.isEmpty }
        }
    }

    let name: String
    let sentence: String
    let columns: [String]
    let series: [Series]

    static let frame = ChartFrame(height: 170, top: 28)

    /// The axis all lines share.
    var scale: ChartScale { ChartScale(upTo: series.flatMap(\.values).compactMap(\.self).max() ?? 0) }

    /// Where the points of a piece are drawn.
    func points(_ piece: [(index: Int, value: Int)]) -> [ChartDrawing.Point] {
        let scale = scale
        return piece.map { .init(Self.frame.middle($0.index, of: columns.count), Self.frame.y($0.value, on: scale)) }
    }

    /// What is drawn.
    public var drawing: ChartDrawing {
        let marks = ChartDrawing.Mark.allCases
        let lines = series.enumerated().flatMap { number, one -> [ChartDrawing.Shape] in
            let (style, mark) = (ChartDrawing.Style.series(number + 1), marks[number % marks.count])
            let left = Self.frame.left + number * Self.frame.plotWidth / max(1, series.count)
            return one.pieces.map(points).flatMap { points in
                [.polyline(points, style)] + points.map { .mark(mark, at: $0, style) }
            } + [
                .line(.init(left, 9), .init(left + 22, 9), style), .mark(mark, at: .init(left + 11, 9), style),
                .text(one.name, at: .init(left + 28, 13), .start),
            ]
        }
        return ChartDrawing(
            name: name,
            sentence: sentence,
            height: Self.frame.height,
            shapes: ChartDrawing.Shape.axis(Self.frame, scale) + ChartDrawing.Shape.names(columns, Self.frame) + lines
        )
    }
}
