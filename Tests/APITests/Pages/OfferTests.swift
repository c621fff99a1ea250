import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import StoreSupport
import Testing

@testable import Web

/// An act is offered on a thing's page only where it can succeed, and to whom it can.
struct OfferTests {
    @Test func `what is offered of a reminder follows what happened to it`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let incident = try await api.openIncident(about: lan.official!).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            var official = try await api.signedInBrowser(of: lan.account)
            let made = try await api.post(
                "/api/v1/reminders",
                as: .clerk,
                [
                    "official_id": .string(lan.official!.text), "kind": "reminder", "form": "oral", "text": "Đi muộn",
                    "grounds": [["incident_id": .string(incident), "reason": "Đã giải trình miệng"]], "draft": true,
                ]
            )
            let page = "/reminders/" + (try #require(try made.json["reminder"]?["id"]?.string))
            #expect(try await chairman.offers(page) == ["issue", "cancellation"])
            #expect(try await deputy.offers(page) == ["issue"])

            try await chairman.does("issue", on: page)
            #expect(
                try await deputy.offers(page) == ["service", "service-attempts", "refusal"]
            )
            #expect(
                try await chairman.offers(page) == [
                    "service", "service-attempts", "refusal", "withdrawal", "cancellation",
                ]
            )
            #expect(try await official.offers(page) == ["acknowledgement"])

            try await official.does("acknowledgement", on: page)
            #expect(try await chairman.offers(page) == ["withdrawal"])
            #expect(try await official.offers(page) == ["reconsideration"])

            try await official.does("reconsideration", on: page, ["text": "Hôm đó tôi đi họp"])
            #expect(try await official.offers(page) == [])
            #expect(try await deputy.offers(page) == ["reconsideration/decision"])
            // Whoever gave it has no hand in the answer.
            #expect(try await chairman.offers(page) == ["withdrawal"])

            try await chairman.does("withdrawal", on: page, ["reason": "Có giấy đi họp"])
            #expect(try await chairman.offers(page) == [])
            #expect(try await deputy.offers(page) == [])
        }
    }

    @Test func `from a late file one is led to a reminder where one would be taken, and only then`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let finding = try #require(try await walk.lateFiles().first?["id"]?.string)
            let official = try #require(walk.official.official).text
            let page = "/findings/\(finding)"
            let form = "/reminders/new?official_id=\(official)&grounds.0.finding_id=\(finding)"
            let link = "href=\"\(form.replacing("&", with: "&amp;"))\""
            var deputy = try await api.signedInBrowser(of: walk.deputy.account)
            var own = try await api.signedInBrowser(of: walk.official.account)
            #expect(try await !deputy.get(page).text.contains(link))
            try await walk.rejectExplanation(of: finding)
            #expect(try await deputy.get(page).text.contains(link))
            #expect(try await !own.get(page).text.contains(link))
            #expect(try await deputy.get(form).ticks(finding))
            try await walk.post(
                "/api/v1/reminders",
                as: walk.deputy,
                [
                    "official_id": .string(official), "kind": "reminder", "form": "oral", "text": "Lần sau báo trước.",
                    "grounds": [["finding_id": .string(finding)]],
                ]
            )
            #expect(try await !deputy.get(page).text.contains(link))
        }
    }

    @Test func `a unit head is offered no reminder where the rules keep that to the leaders`() async throws {
        try await withAPI { api in
            let unit = "Phòng Kinh tế"
            let lan = try await api.addOfficial("Đỗ Thị Lan", unit: unit)
            let head = try await api.addCaller(.unitHead, name: "Bùi Văn Giang", unit: unit)
            let incident = try await api.openIncident(about: lan.official!).id
            let refusedDuty = try await api.request(to: lan.official!, as: .decided).id
            let line = try #require(SheetItem(text: "ground.\(refusedDuty)")).mark
            let body: JSON = [
                "official_id": .string(lan.official!.text), "kind": "reminder", "form": "oral", "text": "Đi muộn",
                "grounds": [["incident_id": .string(incident), "reason": "Đã giải trình miệng"]], "draft": true,
            ]
            let made = try await api.post("/api/v1/reminders", as: .clerk, body)
            let page = "/reminders/" + (try #require(try made.json["reminder"]?["id"]?.string))
            var browser = try await api.signedInBrowser(of: head.account)
            let forms = [
                "/reminders/new?official_id=\(lan.official!.text)",
                "/meeting-records?official_id=\(lan.official!.text)",
                "/meeting-sheet", "/help",
            ]
            #expect(try await browser.offers(page) == ["issue"])
            for (form, word) in zip(forms, ["name=\"text\"", "Chính tôi", line, "<dd>Có</dd>"]) {
                #expect(try await browser.get(form).text.contains(word), "\(form)")
            }

            let rules: JSON = [
                "unit_heads_remind": false, "effective_on": .string(api.dependencies.now().day.iso),
                "document": "QĐ 30", "reason": "Theo kết luận họp",
            ]
            let adopted = try await api.post("/api/v1/policies", as: .chairman, rules)
            #expect(adopted.status == 201, "\(adopted.text)")
            #expect(try adopted.json["policy"]?["unit_heads_remind"] == false)
            #expect(try await browser.offers(page) == [])
            let drafting = try await browser.get(forms[0]).text
            #expect(drafting.contains("Trưởng phòng lưu dự thảo") && drafting.contains("name=\"text\""))
            #expect(try await !browser.get(forms[1]).text.contains("Chính tôi"))
            #expect(try await !browser.get(forms[2]).text.contains(line))
            #expect(try await browser.get(forms[3]).text.contains("chỉ soạn dự thảo"))
            let refused = try await browser.submit(
                "\(page)/issue",
                ["key": UUID().uuidString, "version": "0"]
            )
            #expect(refused.status == 409)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            #expect(try await deputy.offers(page) == ["issue"])
        }
    }

    @Test func `what is offered of a commendation follows what happened to it`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let page = "/commendations/" + (try await api.nominate(lan.official!).id)
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            // The chairman nominated: he does not verify.
            #expect(try await chairman.offers(page) == ["decline"])
            #expect(try await clerk.offers(page) == ["verification"])
            try await clerk.does("verification", on: page)
            #expect(try await deputy.offers(page) == ["approval", "decline"])
            #expect(try await clerk.offers(page) == [])
            try await deputy.does("approval", on: page)
            #expect(try await clerk.offers(page) == ["registration"])
            #expect(try await deputy.offers(page) == ["registration", "announcement", "revocation"])
            let announcing = try await deputy.get(page + "/announcement")
            #expect(announcing.text.contains("Đỗ Thị Lan") && announcing.text.contains("type=\"checkbox\""))
            try await deputy.does("revocation", on: page, ["reason": "Khai chưa đúng"])
            #expect(try await deputy.offers(page).contains("revocation/decision"))
            #expect(try await chairman.offers(page).contains("revocation/decision"))
            var official = try await api.signedInBrowser(of: lan.account)
            #expect(try await official.offers(page) == [])
        }
    }

    @Test func `what is offered of a review case follows what happened to it`() async throws {
        let open = ["hearing", "statement-waiver", "decision", "suspension"]
        let expected: [(API.ReviewStage, chairman: [String], official: [String], deputy: [String])] = [
            (.open, open, ["statement"], []),
            (.resting, ["resumption"], ["statement"], []),
            (.decided, [], ["reconsideration"], []),
            (.flagged, ["second-look"], ["reconsideration"], []),
            (.contested, [], [], ["reconsideration/decision"]),
        ]
        try await withAPI { api in
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            for (place, (stage, chairmans, officials, deputys)) in expected.enumerated() {
                let lan = try await api.addOfficial("Đỗ Thị Lan \(["A", "B", "C", "D", "E"][place])")
                let page = "/reviews/" + (try await api.review(of: lan.official!, as: stage).id)
                var official = try await api.signedInBrowser(of: lan.account)
                #expect(try await chairman.offers(page) == chairmans, "\(stage)")
                #expect(try await official.offers(page) == officials, "\(stage)")
                #expect(try await deputy.offers(page) == deputys, "\(stage)")
                #expect(try await chairman.get(page).text.components(separatedBy: "href=\"/reminders/").count == 4)
            }
        }
    }
}

extension Browser {
    /// The acts offered on a thing's page, by the ends of their addresses, in their order.
    fileprivate mutating func offers(_ page: String) async throws -> [String] {
        let text = try await get(page).text
        return text.components(separatedBy: "class=\"button\" href=\"\(page)/").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
    }

    /// Opens an act's form and sends it with what the page itself fills in.
    fileprivate mutating func does(_ act: String, on page: String, _ fields: [String: String] = [:]) async throws {
        let form = try await get("\(page)/\(act)")
        try #require(form.status == 200)
        var sent = fields.merging(["key": UUID().uuidString]) { own, _ in own }
        if let start = form.text.firstRange(of: "name=\"version\" value=\"") {
            sent["version"] = String(form.text[start.upperBound...].prefix { $0 != "\"" })
        }
        let done = try await submit("\(page)/\(act)", sent)
        #expect(done.status == 303, "\(act) \(done.status)")
    }
}

extension String {
    fileprivate func components(separatedBy mark: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return parts + [rest]
    }
}
