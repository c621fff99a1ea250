import Accountability
import Reports
import Testing
import Web

/// Who may use which address.
struct AccessTests {
    static let guarded = [
        "/api/v1/summary?from=2026-01-01&to=2026-09-30", "/api/v1/dossiers?from=2026-01-01&to=2026-09-30",
    ]
    static let open = ["/", "/assets/kycuong.css", "/api/v1/openapi.json", "/healthz", "/readyz"]
    static let readers: Set<Role> = [.chairman, .viceChairman, .centreDirector, .clerk, .inspector]

    @Test(arguments: guarded, Role.allCases)
    func `figures are for leaders, clerks and inspectors, single files for inspectors only with a reason`(
        target: String,
        role: Role
    ) async throws {
        let answer = try await withServer {
            try await $0.request("GET", target, headers: ["Authorization": "Bearer token-\(role.rawValue)"])
        }
        let needsReason = role == .inspector && target.contains("dossiers")
        #expect(answer.status == (needsReason ? 422 : Self.readers.contains(role) ? 200 : 403))
        if needsReason { #expect(answer.body.contains("/problems/look.reason_needed")) }
        if answer.status == 403 { #expect(answer.body.contains("/problems/auth.not_allowed")) }
        #expect(answer.headers["cache-control"] == "no-store")
    }

    @Test(arguments: open)
    func `the other addresses ask for nothing`(target: String) async throws {
        #expect(try await withServer { try await $0.request("GET", target).status } == 200)
    }

    @Test(arguments: guarded)
    func `a missing, malformed or unknown token gets one and the same answer`(target: String) async throws {
        try await withServer { server in
            let tokens: [[String: String]] = [
                [:], ["Authorization": "Bearer"], ["Authorization": "Bearer "], ["Authorization": "Bearer unknown"],
                ["Authorization": "Basic dG9rZW4tY2xlcms="], ["Authorization": "token-clerk"],
                ["Authorization": "Bearer token-clerk extra"],
                ["Authorization": "Bearer \(String(repeating: "x", count: 600))"],
            ]
            var bodies: Set<String> = []
            for headers in tokens {
                let answer = try await server.request("GET", target, headers: headers)
                #expect(answer.status == 401, "\(headers)")
                #expect(answer.headers["www-authenticate"] == "Bearer realm=\"KyCuong\"")
                bodies.insert(answer.body.replacing(answer.headers["x-request-id"] ?? "?", with: "ID"))
            }
            #expect(bodies.count == 1)
        }
    }

    @Test func `two tokens at once are none`() async throws {
        let answer = try await withServer {
            try await $0.send(
                "GET \(Self.guarded[0]) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Authorization: Bearer token-clerk\r\nAuthorization: Bearer token-chairman\r\n\r\n"
            )
        }
        #expect(answer.status == 401)
    }

    @Test func `the account reaches the handler`() async throws {
        let dependencies = WebDependencies.sample(summary: { account, _ in
            ReportDocument(
                Report(
                    title: "",
                    fields: [
                        .init(key: account.account.role.rawValue, label: "", value: .text(account.commune.code))
                    ]
                ),
                officials: []
            )
        })
        let answer = try await withServer(dependencies) { try await $0.request("GET", Self.guarded[0], headers: clerk) }
        #expect(answer.body == "{\"clerk\":\"H45.18.03\"}")
    }
}
