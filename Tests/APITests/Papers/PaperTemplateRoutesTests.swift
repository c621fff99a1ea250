import Accountability
import Foundation
import Ledger
import StoreSupport
import Testing

@testable import Web

/// The texts of papers, over the API and on their page.
struct PaperTemplateRoutesTests {
    private static let path = "/api/v1/paper-templates"

    private func body(_ text: String, on day: String, kind: String = "apology") -> JSON {
        [
            "kind": .string(kind), "subject": "xin lỗi", "addressee": "{người nộp}", "body": .string(text),
            "effective_on": .string(day), "reason": "Lời văn mới",
        ]
    }

    @Test func `every paper has a text, and a new one stands beside the shipped one`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let shipped = try await api.get(Self.path, as: an)
            let kinds = try shipped.json["paper_templates"]?.array?.compactMap { $0["kind"]?.string } ?? []
            #expect(kinds == PaperKind.allCases.map(\.rawValue))
            let today = api.dependencies.now().day.iso
            let text = "Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}."
            let made = try await api.post(Self.path, as: .clerk, body(text, on: today))
            #expect(made.status == 201, "\(made.text)")
            let all = try await api.get("\(Self.path)?limit=200", as: an)
            let recorded = try all.json["paper_templates"]?.array?.filter { $0["kind"] == "apology" } ?? []
            #expect(recorded.count == 2 && recorded[0]["id"] == .null && recorded[1]["reason"] == "Lời văn mới")
            #expect(try await api.post(Self.path, as: .unitHead, body(text, on: today)).status == 403)
            for kind in kinds {
                let sample = try await api.get("\(Self.path)/sample?kind=\(kind)", as: an)
                #expect(sample.status == 200 && sample.bytes.starts(with: Array("%PDF-".utf8)), "\(kind)")
            }
            #expect(try await api.get("\(Self.path)/sample?kind=song", as: an).status == 400)
        }
    }

    @Test(arguments: [
        ("Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}, {lương}.", "paper_template.slot_unknown", "{lương}"),
        ("Hồ sơ {mã hồ sơ}, {ngày hẹn trả}.", "paper_template.slot_missing", "{ngày hẹn lại}"),
        ("Hồ sơ {mã hồ sơ", "paper_template.brace_open", "Hồ sơ {mã hồ sơ"),
    ])
    func `a wrong text is refused with what is wrong`(_ text: String, _ code: String, _ named: String) async throws {
        try await withAPI { api in
            let today = api.dependencies.now().day.iso
            let refused = try await api.post(Self.path, as: .clerk, body(text, on: today))
            #expect(refused.status == 422 && refused.text.contains(code), "\(refused.status) \(refused.text)")
            // The page says it in words, with what was typed still there.
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            try await clerk.get("/paper-templates/new?kind=apology")
            let again = try await clerk.submit(
                "/paper-templates/new?kind=apology",
                [
                    "kind": "apology", "subject": "xin lỗi", "body": text, "effective_on": today, "reason": "x",
                ]
            )
            #expect(again.status == 422 && again.text.contains(named), "\(again.status)")
        }
    }

    @Test func `the page shows texts, leads to the form, and the form shows the paper before it is recorded`()
        async throws
    {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let page = try await clerk.get("/paper-templates")
            #expect(page.text.contains("Văn bản xin lỗi và đề nghị gia hạn"))
            #expect(page.text.contains("/paper-templates/new?kind=apology"))
            let form = try await clerk.get("/paper-templates/new?kind=apology")
            #expect(form.text.contains("{ngày hẹn lại} (bắt buộc)"), "\(form.text.suffix(6000))")
            #expect(form.text.contains("xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ"))
            let typed = [
                "kind": "apology", "subject": "xin lỗi", "reason": "Gọn hơn",
                "effective_on": api.dependencies.now().day.iso,
                "body": "Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}.",
            ]
            let preview = try await clerk.submit("/paper-templates/new?kind=apology", typed)
            #expect(preview.status == 200 && preview.text.contains("Hồ sơ ‹mã hồ sơ›, ‹ngày hẹn trả›, ‹ngày hẹn lại›."))
            let mark = try #require(preview.text.firstMatch(of: /name="previewed" value="([0-9a-f]+)"/)).output.1
            var seen = typed
            seen["previewed"] = String(mark)
            let done = try await clerk.submit("/paper-templates/new?kind=apology", seen)
            #expect(done.status == 303, "\(done.text.prefix(2000))")
            let after = try await clerk.get("/paper-templates")
            #expect(after.text.contains("Phiên bản của xã, áp dụng từ ngày") && after.bytes.count < 50 * 1_024)
            // The version before is read on a page of its own.
            #expect(after.text.contains("/paper-templates?kind=apology"))
            let one = try await clerk.get("/paper-templates?kind=apology")
            #expect(one.text.contains("Bản đi kèm chương trình") && !one.text.contains("Biên bản kiểm tra hằng tuần"))
            var head = try await api.signedInBrowser(of: api.callers[.unitHead]!.account)
            #expect(try await !head.get("/paper-templates").text.contains("/paper-templates/new"))
        }
    }
}
