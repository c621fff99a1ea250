/// One row as a candidate for the header: the texts of its cells by column of the sheet.
struct HeaderCells {
    /// Cleaned texts that are not blank, from left to right.
    var cells: [(position: Int, text: String)]

    /// The texts of a row that are not blank.
    init(_ row: RawRow) {
        cells = []
        for cell in row.cells {
            if let text = TextCleaner.clean(row.bytes[cell.start..<cell.end]).string {
                cells.append((cell.position, text))
            }
        }
        cells.sort { $0.position < $1.position }
    }

    /// These cells, and those of the row above where this row has none: a header of two merged lines.
    func joined(above: HeaderCells) -> HeaderCells {
        var joined = self
        let own = Set(cells.map(\.position))
        joined.cells += above.cells.filter { !own.contains($0.position) }
        joined.cells.sort { $0.position < $1.position }
        return joined
    }

    /// Whether the row only numbers its columns, "(1) (2) (3)", as printed forms do below the header.
    var isColumnNumbers: Bool {
        cells.count > 1
            && cells.allSatisfy { cell in
                let inner = cell.text.drop { $0 == "(" }.prefix { $0 != ")" }
                return (1...2).contains(inner.utf8.count) && inner.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }
}

/// Where each of our columns stands in a sheet.
struct HeaderMatch {
    /// The sheet's column for each column found.
    var positions: [RegisterColumn: Int] = [:]
    /// The header of each, as written.
    var headers: [RegisterColumn: String] = [:]
    /// What the profile names and the row does not have.
    var missing: [RegisterColumn] = []

    /// A register needs to say at least which file and since when.
    var isRegister: Bool { positions[.code] != nil && positions[.received] != nil }

    /// Matches a row against a profile first, then the usual synonyms.
    init(_ row: HeaderCells, profile: MappingProfile?) {
        let keys = row.cells.map { HeaderText.key($0.text) }
        var taken: Set<Int> = []
        for column in RegisterColumn.allCases {
            guard let header = profile?.columns[column] else { continue }
            let key = HeaderText.key(header)
            guard let index = keys.indices.first(where: { keys[$0] == key && !taken.contains($0) }) else {
                missing.append(column)
                continue
            }
            take(column, row.cells[index])
            taken.insert(index)
        }
        guard keys.contains(where: HeaderSynonyms.all.contains) else { return }
        for (column, synonyms) in HeaderSynonyms.table where profile?.columns[column] == nil {
            for synonym in synonyms {
                if let index = keys.indices.first(where: { keys[$0] == synonym && !taken.contains($0) }) {
                    take(column, row.cells[index])
                    taken.insert(index)
                    break
                }
            }
        }
    }

    private mutating func take(_ column: RegisterColumn, _ cell: (position: Int, text: String)) {
        positions[column] = cell.position
        headers[column] = cell.text
    }
}
