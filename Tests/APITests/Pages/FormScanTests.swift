import Accountability
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// Signed papers that forms bring along.
struct FormScanTests {
    private static let scan = FormBody.File(
        name: "C:\\scan\\tb-12.txt",
        type: "text/plain",
        bytes: Array("Bản quét".utf8)
    )

    @Test func `a scan sent with a form is kept once, and the act rests on it`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let incident = try await api.openIncident(about: lan.official!).id
            var browser = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let page = try await browser.get("/reminders/new?official_id=\(lan.official!.text)")
            #expect(page.text.contains("multipart/form-data") && page.text.contains("name=\"document.paper_id.file\""))
            let sent = [
                "key": UUID().uuidString, "official_id": lan.official!.text, "kind": "reminder", "form": "writing",
                "text": "Thái độ chưa đúng mực", "grounds.0.incident_id": incident,
                "grounds.0.reason": "Đã giải trình tại chỗ", "document.title": "12/TB-UBND ngày 05/03/2026",
            ]
            let files = ["document.paper_id.file": Self.scan]
            let first = try await browser.submit("/reminders/new", sent, files: files)
            #expect(first.status == 303, "\(first.status)")
            let again = try await browser.submit("/reminders/new", sent, files: files)
            #expect(again.headers[.location] == first.headers[.location])
            let kept = try await api.installation.reading(api.commune) {
                try Paper.list(about: lan.official!, of: api.commune.id, on: $0)
            }
            #expect(kept.map(\.name) == ["tb-12.txt"])
            let shown = try await browser.get(try #require(first.headers[.location]))
            #expect(shown.text.contains("/papers/\(kept[0].id.text)") && shown.text.contains("12/TB-UBND"))
        }
    }

    @Test func `a refused file is told beside its field, and a kept one is offered again`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let incident = try await api.openIncident(about: lan.official!).id
            var browser = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            try await browser.get("/reminders/new?official_id=\(lan.official!.text)")
            var sent = [
                "key": UUID().uuidString, "official_id": lan.official!.text, "kind": "reminder", "form": "writing",
                "grounds.0.incident_id": incident, "grounds.0.reason": "Đã giải trình tại chỗ",
                "document.title": "12/TB-UBND",
            ]
            let bad = FormBody.File(name: "a.bin", type: "application/octet-stream", bytes: [0, 1, 2])
            let refused = try await browser.submit("/reminders/new", sent, files: ["document.paper_id.file": bad])
            #expect(refused.status == 409 || refused.status == 422, "\(refused.status)")
            #expect(refused.text.contains("attachment.kind_unknown") || refused.text.contains("class=\"mistake\""))
            // The text is missing: nothing is given, and the scan needs no second sending.
            let again = try await browser.submit("/reminders/new", sent, files: ["document.paper_id.file": Self.scan])
            #expect(again.status == 422 && again.text.contains("tb-12.txt"), "\(again.status)")
            let paper = try #require(
                try await api.installation.reading(api.commune) {
                    try Paper.list(about: lan.official!, of: api.commune.id, on: $0)
                }.first
            )
            #expect(again.text.contains("value=\"\(paper.id.text)\" selected"))
            sent["document.paper_id"] = paper.id.text
            sent["text"] = "Thái độ chưa đúng mực"
            #expect(try await browser.submit("/reminders/new", sent).status == 303)
        }
    }
}
