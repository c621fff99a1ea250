import Accountability

extension Report.Field {
    /// Things of one kind, each said in a line, as a table of what people read: a list of groups of short fields, or a group whose fields are
    /// groups of the same keys. nil where that does not fit on a line.
    var lines: Report.Table? {
        let rows: [[Report.Field]]
        switch value {
        case .list(let values):
            rows = values.compactMap(\.fields)
            guard rows.count == values.count else { return nil }
        case .group(let fields):
            let groups = fields.compactMap(\.value.fields)
            guard fields.count > 1, groups.count == fields.count, Set(groups.map { $0.map(\.key) }).count == 1 else {
                return nil
            }
            // The corner is empty: what the lines are stands above the table.
            rows = zip(fields, groups).map { [.init(key: "name", label: "", value: .text($0.label))] + $1 }
        default: return nil
        }
        let read = rows.forPeople
        var columns: [Report.Column] = []
        for field in read.joined() where !columns.contains(where: { $0.key == field.key }) {
            columns.append(.init(key: field.key, label: field.label))
        }
        guard !columns.isEmpty, columns.count <= 8, read.joined().allSatisfy(\.fitsOnLine) else { return nil }
        return Report.Table(
            columns: columns,
            rows: read.map { fields in
                columns.map { column in fields.first { $0.key == column.key }?.value ?? .text("") }
            }
        )
    }

    private var fitsOnLine: Bool {
        if case .list(let values) = value { return !values.contains(where: \.isGroup) }
        return isShort
    }
}

extension Report.Value {
    /// The fields of a group.
    fileprivate var fields: [Report.Field]? { if case .group(let fields) = self { fields } else { nil } }
}
