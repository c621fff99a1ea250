import HTTPTypes
import Hummingbird

/// All routes. The router, the answers 404 and 405 and the API document are made from this one value.
struct RouteTable: Sendable {
    let routes: [Route]

    /// The methods a path answers to, `OPTIONS` among them; empty for a path nobody declared.
    func methods(for path: some StringProtocol) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        let declared = routes.filter { Self.matches($0.path.split(separator: "/"), parts) }.map(\.method)
        guard !declared.isEmpty else { return [] }
        return declared + (declared.contains(.get) ? [.head] : []) + [.options]
    }

    /// The limit of the route's own, if it has one.
    func bodyLimit(_ method: HTTPRequest.Method, _ path: some StringProtocol) -> Int? {
        let parts = path.split(separator: "/")
        return routes.first {
            $0.bodyLimit != nil && $0.method == method && Self.matches($0.path.split(separator: "/"), parts)
        }?.bodyLimit
    }

    /// Lets the router answer every route, `HEAD` like `GET`.
    func register(on router: Router<WebContext>, bearer: BearerAuthentication) {
        for route in routes {
            let methods: [HTTPRequest.Method] = route.method == .get ? [.get, .head] : [route.method]
            for method in methods {
                router.on(RouterPath(route.path), method: method) { request, context in
                    try await route.respond(to: request, context: context, bearer: bearer)
                }
            }
        }
    }

    private static func matches(_ declared: [Substring], _ parts: [some StringProtocol]) -> Bool {
        declared.count == parts.count
            && zip(declared, parts).allSatisfy { $0.hasPrefix("{") ? true : $0 == $1 }
    }
}
