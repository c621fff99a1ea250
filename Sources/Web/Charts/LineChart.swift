import HTML

/// Lines over the months of a year; each has its own dash and its own marks, named above the drawing.
struct LineChart: HTMLContent {
    /// One line. nil: nothing is known of that month, and the line is broken.
    struct Series: Hashable {
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
    func points(_ piece: [(index: Int, value: Int)]) -> [(x: Int, y: Int)] {
        let scale = scale
        return piece.map { (Self.frame.middle($0.index, of: columns.count), Self.frame.y($0.value, on: scale)) }
    }

    func write(to page: inout HTMLBuffer) {
        Chart(name, sentence, height: Self.frame.height) {
            ValueAxis(Self.frame, scale)
            ColumnNames(frame: Self.frame, names: columns)
            for (number, one) in series.enumerated() {
                let style = "line s\(number + 1)"
                let shape = ChartMark.Shape.allCases[number % ChartMark.Shape.allCases.count]
                for piece in one.pieces {
                    let points = points(piece)
                    polyline(.class(style), .points(points))
                    for point in points {
                        ChartMark(shape: shape, x: point.x, y: point.y, names: "mark s\(number + 1)")
                    }
                }
                let left = Self.frame.left + number * Self.frame.plotWidth / max(1, series.count)
                line(.class(style), .x1(left), .y1(9), .x2(left + 22), .y2(9))
                ChartMark(shape: shape, x: left + 11, y: 9, names: "mark s\(number + 1)")
                drawnText(.x(left + 28), .y(13)) { one.name }
            }
        }.write(to: &page)
    }
}
