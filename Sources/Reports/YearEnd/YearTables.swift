import Accountability
import Postgres
import Store

/// What regulations ask for of a review year: the progress of each month, and tables II.06a and II.07.
struct YearTables {
    private var progress: [Report.Field] = []
    private var tables: [Report.Field] = []

    /// Reads them; `step` is told of each month read.
    init(_ packet: YearPacket, on db: Connection, step: () -> Void) throws {
        guard let period = ReportingPeriod(recognising: packet.year.from, packet.year.to) else { return }
        var months: [(month: ReportingPeriod, sheet: Report)] = []
        for month in period.monthsOfYear {
            if month.from <= packet.asOf {
                let query = ProgressSheet.Query(period: month, asOf: packet.asOf)
                if let sheet = try Self.told({ try ProgressSheet(query, of: packet.commune, on: db) }) {
                    months.append((month, sheet))
                }
            }
            step()
        }
        progress = [
            Self.joined("progress", "Tiến độ từng tháng", months, "officials"),
            Self.joined("late_items", "Từng việc chậm", months, "late_items"),
        ]
        let query = ResolutionTable.Query(period: period, asOf: packet.asOf)
        tables = [
            try Self.table("resolution", ResolutionTable.number) {
                try ResolutionTable(query, of: packet.commune, on: db)
            },
            try Self.table("overdue_causes", OverdueCauses.number) {
                try OverdueCauses(query, of: packet.commune, on: db)
            },
        ]
    }

    /// Progress first, then the tables.
    var fields: [Report.Field] { progress + tables }

    /// A sheet's report; nil where the register does not tell enough for one.
    private static func told(_ read: () throws -> some StatutoryReport) throws -> Report? {
        do {
            return try read().report
        } catch let refusal as Refusal where [.nothingImported, .latenessNotRecorded].contains(refusal.code) {
            return nil
        }
    }

    private static let untold = Report.Value.text("sổ chưa đủ số liệu để lập")

    private static func table(_ key: String, _ number: String, _ read: () throws -> some StatutoryReport) throws
        -> Report.Field
    {
        let report = try told(read)
        return Report.Field(
            key: key,
            label: "Biểu số \(number)",
            value: report.map { .group($0.fields) } ?? untold
        )
    }

    /// The rows of the same table of all months, each behind its month.
    private static func joined(
        _ key: String,
        _ label: String,
        _ months: [(month: ReportingPeriod, sheet: Report)],
        _ table: String
    ) -> Report.Field {
        var columns: [Report.Column] = []
        var rows: [[Report.Value]] = []
        for (month, sheet) in months {
            guard case .table(let told)? = sheet[table], let name = told.columns.firstIndex(where: { $0.key == "name" })
            else { continue }
            columns = told.columns
            columns.insert(.init(key: "period", label: "Kỳ"), at: name + 1)
            rows += told.rows.map { row in
                var row = row
                row.insert(.text(month.label), at: name + 1)
                return row
            }
        }
        return Report.Field(
            key: key,
            label: label,
            value: months.isEmpty ? untold : .table(.init(columns: columns, rows: rows))
        )
    }
}
