import Accountability
import Documents
import HTTPTypes
import NIOCore
import Postgres
import Testing

@testable import Web

/// What errors become, and how they are told.
struct ProblemTests {
    @Test func `every code has a title, advice and a status of its kind`() {
        #expect(Set(ProblemCode.allCases.map(\.title)).count == ProblemCode.allCases.count)
        for code in ProblemCode.allCases {
            #expect(!code.advice.isEmpty)
            #expect((400..<600).contains(code.status.code))
            #expect(code.rawValue.wholeMatch(of: /[a-z]+\.[a-z_]+/) != nil)
        }
    }

    @Test(arguments: [
        (PostgresError.poolBusy, ProblemCode.busy), (.poolTimeout, .busy), (.connectionLost, .unavailable),
        (.connectFailed("no route to host"), .unavailable), (.timeout, .unavailable), (.cancelled, .unavailable),
        (.shutDown, .unavailable), (.outcomeUnknown, .outcomeUnknown), (.decoding(column: "a", expected: "b"), .failed),
        (.misuse("x"), .failed), (.nulCharacter, .badText),
    ])
    func `the database's troubles`(error: PostgresError, code: ProblemCode) {
        #expect(Problem(error as any Error).code == code)
    }

    @Test func `a disk without room for a file is the world failing, not a mistake of ours`() {
        #expect(Problem(WorkbookError.diskFull as any Error).code == .unavailable)
        #expect(Problem(WorkbookError.finished as any Error).code == .failed)
    }

    @Test(arguments: [
        ("08006", ProblemCode.unavailable), ("53300", .unavailable), ("57P01", .unavailable), ("57014", .unavailable),
        ("40001", .busy), ("40P01", .busy), ("55P03", .busy), ("23505", .failed), ("42501", .failed), ("", .failed),
    ])
    func `what the server says`(state: String, code: ProblemCode) {
        #expect(Problem.code(forSQLState: state) == code)
    }

    @Test func `503 says when to come back, 401 how to sign in`() {
        #expect(Problem(.busy).headers[.retryAfter] == "5")
        #expect(Problem(.unavailable).headers[.retryAfter] == "5")
        #expect(Problem(.notSignedIn).headers[.wwwAuthenticate] == "Bearer realm=\"KyCuong\"")
        #expect(Problem(.failed).headers.isEmpty)
    }

    @Test(arguments: Refusal.Code.allCases)
    func `a rule's refusal keeps the rule's code`(code: Refusal.Code) {
        let problem = Problem(Refusal(code) as any Error)
        #expect(problem.name == code.rawValue)
        #expect([404, 403, 409, 412, 422].contains(problem.status.code))
    }

    @Test func `an error nobody expected is ours, and tells nothing`() async throws {
        struct Secret: Error { let text = "mật khẩu" }
        let log = LogRecorder()
        let dependencies = WebDependencies.sample(summary: { _, _ in throw Secret() })
        let answer = try await withServer(dependencies, log: log) {
            try await $0.request("GET", "/api/v1/summary?from=2026-01-01&to=2026-09-30", headers: clerk)
        }
        #expect(answer.status == 500)
        #expect(!answer.body.contains("Secret"))
        #expect(!answer.body.contains("mật khẩu"))
        #expect(log.lines.contains { $0.hasPrefix("error Request failed") })
        #expect(!log.lines.contains { $0.contains("mật khẩu") })
    }

    @Test func `a busy database is 503 and a warning`() async throws {
        let log = LogRecorder()
        let dependencies = WebDependencies.sample(dossiers: { _, _ in throw PostgresError.poolBusy })
        let answer = try await withServer(dependencies, log: log) {
            try await $0.request("GET", "/api/v1/dossiers?from=2026-01-01&to=2026-09-30", headers: clerk)
        }
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "5")
        #expect(log.lines.contains { $0.hasPrefix("warning Request could not be served") })
    }

    @Test func `problems as programs read them`() async throws {
        let requests = [
            "GET /nowhere", "POST /healthz", "GET /api/v1/summary",
            "GET /api/v1/dossiers?from=2026-13-01&to=2026-09-30&class=x&limit=0 clerk", "GET /api/v1/summary official",
            "GET /healthz?x=1", "GET /%zz",
        ]
        let text = try await withServer { server in
            var text = ""
            for request in requests {
                let parts = request.split(separator: " ").map(String.init)
                let headers = parts.count > 2 ? ["Authorization": "Bearer token-\(parts[2])"] : [:]
                let answer = try await server.request(parts[0], parts[1], headers: headers)
                #expect(answer.headers["content-type"] == "application/problem+json")
                let id = try #require(answer.headers["x-request-id"])
                #expect(answer.body.contains("\"instance\":\"urn:request:\(id)\""))
                text += "\(request)\n\(answer.status) \(answer.body.replacing(id, with: "ID"))\n\n"
            }
            return text
        }
        try expectSnapshot(text, named: "problems.txt")
    }
}
