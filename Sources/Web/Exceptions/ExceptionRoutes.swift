import Accountability
import Reports
import Store

/// What departed from the ordinary way, for inspectors and the chairman.
struct ExceptionRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/exceptions",
                for: .readExceptions,
                "listExceptions",
                "Các trường hợp ngoại lệ, mới nhất trước: tập thể lãnh đạo hoặc cấp trên quyết định, hủy vì ghi nhầm, lãnh đạo không cho "
                    + "ý kiến trong hạn, việc chậm ở lãnh đạo xã. Chỉ có ngày, cách và văn bản; không có tên người và nội dung.",
                .exception,
                filters: [Self.way, Self.from, Self.to],
                { Filter(way: $0.choice(Self.way), from: $0.day(Self.from), to: $0.day(Self.to)) },
                at: dependencies
            ) { request, filter, db in
                try ExceptionalEvent.list(of: request.commune, on: db).filter(filter.admits)
            }
        ]
    }

    /// Which of them are asked for; nil leaves all.
    private struct Filter: Sendable {
        let way: ExceptionalEvent.Way?
        let from: CalendarDay?
        let to: CalendarDay?

        func admits(_ event: ExceptionalEvent) -> Bool {
            (way.map { event.way == $0 } ?? true) && (from.map { event.happenedOn >= $0 } ?? true)
                && (to.map { event.happenedOn <= $0 } ?? true)
        }
    }

    private static let way = QueryParameter(
        name: "way",
        form: .choice(ExceptionalEvent.Way.allCases.map(\.rawValue)),
        summary: "Chỉ loại trường hợp này.",
        example: "collective",
        label: "Trường hợp",
        titles: .titles(of: ExceptionalEvent.Way.allCases, \.title)
    )
    private static let from = QueryParameter(
        name: "from",
        form: .day,
        summary: "Chỉ từ ngày này.",
        example: "2026-01-01",
        label: "Từ ngày"
    )
    private static let to = QueryParameter(
        name: "to",
        form: .day,
        summary: "Chỉ đến hết ngày này.",
        example: "2026-12-31",
        label: "Đến hết ngày"
    )
}

extension Resource<ExceptionalEvent> {
    /// One as it is shown; it has no address of its own.
    fileprivate static var exception: Resource {
        Resource(
            "exception",
            "exceptions",
            title: "Trường hợp ngoại lệ",
            listTitle: "Trường hợp ngoại lệ",
            id: \.id.text,
            about: .nobody
        ) { event, _ in event.fields }
    }
}
