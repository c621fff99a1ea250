import Accountability
import HTTPTypes
import Hummingbird
import Postgres

/// What a look is made of: who asks and what the address names.
struct ReadRequest: Sendable {
    /// Who asks.
    let account: SignedInAccount
    /// The day it is.
    let today: CalendarDay
    let path: PathValues
    /// What stood in the body, for a question that has one.
    var values = BodyValues([:])

    /// Where the look is taken.
    var commune: Commune.ID { account.commune.id }

    /// The id in the address, `{id}` unless another name is given.
    func id<Subject>(_ name: String = "id") throws(Problem) -> Identifier<Subject> { try path.id(name) }

    /// A field of the body.
    subscript<Value>(field: BodyField<Value>) -> Value {
        get throws { try values[field] }
    }

    init(_ context: SignedInContext, _ dependencies: WebDependencies) {
        account = context.account
        today = dependencies.now().day
        path = PathValues(context.request)
    }
}

extension Route {
    /// One thing to look at. `find` answers nil for what does not exist and for what this account may not know of: both get
    /// the same 404.
    static func thing<Value>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        _ resource: Resource<Value>,
        at dependencies: WebDependencies,
        _ find: @escaping @Sendable (ReadRequest, Connection) throws -> Value?
    ) -> Route {
        var operation = Operation(
            id: id,
            summary: summary,
            mediaType: "application/json",
            schema: resource.schema,
            problems: [.notFound]
        )
        operation.hasVersion = resource.version != nil
        let look: @Sendable (SignedInContext) async throws -> Thing.Shown? = { context in
            let asked = ReadRequest(context, dependencies)
            return try await dependencies.show(to: context.account) { reading in
                try find(asked, reading.db).map { try resource.shown($0, reading) }
            }
        }
        var route = Route.get(path, for: permission, operation) { request, context in
            try StrictQuery(request.uri.query, allowing: []).check()
            guard let found = try await look(context) else { throw Problem(.notFound) }
            return resource.rendered(found).answer(to: request)
        }
        route.thing = Thing(path: path, permission: permission, title: resource.title ?? summary, find: look)
        return route
    }
}

extension Resource {
    /// The shape of the answer that shows one.
    var schema: JSONTree {
        ["type": "object", "required": [.string(name)], "properties": .object([name: Self.anyFields])]
    }

    /// The shape of the answer that lists several.
    var listSchema: JSONTree {
        [
            "type": "object", "required": [.string(plural), "meta"],
            "properties": .object([
                plural: ["type": "array", "items": Self.anyFields], "meta": DossierListSchema.meta,
            ]),
        ]
    }

    /// A reader must ignore what it does not know.
    private static var anyFields: JSONTree { ["type": "object", "additionalProperties": true] }
}
