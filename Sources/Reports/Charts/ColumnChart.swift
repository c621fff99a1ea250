import Accountability

/// Columns over the months of a year, each with its number above.
public struct ColumnChart: Sendable, Hashable {
    let name: String
    let sentence: String
    let columns: [String]
    /// nil: nothing is known of that month.
    let values: [Int?]

    static let frame = ChartFrame(height: 104, top: 18)

    var scale: ChartScale { ChartScale(upTo: values.compactMap(\.self).max() ?? 0, steps: 2) }

    /// What is drawn.
    public var drawing: ChartDrawing {
        let (frame, scale) = (Self.frame, scale)
        let width = max(2, frame.plotWidth / max(1, columns.count) * 6 / 10)
        let bars = values.enumerated().flatMap { index, value -> [ChartDrawing.Shape] in
            guard let value else { return [] }
            let (middle, y) = (frame.middle(index, of: columns.count), frame.y(value, on: scale))
            let bar = ChartDrawing.Shape.rectangle(
                .init(middle - width / 2, y),
                width: width,
                height: frame.base - y,
                .late
            )
            return (value > 0 ? [bar] : []) + [.text(VietnameseNumber.text(value), at: .init(middle, y - 4), .middle)]
        }
        return ChartDrawing(
            name: name,
            sentence: sentence,
            height: frame.height,
            shapes: ChartDrawing.Shape.axis(frame, scale) + ChartDrawing.Shape.names(columns, frame) + bars
        )
    }
}
