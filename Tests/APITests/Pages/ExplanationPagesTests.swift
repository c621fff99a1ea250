import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Postgres
import Store
import StoreSupport
import Testing

@testable import Web

/// Explaining, on pages.
struct ExplanationPagesTests {
    /// What is offered to the official and to a leader while a duty stands like this.
    static let offers: [(stage: API.RequestStage, own: Set<String>, leader: Set<String>)] = [
        (
            .asked, ["Không phải hồ sơ của tôi", "Kèm tệp", "Giải trình"],
            ["Ghi nhận đã giao", "Miễn giải trình", "Hủy yêu cầu gửi nhầm"]
        ),
        (
            .served, ["Đã nhận", "Không phải hồ sơ của tôi", "Kèm tệp", "Giải trình"],
            ["Miễn giải trình", "Hủy yêu cầu gửi nhầm"]
        ),
        (.explained, [], ["Trả lại để bổ sung", "Kết luận", "Miễn giải trình", "Hủy yêu cầu gửi nhầm"]),
        (.disowned, [], ["Kết luận có phải việc của cán bộ", "Miễn giải trình", "Hủy yêu cầu gửi nhầm"]),
        (.decided, [], ["Mở lại kết luận", "Nhắc nhở về việc này"]),
    ]

    @Test func `only what can be done is offered, to whom it falls`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            // Acting in his name makes him an account anew, which ends sessions.
            var addresses: [String] = []
            for (stage, _, _) in Self.offers {
                addresses.append("/explanation-requests/\(try await api.request(to: lan.official!, as: stage).id)")
            }
            var own = try await api.signedInBrowser(of: lan.account)
            var leader = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            for ((stage, offeredToHim, offeredToLeader), address) in zip(Self.offers, addresses) {
                let seen = try await own.get(address)
                #expect(seen.status == 200)
                #expect(Set(seen.acts.map(\.title)) == offeredToHim, "\(stage)")
                for act in seen.acts { #expect(try await own.get(act.address).status == 200, "\(act)") }
                let led = try await leader.get(address)
                #expect(led.status == 200)
                #expect(Set(led.acts.map(\.title)) == offeredToLeader, "\(stage)")
                for act in led.acts { #expect(try await leader.get(act.address).status == 200, "\(act)") }
            }
        }
    }

    @Test func `nobody is offered a leader's acts on his own case`() async throws {
        try await withAPI { api in
            let official = try await api.installation.addOfficial("Lê Văn Phó", to: api.commune)
            let deputy = try await api.addCaller(.viceChairman, name: "Lê Văn Phó", official: official)
            let request = try await api.request(to: official, as: .explained)
            var browser = try await api.signedInBrowser(of: deputy.account)
            let page = try await browser.get("/explanation-requests/\(request.id)")
            #expect(page.status == 200 && page.acts.isEmpty, "\(page.status)")
        }
    }

    @Test func `a draft is kept for its writer alone, and goes when it is handed in`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let address =
                "/explanation-requests/\(try await api.request(to: lan.official!, as: .served).id)/explanation"
            var browser = try await api.signedInBrowser(of: lan.account)
            #expect(try await browser.get(address).text.contains("Lưu bản nháp"))
            let kept = try await browser.submit(address, ["text": "Đang viết \u{22}dở\u{22}", "draft": "1"])
            #expect(kept.status == 303 && kept.headers[.location] == "\(address)?done=draft", "\(kept.status)")
            let again = try await browser.get(address)
            #expect(again.text.contains("Đang viết") && !again.text.contains("value=\"absence\" selected"))
            #expect(try await Self.drafts(api, lan.account) == 1)
            #expect(try await Self.drafts(api, api.callers[.chairman]!.account) == 0)
            let sent = ["key": UUID().uuidString, "cause": "absence", "text": "Đi công tác ba ngày ở tỉnh"]
            #expect(try await browser.submit(address, sent).status == 303)
            #expect(try await Self.drafts(api, lan.account) == 0)
        }
    }

    @Test func `what was typed outlives its session`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let address =
                "/explanation-requests/\(try await api.request(to: lan.official!, as: .served).id)/explanation"
            var (browser, person) = try await api.browser(of: lan.account)
            try await browser.get(address)
            let typed = ["key": UUID().uuidString, "cause": "absence", "text": "Đi họp <ở> tỉnh"]
            browser.close()
            let kept = try await browser.submit(address, typed)
            #expect(kept.status == 401 && kept.text.contains("Đi họp &lt;ở&gt; tỉnh"), "\(kept.status)")
            let stale = browser
            var other = browser
            try await other.get("/sign-in")
            try await other.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            // The window that stayed open sends with the new session and the word of the old one.
            browser = stale.with(cookiesOf: other)
            let shown = try await browser.submit(address, typed)
            #expect(shown.status == 403 && shown.text.contains("Đi họp &lt;ở&gt; tỉnh"), "\(shown.status)")
            let sent = try await browser.submit(address, typed)
            #expect(sent.status == 303, "\(sent.status)")
        }
    }

    @Test func `a password is never shown back`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: try await api.addOfficial("Đỗ Thị Lan").account)
            browser.close()
            let answer = try await browser.submit("/account/password", ["old": "một hai ba bốn", "password": "năm"])
            #expect(answer.status == 303 && !answer.text.contains("một hai"))
        }
    }

    @Test func `attached files are downloaded from the page, and the message to copy names nobody`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let attachment = try await api.attachment(by: lan.official!)
            let duty = try await api.installation.reading(api.commune) { db in
                try ExplanationDuty.list(of: api.commune.id, on: db)[0].id.text
            }
            var own = try await api.signedInBrowser(of: lan.account)
            let page = try await own.get("/explanation-requests/\(duty)")
            #expect(page.text.contains("href=\"/attachments/\(attachment.text)\"") && !page.text.contains("Zalo"))
            let file = try await own.get("/attachments/\(attachment.text)")
            #expect(file.status == 200 && file.text == "Giấy xác nhận")
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let text = try await clerk.get("/explanation-requests/\(duty)").text
            let start = try #require(text.firstRange(of: "id=\"message\""))
            let message = text[start.upperBound...].prefix { $0 != "<" }
            #expect(message.contains("/home") && !message.contains("Lan") && !message.contains(duty))
        }
    }

    @Test func `an official reaches his own late file, and no other's, to speak before he is asked`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let finding = try await api.openFinding(of: lan.official!)
            var own = try await api.signedInBrowser(of: lan.account)
            let home = try await own.get("/home")
            #expect(home.text.contains("href=\"/findings/\(finding)\""))
            #expect(
                try await own.get("/findings/\(finding)").acts.map(\.address) == ["/findings/\(finding)/explanation"]
            )
            let form = try await own.get("/findings/\(finding)/explanation")
            #expect(form.status == 200 && !form.text.contains("not_mine)"))
            let sent = try await own.submit(
                "/findings/\(finding)/explanation",
                ["key": UUID().uuidString, "not_mine": "Hồ sơ của bộ phận khác"]
            )
            #expect(sent.status == 303, "\(sent.status)")
            var other = try await api.signedInBrowser(of: try await api.addOfficial("Phạm Thị Dung").account)
            #expect(try await other.get("/findings/\(finding)").status == 404)
        }
    }

    private static func drafts(_ api: API, _ account: Account) async throws -> Int {
        try await api.installation.database.transaction(as: Identity(account, of: api.commune.id), .snapshot) { db in
            try db.one("select count(*) as n from kc.explanation_drafts").value("n", as: Int.self)
        }
    }
}

extension APIAnswer {
    /// The acts a page offers, each leading to its form.
    var acts: [(title: String, address: String)] {
        guard let start = text.firstRange(of: "<nav class=\"acts\""),
            let end = text[start.upperBound...].firstRange(of: "</nav>")
        else { return [] }
        return text[start.upperBound..<end.lowerBound].split(separator: "<a ").dropFirst().compactMap { link in
            guard let address = link.firstRange(of: "href=\""), let close = link.firstIndex(of: ">") else { return nil }
            return (
                title: String(link[link.index(after: close)...].prefix { $0 != "<" }),
                address: String(link[address.upperBound...].prefix { $0 != "\"" })
            )
        }
    }
}

extension Browser {
    /// The same window after somebody signed in beside it.
    func with(cookiesOf other: Browser) -> Browser {
        var window = self
        window.take(other.cookies)
        return window
    }
}
