import Accountability

/// Turns the rows below a header into files, or into reasons why not.
///
/// Applicants end here: the name becomes a label, and columns nobody asked for are not even looked at.
struct RowReader {
    /// The rows taken so far.
    private(set) var rows: [RegisterRow] = []
    /// What was wrong or odd so far.
    private(set) var problems: [RowProblem] = []
    /// Rows that are no files.
    private(set) var skipped = 0

    private let header: HeaderMatch
    private let columnAt: [RegisterColumn?]
    private let headerWidth: Int?
    private var firstRows: [FileCode: Int] = [:]
    private var cache = TextCache()
    private var labels = TextCache()
    private var vocabulary = Vocabulary()
    private var picked = [RawCell?](repeating: nil, count: RegisterColumn.allCases.count)

    /// A reader for the rows under this header; `headerWidth` is its number of cells where the format states one.
    init(_ header: HeaderMatch, headerWidth: Int?) {
        self.header = header
        self.headerWidth = headerWidth
        var columnAt = [RegisterColumn?](repeating: nil, count: (header.positions.values.max() ?? 0) + 1)
        for (column, position) in header.positions { columnAt[position] = column }
        self.columnAt = columnAt
    }

    /// Texts of the columns of words, as far as remembered: what an encoding from before Unicode is recognised by.
    var texts: [String] { cache.texts }

    /// Reads one row.
    mutating func read(_ row: RawRow) {
        let hasExtraCells = pick(row)
        var draft = RowDraft(number: row.number, headers: header.headers)
        let codeText = text(.code, row, &draft)
        let received = date(.received, row, &draft)
        let due = date(.due, row, &draft)
        let finished = date(.finished, row, &draft)
        let delivered = date(.delivered, row, &draft)
        let hasDates = [received, due, finished, delivered].contains { $0 != .blank }
        if !hasDates, codeText == .blank || isFooter(codeText) {
            skipped += 1
            return
        }
        if hasExtraCells { draft.add(.extraCells, nil, "") }
        let code = draft.code(codeText)
        if let code { refuseSecond(code, &draft) }
        draft.compare(code: code, received: received, due: due, finished: finished)
        let file = file(code, received.instant, row, &draft)
        if var file, !draft.isRefused {
            file.dueAt = due.instant
            file.finishedAt = finished.instant
            file.deliveredAt = delivered.instant
            rows.append(file)
            problems += draft.problems
        } else {
            problems += draft.problems.filter { $0.severity == .refused }
        }
    }

    /// The file with everything but its later dates; nil without a code or a receipt date. All cells are read either way,
    /// so that everything wrong with the row is said at once.
    private mutating func file(
        _ code: FileCode?,
        _ receivedAt: Instant?,
        _ row: RawRow,
        _ draft: inout RowDraft
    ) -> RegisterRow? {
        let procedure = words(.procedure, row, &draft)
        let field = words(.field, row, &draft)
        let applicant = applicant(row, &draft)
        let status = words(.status, row, &draft)
        let unit = words(.unit, row, &draft)
        let officer = words(.officer, row, &draft)
        let channel = words(.channel, row, &draft)
        let agency = words(.agency, row, &draft)
        let (knownStatus, knownChannel) = (vocabulary.status(status), vocabulary.channel(channel))
        draft.warn(status: knownStatus, status, channel: knownChannel, channel)
        guard let code, let receivedAt else { return nil }
        return RegisterRow(
            row: row.number,
            code: code,
            receivedAt: receivedAt,
            procedure: procedure,
            field: field,
            unit: unit,
            officer: officer,
            agency: agency,
            channel: knownChannel,
            channelText: channel,
            status: knownStatus,
            statusText: status,
            applicantLabel: applicant
        )
    }

    /// Notes where each column's cell is; true where there are cells beyond the header's last.
    private mutating func pick(_ row: RawRow) -> Bool {
        for index in picked.indices { picked[index] = nil }
        var hasExtraCells = false
        for cell in row.cells {
            if cell.position < columnAt.count, let column = columnAt[cell.position] { picked[column.index] = cell }
            if let headerWidth, cell.position >= headerWidth, cell.start < cell.end { hasExtraCells = true }
        }
        return hasExtraCells
    }

    private func text(_ column: RegisterColumn, _ row: RawRow, _ draft: inout RowDraft) -> CleanText {
        guard let cell = picked[column.index] else { return .blank }
        let bytes = row.bytes[cell.start..<cell.end]
        let clean = cell.kind == .number ? TextCleaner.clean(NumberText.plain(bytes)[...]) : TextCleaner.clean(bytes)
        if clean == .bad { draft.add(.badText, column, Excerpt.forbidden(bytes)) }
        return clean
    }

    private func date(_ column: RegisterColumn, _ row: RawRow, _ draft: inout RowDraft) -> DateReading {
        guard let cell = picked[column.index] else { return .blank }
        let reading = DateText.read(row.bytes[cell.start..<cell.end], kind: cell.kind)
        guard reading == .unreadable else { return reading }
        switch text(column, row, &draft) {
        case .blank: return .blank  // invisible marks and nothing else
        case .bad: return .unreadable
        case .text(let text):
            draft.add(.unreadableDate, column, Excerpt.date(text))
            return .unreadable
        }
    }

    /// The words of a cell in a column that repeats itself, without private numbers.
    private mutating func words(_ column: RegisterColumn, _ row: RawRow, _ draft: inout RowDraft) -> String? {
        guard let cell = picked[column.index] else { return nil }
        if cell.kind != .text { return text(column, row, &draft).string.map(PrivateText.scrub) }
        let bytes = row.bytes[cell.start..<cell.end]
        let clean = cache.text(bytes) { TextCleaner.clean($0).map(PrivateText.scrub) }
        if clean == .bad { draft.add(.badText, column, Excerpt.forbidden(bytes)) }
        return clean.string
    }

    /// The masked label of the applicant. What a bad cell holds is not shown, as it may be a name all the same.
    private mutating func applicant(_ row: RawRow, _ draft: inout RowDraft) -> String? {
        guard let cell = picked[RegisterColumn.applicant.index] else { return nil }
        let label = labels.text(row.bytes[cell.start..<cell.end]) {
            TextCleaner.clean($0).map { ApplicantLabel.mask($0) ?? "" }
        }
        if label == .bad { draft.add(.badText, .applicant, "") }
        return label.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func refuseSecond(_ code: FileCode, _ draft: inout RowDraft) {
        if let first = firstRows[code] {
            draft.add(.duplicateCode, .code, Excerpt.text(code.text), "\(first)")
        } else {
            firstRows[code] = draft.number
        }
    }

    /// Whether a row without dates is a total or a signature under the table rather than a file.
    private func isFooter(_ code: CleanText) -> Bool {
        guard let text = code.string else { return false }
        let words = HeaderText.key(text)
        if ["tong", "cong"].contains(words.prefix { $0 != " " }) { return true }
        let others = picked.indices.filter {
            $0 != RegisterColumn.code.index && picked[$0].map { $0.start < $0.end } ?? false
        }
        return others.isEmpty && words.contains(" ") && !words.utf8.contains { (0x30...0x39).contains($0) }
    }
}
