import Accountability

extension Report.Table {
    /// The table as it is shown in lines and columns: columns whose cells are groups of fields become tables of their own, with the
    /// names of the rows and the fields as columns. `label` is of such a column; nil for what is left.
    public var parts: [(label: String?, table: Report.Table)] {
        let isGroup = columns.indices.map { column in
            rows.contains { if case .group = $0[column] { true } else { false } }
        }
        let plain = columns.indices.filter { !isGroup[$0] }
        let name = plain.firstIndex { columns[$0].key == "name" } ?? 0
        let names = plain.prefix(name + 1)
        let rest = Report.Table(columns: plain.map { columns[$0] }, rows: rows.map { row in plain.map { row[$0] } })
        return [(label: nil, table: rest)]
            + columns.indices.filter { isGroup[$0] }.map { column in
                (label: columns[column].label, table: detail(column, names: Array(names)))
            }
    }

    /// Key and name of each row, and the fields of one of its groups.
    private func detail(_ column: Int, names: [Int]) -> Report.Table {
        let groups = rows.map { row -> [Report.Field] in if case .group(let fields) = row[column] { fields } else { [] }
        }
        let fields = groups.first { !$0.isEmpty } ?? []
        return Report.Table(
            columns: names.map { columns[$0] } + fields.map { Report.Column(key: $0.key, label: $0.label) },
            rows: zip(rows, groups).map { row, group in
                names.map { row[$0] }
                    + fields.map { field in
                        group.first { $0.key == field.key }?.value ?? .notRecorded
                    }
            }
        )
    }
}

extension Report.Table {
    /// The columns people read: without the first, which is a key for machines, and without other ids, by which nobody can ask paper for
    /// more; months written as people do.
    public var forReading: Report.Table {
        let keys = Set(columns.map(\.key))
        let kept = columns.indices.dropFirst().filter { !columns[$0].key.isForMachines(beside: keys) }
        let named = withMonthsNamed
        return Report.Table(
            columns: kept.map { columns[$0] },
            rows: named.rows.map { row in kept.map { row[$0] } }
        )
    }

    /// The table with the months its rows are of written as people do.
    var withMonthsNamed: Report.Table {
        guard columns.first?.key == "month", let name = columns.firstIndex(where: { $0.key == "name" }) else {
            return self
        }
        return Report.Table(
            columns: columns,
            rows: rows.map { row in
                guard case .text(let text) = row[name], let month = YearMonth(iso: text) else { return row }
                var row = row
                row[name] = .text(month.vietnamese)
                return row
            }
        )
    }
}
