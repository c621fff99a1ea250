import Accountability
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// How a new installation begins, with a browser.
struct StartPageTests {
    @Test func `the first page of a new commune tells what is left, and ticks what is there`() async throws {
        try await withAPI { api in
            var browser = try await api.enrolled(try #require(api.callers[.administrator]).account).browser
            #expect(try await browser.get("/home").headers[.location] == "/start")
            let before = try await browser.get("/start").text
            #expect(before.contains("Đã xong 4/7 bước") && before.contains("kycuong import"))
            try await api.installation.addOfficial("Đỗ Thị Lan", to: api.commune)
            let export = RegisterExport([RegisterFile(1)])
            try await api.installation.importing(export, exportedOn: .test(2026, 1, 25), to: api.commune)
            let after = try await browser.get("/start").text
            #expect(after.contains("Đã xong 6/7 bước") && after.contains("Đã có 1 người"))
        }
    }
}
