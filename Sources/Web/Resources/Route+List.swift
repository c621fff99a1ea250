import Accountability
import Documents
import HTTPTypes
import Hummingbird
import Postgres
import Reports
import Store

extension Route {
    /// A short list without filters. `list` answers everything this account may see, in an order that never changes.
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

    /// A short list with filters: `filter` reads them, recording mistakes, and hands them on to `list`.
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
        .cut(path, for: permission, id, summary, resource, filters: filters, filter, at: dependencies) {
            request,
            wanted,
            asked,
            db in
            try PageOf(
                try list(request, wanted, db),
                after: asked.cursor,
                limit: asked.limit,
                id: resource.id
            )
        }
    }

    /// A list that grows with the years: the database cuts it, so that a page costs what it shows. `page` answers the part asked for
    /// of what this account may see.
    static func pages<Value, Filter: Sendable>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        _ resource: Resource<Value>,
        filters: [QueryParameter] = [],
        _ filter: @escaping @Sendable (inout StrictQuery) -> Filter,
        at dependencies: WebDependencies,
        _ page: @escaping @Sendable (ReadRequest, Filter, PageRequest, Connection) throws -> Page<Value>
    ) -> Route {
        .cut(path, for: permission, id, summary, resource, filters: filters, filter, at: dependencies) {
            request,
            wanted,
            asked,
            db in
            do {
                return PageOf(try page(request, wanted, try asked.request, db), id: resource.id)
            } catch is UnknownPlace {
                throw Problem(.badCursor)
            }
        }
    }

    private static func cut<Value, Filter: Sendable>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        _ resource: Resource<Value>,
        filters: [QueryParameter],
        _ filter: @escaping @Sendable (inout StrictQuery) -> Filter,
        at dependencies: WebDependencies,
        _ page: @escaping @Sendable (ReadRequest, Filter, AskedPage, Connection) throws -> PageOf<Value>
    ) -> Route {
        let operation = Operation(
            id: id,
            summary: summary,
            parameters: filters + [Paging.cursor, Paging.limit],
            mediaType: "application/json",
            schema: resource.listSchema
        ).orListFile
        let title = resource.listTitle ?? summary
        let read: @Sendable (SignedInContext, String?) async throws -> Listing.Part = { context, query in
            var query = StrictQuery(query, allowing: operation.parameters)
            let wanted = filter(&query)
            let cursor = query.cursor(Paging.cursor, maximumLength: Paging.maximumCursorLength)
            let limit = query.integer(Paging.limit, in: Paging.limits) ?? Paging.standardLimit
            try query.check()
            let reader = ReadRequest(context, dependencies)
            return try await dependencies.show(to: context.account) { reading in
                let page = try page(reader, wanted, AskedPage(cursor: cursor, limit: limit), reading.db)
                return try resource.part(page, reading)
            }
        }
        let file: @Sendable (SignedInContext, String?, TableFormat) async throws -> AnonymousFile = {
            context,
            query,
            format in
            var query = StrictQuery(query, allowing: operation.parameters)
            let wanted = filter(&query)
            try query.check()
            let asked = query
            let reader = ReadRequest(context, dependencies)
            let stamp = try await dependencies.listStamp(for: context.account, asked)
            return try await dependencies.show(to: context.account) { reading in
                let about = try reading.about(title, filters, asked, stamp)
                return try ListFile.write(about, as: format) { cursor in
                    let asked = AskedPage(cursor: cursor, limit: ListFile.partSize)
                    return ListFile.Part(try resource.part(try page(reader, wanted, asked, reading.db), reading))
                }
            }
        }
        let listing = Listing(
            path: path,
            permission: permission,
            title: title,
            summary: summary,
            filters: filters,
            thingPath: resource.path,
            read: read,
            file: file
        )
        var route = Route.get(path, for: permission, operation) { request, context in
            var query = StrictQuery(request.uri.query, allowing: operation.parameters)
            if let format = try query.listFormat() {
                return try await listing.download(request.uri.query, as: format, context, on: dependencies.now().day)
            }
            let part = try await read(context, request.uri.query)
            return .json(resource.rendered(part), headers: Paging.headers(request, next: part.nextCursor))
        }
        route.listing = listing
        return route
    }
}

extension Resource {
    /// Part of a list, each with its fields.
    func part(_ page: PageOf<Value>, _ reading: Reading) throws -> Listing.Part {
        let fields = try reader(page.values, reading)
        return Listing.Part(
            rows: try page.values.map { Listing.Row(id: id($0), fields: try fields($0)) },
            total: page.total,
            nextCursor: page.nextCursor
        )
    }

    /// The answer that lists several.
    func rendered(_ part: Listing.Part) -> [UInt8] {
        Report.json([
            .init(key: plural, label: "", value: .list(part.rows.map { .group($0.fields) })),
            .init(
                key: "meta",
                label: "",
                value: .group([
                    .init(key: "total", label: "", value: .count(part.total)),
                    .init(key: "next_cursor", label: "", value: .optional(part.nextCursor)),
                ])
            ),
        ])
    }
}

extension ListFile.Part {
    /// A part of a list, as its file takes it.
    init(_ part: Listing.Part) {
        self.init(rows: part.rows.map(\.fields), total: part.total, next: part.nextCursor)
    }
}
