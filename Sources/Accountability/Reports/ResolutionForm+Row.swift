extension ResolutionForm {
    /// A row of the table: how many files stand in each column. Files of no column (their status is unknown) stand in none of them, (3)
    /// included, so that the form's identities hold; how many they are is told beside the table.
    public struct Row: Hashable, Sendable {
        private var counts: [Column: Int] = [:]
        /// Files that stand in no column.
        public private(set) var unplaced = 0
        /// Files among (5) of which the register does not say how they came.
        public private(set) var untold = 0

        /// An empty row.
        public init() {}

        /// How many files stand in a column.
        public subscript(column: Column) -> Int { counts[column] ?? 0 }

        /// Adds files of a class that came in one way.
        public mutating func add(_ n: Int, _ dossierClass: DossierClass, _ receipt: Receipt, by form: ResolutionForm) {
            guard dossierClass != .unknown || form.classes[.unknown] != nil else {
                unplaced += n
                return
            }
            count(n, .received)
            if let column = form.receipts[receipt] { count(n, column) }
            if receipt == .channel(nil) { untold += n }
            guard let column = form.classes[dossierClass] else { return }
            count(n, column)
            count(n, column.group == Column.open.group ? .open : .resolved)
        }

        /// The row with another's files as well.
        public static func + (row: Row, other: Row) -> Row {
            var sum = row
            sum.counts.merge(other.counts, uniquingKeysWith: +)
            sum.unplaced += other.unplaced
            sum.untold += other.untold
            return sum
        }

        /// Refused unless the form's identities hold: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13, 3 = 7 + 11.
        public func check(_ name: String) throws(Refusal) {
            for (whole, parts) in Self.identities {
                let sum = parts.map { self[$0] }.reduce(0, +)
                guard self[whole] != sum else { continue }
                let formula = parts.map { "(\($0.rawValue))" }.joined(separator: " + ")
                throw Refusal(.formUnbalanced, "\(name): (\(whole.rawValue)) = \(self[whole]), \(formula) = \(sum)")
            }
        }

        private static let identities: [(Column, [Column])] = [
            (.received, [.online, .direct, .carriedOver]), (.resolved, [.early, .onTime, .late]),
            (.open, [.openInTime, .openOverdue]), (.received, [.resolved, .open]),
        ]

        private mutating func count(_ n: Int, _ column: Column) { counts[column, default: 0] += n }
    }
}
