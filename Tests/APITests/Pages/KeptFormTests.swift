import Accountability
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// What was typed or ticked in a form made by hand outlives the session it was typed in.
struct KeptFormTests {
    /// The word of a session that is over.
    private static let over = ["form_word": "0"]

    private func expectKept(_ answer: APIAnswer, _ typed: String...) {
        #expect(answer.status == 403 && answer.text.contains(FormState.signedInAgain), "\(answer.status)")
        for words in typed { #expect(answer.text.contains(words), "\(words)") }
    }

    @Test func `what was typed about a meeting comes back after signing in again, and nothing was recorded`()
        async throws
    {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            let sent = [
                "key": UUID().uuidString, "official_id": an.official!.text, "kind": "reminder",
                "text": "Trả chậm hai ngày", "meeting_on": "2026-10-30", "present_ids": an.official!.text,
                "g.0.on": "true", "g.0.finding_id": finding, "g.0.cause": "workload", "g.0.text": "Hồ sơ nhiều",
                "g.0.outcome": "rejected", "g.0.reason": "Không có căn cứ",
            ]
            let kept = try await deputy.submit("/meeting-records", sent.merging(Self.over) { $1 })
            expectKept(
                kept,
                ">Hồ sơ nhiều</textarea>",
                ">Trả chậm hai ngày</textarea>",
                "name=\"g.0.on\" value=\"true\" checked"
            )
            let given = try await api.installation.reading(api.commune) {
                try Reminder.list(of: api.commune.id, on: $0)
            }
            #expect(given.isEmpty)
            var stranger = Browser(api)
            let shown = try await stranger.submit("/meeting-records", sent)
            #expect(shown.status == 401 && shown.text.contains("Hồ sơ nhiều"))
            // Ids and ticks are carried along, not shown to be read.
            #expect(shown.text.contains("type=\"hidden\" name=\"g.0.finding_id\" value=\"\(finding)\""))
            #expect(shown.text.contains("type=\"hidden\" name=\"g.0.on\" value=\"true\""))
        }
    }

    @Test func `what was entered from the sheet comes back after signing in again`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let explained = try await api.request(to: lan.official!, as: .explained).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let sent = [
                "key": UUID().uuidString, "meeting_on": api.dependencies.now().day.iso,
                "lines.0.item": "explanation.\(explained)", "lines.0.decision": "accepted",
                "lines.0.reason": "Đã xác minh tại chỗ", "lines.0.objective_cause_confirmed": "true",
            ]
            let kept = try await chairman.submit("/meeting-sheet/enter", sent.merging(Self.over) { $1 })
            expectKept(
                kept,
                "value=\"accepted\" selected",
                "value=\"Đã xác minh tại chỗ\"",
                "name=\"lines.0.objective_cause_confirmed\" value=\"true\" checked"
            )
            #expect(
                try await chairman.get("/meeting-sheet").text.contains(
                    try #require(SheetItem(text: "explanation.\(explained)")).mark
                )
            )
        }
    }

    @Test func `what was ticked on the board comes back after signing in again, with its filters`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let sent = ["key": UUID().uuidString, "act": "request", "finding": finding, "question": "Vì sao chậm?"]
            let address = "/findings?standing=current"
            let kept = try await chairman.submit(address, sent.merging(Self.over) { $1 })
            expectKept(kept, ">Vì sao chậm?</textarea>", "value=\"current\" selected")
            #expect(kept.ticks(finding))
            #expect(!kept.text.contains(sent["key"]!))
            #expect(try await chairman.get("/explanation-requests?state=requested").text.contains("Không có mục nào"))
            var stranger = Browser(api)
            let shown = try await stranger.submit(address, sent)
            #expect(shown.status == 401 && shown.text.contains("action=\"/findings?standing=current\""))
        }
    }

    @Test func `the board asks for the code before anything is ticked`() async throws {
        try await withAPI { api in
            let chairman = try #require(api.callers[.chairman])
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var (browser, person, secret, _) = try await api.enrolled(chairman.account)
            let name = ["name": person.name, "password": SignedUp.password]
            browser.close()
            try await browser.submit("/sign-in", name)
            try await browser.get("/sign-in/code")
            try await browser.submit("/sign-in/code", ["code": secret.code(api, later: 30), "pass": "1"])
            #expect(try await browser.get("/findings").text.contains("name=\"finding\" value=\"\(finding)\""))
            browser.close()
            browser.api = api.later(minutes: 24 * 60)
            try await browser.submit("/sign-in", name)
            let board = try await browser.get("/findings?standing=current")
            #expect(board.status == 200 && board.text.contains("href=\"/findings/\(finding)\""))
            #expect(board.text.contains("href=\"/sign-in/code?next="))
            #expect(!board.text.contains("name=\"finding\"") && !board.text.contains("value=\"request\""))
        }
    }
}
