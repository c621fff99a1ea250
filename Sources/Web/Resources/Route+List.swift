import Accountability
import HTTPTypes
import Hummingbird
import Postgres
import Reports

extension Route {
    /// A list without filters. `list` answers everything this account may see, in an order that never changes.
    static func list<Value>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        _ resource: Resource<Value>,
        at dependencies: WebDependencies,
        _ list: @escaping @Sendable (ReadRequest, Connection) throws -> [Value]
    ) -> Route {
        .list(path, for: permission, id, summary, resource, filters: [], { _ in }, at: dependencies) { request, _, db in
            try list(request, db)
        }
    }

    /// A list with filters: `filter` reads them, recording mistakes, and hands them on to `list`.
    static func list<Value, Filter: Sendable>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        _ resource: Resource<Value>,
        filters: [QueryParameter],
        _ filter: @escaping @Sendable (inout StrictQuery) -> Filter,
        at dependencies: WebDependencies,
        _ list: @escaping @Sendable (ReadRequest, Filter, Connection) throws -> [Value]
    ) -> Route {
        let operation = Operation(
            id: id,
            summary: summary,
            parameters: filters + [Paging.cursor, Paging.limit],
            mediaType: "application/json",
            schema: resource.listSchema
        )
        return .get(path, for: permission, operation) { request, context in
            var query = StrictQuery(request.uri.query, allowing: operation.parameters)
            let wanted = filter(&query)
            let cursor = query.cursor(Paging.cursor, maximumLength: Paging.maximumCursorLength)
            let limit = query.integer(Paging.limit, in: Paging.limits) ?? Paging.standardLimit
            try query.check()
            let asked = ReadRequest(context, dependencies)
            let (body, next) = try await dependencies.desk.read(as: context.account) { db in
                let page = try PageOf(
                    try list(asked, wanted, db),
                    after: cursor,
                    limit: limit,
                    id: resource.id
                )
                let reading = Reading(db: db, account: asked.account, today: asked.today)
                return (try resource.rendered(page, reading), page.nextCursor)
            }
            return .json(body, headers: Paging.headers(request, next: next))
        }
    }
}

extension Resource {
    /// The answer that lists several.
    func rendered(_ page: PageOf<Value>, _ reading: Reading) throws -> [UInt8] {
        let fields = try reader(reading)
        return Report.json([
            .init(
                key: plural,
                label: "",
                value: .list(try page.values.map { .group(try fields($0)) })
            ),
            .init(
                key: "meta",
                label: "",
                value: .group([
                    .init(key: "total", label: "", value: .count(page.total)),
                    .init(key: "next_cursor", label: "", value: page.nextCursor.map { .text($0) } ?? .notRecorded),
                ])
            ),
        ])
    }
}
