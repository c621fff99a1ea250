import Accountability
import Reports

/// What a report of a period is asked for, on a page, by a program or as a file.
struct ReportQuery: Sendable {
    let period: ReportingPeriod
    let asOf: CalendarDay?
    /// Whether procedures have rows of their own.
    let isByProcedure: Bool
    /// As what it is to be kept; nil: it is shown.
    let format: ReportFormat?

    /// Who asks: people need not name days.
    enum Asking { case program, page }

    /// A query. A page that names no days is of the month, or the `usual` period, of `known`, the last whole day the register tells of.
    init(
        _ text: String?,
        _ asking: Asking,
        details: Bool,
        known: CalendarDay = .earliest,
        usual: ReportingPeriod.Length = .month
    ) throws(Problem) {
        let parameters = Self.parameters(asking, details: details) + [.reportFormat]
        var query =
            asking == .program ? StrictQuery(text, allowing: parameters) : StrictQuery(form: text, allowing: parameters)
        let (first, last) = (query.day(parameters[0]), query.day(parameters[1]))
        asOf = query.day(.asOf)
        let detail: Detail? = query.choice(Self.by)
        isByProcedure = detail == .procedure
        format = query.choice(.reportFormat)
        let from = first ?? last?.month.firstDay ?? known.month.firstDay
        let to = last ?? max(from, from.month.lastDay)
        let isNamed = first != nil || last != nil
        let period = isNamed ? ReportingPeriod(recognising: from, to) : ReportingPeriod(usual, containing: known)
        if period == nil {
            query.refuse(
                .badPeriod,
                QueryParameter.from.name,
                "Ngày đầu kỳ (\(from.vietnamese)) sau ngày cuối kỳ (\(to.vietnamese))."
            )
        }
        try query.check()
        guard let period else { throw Problem(.badPeriod) }
        self.period = period
    }

    /// What may be asked for; `details` where rows may be told apart further.
    static func parameters(_ asking: Asking, details: Bool) -> [QueryParameter] {
        let days = [QueryParameter.from, .to].map { asking == .program ? $0 : $0.optional }
        return days + [.asOf] + (details ? [by] : [])
    }

    /// The same days and details at another address.
    func address(_ path: String, byProcedure: Bool? = nil, format: ReportFormat? = nil) -> String {
        "\(path)?from=\(period.from.iso)&to=\(period.to.iso)" + (asOf.map { "&as_of=\($0.iso)" } ?? "")
            + (byProcedure ?? isByProcedure ? "&by=procedure" : "") + (format.map { "&format=\($0.rawValue)" } ?? "")
    }

    private enum Detail: String, CaseIterable { case field, procedure }

    private static let by = QueryParameter(
        name: "by",
        form: .choice(Detail.allCases.map(\.rawValue)),
        summary: "Theo lĩnh vực (field), hay thêm từng thủ tục trong lĩnh vực (procedure).",
        example: "procedure"
    )
}
