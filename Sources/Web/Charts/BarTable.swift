import HTML

/// Bars that stand in their table: a name, its number and, as long as the number says, a bar. Names may be as long as they are.
struct BarTable: HTMLContent {
    /// A row: what is counted, how often, and the list behind it.
    struct Row: Hashable {
        let name: String
        let count: Int
        var further: String?
    }

    let heading: String
    let countHeading: String
    let rows: [Row]

    /// The widths of the bars in thousandths of the widest.
    var widths: [Int] {
        let largest = max(1, rows.map(\.count).max() ?? 0)
        return rows.map { $0.count > 0 ? max(8, $0.count * 1_000 / largest) : 0 }
    }

    func write(to page: inout HTMLBuffer) {
        table(.class("bars")) {
            thead {
                tr {
                    th(.scope(.column)) { heading }
                    th(.scope(.column), .class("number")) { countHeading }
                }
            }
            tbody {
                for (row, width) in zip(rows, widths) {
                    tr {
                        th(.scope(.row)) {
                            row.name
                            svg(.class("hbar"), .viewBox(width: 1_000, height: 10), .stretched, .ariaHidden) {
                                rect(.width(width), .height(10))
                            }
                        }
                        td(.class("number"), .dataLabel(countHeading)) {
                            VietnameseFormat.number(row.count)
                            if let further = row.further { small(.class("share")) { " \(further)" } }
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}
