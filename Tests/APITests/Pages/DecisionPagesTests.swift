import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// The forms leaders decide on, and the pages that explain what they decide by.
struct DecisionPagesTests {
    @Test func `a reminder is given from the explanation it rests on, with its count beside it`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let duty = try await api.request(to: lan.official!, as: .decided).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let choosing = try await chairman.get("/reminders/new")
            #expect(choosing.text.contains("Tiếp tục") && !choosing.text.contains("name=\"text\""))
            let explanation = try await chairman.get("/explanation-requests/\(duty)")
            let start = try #require(explanation.text.firstRange(of: "href=\"/reminders/new?"))
            let link = "/reminders/new?" + explanation.text[start.upperBound...].prefix { $0 != "\"" }
            let form = try await chairman.get(link.replacing("&amp;", with: "&"))
            #expect(form.text.contains("Lần thứ 1 trong năm đánh giá") && form.text.contains("ngưỡng 3 lần"))
            #expect(form.text.contains(Reminder.isNotDiscipline))
            #expect(form.text.contains("type=\"checkbox\"") && form.text.contains(" checked"))
            #expect(form.text.contains("không chấp nhận (Chưa có căn cứ)"))
        }
    }

    @Test func `from a late file one is led to its story and to a reminder on it`() async throws {
        try await withAPI { api in
            let official = try await FindingRoutesTests.scan(api)
            let list = try await api.get("/api/v1/findings?state=detected", as: .clerk).json["findings"]?.array
            let finding = try #require(list?.first?.object)
            let id = try #require(Finding.ID(text: finding["id"]?.string ?? ""))
            let confirmed = try ConfirmResponsible(id, official: official, version: 0)
            try await api.installation.door.perform(confirmed, by: try api.author(.clerk))
            try await api.request(to: official, on: .finding(id), as: .decided)
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let page = try await chairman.get("/findings/\(id.text)")
            let leads = page.acts.filter { ["Xem hồ sơ, vì sao hạn này", "Nhắc nhở về việc này"].contains($0.title) }
            #expect(leads.count == 2, "\(page.acts)")
            for lead in leads {
                let led = try await chairman.get(lead.address)
                #expect(led.status == 200, "\(lead)")
                #expect(led.text.contains(finding["code"]?.string ?? "no code"), "\(lead)")
            }
        }
    }

    @Test func `an official without grounds is told to have none`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let form = try await chairman.get("/reminders/new?official_id=\(lan.official!.text)")
            #expect(form.text.contains("Hiện chưa có căn cứ nào"))
        }
    }

    @Test func `a policy is adopted only as it was previewed`() async throws {
        try await withAPI { api in
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let form = try await chairman.get("/policies/new")
            // A new version begins with the one in force, and what counts can be answered with no.
            #expect(form.text.contains("name=\"explanation_days\" value=\"3\""))
            #expect(form.text.contains("<option value=\"false\""))
            var sent = [
                "key": UUID().uuidString, "threshold": "4", "counts_criticisms": "false",
                "effective_on": api.dependencies.now().day.adding(days: 1).iso, "document": "30/QĐ-UBND",
                "reason": "Theo kết luận giao ban",
            ]
            let preview = try await chairman.submit("/policies/new", sent)
            #expect(preview.status == 200 && preview.text.contains("Số cán bộ bị ảnh hưởng khi áp dụng"))
            let start = try #require(preview.text.firstRange(of: "name=\"previewed\" value=\""))
            sent["previewed"] = String(preview.text[start.upperBound...].prefix { $0 != "\"" })
            var other = sent
            other["threshold"] = "5"
            #expect(try await chairman.submit("/policies/new", other).status == 200)
            #expect(try await chairman.submit("/policies/new", sent).status == 303)
            let list = try await chairman.get("/policies")
            #expect(["30/QĐ-UBND", "không", "(đang áp dụng)"].allSatisfy(list.text.contains))
        }
    }

    @Test func `help tells the rules with the commune's own numbers`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await api.signedInBrowser(of: lan.account)
            let help = try await browser.get("/help")
            #expect(help.status == 200 && help.text.contains("3 ngày làm việc kể từ ngày nhận yêu cầu"))
            #expect(help.text.contains(Reminder.isNotDiscipline))
            #expect(try await browser.get("/home").text.contains("href=\"/help\""))
        }
    }

    @Test func `an inspector sees how far the ledger is signed, and exceptions of a kind`() async throws {
        try await withAPI { api in
            var inspector = try await api.signedInBrowser(of: api.callers[.inspector]!.account)
            let ledger = try await inspector.get("/ledger")
            #expect(ledger.status == 200 && ledger.text.contains("kycuong ledger check"))
            let exceptions = try await inspector.get("/exceptions?way=collective&from=2026-01-01&to=")
            #expect(exceptions.status == 200 && exceptions.text.contains("Tập thể lãnh đạo quyết định"))
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            #expect(try await clerk.get("/ledger").status == 403)
        }
    }
}
