import Accountability
public import Documents

/// The columns of things of one kind, each told by its fields: those people read, in the order in which they are said.
public struct RowColumns: Sendable, Hashable {
    private var columns: [Report.Column] = []
    private var keys: Set<String> = []
    private var machines: Set<String> = []

    /// The columns that some of the things have.
    public init(_ rows: [[Report.Field]]) {
        for row in rows { learn(row) }
    }

    /// The headings.
    public var headings: [String] { columns.map(\.label) }

    /// Adds columns for what none of the things before had; false when there is nothing new.
    @discardableResult
    public mutating func learn(_ row: [Report.Field]) -> Bool {
        var isNew = false
        for field in row where keys.insert(field.key).inserted {
            isNew = true
            columns.append(Report.Column(key: field.key, label: field.label))
        }
        if isNew {
            machines.formUnion(keys.filter { $0.isForMachines(beside: keys) })
            columns.removeAll { machines.contains($0.key) }
        }
        return isNew
    }

    /// One thing as a row; nothing where it says nothing.
    public func cells(_ row: [Report.Field]) -> [SheetCell] {
        // Things of one kind say the same in the same order, so nearly always the next field is the one looked for.
        var next = row.startIndex
        return columns.map { column in
            if let index = row[next...].firstIndex(where: { $0.key == column.key }) {
                next = index + 1
                return row[index].value.cell(of: column.key)
            }
            return row.first { $0.key == column.key }?.value.cell(of: column.key) ?? .empty
        }
    }
}

extension Report.Value {
    /// The value in one cell: numbers, days and moments as such, all else in words. `key` tells moments and years from other texts and
    /// numbers.
    func cell(of key: String) -> SheetCell {
        switch self {
        case .notRecorded: return .empty
        case .day(let day): return .day(SheetCell.Day(day))
        case .count(let count): return key.hasSuffix("_year") ? .text(String(count)) : .integer(count)
        case .text(let text):
            guard key.hasSuffix("_at"), let moment = Instant(rfc3339: text) else { return .text(text) }
            return .moment(SheetCell.Day(moment.day), hour: moment.hour, minute: moment.minute)
        case .flag, .ratio, .group, .table, .list: return .text(words(of: key))
        }
    }

    /// The value in words, things inside it each on a line.
    private func words(of key: String) -> String {
        switch self {
        case .text(let text):
            key.hasSuffix("_at") ? Instant(rfc3339: text).map(\.vietnamese) ?? text : text
        case .group(let fields):
            fields.forPeople.map { "\($0.label): \($0.value.words(of: $0.key))" }.joined(separator: "; ")
        case .table(let table):
            table.rows.map { row in
                Report.Value.group(
                    zip(table.columns, row).map { .init(key: $0.key, label: $0.label, value: $1) }
                ).words(of: key)
            }.joined(separator: "\n")
        case .list(let values):
            values.map { $0.words(of: key) }.joined(separator: values.contains(where: \.isGroup) ? "\n" : ", ")
        case .day, .count, .flag, .ratio, .notRecorded: Report.shown(self)
        }
    }
}

extension SheetCell.Day {
    init(_ day: CalendarDay) {
        let (year, month, day) = day.components
        self.init(year: year, month: month, day: day)
    }
}
