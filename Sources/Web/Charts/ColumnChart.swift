import HTML

/// Columns over the months of a year, each with its number above.
struct ColumnChart: HTMLContent {
    let name: String
    let sentence: String
    let columns: [String]
    /// nil: nothing is known of that month.
    let values: [Int?]

    static let frame = ChartFrame(height: 104, top: 18)

    var scale: ChartScale { ChartScale(upTo: values.compactMap(\.self).max() ?? 0, steps: 2) }

    func write(to page: inout HTMLBuffer) {
        let (frame, scale) = (Self.frame, scale)
        let width = max(2, frame.plotWidth / max(1, columns.count) * 6 / 10)
        Chart(name, sentence, height: frame.height) {
            ValueAxis(frame, scale)
            ColumnNames(frame: frame, names: columns)
            for (index, value) in values.enumerated() {
                if let value {
                    let (middle, y) = (frame.middle(index, of: columns.count), frame.y(value, on: scale))
                    if value > 0 {
                        rect(.class("late"), .x(middle - width / 2), .y(y), .width(width), .height(frame.base - y))
                    }
                    drawnText(.class("mid"), .x(middle), .y(y - 4)) { VietnameseFormat.number(value) }
                }
            }
        }.write(to: &page)
    }
}
