public import Accountability
public import Postgres
import Store

/// Table II.07/VPCP/KSTT of a period: why files that are still open are overdue, field by field. The files are those of column (13) of table
/// II.06a; the cause is what people recorded: another party's, by decision; else what the official explained; else nobody said.
public struct OverdueCauses: StatutoryReport {
    /// The form's number.
    public static let number = "II.07/VPCP/KSTT"

    /// How many files have a cause.
    struct Cause: Sendable {
        let key: String
        let title: String
        let count: Int
    }

    /// A field with its overdue files.
    struct Line: Sendable {
        let field: String?
        let causes: [Cause]

        var count: Int { causes.map(\.count).reduce(0, +) }
    }

    let commune: Commune
    let query: ResolutionTable.Query
    let register: RegisterPeriod
    let lines: [Line]
    let causes: [Cause]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Reads it in one snapshot. Refused where no register tells which files were late.
    public init(_ query: ResolutionTable.Query, of commune: Commune, on db: Connection) throws {
        let period = query.period
        register = try RegisterPeriod(from: period.from, to: period.to, asOf: query.asOf, of: commune.id, on: db)
        guard register.registerAsOf != nil else { throw Refusal(.nothingImported) }
        guard register.tellsLateness else { throw Refusal(.latenessNotRecorded) }
        self.commune = commune
        self.query = query
        var filter = PeriodDossiers.Filter()
        filter.dossierClass = .some(.openOverdue)
        let files = try PeriodDossiers(register, filter: filter, after: nil, limit: Self.mostFiles, on: db).items
        let recorded = try RecordedCauses(of: files.map(\.code), in: commune.id, asOf: query.asOf, on: db)
        causes = recorded.counted(files.map(\.code))
        // The order of fields is the summary's.
        let fields = try PeriodCounts(register, on: db).fields.filter { ($0.classes[.openOverdue] ?? 0) > 0 }
        let byField = Dictionary(grouping: files, by: \.field)
        lines = fields.map { group in
            Line(field: group.key, causes: recorded.counted((byField[group.key] ?? []).map(\.code)))
        }
    }

    /// More files than a commune ever has open.
    private static let mostFiles = 1_000_000

    /// The table as a report.
    public var report: Report {
        Report(
            title: "Biểu số \(Self.number): Nguyên nhân quá hạn đối với các trường hợp tồn đọng",
            fields: StatutoryHeading(commune, query.period, query.asOf, register).fields + [
                .init(key: "unit", label: "Đơn vị tính", value: .text("Số hồ sơ thủ tục hành chính")),
                .init(key: "rows", label: "Theo lĩnh vực", value: .table(table)),
                .init(
                    key: "causes",
                    label: "Theo nguyên nhân",
                    value: .table(
                        Report.Table(
                            ["cause": "Mã", "title": "Nguyên nhân", "count": "Số lượng"],
                            rows: causes.map { [.text($0.key), .text($0.title), .count($0.count)] }
                        )
                    )
                ),
                .init(
                    key: "notes",
                    label: "Cách tính",
                    value: .list([
                        .text(
                            "Số lượng là hồ sơ đang giải quyết đã quá hạn, cột (13) của Biểu số \(ResolutionTable.number)."
                        ),
                        .text(
                            "Nguyên nhân lấy từ kết luận loại trừ hoặc giao trách nhiệm, sau đó từ giải trình; chưa ai nói thì ghi là chưa rõ."
                        ),
                    ])
                ),
            ]
        )
    }

    private var table: Report.Table {
        Report.Table(
            [
                "field": "Mã", "number": "STT (1)", "name": "Lĩnh vực, công việc giải quyết (2)",
                "count": "Số lượng (3)",
                "causes": "Nguyên nhân quá hạn (4)",
            ],
            rows: lines.enumerated().map { index, line in
                [
                    .optional(line.field), .text("\(index + 1)"), .text(line.field ?? "Chưa ghi lĩnh vực"),
                    .count(line.count), .text(line.causes.map { "\($0.title): \($0.count)" }.joined(separator: "; ")),
                ]
            } + [
                [
                    .notRecorded, .text(""), .text("Tổng cộng"), .count(lines.map(\.count).reduce(0, +)), .text(""),
                ]
            ]
        )
    }
}

/// Why files are late, as far as people recorded it.
private struct RecordedCauses {
    private var titles: [String: (key: String, title: String, ordinal: Int)] = [:]

    init(of codes: [String], in commune: Commune.ID, asOf day: CalendarDay, on db: Connection) throws {
        let categories = Dictionary(try CauseCategory.list(on: db).map { ($0.cause, $0) }) { _, later in later }
        for duty in try ExplanationDuty.list(ofMatters: codes, of: commune, asOf: day, on: db) where !duty.wasMistake {
            guard let cause = duty.submission?.cause else { continue }
            let category = categories[cause]
            titles[duty.matter] = (cause, category?.title ?? cause, category?.ordinal ?? .max)
        }
        for finding in try Finding.list(ofFiles: codes, of: commune, asOf: day, on: db) where finding.restsOnExport {
            guard finding.state == .attributed,
                case .attributed(let party, _, _) = finding.events.last(where: \.isAttribution)?.kind
            else { continue }
            titles[finding.code] = ("party.\(party.party.rawValue)", party.party.title, 0)
        }
    }

    /// How many of these files have each cause: in the order of the categories, what nobody said last.
    func counted(_ codes: [String]) -> [OverdueCauses.Cause] {
        Dictionary(grouping: codes) { titles[$0]?.key ?? "" }.map { key, codes in
            let known = titles[codes[0]]
            return (
                known?.ordinal ?? .max,
                OverdueCauses.Cause(
                    key: key.isEmpty ? "unknown" : key,
                    title: known?.title ?? "Chưa rõ",
                    count: codes.count
                )
            )
        }.sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.map(\.1)
    }
}

extension Finding.Event {
    fileprivate var isAttribution: Bool { if case .attributed = kind { true } else { false } }
}
