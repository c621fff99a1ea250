extension [Report.Field] {
    /// The fields people read: without ids and codes, which are for machines, where words say the same beside them, and without what
    /// nobody recorded.
    public var forPeople: [Report.Field] { ReadKeys(map(\.key)).fields(of: self) }
}

extension [[Report.Field]] {
    /// The fields people read of each of these. The rows of a list have the same keys, which are looked at once.
    public var forPeople: [[Report.Field]] {
        var keys: ReadKeys?
        return map { fields in
            let known = keys.flatMap { $0.belong(to: fields) ? $0 : nil } ?? ReadKeys(fields.map(\.key))
            keys = known
            return known.fields(of: fields)
        }
    }
}

/// Which of some keys people read.
private struct ReadKeys {
    private let keys: [String]
    private let areRead: [Bool]
    private let areYears: [Bool]
    private let areAllRead: Bool

    init(_ keys: [String]) {
        self.keys = keys
        let all = Set(keys)
        areRead = keys.map { !$0.isForMachines(beside: all) }
        areYears = keys.map { $0.hasSuffix("_year") }
        areAllRead = areRead.allSatisfy(\.self) && !areYears.contains(true)
    }

    func belong(to fields: [Report.Field]) -> Bool { fields.elementsEqual(keys) { $0.key == $1 } }

    func fields(of fields: [Report.Field]) -> [Report.Field] {
        if areAllRead, fields.allSatisfy(\.value.isReadAsItIs) { return fields }
        return fields.indices.compactMap { index in
            let field = fields[index]
            guard areRead[index], var value = field.value.forPeople else { return nil }
            // A year is a name, not a quantity.
            if areYears[index], case .count(let year) = value { value = .text(String(year)) }
            return Report.Field(key: field.key, label: field.label, value: value, link: field.link)
        }
    }
}

extension Report.Value {
    /// Whether people read it, and nothing in it is left out for them.
    fileprivate var isReadAsItIs: Bool {
        switch self {
        case .text, .day, .count, .flag, .ratio: true
        case .notRecorded, .group, .list, .table: false
        }
    }

    /// What people read of a value; nil where there is nothing to read.
    fileprivate var forPeople: Report.Value? {
        switch self {
        case .notRecorded: return nil
        case .group(let fields):
            let read = fields.forPeople
            return read.isEmpty ? nil : .group(read)
        case .list(let values):
            let read = values.compactMap(\.forPeople)
            return read.isEmpty ? nil : .list(read)
        case .table(let table): return table.forPeople.map { .table($0) }
        case .text, .day, .count, .flag, .ratio: return self
        }
    }
}

extension Report.Table {
    /// The columns people read in which something is recorded.
    fileprivate var forPeople: Report.Table? {
        let keys = Set(columns.map(\.key))
        let kept = columns.indices.filter { index in
            !columns[index].key.isForMachines(beside: keys) && rows.contains { $0[index] != .notRecorded }
        }
        guard !kept.isEmpty, !rows.isEmpty else { return nil }
        return Report.Table(columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }
}

extension String {
    /// Whether a key names something for machines: an id, a version, a hash, a moment to the second, or a code with its words beside it.
    func isForMachines(beside others: Set<String>) -> Bool {
        if self == "id" || self == "version" || self == "sha256" || self == "mark" { return true }
        if hasSuffix("_id") || hasSuffix("_ids") || hasSuffix("_grounds") || hasSuffix("_role") { return true }
        if others.contains(self + "_title") || others.contains(self + "_name") || others.contains(self + "_names") {
            return true
        }
        if self == "recorded_at" { return true }
        // How a reminder was put stands in its kind, and where it comes from in its state.
        if self == "form" || self == "origin" { return others.contains("kind_title") }
        if self == "ground_kind" || self == "matter", others.contains("ground_title") { return true }
        return ["kind", "suggestion", "matter"].contains(self) && others.contains("title")
    }
}

extension Report.Field {
    /// Whether it is said in a line: neither a group, a table nor a list.
    public var isShort: Bool {
        switch value {
        case .group, .table, .list: false
        case .text, .day, .count, .flag, .ratio, .notRecorded: true
        }
    }
}
