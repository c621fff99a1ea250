import Accountability
import HTTPTypes
import Hummingbird
import Postgres

extension Route {
    /// A question too long for an address, such as what a draft would change. It is a `POST` that records nothing: it takes no
    /// key and may be asked again as often as one likes.
    static func question<Value>(
        _ path: String,
        for permission: Permission,
        _ id: String,
        _ summary: String,
        body fields: [any BodyFieldDescription],
        answer resource: Resource<Value>,
        at dependencies: WebDependencies,
        _ find: @escaping @Sendable (ReadRequest, Connection) throws -> Value
    ) -> Route {
        var operation = Operation(
            id: id,
            summary: summary,
            mediaType: "application/json",
            schema: resource.schema,
            problems: [.refused]
        )
        operation.content = .fields(fields)
        let access = Access.permitted(permission) { request, context in
            try StrictQuery(request.uri.query, allowing: []).check()
            var asked = ReadRequest(context, dependencies)
            asked.values = try BodyReader.read(try await JSONBody.bytes(of: request, fields), fields)
            let question = asked
            return try await dependencies.show(to: context.account) { reading in
                resource.rendered(try resource.shown(try find(question, reading.db), reading))
            }.answer(made: false)
        }
        return Route(method: .post, path: path, access: access, operation: operation)
    }
}
