import Testing
import Web

/// What supervisors ask.
struct HealthTests {
    @Test func `a process that runs says its version`() async throws {
        let answer = try await withServer(.sample(readiness: { ["Chưa kết nối được cơ sở dữ liệu."] })) {
            try await $0.request("GET", "/healthz")
        }
        #expect(answer.status == 200)
        #expect(answer.body == "{\"version\":\"1.0.0-test\"}")
    }

    @Test func `a service that cannot work says why`() async throws {
        let answer = try await withServer(.sample(readiness: { ["Chưa kết nối được cơ sở dữ liệu.", "Đĩa gần đầy."] }))
        {
            try await $0.request("GET", "/readyz")
        }
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "5")
        #expect(answer.body.contains("Chưa kết nối được cơ sở dữ liệu. Đĩa gần đầy."))
    }

    @Test func `a service that can work is ready`() async throws {
        let answer = try await withServer { try await $0.request("GET", "/readyz") }
        #expect(answer.status == 200)
        #expect(answer.body == "{\"ready\":true}")
    }
}
