import FoundationEssentials
import Hummingbird

/// `GET /api/v1/openapi.json`: the API document, made from the routes themselves.
struct ShowOpenAPI: Sendable {
    let dependencies: WebDependencies

    @Sendable
    func respond(to request: Request, context: WebContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let document = OpenAPIDocument(table: Routes.table(dependencies), version: dependencies.version)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return .json(Array(try encoder.encode(document.json)), headers: [.cacheControl: "no-cache"])
    }
}
