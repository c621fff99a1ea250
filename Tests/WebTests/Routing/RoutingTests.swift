import Testing
import Web

/// Which addresses answer, to which methods.
struct RoutingTests {
    static let paths = [
        "/", "/assets/kycuong.css", "/api/v1/summary", "/api/v1/dossiers", "/api/v1/openapi.json", "/healthz",
        "/readyz",
    ]

    @Test func `an unknown address is not found`() async throws {
        try await withServer { server in
            for target in [
                "/nowhere", "/api/v1", "/api/v1/dossiers/x", "/API/V1/SUMMARY", "/..%2f..%2fetc/passwd", "/%2e%2e/",
            ] {
                let answer = try await server.request("GET", target)
                #expect(answer.status == 404, "\(target)")
                #expect(answer.body.contains("\"type\":\"/problems/resource.not_found\""))
            }
        }
    }

    @Test(arguments: paths, ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
    func `a method the address does not know is refused with the ones it knows`(path: String, method: String)
        async throws
    {
        try await withServer { server in
            let answer = try await server.request(method, path)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test(arguments: paths)
    func `OPTIONS tells the methods`(path: String) async throws {
        let answer = try await withServer { try await $0.request("OPTIONS", path) }
        #expect(answer.status == 204)
        #expect(answer.headers["allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func `an address written out is not taken for one with an id`() async throws {
        try await withServer { server in
            let path = "/api/v1/findings/responsible-officials"
            let answer = try await server.request("GET", path)
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "POST, OPTIONS")
            #expect(try await server.request("OPTIONS", path).headers["allow"] == "POST, OPTIONS")
        }
    }

    @Test func `HEAD answers like GET without the body, errors included`() async throws {
        try await withServer { server in
            for target in ["/", "/healthz", "/assets/kycuong.css", "/nowhere", "/api/v1/summary"] {
                let head = try await server.request("HEAD", target)
                let get = try await server.request("GET", target)
                #expect(head.status == get.status, "\(target)")
                #expect(head.headers["content-length"] == get.headers["content-length"], "\(target)")
                #expect(head.body.isEmpty)
                #expect(!get.body.isEmpty)
            }
        }
    }

    @Test func `several requests are served over one connection`() async throws {
        try await withServer { server in
            let request = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
            let last = "GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            let answers = try await server.send(request + request + last)
            #expect(String(decoding: answers.bytes, as: UTF8.self).split(separator: "HTTP/1.1 200 OK").count == 3)
        }
    }

    @Test func `the style sheet is asked for once and then only compared`() async throws {
        try await withServer { server in
            let first = try await server.request("GET", "/assets/kycuong.css")
            let tag = try #require(first.headers["etag"])
            #expect(first.body.utf8.count <= 20 * 1024)
            let second = try await server.request("GET", "/assets/kycuong.css", headers: ["If-None-Match": tag])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
        }
    }

    @Test func `every answer carries the security headers and a name for the log`() async throws {
        try await withServer { server in
            let requests =
                Self.paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" } + [
                    "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                    "OPTIONS / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\nbad header\r\n\r\n",
                    "no http at all\r\n\r\n",
                ]
            for request in requests {
                let answer = try await server.send(request)
                #expect(
                    answer.headers["content-security-policy"]
                        == "default-src 'none'; style-src 'self'; img-src 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                    "\(request)"
                )
                #expect(answer.headers["x-content-type-options"] == "nosniff")
                #expect(answer.headers["referrer-policy"] == "no-referrer")
                #expect(answer.headers["content-language"] == "vi")
                #expect(answer.headers["x-request-id"]?.count == 16)
                #expect(answer.headers["server"] == nil)
            }
        }
    }

    @Test func `a name for the log is never taken from outside`() async throws {
        let answer = try await withServer { try await $0.request("GET", "/healthz", headers: ["X-Request-Id": "mine"]) }
        #expect(answer.headers["x-request-id"] != "mine")
    }

    @Test func `the log has one line for a request, without what was asked`() async throws {
        let log = LogRecorder()
        let answer = try await withServer(log: log) { server in
            try await server.request(
                "GET",
                "/api/v1/dossiers?from=2026-01-01&to=2026-09-30&field=B%C3%AD%20m%E1%BA%ADt",
                headers: ["Authorization": "Bearer token-clerk"]
            )
        }
        #expect(answer.status == 200)
        let lines = log.lines.filter { $0.contains("/api/v1/dossiers") }
        #expect(lines.count == 1)
        #expect(lines[0].contains("GET /api/v1/dossiers 200"))
        #expect(lines[0].contains("duration_ms"))
        for secret in ["token-clerk", "B%C3", "Bí", "from=", "2026"] {
            #expect(!log.lines.contains { $0.contains(secret) }, "\(secret)")
        }
    }
}
