/// What a cell holds, as far as the file says.
enum CellKind: UInt8 {
    /// Text as typed.
    case text
    /// A number.
    case number
    /// A number shown as a date, counted from 1900.
    case serial1900
    /// A number shown as a date, counted from 1904.
    case serial1904
}

/// One cell of a row: where it stands and where its text is.
struct RawCell {
    /// The sheet's column, from 0.
    var position: Int
    /// Where its bytes begin in the row's.
    var start: Int
    /// Where they end.
    var end: Int
    /// What they mean.
    var kind: CellKind
}

/// One row of a table as it stands in a file, before anything is understood. The readers fill the same value again and
/// again: a register of a hundred thousand rows makes no strings for the cells nobody asks for.
struct RawRow {
    /// The number of the row as Excel shows it, from 1.
    var number = 0
    /// How many cells the format says the row has; nil where rows have no end.
    var width: Int?
    /// The texts of all cells, valid UTF-8, one after the other.
    var bytes: [UInt8] = []
    /// The cells that are there.
    var cells: [RawCell] = []

    /// Empties the row, keeping its memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }
}
