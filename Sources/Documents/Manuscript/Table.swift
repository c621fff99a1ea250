/// Rows of the same columns; the heads stand above them on every page.
public struct Table: Sendable, Hashable {
    /// The columns.
    public let columns: [Column]
    /// A cell for each column.
    public let rows: [[Cell]]

    /// A table; every row has as many cells as there are columns.
    public init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// A column.
    public struct Column: Sendable, Hashable {
        /// Its head.
        public let head: String
        /// Where its cells' lines stand.
        public let alignment: Paragraph.Alignment
        /// How wide it is beside the others; nil: as its words need.
        public let width: Double?

        /// A column.
        public init(_ head: String, alignment: Paragraph.Alignment = .left, width: Double? = nil) {
            self.head = head
            self.alignment = alignment
            self.width = width
        }
    }

    /// What stands in one row of one column.
    public struct Cell: Sendable, Hashable {
        /// Its words.
        public let runs: [Run]

        /// A cell of plain words.
        public init(_ text: String) { runs = [Run(text)] }

        /// A cell of runs.
        public init(runs: [Run]) { self.runs = runs }

        var text: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }
    }

    /// How wide each column is, as parts of one. Where nobody said, by what its cells hold: at least its longest word, and of what is
    /// left the more the longer its texts are.
    public var shares: [Double] {
        let wanted = columns.indices.map { index -> Double in
            if let width = columns[index].width { return width }
            var word = Self.longestWord(columns[index].head)
            var (length, longest) = (0.0, Double(min(columns[index].head.count, 24)))
            // The first thousand tell enough.
            for row in rows.prefix(1_000) {
                let text = row[index].text
                word = max(word, Self.longestWord(text))
                let count = Double(text.utf8.count < 16 ? text.count : min(text.count, 400))
                length += count
                longest = max(longest, min(count, 120))
            }
            let mean = rows.isEmpty ? 0 : length / Double(min(rows.count, 1_000))
            return max(Double(word) + 1.5, (mean + longest) / 2 * 0.8)
        }
        let total = wanted.reduce(0, +)
        // No column grows beyond what leaves the others their words.
        return total > 0 ? wanted.map { $0 / total } : columns.map { _ in 1 / Double(columns.count) }
    }

    private static func longestWord(_ text: String) -> Int {
        min(text.prefix(600).split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 1, 24)
    }
}
