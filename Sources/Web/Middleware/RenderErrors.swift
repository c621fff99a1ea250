import Accountability
import HTML
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into an answer: a page for browsers, problem+json for programs. What is our fault or the world's is
/// logged here, once, without values.
struct RenderErrors: RouterMiddleware {
    typealias Context = WebContext
    /// Puts a refusal into words.
    let sentence: @Sendable (Refusal) -> String?

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error, sentence: sentence)
            log(problem, error, context.logger)
            return try render(problem, request, context)
        }
    }

    private func log(_ problem: Problem, _ error: any Error, _ logger: Logger) {
        let metadata: Logger.Metadata = [
            "problem.code": "\(problem.name)", "error.type": "\(type(of: error))",
        ]
        switch problem.status.kind {
        case .serverError where problem.code == .failed:
            logger.error("Request failed: \(describe(error))", metadata: metadata)
        case .serverError: logger.warning("Request could not be served: \(describe(error))", metadata: metadata)
        default: break
        }
    }

    /// Errors of ours describe themselves without values; of others only the type is known to be safe.
    private func describe(_ error: any Error) -> String {
        let value: Any = error
        return value is any CustomStringConvertible ? "\(error)" : "\(type(of: error))"
    }

    private func render(_ problem: Problem, _ request: Request, _ context: WebContext) throws -> Response {
        var headers = problem.headers
        headers[.vary] = "Accept"
        if AcceptHeader(request.headers[values: .accept]).prefersPage {
            let page = ErrorPage(
                problem,
                requestID: context.requestID,
                asking: request.method == .get ? ReasonForm(request) : nil
            )
            return .page(page.view.rendered(), status: problem.status, headers: headers)
        }
        return Response(
            problem.status,
            type: Problem.mediaType,
            bytes: try problem.body(requestID: context.requestID),
            headers: headers
        )
    }
}

extension ReasonForm {
    /// Comes back to the address of a request.
    fileprivate init(_ request: Request) {
        path = request.uri.path
        parameters = request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) }
    }
}
