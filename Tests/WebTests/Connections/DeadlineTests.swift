import Reports
import Testing
import Web

/// Slow clients lose their connection, others never notice. One after another: they measure time.
@Suite(.serialized)
struct DeadlineTests {
    /// The real limits but for what a test is about: everybody else keeps time enough on a busy machine.
    private static func limits(_ shorten: (inout ConnectionLimits) -> Void) -> ConnectionLimits {
        var limits = ConnectionLimits()
        limits.linger = .milliseconds(100)
        shorten(&limits)
        return limits
    }

    @Test(.timeLimit(.minutes(5))) func `a head that never ends is cut, byte by byte or not`() async throws {
        try await withServer(limits: Self.limits { $0.head = .seconds(1) }) { server in
            try await server.withConnection { connection in
                for byte in Array("GET / HTTP/1.1\r\nHost: \(String(repeating: "a", count: 200))".utf8) {
                    do { try await connection.send([byte]) } catch { break }
                    try await Task.sleep(for: .milliseconds(20))
                }
                #expect(try await connection.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a body that never ends is cut and told so`() async throws {
        try await withServer(limits: Self.limits { $0.request = .seconds(1) }) { server in
            let answer = try await server.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
            #expect(answer.status == 408)
            #expect(answer.body.contains("/problems/request.timeout"))
            #expect(answer.headers["connection"] == "close")
        }
    }

    @Test func `a connection without requests is closed`() async throws {
        try await withServer(limits: Self.limits { $0.idle = .seconds(1) }) { server in
            let answer = try await server.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(answer.status == 200)
        }
    }

    @Test func `a reader that does not read is cut while others are served`() async throws {
        let words = Report.Value.text(String(repeating: " ", count: 12 << 20))
        let large = ReportDocument(Report(title: "", fields: [.init(key: "a", label: "", value: words)]), officials: [])
        let dependencies = WebDependencies.sample(summary: { _, _ in large })
        let limits = Self.limits { ($0.write, $0.slowestReader) = (.seconds(1), 1 << 30) }
        try await withServer(dependencies, limits: limits) { server in
            try await server.withConnection(receiveBuffer: 4_096) { connection in
                try await connection.send(
                    "GET /api/v1/summary?from=2026-01-01&to=2026-09-30 HTTP/1.1\r\nHost: a\r\n"
                        + "Authorization: Bearer token-clerk\r\n\r\n"
                )
                // From the beginning of the answer on: making it takes its time too.
                #expect(try await connection.readSome() != nil)
                try await Task.sleep(for: .seconds(3))
                #expect(try await server.request("GET", "/healthz").status == 200)
                #expect(try await connection.readToEnd().count < 12 << 20)
            }
        }
    }

    @Test func `a handler that does not answer in time is answered for`() async throws {
        let dependencies = WebDependencies.sample(readiness: {
            do { try await Task.sleep(for: .seconds(4)) } catch { return ["cancelled"] }
            return []
        })
        try await withServer(dependencies, limits: Self.limits { $0.request = .seconds(1) }) { server in
            let answer = try await server.request("GET", "/readyz")
            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] == "5")
        }
    }

    @Test func `two hundred slow senders do not slow down anybody`() async throws {
        try await withServer(limits: Self.limits { $0.head = .seconds(3) }) { server in
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for _ in 0..<200 {
                    tasks.addTask {
                        let answer = try await server.send("GET / HTTP/1.1\r\nHost:")
                        #expect(answer.bytes.isEmpty)
                    }
                }
                for _ in 0..<20 { #expect(try await server.request("GET", "/healthz").status == 200) }
                try await tasks.waitForAll()
            }
        }
    }

    @Test func `connections beyond the limit are told to come back, and served once others have gone`() async throws {
        try await withServer(limits: Self.limits { $0.connections = 2 }) { server in
            try await server.withConnection { first in
                try await first.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await first.readSome() != nil)
                try await server.withConnection { second in
                    try await second.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try await second.readSome() != nil)
                    let third = try await server.send("")
                    #expect(third.status == 503)
                    #expect(third.headers["retry-after"] == "5")
                }
            }
            var status = 503
            for _ in 0..<50 where status == 503 {
                status = try await server.request("GET", "/healthz").status
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(status == 200)
        }
    }
}
