import HTTPTypes
import Hummingbird

/// All routes. The router, the answers 404 and 405 and the API document are made from this one value.
struct RouteTable: Sendable {
    let routes: [Route]
    private let places: [Int: [Place]]

    /// A table of these, in the order of the API document.
    init(routes: [Route]) {
        self.routes = routes
        places = Self.places(of: routes)
    }

    /// What programs ask for. Pages are for people and stand in no document.
    var api: [Route] { routes.filter { $0.operation.mediaTypes != ["text/html"] } }

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
        return places[parts.count]?.first { $0.matches(parts) }?.routes ?? []
    }

    /// Everything declared at one path, which is taken apart once and not at each request.
    private struct Place: Sendable {
        let parts: [String]
        let routes: [Route]

        func matches(_ asked: [some StringProtocol]) -> Bool {
            zip(parts, asked).allSatisfy { $0.hasPrefix("{") ? true : $0 == $1 }
        }
    }

    /// The places by how many parts their paths have; of those that match a path the nearest stands first.
    private static func places(of routes: [Route]) -> [Int: [Place]] {
        func groups(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "{") } }
        let places = Dictionary(grouping: routes, by: \.path).map { path, routes in
            (groups(path), Place(parts: path.split(separator: "/").map(String.init), routes: routes))
        }.sorted { $0.0 < $1.0 }.map(\.1)
        return Dictionary(grouping: places, by: \.parts.count)
    }
}
