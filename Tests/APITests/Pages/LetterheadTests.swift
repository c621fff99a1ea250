import Accountability
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// What stands around every page on paper.
struct LetterheadTests {
    @Test func `paper says whose it is, how far its numbers reach, who printed it, and where it is signed`()
        async throws
    {
        try await withAPI { api in
            let file = RegisterFile(1, received: .test(2026, 1, 5), due: .test(2026, 1, 12))
            try await api.installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 25),
                to: api.commune
            )
            var clerk = try await api.signedInBrowser(as: .clerk)
            for path in ["/findings", "/reminders", "/service-desk", "/imports"] {
                let page = try await clerk.get(path).text
                #expect(page.contains("Lưu hành nội bộ") && page.contains("<strong>UBND "), "\(path)")
                #expect(page.contains("Số liệu đến bản trích xuất ngày 25/01/2026 · Người in: Người Văn thư (Văn thư)"))
                #expect(page.contains("<strong>Lãnh đạo</strong>") && page.contains("(ký, ghi rõ họ tên)"), "\(path)")
            }
        }
    }

    @Test
    func `a page that says itself how far its numbers reach says it once, and one with places to sign has no others`()
        async throws
    {
        try await withAPI { api in
            try await api.installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 1, 25),
                to: api.commune
            )
            var chairman = try await api.signedInBrowser(as: .chairman)
            for path in ["/summary", "/summary/fair", "/summary/tables", "/meeting-sheet"] {
                let page = try await chairman.get(path).text.lowercased()
                #expect(page.ranges(of: "số liệu đến bản trích xuất ngày").count == 1, "\(path)")
            }
            #expect(!(try await chairman.get("/meeting-sheet").text.contains("class=\"sign\"")))
            // A list asked for as of an earlier day is not told by what came later.
            let before = try await chairman.get("/dossiers?from=2026-01-01&to=2026-01-10&as_of=2026-01-10").text
            #expect(!before.contains("Số liệu đến bản trích xuất"))
        }
    }

    @Test func `what is kept between pages is read again when something is recorded`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            for day in 25...26 {
                let file = RegisterFile(day)
                try await api.installation.importing(
                    RegisterExport([file]),
                    exportedOn: .test(2026, 1, day),
                    to: api.commune
                )
                #expect(try await clerk.get("/findings").text.contains("bản trích xuất ngày \(day)/01/2026"))
            }
            #expect(!(try await clerk.get("/findings").text.contains("Đỗ Thị Lan")))
            try await api.installation.addOfficial("Đỗ Thị Lan", to: api.commune)
            #expect(try await clerk.get("/findings").text.contains("Đỗ Thị Lan"), "she can be chosen at once")
        }
    }

    @Test func `a list on paper says what it was asked for`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            let unasked = try await clerk.get("/incidents").text
            #expect(!unasked.contains("print-line"))
            let page = try await clerk.get("/findings?standing=current&state=detected").text
            #expect(page.contains("<p class=\"print-line\">Tình trạng: "))
            #expect(page.contains("Phạm vi: Thuộc diện áp dụng</p>"))
        }
    }

    @Test func `the pages of a model commune say that nothing is real, others do not`() async throws {
        try await withAPI { api in
            var real = try await api.signedInBrowser(as: .inspector)
            #expect(!(try await real.get("/help").text.contains("Dữ liệu mẫu")))
            var model = try await api.ofModel.signedInBrowser(as: .clerk)
            #expect(try await model.get("/help").text.contains("Dữ liệu mẫu"))
        }
    }
}

extension API {
    /// The same API of a commune whose people and files are invented.
    fileprivate var ofModel: API { with { $0.isModel = true } }
}
