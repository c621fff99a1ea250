import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// The office's daily pages: the board of findings, meetings, what is handed over, people and the calendar.
struct ClerkPageTests {
    @Test func `several findings are confirmed at once, each told with its own outcome, and none twice`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let first = try await api.makeFinding(about: an.official!).id
            let second = try await api.makeFinding(about: an.official!).id
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let board = try await clerk.get("/findings?state=detected")
            #expect(board.text.contains("sổ ghi Nguyễn Văn An, chưa xác nhận"))
            #expect(!board.text.contains("value=\"excuse\""), "the office confirms; leaders settle")
            let sent = [
                ("key", UUID().uuidString), ("act", "confirm"), ("finding", first), ("finding", second),
                ("version.\(first)", "0"), ("version.\(second)", "9"),
            ]
            let told = try await clerk.submit("/findings", several: sent)
            #expect(told.status == 200 && told.text.contains("Đã ghi nhận 1 trên 2 hồ sơ"))
            #expect(told.text.contains("Chưa làm:"))
            #expect(try await clerk.submit("/findings", several: sent).text.contains("Đã ghi nhận 1 trên 2 hồ sơ"))
            let page = try await clerk.get("/findings/\(first)")
            #expect(page.text.contains("Đã xác nhận người giải quyết"))
            let none = try await clerk.submit("/findings", ["key": UUID().uuidString, "act": "confirm"])
            #expect(none.status == 400 && none.text.contains("Chưa chọn hồ sơ nào"))
        }
    }

    @Test func `a leader asks for explanations of all that is ticked`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            try await chairman.get("/findings")
            let sent = ["key": UUID().uuidString, "act": "request", "finding": finding, "question": "Vì sao chậm?"]
            #expect(try await chairman.submit("/findings", sent).text.contains("Đã ghi nhận 1 trên 1 hồ sơ"))
            let list = try await chairman.get("/explanation-requests?state=requested")
            #expect(list.text.contains("Có 1 mục."))
            #expect(try await chairman.get("/explanation-requests?due=overdue").text.contains("Không có mục nào"))
        }
    }

    @Test func `acts on a finding are offered by its state, and never to whom it concerns`() async throws {
        try await withAPI { api in
            let an = try await api.installation.addOfficial("Nguyễn Văn An", to: api.commune)
            let finding = try await api.openFinding(of: an)
            let himself = try await api.addCaller(.chairman, official: an)
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            var own = try await api.signedInBrowser(of: himself.account)
            let page = "/findings/\(finding)"
            #expect(try await chairman.get(page).text.contains("\(page)/disposition"))
            let seen = try await own.get(page)
            #expect(seen.status == 200 && !seen.text.contains("\(page)/disposition"))
            #expect(!seen.text.contains("\(page)/responsible-official"))
            try await chairman.get("\(page)/disposition")
            let annulled = try await chairman.submit(
                "\(page)/disposition",
                ["key": UUID().uuidString, "version": "1", "kind": "annulled", "reason": "Sổ ghi sai"]
            )
            #expect(annulled.status == 303, "\(annulled.text.prefix(2000))")
            #expect(!(try await chairman.get(page).text.contains("\(page)/disposition")))
        }
    }

    @Test func `acts on an incident are offered by its state`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let now = try await api.makeIncident(about: an.official!).id
            let old = try await api.makeIncident(about: an.official!, happenedOn: .test(2025, 12, 1)).id
            var chairman = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let page = try await chairman.get("/incidents/\(now)")
            #expect(page.text.contains("\(now)/annulment\"") && !page.text.contains("\(now)/opening\""))
            #expect(try await chairman.get("/incidents/\(old)").text.contains("\(old)/opening\""))
            try await chairman.submit(
                "/incidents/\(now)/annulment",
                ["key": UUID().uuidString, "version": "0", "reason": "Ghi nhầm người"]
            )
            #expect(!(try await chairman.get("/incidents/\(now)").text.contains("\(now)/annulment\"")))
        }
    }

    @Test func `what a meeting decided is typed in by the office and waits for the leader`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            #expect(try await clerk.get("/meeting-records").status == 200)
            let form = try await clerk.get("/meeting-records?official_id=\(an.official!.text)")
            #expect(form.text.contains("name=\"g.0.finding_id\" value=\"\(finding)\""))
            let deputy = api.callers[.viceChairman]!.account
            var sent = [
                "key": UUID().uuidString, "official_id": an.official!.text, "kind": "reminder",
                "text": "Trả chậm hai ngày",
                "meeting_on": "2026-10-30", "present_ids": an.official!.text, "leader_account_id": deputy.id.text,
                "g.0.on": "true", "g.0.finding_id": finding, "g.0.cause": "workload", "g.0.text": "Hồ sơ nhiều",
                "g.0.outcome": "rejected",
            ]
            let missing = try await clerk.submit("/meeting-records", sent)
            #expect(missing.status == 422 && missing.text.contains(">Hồ sơ nhiều</textarea>"))
            sent["g.0.reason"] = "Không có căn cứ"
            let done = try await clerk.submit("/meeting-records", sent)
            let place = try #require(done.headers[.location], "\(done.text.prefix(3000))")
            #expect(place.hasPrefix("/reminders/"))
            #expect(try await clerk.get(place).text.contains("Chờ lãnh đạo xác nhận"))
        }
    }

    @Test func `a leader who types in his own meeting says whether the cause was objective`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let finding = try await api.openFinding(of: an.official!)
            var deputy = try await api.signedInBrowser(of: api.callers[.viceChairman]!.account)
            let form = try await deputy.get("/meeting-records?official_id=\(an.official!.text)")
            #expect(form.text.contains("name=\"g.0.objective\"") && form.text.contains(">Chính tôi</option>"))
            let done = try await deputy.submit(
                "/meeting-records",
                [
                    "key": UUID().uuidString, "official_id": an.official!.text, "kind": "reminder",
                    "text": "Lần sau báo trước khi quá hạn", "meeting_on": api.dependencies.now().day.iso,
                    "present_ids": an.official!.text, "g.0.on": "true", "g.0.finding_id": finding,
                    "g.0.cause": "workload", "g.0.text": "Mất điện cả ngày", "g.0.outcome": "partly_accepted",
                    "g.0.reason": "Có giấy báo mất điện", "g.0.objective": "true",
                ]
            )
            #expect(done.status == 303, "\(done.text.prefix(3000))")
            let duties = try await api.installation.reading(api.commune) {
                try ExplanationDuty.list(of: api.commune.id, official: an.official!, on: $0)
            }
            #expect(duties.count == 1 && duties[0].verdict?.confirmsObjectiveCause == true)
        }
    }

    @Test func `the service desk shows what waits, and prints it with a place to sign`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let reminder = try await api.issuedReminder(of: an.official!).id.text
            let request = try await api.request(to: an.official!, as: .asked).id
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let desk = try await clerk.get("/service-desk")
            for address in [
                "/reminders/\(reminder)/refusal", "/service-desk/reminders/\(reminder)",
                "/explanation-requests/\(request)/service",
            ] { #expect(desk.text.contains(address)) }
            for paper in ["reminders/\(reminder)", "explanation-requests/\(request)"] {
                let printed = try await clerk.get("/service-desk/\(paper)")
                #expect(printed.status == 200 && printed.text.contains("Người chứng kiến thứ hai"))
                #expect(printed.text.contains("Nguyễn Văn An") && printed.text.contains("không có nghĩa là đồng ý"))
            }
            try await clerk.submit("/reminders/\(reminder)/service", ["key": UUID().uuidString, "version": "1"])
            #expect(!(try await clerk.get("/service-desk").text.contains("/service-desk/reminders/\(reminder)")))
        }
    }

    @Test func `people are found without diacritics, and each has his book`() async throws {
        try await withAPI { api in
            let duc = try await api.addOfficial("Nguyễn Văn Đức", unit: "Phòng Kinh tế")
            let other = try await api.addOfficial("Đỗ Thị Lan")
            let leave = try await api.leave(of: duc.official!).text
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let list = try await clerk.get("/officials?name=van+duc")
            #expect(list.text.contains("/officials/\(duc.official!.text)\""))
            #expect(!list.text.contains(other.official!.text))
            let page = try await clerk.get("/officials/\(duc.official!.text)")
            for address in ["leaves/new", "assignments/new", "departure", "managing-agency", "record"] {
                #expect(page.text.contains("/officials/\(duc.official!.text)/\(address)\""), "\(address)")
            }
            #expect(page.text.contains("/leaves/\(leave)\"") && page.text.contains("01/01/2020"))
            #expect(try await clerk.get("/leaves/\(leave)").text.contains("/leaves/\(leave)/cancellation\""))
        }
    }

    @Test func `the calendar of a year tells its days off and their source`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            let year = try await clerk.get("/calendar?year=2026")
            #expect(year.status == 200 && year.text.contains("Tháng 12"))
            #expect(try await clerk.get("/calendar?year=2199").text.contains("Chưa có lịch của năm này"))
            #expect(try await clerk.get("/calendar?year=abc").status == 400)
        }
    }
}

extension Browser {
    /// Sends a form in which a field may stand several times.
    fileprivate mutating func submit(_ path: String, several fields: [(String, String)]) async throws -> APIAnswer {
        let body = fields.map { "\($0.0)=\(PercentEncoding.query($0.1))" }.joined(separator: "&")
        return try await submit(path, body: body)
    }
}
