import Reports
import Testing
import Web

/// The pages as they are sent.
struct PageSnapshotTests {
    @Test(arguments: [("full", SampleReport.full), ("empty", SampleReport.empty), ("long", SampleReport.long)])
    func `the model commune's summary`(name: String, report: Report) async throws {
        let answer = try await withServer(.sample(publicSummary: { FirstPage(report: report) })) {
            try await $0.request("GET", "/")
        }
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(!answer.body.contains("<script"))
        #expect(!answer.body.contains(" style="))
        #expect(!answer.body.contains("id-of-"))
        try expectSnapshot(lines(answer.body), named: "first-page-\(name).html")
    }

    @Test func `a real installation shows nothing of anybody`() async throws {
        let answer = try await withServer { try await $0.request("GET", "/") }
        #expect(answer.status == 200)
        try expectSnapshot(lines(answer.body), named: "welcome.html")
    }

    @Test func `a browser gets an error page that says what to do`() async throws {
        let accept = ["Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"]
        try await withServer { server in
            let answer = try await server.request(
                "GET",
                "/api/v1/summary?from=2026-02-30&to=x&page=%3Cb%3E",
                headers: accept.merging(clerk) { first, _ in first }
            )
            #expect(answer.status == 400)
            #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
            #expect(answer.headers["vary"] == "Accept")
            let id = try #require(answer.headers["x-request-id"])
            try expectSnapshot(lines(answer.body.replacing(id, with: "REQUEST-ID")), named: "error-page.html")
            #expect(
                try await server.request("GET", "/nowhere", headers: accept).body.contains("<h1>Không tìm thấy</h1>")
            )
            for other in ["*/*", "application/json", "text/html;q=0", "application/json, text/html;q=0.5"] {
                let answer = try await server.request("GET", "/nowhere", headers: ["Accept": other])
                #expect(answer.headers["content-type"] == "application/problem+json", "\(other)")
            }
        }
    }
}
