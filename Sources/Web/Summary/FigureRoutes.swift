import Accountability
import Postgres
import Reports

/// The lists behind the numbers of the summary that are not about files.
struct FigureRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/summary/{figure}",
                for: .readProceedings,
                "listFigure",
                "Những việc làm nên một số liệu của tổng hợp cùng kỳ, như reminders.in_force.",
                .figureItem,
                filters: [.from, .to, .asOf, DossierQuery.officialParameter],
                Filter.init,
                at: dependencies
            ) { request, filter, db in
                guard let period = filter.period else { throw Problem(.missingParameter) }
                let query = LeaderSummary.Query(
                    from: period.lowerBound,
                    to: period.upperBound,
                    asOf: filter.asOf ?? request.today
                )
                let items = try PeriodFigures.list(
                    behind: try request.path.text("figure"),
                    of: filter.official.wanted,
                    query,
                    in: request.commune,
                    on: db
                )
                guard let items else { throw Problem(.notFound) }
                return items
            }
        ]
    }

    /// Which period, as known on which day, of whom.
    private struct Filter {
        let period: ClosedRange<CalendarDay>?
        let asOf: CalendarDay?
        let official: GroupFilter<Official.ID>

        init(_ query: inout StrictQuery) {
            period = query.period()
            asOf = query.day(.asOf)
            official = query.identifier(DossierQuery.officialParameter)
        }
    }
}

extension Resource<FigureItem> {
    /// One thing of the list behind a number.
    fileprivate static var figureItem: Resource {
        Resource("item", "items", id: \.id, about: .all(.summary, \.officials)) { _, reading in
            var readers: [CalendarDay: ExplanationReader] = [:]
            return { item in
                try item.fields { duty in
                    var reader =
                        try readers[item.asOf]
                        ?? reading.explanationReader(asOf: item.asOf)
                    let fields = try reader.fields(of: duty)
                    readers[item.asOf] = reader
                    return fields
                }
            }
        }
    }
}
