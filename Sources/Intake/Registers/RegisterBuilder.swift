import Accountability

/// Takes the rows of one table one by one: first looks for the header, then hands rows on to be read.
struct RegisterBuilder {
    private let profile: MappingProfile?
    private let limits: IntakeLimits
    private var rowCount = 0
    private var above: HeaderCells?
    private var found: (number: Int, match: HeaderMatch, reader: RowReader, headers: [String])?
    private var expectsColumnNumbers = false
    private(set) var sample: [String] = []

    /// What the profile names and the best row so far does not have; nil where no row was tried.
    private(set) var missing: [RegisterColumn]?
    /// The most columns recognised in one row, for choosing between delimiters.
    private(set) var recognised = 0

    /// A builder without rows.
    init(profile: MappingProfile?, limits: IntakeLimits) {
        self.profile = profile
        self.limits = limits
    }

    /// Whether the header was found.
    var hasHeader: Bool { found != nil }

    /// Takes a row; false when it wants no more, because there is no header where one must be.
    mutating func take(_ row: RawRow) throws(IntakeError) -> Bool {
        rowCount += 1
        guard rowCount <= limits.rows, row.number <= limits.rows + limits.headerRows else {
            throw .tooManyRows(limit: limits.rows)
        }
        if found == nil { return look(at: row) }
        if expectsColumnNumbers {
            expectsColumnNumbers = false
            if HeaderCells(row).isColumnNumbers { return true }
        }
        found?.reader.read(row)
        return true
    }

    /// The register; nil without a header.
    func register(sheetName: String?, format: RegisterFormat) throws(IntakeError) -> Register? {
        guard let found else { return nil }
        if let encoding = LegacyEncoding.recognise(found.reader.texts) { throw .legacyEncoding(encoding) }
        return Register(
            rows: found.reader.rows,
            problems: found.reader.problems,
            recordedColumns: Set(found.match.positions.keys),
            headers: found.match.headers,
            allHeaders: found.headers,
            headerRow: found.number,
            sheetName: sheetName,
            format: format,
            skippedRows: found.reader.skipped
        )
    }

    /// Why there is no register: an old encoding, a mapping that does not fit, or no header at all.
    func failure() -> IntakeError {
        if let encoding = LegacyEncoding.recognise(sample) { return .legacyEncoding(encoding) }
        if let profile, case let missing = missing ?? [], !missing.isEmpty {
            return .mappedHeaderMissing(missing.map { "\($0.rawValue)=\(profile.columns[$0] ?? "")" })
        }
        return .noHeader(rowsSearched: limits.headerRows)
    }

    private mutating func look(at row: RawRow) -> Bool {
        guard row.number <= limits.headerRows else { return false }
        let cells = HeaderCells(row)
        let (number, width) = (row.number, row.width)
        sample += cells.cells.map(\.text)
        if accept(HeaderMatch(cells, profile: profile), cells, number, width) { return true }
        if let above, !cells.cells.isEmpty {
            let joined = cells.joined(above: above)
            _ = accept(HeaderMatch(joined, profile: profile), joined, number, width)
        }
        above = cells
        return true
    }

    private mutating func accept(_ match: HeaderMatch, _ cells: HeaderCells, _ number: Int, _ width: Int?) -> Bool {
        recognised = max(recognised, match.positions.count)
        if match.missing.count < missing?.count ?? .max { missing = match.missing }
        guard match.isRegister, match.missing.isEmpty else { return false }
        found = (number, match, RowReader(match, headerWidth: width), cells.cells.map(\.text))
        expectsColumnNumbers = true
        return true
    }
}
