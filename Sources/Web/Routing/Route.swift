import Accountability
import Actions
import HTTPTypes
import Hummingbird

/// One line of the table in `Routes.swift`: a method and a path, who may use them, what answers and how it is documented.
struct Route: Sendable {
    typealias OpenHandler = @Sendable (Request, WebContext) async throws -> Response
    typealias SignedInHandler = @Sendable (Request, SignedInContext) async throws -> Response

    /// Who may use a route.
    enum Access: Sendable {
        /// Anybody, without signing in.
        case everybody(OpenHandler)
        /// Accounts whose role is permitted this, or to which it was lent.
        case permitted(Permission, SignedInHandler)
    }

    let method: HTTPRequest.Method
    /// Groups in braces stand for one part of a path: `/dossiers/{code}`.
    let path: String
    let access: Access
    /// How the API document describes it.
    let operation: Operation
    /// The most bytes a body may have; nil for what holds for all routes. The handler then reads the body itself.
    var bodyLimit: Int?

    /// A page or document to read for anybody.
    static func get(_ path: String, _ operation: Operation, use handler: @escaping OpenHandler) -> Route {
        Route(method: .get, path: path, access: .everybody(handler), operation: operation)
    }

    /// A page or document to read for accounts that are permitted this.
    static func get(
        _ path: String,
        for permission: Permission,
        _ operation: Operation,
        use handler: @escaping SignedInHandler
    ) -> Route {
        Route(method: .get, path: path, access: .permitted(permission, handler), operation: operation)
    }

    /// Checks who asks, then answers.
    func respond(to request: Request, context: WebContext, bearer: BearerAuthentication) async throws -> Response {
        switch access {
        case .everybody(let handler):
            return try await handler(request, context)
        case .permitted(let permission, let handler):
            let account = try await bearer.account(of: request)
            guard account.author.may(permission) else { throw Problem(.notAllowed) }
            return try await handler(request, SignedInContext(request: context, account: account))
        }
    }
}
