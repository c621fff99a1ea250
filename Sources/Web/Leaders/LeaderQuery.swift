import Accountability
import Reports
import Store

/// What somebody asks of the leaders' page: a period, files of somebody or something, with or without names.
struct LeaderQuery: Sendable {
    let from: CalendarDay
    let to: CalendarDay
    let asOf: CalendarDay?
    let official: Official.ID?
    let unit: GroupFilter<String>
    let field: GroupFilter<String>
    /// Whether people are called by their names.
    var showsNames: Bool
    /// Why somebody who works with totals names people.
    let reason: String?
    /// Whether whoever looks has to give one before people are named.
    var asksReason = false
    /// Whether it was asked to sort people otherwise than by name, which no page does.
    let asksForRanking: Bool
    /// Which of the tables is shown, from 1.
    let table: Int
    /// As which file it is wanted; nil for a page.
    let format: ReportFormat?

    /// The month of `known`, the last whole day the register tells of, unless other days are asked for.
    init(query: String?, known: CalendarDay) throws(Problem) {
        var query = StrictQuery(form: query, allowing: Self.parameters)
        let from = query.day(Self.from)
        let to = query.day(Self.to)
        asOf = query.day(.asOf)
        official = query.id(Self.official, of: Official.self)
        unit = query.text(Self.unit, maximumLength: DossierQuery.maximumNameLength)
        field = query.text(Self.field, maximumLength: DossierQuery.maximumNameLength)
        let names: Names? = query.choice(Self.names)
        showsNames = names != .no
        reason = query.reason()
        asksForRanking = query.value(Self.sort).map { $0 != "name" } ?? false
        table = query.integer(Self.table, in: Self.tables) ?? 1
        format = query.choice(.reportFormat)
        self.from = from ?? to?.month.firstDay ?? known.month.firstDay
        self.to = to ?? max(self.from, self.from.month.lastDay)
        if self.from > self.to {
            query.refuse(
                .badPeriod,
                Self.from.name,
                "Ngày đầu kỳ (\(self.from.vietnamese)) sau ngày cuối kỳ (\(self.to.vietnamese))."
            )
        }
        if official != nil, !showsNames {
            query.refuse(.badChoice, Self.official.name, "Bản không nêu tên không lọc theo cán bộ.")
        }
        try query.check()
    }

    /// All files of a period, with names.
    init(period: ReportingPeriod, asOf: CalendarDay?) {
        from = period.from
        to = period.to
        self.asOf = asOf
        official = nil
        unit = .all
        field = .all
        showsNames = true
        reason = nil
        asksForRanking = false
        table = 1
        format = nil
    }

    private enum Names: String, CaseIterable {
        case yes, no
    }

    static let parameters = [from, to, .asOf, official, unit, field, names, sort, table, .reason, .reportFormat]
    private static let from = QueryParameter.from.optional
    private static let to = QueryParameter.to.optional
    private static let official = QueryParameter(
        name: "official",
        form: .uuid,
        summary: "Chỉ hồ sơ và việc của cán bộ này.",
        example: "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    )
    private static let unit = QueryParameter(
        name: "unit",
        form: .text(maximumLength: DossierQuery.maximumNameLength),
        summary: "Chỉ hồ sơ của đơn vị này, hoặc none.",
        example: "Phòng Kinh tế"
    )
    private static let field = QueryParameter(
        name: "field",
        form: .text(maximumLength: DossierQuery.maximumNameLength),
        summary: "Chỉ hồ sơ thuộc lĩnh vực này, hoặc none.",
        example: "Hộ tịch"
    )
    private static let names = QueryParameter(
        name: "names",
        form: .choice(Names.allCases.map(\.rawValue)),
        summary: "no: bản không nêu tên, dùng khi họp.",
        example: "no"
    )
    private static let sort = QueryParameter(
        name: "sort",
        form: .line(maximumLength: 100),
        summary: "Người luôn xếp theo tên; cách xếp khác được trả lời bằng lý do vì sao không.",
        example: "name"
    )

    private static let tables = 1...99
    private static let table = QueryParameter(
        name: "table",
        form: .integer(tables, standard: 1),
        summary: "Bảng thứ mấy của các bảng chi tiết.",
        example: "2"
    )

    /// The period with its kind.
    var period: ReportingPeriod? { ReportingPeriod(recognising: from, to) }

    /// As the reports read it.
    func asked(_ period: ReportingPeriod, today: CalendarDay) -> LeaderSheet.Query {
        LeaderSheet.Query(
            period: period,
            asOf: asOf ?? today,
            today: today,
            filter: LeaderSheet.Filter(
                official: official,
                unit: unit.wanted,
                field: field.wanted,
                address: filterAddress
            ),
            showsNames: showsNames
        )
    }

    /// The page for other days, all else being equal.
    func address(_ path: String = "/summary", from: CalendarDay, to: CalendarDay) -> String {
        "\(path)?from=\(from.iso)&to=\(to.iso)" + (asOf.map { "&as_of=\($0.iso)" } ?? "") + filterAddress
            + (showsNames ? "" : "&names=no")
    }

    /// The page of the same days, with or without names.
    func address(showingNames: Bool) -> String {
        "/summary?from=\(from.iso)&to=\(to.iso)" + (asOf.map { "&as_of=\($0.iso)" } ?? "") + filterAddress
            + (showingNames ? "" : "&names=no")
    }

    /// Whose and which files, as addresses write it.
    private var filterAddress: String {
        (official.map { "&official=\($0.text)" } ?? "") + unit.address("unit") + field.address("field")
    }
}

extension GroupFilter<String> {
    /// As it stands in an address; nothing where all are meant.
    fileprivate func address(_ name: String) -> String {
        switch self {
        case .all: ""
        case .unrecorded: "&\(name)=\(Self.unrecordedWord)"
        case .only(let value): "&\(name)=\(PercentEncoding.query(value))"
        }
    }

    /// As a control of a form has it; empty where all are meant.
    var control: String {
        switch self {
        case .all: ""
        case .unrecorded: Self.unrecordedWord
        case .only(let value): value
        }
    }
}
