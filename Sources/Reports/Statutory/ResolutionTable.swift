public import Accountability
public import Postgres
import Store

/// Table II.06a/VPCP/KSTT of a period: the summary's own files by field, or by field and procedure, in the columns of the form. A table whose
/// numbers do not balance is not made.
public struct ResolutionTable: StatutoryReport {
    /// What is asked for.
    public struct Query: Sendable, Hashable {
        /// The period.
        public let period: ReportingPeriod
        /// What was known on this day.
        public let asOf: CalendarDay
        /// Whether procedures have rows of their own below their field.
        public let isByProcedure: Bool

        /// A period as known on a day.
        public init(period: ReportingPeriod, asOf: CalendarDay, isByProcedure: Bool = false) {
            self.period = period
            self.asOf = asOf
            self.isByProcedure = isByProcedure
        }
    }

    /// A field or a procedure.
    struct Line: Sendable {
        /// `1`, `1.2`; empty for the total.
        let number: String
        /// As the register writes it; nil where it writes none.
        let field: String?
        let name: String
        let isProcedure: Bool
        let row: ResolutionForm.Row
    }

    let commune: Commune
    let query: Query
    let register: RegisterPeriod
    let form: ResolutionForm
    let lines: [Line]
    let total: Line

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Reads it in one snapshot. Refused where no register tells which files were late, and where its numbers do not balance.
    public init(_ query: Query, of commune: Commune, form: ResolutionForm? = nil, on db: Connection) throws {
        let period = query.period
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: query.asOf, of: commune.id, on: db)
        guard register.registerAsOf != nil else { throw Refusal(.nothingImported) }
        guard register.tellsLateness, let form = form ?? ResolutionForm.inForce(on: period.to) else {
            throw Refusal(.latenessNotRecorded)
        }
        self.commune = commune
        self.query = query
        self.form = form
        let cells = try PeriodBreakdown(register, on: db).cells
        lines = Self.lines(cells, byProcedure: query.isByProcedure, form)
        total = Line(
            number: "",
            field: nil,
            name: "Tổng cộng",
            isProcedure: false,
            row: lines.filter { !$0.isProcedure }.map(\.row).reduce(ResolutionForm.Row(), +)
        )
        for line in lines + [total] { try line.row.check(line.name) }
    }

    /// The cells come in the order of fields and procedures, so equal ones stand together.
    private static func lines(
        _ cells: [PeriodBreakdown.Cell],
        byProcedure: Bool,
        _ form: ResolutionForm
    ) -> [Line] {
        var lines: [Line] = []
        for (index, inField) in cells.runs(by: \.field).enumerated() {
            lines.append(
                Line(
                    number: "\(index + 1)",
                    field: inField[0].field,
                    name: inField[0].field ?? "Chưa ghi lĩnh vực",
                    isProcedure: false,
                    row: row(inField, form)
                )
            )
            guard byProcedure else { continue }
            for (below, same) in inField.runs(by: \.procedure).enumerated() {
                lines.append(
                    Line(
                        number: "\(index + 1).\(below + 1)",
                        field: same[0].field,
                        name: same[0].procedure ?? "Chưa ghi thủ tục",
                        isProcedure: true,
                        row: row(same, form)
                    )
                )
            }
        }
        return lines
    }

    private static func row(_ cells: [PeriodBreakdown.Cell], _ form: ResolutionForm) -> ResolutionForm.Row {
        var row = ResolutionForm.Row()
        for cell in cells { row.add(cell.count, cell.dossierClass, cell.receipt, by: form) }
        return row
    }
}

extension [PeriodBreakdown.Cell] {
    /// Neighbours of the same value.
    fileprivate func runs(by value: KeyPath<Element, String?>) -> [[Element]] {
        reduce(into: []) { runs, cell in
            if runs.last?[0][keyPath: value] == .some(cell[keyPath: value]) {
                runs[runs.count - 1].append(cell)
            } else {
                runs.append([cell])
            }
        }
    }
}
