import Accountability
import Testing
import Web

/// The list of files behind a figure.
struct DossierListTests {
    static let target = "/api/v1/dossiers?from=2026-01-01&to=2026-09-30&class=late&cursor=here"

    @Test func `a page of files, with what the register does not say as null`() async throws {
        let page = try Self.page(nextCursor: "there")
        let answer = try await withServer(.sample(dossiers: { _, _ in page })) {
            try await $0.request("GET", Self.target, headers: clerk)
        }
        #expect(answer.status == 200)
        #expect(
            answer.headers["link"]
                == "</api/v1/dossiers?from=2026-01-01&to=2026-09-30&class=late&cursor=there>; rel=\"next\""
        )
        try expectSnapshot(answer.body + "\n", named: "dossiers.json")
    }

    @Test func `the last page links to nothing`() async throws {
        let page = try Self.page(nextCursor: nil)
        let answer = try await withServer(.sample(dossiers: { _, _ in page })) {
            try await $0.request("GET", Self.target, headers: clerk)
        }
        #expect(answer.headers["link"] == nil)
        #expect(answer.body.contains("\"next_cursor\":null"))
    }

    @Test func `a cursor the list does not know is the caller's mistake`() async throws {
        let answer = try await withServer(.sample(dossiers: { _, _ in throw Problem(.badCursor) })) {
            try await $0.request("GET", Self.target, headers: clerk)
        }
        #expect(answer.status == 400)
        #expect(answer.body.contains("/problems/request.bad_cursor"))
    }

    private static func page(nextCursor: String?) throws -> DossierPage {
        let received = try #require(Instant(rfc3339: "2026-01-06T01:30:00Z"))
        let official = try #require(Official.ID(text: "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"))
        return DossierPage(
            total: 43,
            dossiers: [
                DossierPage.Entry(
                    code: "H45.18.03-260106-0007",
                    procedure: "Đăng ký khai sinh",
                    field: "Hộ tịch",
                    unit: "Trung tâm PVHCC",
                    officialID: official,
                    officialName: "Lò Văn Bình",
                    channel: .inPerson,
                    status: .delivered,
                    dossierClass: .late,
                    receivedAt: received,
                    dueAt: received,
                    finishedAt: received
                ),
                DossierPage.Entry(code: "H45.18.03-260106-0008", receivedAt: received),
            ],
            nextCursor: nextCursor
        )
    }
}
