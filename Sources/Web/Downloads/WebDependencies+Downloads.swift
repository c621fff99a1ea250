import Accountability
import Documents
import Hummingbird
import Reports

extension WebDependencies {
    /// A report that may be shown to this account, as a file. `exportedOn` is the newest export its numbers rest on.
    func download(
        _ report: Report,
        as format: ReportFormat,
        period: ClosedRange<CalendarDay>? = nil,
        exportedOn: CalendarDay?,
        for account: SignedInAccount
    ) async throws -> Response {
        let paper = PrintFrame(of: account, try await letterhead(of: account), at: now())
        let words = period.map { "\($0.lowerBound.vietnamese) – \($0.upperBound.vietnamese)" }
        let days = period.map { "\($0.lowerBound.iso) \($0.upperBound.iso)" } ?? paper.printedAt.day.iso
        return try .download(
            report.file(format, paper.stamp(period: words, exportedOn: exportedOn)),
            as: format,
            name: "\(report.title) \(days)"
        )
    }

    /// What stands on a list this account takes out.
    func listStamp(for account: SignedInAccount, _ query: StrictQuery) async throws -> ReportStamp {
        let asOf = query.value(.asOf).flatMap { CalendarDay(iso: $0) }
        let letterhead = try await letterhead(of: account, asOf: asOf)
        return PrintFrame(of: account, letterhead, at: now()).stamp(exportedOn: letterhead.exportedOn)
    }
}

extension Listing {
    /// All of the list a query asks for, as a file. Where a list is called by a sentence, its beginning is name enough.
    func download(_ query: String?, as format: TableFormat, _ context: SignedInContext, on day: CalendarDay)
        async throws -> Response
    {
        try .download(
            try await file(context, query, format),
            as: .table(format),
            name: "\(title.prefix { !",;.".contains($0) }) \(day.iso)"
        )
    }
}

extension Reading {
    /// What a list is, for its file: its filters in words, as its page says them.
    func about(
        _ title: String,
        _ filters: [QueryParameter],
        _ query: StrictQuery,
        _ stamp: ReportStamp
    ) throws -> ListFile.About {
        let filters = filters.filter { query.value($0) != nil }
        let choices = try FormChoices.read(Set(filters.compactMap(\.kind)), self)
        let conditions = filters.map { filter in
            let asked = query.value(filter) ?? ""
            let said = filter.said(asked, among: choices) ?? asked
            return Report.Field(key: "filter", label: "Lọc: \(filter.heading)", value: .text(said))
        }
        return ListFile.About(title: title, conditions: conditions, stamp: stamp)
    }
}
