import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// The leaders' page as people of each role see it.
struct LeaderPagesTests {
    private static let october = "/summary?from=2026-10-01&to=2026-10-31"

    /// The model commune, in which one explanation waits for a leader's word.
    private func withWaitingExplanation(_ body: (API, String) async throws -> Void) async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let finding = try #require(try await walk.lateFiles().first?["id"]?.string)
            let path = "/api/v1/findings/\(finding)"
            try await walk.decide(
                path,
                "responsible-official",
                as: walk.clerk,
                ["official_id": .string(walk.official.official?.text ?? "")]
            )
            let asked = try await walk.post(
                "\(path)/explanation-request",
                as: walk.deputy,
                ["question": "Vì sao trả kết quả chậm?"]
            )
            let duty = try #require(asked["explanation_request"]?["id"]?.string)
            let request = "/api/v1/explanation-requests/\(duty)"
            try await walk.post("\(request)/service", as: walk.clerk, ["method": "in_person"])
            try await walk.post(
                "\(request)/explanation",
                as: walk.official,
                ["cause": "workload", "text": "Nhiều hồ sơ cùng lúc."]
            )
            try await body(api, duty)
        }
    }

    @Test func `a leader sees what waits for him, with its link, and everything in one small page`() async throws {
        try await withWaitingExplanation { api, duty in
            var browser = try await api.signedInBrowser(as: .chairman)
            let page = try await browser.get(Self.october)
            #expect(page.status == 200)
            #expect(page.text.contains("<a href=\"/explanation-requests/\(duty)\">Kết luận giải trình</a>"))
            #expect(try await browser.get("/explanation-requests/\(duty)").status == 200)
            #expect(page.text.contains("Phùng Bảo Hà"))
            #expect(page.text.contains("Kỳ: Tháng 10/2026") && page.text.contains("Kỳ trước: tháng 9/2026."))
            #expect(page.text.contains("href=\"/dossiers?from=2026-10-01&amp;to=2026-10-31&amp;as_of="))
            #expect(page.text.contains("Lưu hành nội bộ") && page.text.contains("Người in: Người Chủ tịch UBND"))
            for text in ["<script", " style=", "NaN", "nil", "Optional("] { #expect(!page.text.contains(text)) }
            #expect(page.bytes.count <= 50 * 1_024, "\(page.bytes.count)")
            // Unasked, it opens on the month the newest export tells of, of 31 October.
            #expect(try await browser.get("/summary").text.contains("Kỳ: Tháng 10/2026"))
            let fair = try await browser.get("/summary/fair?from=2026-01-01&to=2026-12-31")
            #expect(fair.status == 200 && fair.text.contains("Có kết quả") && fair.bytes.count <= 50 * 1_024)
            let first = try await browser.get("/summary/tables?from=2026-01-01&to=2026-10-31")
            #expect(first.status == 200 && first.bytes.count <= 50 * 1_024)
            for table in 2...10 {
                let page = try await browser.get("/summary/tables?from=2026-01-01&to=2026-10-31&table=\(table)")
                #expect(page.status == 200 && page.bytes.count <= 50 * 1_024, "\(table): \(page.bytes.count)")
                #expect(page.text.contains("<table>") && page.bytes != first.bytes)
            }
        }
    }

    @Test func `without names a meeting sees how much waits and since when, and nobody`() async throws {
        try await withWaitingExplanation { api, duty in
            let names = try await api.installation.reading(api.commune) {
                try Official.names(of: api.commune.id, on: $0)
            }
            var chairman = try await api.signedInBrowser(as: .chairman)
            let page = try await chairman.get("\(Self.october)&names=no")
            #expect(page.status == 200 && page.text.contains("Kết luận giải trình"))
            #expect(page.text.contains("Lâu nhất từ ngày"))
            // What stands on the paper's foot is who printed it.
            for (id, name) in names { #expect(!page.text.contains(name) && !page.text.contains(id.text)) }
            #expect(!page.text.contains(duty))
            #expect(page.text.contains("names=no") && page.text.contains("Bản có tên"))
            let fair = try await chairman.get("/summary/fair?from=2026-01-01&to=2026-12-31&names=no")
            #expect(fair.status == 200)
            for name in names.values { #expect(!fair.text.contains(name)) }
            var inspector = try await api.signedInBrowser(as: .inspector)
            let totals = try await inspector.get(Self.october)
            #expect(totals.status == 200 && !totals.text.contains("href=\"/dossiers"))
            for (id, name) in names { #expect(!totals.text.contains(name) && !totals.text.contains(id.text)) }
            let tables = try await inspector.get("/summary/tables?from=2026-10-01&to=2026-10-31")
            #expect(tables.status == 200)
            for (id, name) in names { #expect(!tables.text.contains(name) && !tables.text.contains(id.text)) }
            let official = try #require(names.keys.first)
            #expect(try await inspector.get("\(Self.october)&official=\(official.text)").status == 403)
        }
    }

    @Test func `who asks to rank people is told why not and shown the funnel plot`() async throws {
        try await withAPI(code: Walk.code) { api in
            _ = try await Walk(api)
            var browser = try await api.signedInBrowser(as: .viceChairman)
            for sort in ["rate", "-late", "t%E1%BB%B7%20l%E1%BB%87"] {
                let page = try await browser.get("/summary?from=2026-01-01&to=2026-12-31&sort=\(sort)")
                #expect(page.status == 422)
                #expect(
                    page.text.contains("Vì sao không xếp hạng người") && page.text.contains("class=\"line limit1\"")
                )
                #expect(page.bytes.count <= 50 * 1_024)
            }
            #expect(try await browser.get("\(Self.october)&sort=name").status == 200)
        }
    }

    @Test func `periods are chosen by links of both countings, by free days and by a form with empty fields`()
        async throws
    {
        try await withAPI(code: Walk.code) { api in
            _ = try await Walk(api)
            var browser = try await api.signedInBrowser(as: .centreDirector)
            let page = try await browser.get(Self.october)
            for days in [
                "from=2026-09-01&amp;to=2026-09-30", "from=2026-10-15&amp;to=2026-11-14",
                "from=2025-12-15&amp;to=2026-12-14", "from=2026-07-01&amp;to=2026-12-31",
            ] {
                #expect(page.text.contains(days), "\(days)")
            }
            let reporting = try await browser.get("/summary?from=2026-09-15&to=2026-10-14")
            #expect(reporting.text.contains("Tháng 10/2026 (15/09/2026 – 14/10/2026)"))
            #expect(reporting.text.contains("tháng 9/2026 (15/08/2026 – 14/09/2026)"))
            let free = try await browser.get("/summary?from=2026-10-03&to=2026-10-12&unit=&field=&official=")
            #expect(free.status == 200 && free.text.contains("Kỳ: Từ 03/10/2026 đến 12/10/2026"))
            #expect(try await browser.get("/summary?unit=none").status == 200)
        }
    }

    @Test func `what is wrong is refused by its name`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(as: .chairman)
            for query in [
                "from=2026-10-31&to=2026-10-01", "from=hôm-qua", "page=2", "names=maybe", "official=x",
                "official=3f2504e0-4f89-41d3-9a0c-0305e82c3301&names=no",
            ] {
                #expect(try await browser.get("/summary?\(query)").status == 400, "\(query)")
            }
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var (official, _) = try await api.browser(of: lan.account)
            for path in ["/summary", "/summary/fair", "/summary/tables"] {
                #expect(try await official.get(path).status == 403, "\(path)")
            }
        }
    }

    @Test func `empty pages say why: nothing imported, an empty period, before the start day`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(as: .chairman)
            let nothing = try await browser.get(Self.october)
            #expect(nothing.status == 200 && nothing.text.contains("xã chưa nhập bản trích xuất"))
            #expect(nothing.text.contains("Không có việc nào chờ bạn."))
            #expect(try await browser.get("/summary/fair?from=2026-10-01&to=2026-10-31").status == 200)
            try await api.installation.importing(
                RegisterExport([RegisterFile(1, finished: .test(2026, 1, 9), status: .delivered)]),
                exportedOn: .test(2026, 2, 1),
                to: api.commune
            )
            let later = try await browser.get(Self.october)
            #expect(later.text.contains("Bản trích xuất mới nhất (01/02/2026) có trước kỳ này"))
            let empty = try await browser.get("/summary?from=2026-01-20&to=2026-01-25")
            #expect(empty.text.contains("Không có hồ sơ nào trong kỳ và phạm vi này."))
            #expect(empty.text.contains("không có hồ sơ</p>"))
            let history = try await browser.get("/summary?from=2025-11-01&to=2025-11-30")
            #expect(history.text.contains("trước ngày bắt đầu áp dụng (01/01/2026)"))
        }
    }
}
