public import Accountability
import Documents
public import Postgres
import Store

/// The files of one week, as minutes tell them.
public struct WeeklyFiles: Sendable {
    /// The day of the newest export the numbers rest on; nil without any.
    public let exportedOn: CalendarDay?
    /// Whose late files are listed.
    public let named: [Official.ID]
    let figures: [(title: String, count: Int)]
    private let late: [PeriodDossiers.Item]
    private let total: Int

    /// Reads a week as it stood at its end, by the newest export of the week after: minutes are written when it is over, and what comes in
    /// later changes them no more.
    public init(from: CalendarDay, through: CalendarDay, today: CalendarDay, of commune: Commune.ID, on db: Connection)
        throws
    {
        let known = min(today, through.adding(days: 7))
        let period = try RegisterPeriod(from: from, to: through, asOf: known, of: commune, on: db)
        exportedOn = period.exportedOn
        guard period.registerAsOf != nil else {
            (named, figures, late, total) = ([], [], [], 0)
            return
        }
        let counts = try PeriodCounts(period, on: db)
        figures =
            [("Tổng số", counts.classes.values.reduce(0, +))]
            + DossierClass.allCases.map { ($0.title, counts.classes[$0] ?? 0) }
        var found: [PeriodDossiers.Item] = []
        for dossierClass in [DossierClass.late, .openOverdue] {
            var filter = PeriodDossiers.Filter()
            filter.dossierClass = .some(dossierClass)
            found += try PeriodDossiers(period, filter: filter, after: nil, limit: Self.most, on: db).items
        }
        late = found
        total = (counts.classes[.late] ?? 0) + (counts.classes[.openOverdue] ?? 0)
        named = late.compactMap { $0.personName == nil ? nil : $0.person.map { Official.ID($0.uuid) } }
    }

    /// The most late files that are listed, of each class.
    static let most = 200
    /// The most that stand in the minutes themselves; more have an appendix.
    static let fewest = 15

    private var areMany: Bool { late.count > Self.fewest }

    /// The late files, where they are few.
    var short: Table { areMany ? Table(columns: [], rows: []) : late.table }

    /// Where they stand, if they are many.
    var appendixWords: String? { areMany ? "\(total) hồ sơ, danh sách tại phụ lục kèm theo." : nil }

    /// The late files on pages of their own, where they are many; nil otherwise.
    var appendix: AdministrativePaper.Appendix? {
        guard areMany else { return nil }
        let more = total - late.count
        let rest: [Manuscript.Block] =
            more > 0 ? [.paragraph(.spoken([Run("Còn \(more) hồ sơ nữa, xem danh sách hồ sơ trong sổ.")]))] : []
        return .init("Danh sách hồ sơ quá hạn", [.table(late.table)] + rest)
    }
}

/// The files of an official that were open on a day.
struct OpenFiles {
    let table: Table

    /// Reads them as the register knew them that day.
    init(of official: Official.ID, on day: CalendarDay, in commune: Commune.ID, _ db: Connection) throws {
        let period = try RegisterPeriod(
            from: .earliest,
            to: day,
            asOf: day,
            of: commune,
            official: official,
            on: db
        )
        var found: [PeriodDossiers.Item] = []
        if period.registerAsOf != nil {
            for dossierClass in [DossierClass.openOverdue, .openInTime, .waiting, .unknown] {
                var filter = PeriodDossiers.Filter()
                filter.dossierClass = .some(dossierClass)
                filter.person = .some(official.person)
                found += try PeriodDossiers(period, filter: filter, after: nil, limit: Self.most, on: db).items
            }
        }
        table = found.openTable
    }

    /// The most files of a class that are listed; nobody holds as many.
    static let most = 1_000
}

extension [PeriodDossiers.Item] {
    fileprivate var table: Table {
        Table(
            columns: [
                .init("TT", alignment: .center, width: 0.07), .init("Mã hồ sơ", width: 0.27),
                .init("Thủ tục", width: 0.28), .init("Hẹn trả", alignment: .center, width: 0.15),
                .init("Người giải quyết", width: 0.23),
            ],
            rows: enumerated().map { index, file in
                [
                    .init("\(index + 1)"), .init(file.code), .init(file.procedure ?? ""),
                    .init(file.dueAt?.day.vietnamese ?? ""), .init(file.personName ?? ""),
                ]
            }
        )
    }

    fileprivate var openTable: Table {
        Table(
            columns: [
                .init("TT", alignment: .center, width: 0.07), .init("Mã hồ sơ", width: 0.29),
                .init("Thủ tục", width: 0.31), .init("Hẹn trả", alignment: .center, width: 0.15),
                .init("Tình trạng", width: 0.18),
            ],
            rows: enumerated().map { index, file in
                [
                    .init("\(index + 1)"), .init(file.code), .init(file.procedure ?? ""),
                    .init(file.dueAt?.day.vietnamese ?? ""), .init(file.dossierClass?.title ?? ""),
                ]
            }
        )
    }
}
