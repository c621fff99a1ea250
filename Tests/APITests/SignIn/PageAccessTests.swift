import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// Every page of people who signed in, asked for by somebody who did not.
struct PageAccessTests {
    private static let routes = Routes.table(.describing).routes.filter {
        if case .visited = $0.access { true } else { false }
    }

    @Test func `a stranger is led to the sign-in page, and a form from nowhere is refused`() async throws {
        #expect(Self.routes.count >= 12)
        try await withAPI { api in
            for route in Self.routes {
                let answer = try await api.send(route.method, route.path, as: nil, [.accept: "text/html"])
                if route.method == .get {
                    #expect(answer.status == 303 && answer.headers[.location]?.hasPrefix("/sign-in?next=/") == true)
                } else {
                    #expect(answer.status == 403, "\(route.path)")
                }
            }
        }
    }

    @Test func `a page is never kept by the browser or a proxy, and runs nothing`() async throws {
        try await withAPI { api in
            for path in ["/sign-in", "/"] {
                let answer = try await api.send(.get, path, as: nil, [.accept: "text/html"])
                let policy = answer.headers[HTTPField.Name(validated: "Content-Security-Policy")] ?? ""
                #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
                #expect(!answer.text.contains("<script") && !answer.text.contains("style="))
            }
            #expect(
                try await api.send(.get, "/sign-in", as: nil, [.accept: "text/html"]).headers[.cacheControl]
                    == "no-store"
            )
        }
    }

    @Test(arguments: [
        ("/home", "/home"), ("/me/record?from=2026-01-01", "/me/record?from=2026-01-01"), ("//evil.example", nil),
        ("https://evil.example", nil), ("/\\evil.example", nil), ("/a b", nil), ("", nil), (nil, nil),
    ])
    func `only an address of ours is come back to`(_ asked: String?, _ next: String?) {
        #expect(NextAddress.checked(asked) == next)
    }
}
