public import Reports

extension Report {
    /// The count at a path such as `classes.late`; nil where there is none.
    public func figure(_ path: String) -> Int? {
        let keys = path.split(separator: ".").map(String.init)
        let value = keys.count == 1 ? self[keys[0]] : keys.count == 2 ? self[keys[0], keys[1]] : nil
        if case .count(let count) = value { return count }
        return nil
    }

    /// The rows of a table, each as its values by column; empty where there is no table.
    public func rows(_ key: String) -> [[String: Value]] {
        guard case .table(let table) = self[key] else { return [] }
        return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), $0)) }
    }
}
