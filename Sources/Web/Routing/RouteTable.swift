import HTTPTypes
import Hummingbird

/// All routes. The router, the answers 404 and 405 and the API document are made from this one value.
struct RouteTable: Sendable {
    let routes: [Route]

    /// What programs ask for. Pages are for people and stand in no document.
    var api: [Route] { routes.filter { $0.operation.mediaType != "text/html" } }

    /// The methods a path answers to, `OPTIONS` among them; empty for a path nobody declared.
    func methods(for path: some StringProtocol) -> [HTTPRequest.Method] {
        let declared = found(path).map(\.method)
        guard !declared.isEmpty else { return [] }
        return declared + (declared.contains(.get) ? [.head] : []) + [.options]
    }

    /// The limit of the route's own, if it has one.
    func bodyLimit(_ method: HTTPRequest.Method, _ path: some StringProtocol) -> Int? {
        found(path).first { $0.method == method }?.bodyLimit
    }

    /// Lets the router answer every route, `HEAD` like `GET`.
    func register(on router: Router<WebContext>, bearer: BearerAuthentication, sessions: SessionAuthentication) {
        for route in routes {
            let methods: [HTTPRequest.Method] = route.method == .get ? [.get, .head] : [route.method]
            for method in methods {
                router.on(RouterPath(route.path), method: method) { request, context in
                    try await route.respond(to: request, context: context, bearer: bearer, sessions: sessions)
                }
            }
        }
    }

    /// The routes of a path, one for each method. A path written out wins over one with groups, as the router decides.
    private func found(_ path: some StringProtocol) -> [Route] {
        let parts = path.split(separator: "/")
        let matching = routes.filter { Self.matches($0.path.split(separator: "/"), parts) }
        let nearest = matching.min { Self.groups($0) < Self.groups($1) }
        return matching.filter { $0.path == nearest?.path }
    }

    private static func groups(_ route: Route) -> Int {
        route.path.utf8.count { $0 == UInt8(ascii: "{") }
    }

    private static func matches(_ declared: [Substring], _ parts: [some StringProtocol]) -> Bool {
        declared.count == parts.count
            && zip(declared, parts).allSatisfy { $0.hasPrefix("{") ? true : $0 == $1 }
    }
}
