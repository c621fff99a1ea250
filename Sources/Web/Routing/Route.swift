import Accountability
import Actions
import HTTPTypes
import Hummingbird

/// One line of the table in `Routes.swift`: a method and a path, who may use them, what answers and how it is documented.
struct Route: Sendable {
    typealias OpenHandler = @Sendable (Request, WebContext) async throws -> Response
    typealias PageHandler = @Sendable (Request, PageContext) async throws -> Response
    typealias FormHandler = @Sendable (Request, PageContext, FormBody) async throws -> Response
    typealias SignedInHandler = @Sendable (Request, SignedInContext) async throws -> Response

    /// Who may use a route.
    enum Access: Sendable {
        /// Anybody, without signing in.
        case everybody(OpenHandler)
        /// Accounts whose role is permitted this, or to which it was lent.
        case permitted(Permission, SignedInHandler)
        /// People in a browser who signed in; with a permission, only those who have it.
        case visited(SessionAuthentication.Stage, Permission?, PageHandler)
    }

    let method: HTTPRequest.Method
    /// Groups in braces stand for one part of a path: `/dossiers/{code}`.
    let path: String
    let access: Access
    /// How the API document describes it.
    let operation: Operation
    /// The most bytes a body may have; nil for what holds for all routes. The handler then reads the body itself.
    var bodyLimit: Int?
    /// Whether what was typed in a form outlives the session it was typed in.
    var keepsTyped = false
    /// The form by which people do what programs do by this route.
    var form: ActForm?
    /// The look at one thing that a page shows as well.
    var thing: Thing?
    /// The list that a page shows as well.
    var listing: Listing?

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

    /// A form anybody may send.
    static func form(_ path: String, _ operation: Operation, use handler: @escaping OpenHandler) -> Route {
        Route(method: .post, path: path, access: .everybody(handler), operation: operation)
    }

    /// A page for people who signed in.
    static func visited(
        _ path: String,
        for permission: Permission? = nil,
        stage: SessionAuthentication.Stage = .complete,
        _ operation: Operation,
        use handler: @escaping PageHandler
    ) -> Route {
        Route(method: .get, path: path, access: .visited(stage, permission, handler), operation: operation)
    }

    /// A form of people who signed in; it carries the word of their session. `stale` answers one of another session of the same browser,
    /// and does nothing; without it such a form is refused. One with a file has a limit of its own.
    static func visitedForm(
        _ path: String,
        for permission: Permission? = nil,
        stage: SessionAuthentication.Stage = .complete,
        limit: Int? = nil,
        _ operation: Operation,
        stale: FormHandler? = nil,
        use handler: @escaping FormHandler
    ) -> Route {
        var route = Route(
            method: .post,
            path: path,
            access: .visited(stage, permission) { request, page in
                let sent = try await FormBody(request, upTo: limit ?? Upload.formLimit)
                guard sent["form_word"] == page.word else {
                    guard let stale else { throw Problem(.otherOrigin) }
                    return try await stale(request, page, sent)
                }
                return try await handler(request, page, sent)
            },
            operation: operation
        )
        route.bodyLimit = limit
        route.keepsTyped = stale != nil
        return route
    }

    /// Checks who asks, then answers.
    func respond(
        to request: Request,
        context: WebContext,
        bearer: BearerAuthentication,
        sessions: SessionAuthentication
    ) async throws -> Response {
        switch access {
        case .everybody(let handler):
            return try await handler(request, context)
        case .permitted(let permission, let handler):
            let account = try await bearer.account(of: request)
            guard account.author.may(permission) else { throw Problem(.notAllowed) }
            return try await handler(request, SignedInContext(request: context, account: account))
        case .visited(let stage, let permission, let handler):
            return try await sessions.respond(to: request, context, stage: stage, keepsTyped: keepsTyped) {
                request,
                page in
                guard permission.map({ page.account.author.may($0) }) ?? true else { throw Problem(.notAllowed) }
                return try await handler(request, page)
            }
        }
    }
}
