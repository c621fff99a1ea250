import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// What an official sees of his own.
struct OwnPagesTests {
    @Test func `the first page says what waits, and is kind where nothing does`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await api.signedInBrowser(of: lan.account)
            let empty = try await browser.get("/home").text
            #expect(empty.contains("Hiện không có việc nào chờ bạn.") && empty.contains("Sổ hồ sơ chưa được nhập"))
            #expect(empty.contains("Bạn không có nhắc nhở, phê bình nào đang tính"))
            let request = try await api.request(to: lan.official!, as: .served)
            let reminder = try await api.servedReminder(of: lan.official!)
            // Acting in his name made him an account anew, which ends sessions.
            browser = try await api.signedInBrowser(of: lan.account)
            let full = try await browser.get("/home").text
            #expect(full.contains("href=\"/explanation-requests/\(request.id)\""))
            #expect(full.contains("ngày làm việc, đến hết ngày") && full.contains("Kiến nghị xem xét lại"))
            #expect(full.contains("href=\"/me/reminders/\(reminder.id.text)\""))
            #expect(!full.contains("Bạn không có nhắc nhở"))
        }
    }

    @Test func `a reminder a decision rests on says everywhere that it counts no more`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let review = try await api.review(of: lan.official!, as: .open).id
            let ids = try await api.installation.reading(api.commune) {
                try Reminder.list(of: api.commune.id, official: lan.official!, on: $0).map(\.id.text)
            }
            let id = try #require(ids.first)
            let path = "/api/v1/reminders/\(id)"
            let before = try await api.get(path, as: .chairman).json["reminder"]
            #expect(
                before?["state"] == "in_force" && before?["counts"] == true && before?["used_in_review_id"] == .null
            )

            let chairman = try api.author(.chairman)
            let paper = try await api.installation.paper("15/TB-UBND", about: lan.official!, by: chairman)
            let step = Step(try #require(ReviewCase.ID(text: review)))
            let act = try DecideReview(step, .declined(.transfer), reason: "Đã xem xét", document: paper)
            _ = try await api.installation.door.perform(act, by: chairman)
            let after = try await api.get(path, as: .chairman).json["reminder"]
            #expect(after?["state"] == "in_force" && after?["counts"] == false && after?["counts_through"] == .null)
            #expect(after?["used_in_review_id"] == .string(review))

            let used = "Đã dùng làm căn cứ cho hồ sơ đánh giá"
            var own = try await api.signedInBrowser(of: lan.account)
            #expect(try await own.get("/home").text.contains("Bạn không có nhắc nhở, phê bình nào đang tính"))
            for page in ["/me/reminders/\(id)", "/officials/\(lan.official!.text)/record"] {
                let text = try await own.get(page).text
                #expect(text.contains(used) && !text.contains("tính đến hết ngày"), "\(page)")
            }
            var leader = try await api.signedInBrowser(of: chairman.account)
            for page in ["/reminders/\(id)", "/reminders?state=in_force"] {
                let text = try await leader.get(page).text
                #expect(text.contains(used) && !text.contains("Đang tính đến hết ngày"), "\(page)")
            }
            #expect(try await leader.get("/reminders/\(id)").text.contains("href=\"/reviews/\(review)\""))
        }
    }

    @Test func `each of his numbers opens as many files`() async throws {
        try await withFiles { api, an, dung in
            var browser = try await api.signedInBrowser(of: an.account)
            let home = try await browser.get("/home").text
            let links = home.split(separator: "href=\"").map { String($0.prefix { $0 != "\"" }) }
                .filter { $0.hasPrefix("/me/dossiers") }
            // Early, late and open in time; no file was finished in the week of the export.
            #expect(links.count == 3, "\(links)")
            for link in Set(links) {
                #expect(try await browser.get(link.replacing("&amp;", with: "&")).status == 200, "\(link)")
            }
            let late = "/me/dossiers?from=2026-01-01&to=2026-12-31&class=late"
            let list = try await browser.get(late).text
            #expect(list.contains("Có 1 mục.") && list.contains("Đã giải quyết quá hạn"))
            var other = try await api.signedInBrowser(of: dung.account)
            let others = late.replacing("/me/", with: "/officials/\(an.official!.text)/")
            #expect(try await other.get(others).status == 404)
        }
    }

    @Test func `a file tells why it is due when it is, to whom it is and to those above him`() async throws {
        try await withFiles { api, an, dung in
            let code = RegisterFile(2).code
            var own = try await api.signedInBrowser(of: an.account)
            let page = try await own.get("/dossiers/\(code)")
            #expect(page.status == 200 && page.text.contains("Vì sao hạn này?"), "\(page.status)")
            #expect(page.text.contains("20/01/2026") && page.text.contains("Thứ Hai: Ngày làm việc – được tính"))
            #expect(page.text.contains("Nghỉ cuối tuần") && page.text.contains("Có kết quả"))
            var other = try await api.signedInBrowser(of: dung.account)
            #expect(try await other.get("/dossiers/\(code)").status == 404)
            #expect(try await other.get("/dossiers/\(code)?of=\(an.official!.text)").status == 404)
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            #expect(try await clerk.get("/dossiers/\(code)").status == 200)
            let head = try await api.addCaller(.unitHead, unit: "Phòng Kinh tế")
            var above = try await api.signedInBrowser(of: head.account)
            #expect(try await above.get("/dossiers/\(code)?of=\(an.official!.text)").status == 200)
            #expect(try await above.get("/dossiers/\(code)").status == 404)
        }
    }

    @Test func `a reminder is read with its rights first, and acknowledged without agreeing`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let reminder = try await api.issuedReminder(of: lan.official!)
            let address = "/me/reminders/\(reminder.id.text)"
            var browser = try await api.signedInBrowser(of: lan.account)
            let page = try await browser.get(address).text
            let right = try #require(page.firstRange(of: "quyền kiến nghị xem xét lại"))
            let text = try #require(page.firstRange(of: "Báo cáo tuần nộp chậm"))
            #expect(right.lowerBound < text.lowerBound && page.contains("Xác nhận đã nhận không có nghĩa là đồng ý."))
            #expect(page.contains("không phải là hình thức xử lý kỷ luật") && page.contains(">Đã nhận</button>"))
            let done = try await browser.submit(
                "/reminders/\(reminder.id.text)/acknowledgement",
                ["key": UUID().uuidString]
            )
            #expect(done.status == 303, "\(done.status)")
            let after = try await browser.get(address).text
            #expect(!after.contains(">Đã nhận</button>") && after.contains("đến hết ngày"))
            #expect(after.contains("href=\"/reminders/\(reminder.id.text)/reconsideration\""))
            var other = try await api.signedInBrowser(of: try await api.addOfficial("Phạm Thị Dung").account)
            #expect(try await other.get(address).status == 404)
        }
    }

    @Test func `a record reads the same to him and to those above him, and is kept as a file`() async throws {
        try await withFiles { api, an, dung in
            let address = "/officials/\(an.official!.text)/record"
            var own = try await api.signedInBrowser(of: an.account)
            let page = try await own.get(address)
            #expect(try await own.get("/me/record").text.contains("Hồ sơ cá nhân: Nguyễn Văn An"))
            #expect(page.text.contains("Nguyễn Văn An") && page.text.contains("Nhắc nhở, phê bình"))
            #expect(page.text.contains("/officials/\(an.official!.text)/dossiers?from="))
            let file = try await own.get("\(address)/download")
            let json = try await api.get("/api/v1\(address)", as: an)
            #expect(file.bytes == json.bytes)
            let name = file.headers[.contentDisposition] ?? ""
            let words = "H%E1%BB%93%20s%C6%A1%20c%C3%A1%20nh%C3%A2n%202"
            #expect(name.contains(words) && name.hasSuffix(".json"), "\(name)")
            var leader = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            #expect(try await leader.get(address).status == 200)
            var other = try await api.signedInBrowser(of: dung.account)
            for path in [address, "\(address)/download"] { #expect(try await other.get(path).status == 404) }
        }
    }

    @Test func `a statement names the ledger's entry that stood at the end of its day`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await api.signedInBrowser(of: lan.account)
            let clear = try await browser.get("/me/statement").text
            #expect(clear.contains("Xác nhận không có nhắc nhở, phê bình đang tính"))
            let head = try await api.installation.reading(api.commune) {
                try LedgerHead.read(of: api.commune.id, on: $0)
            }
            #expect(clear.contains(try #require(head).hash.hex))
            #expect(try await browser.get("/me/statement?as_of=2025-01-01").text.contains("sổ cái chưa có mục nào"))
            let served = try await api.servedReminder(of: lan.official!)
            #expect(served.servedOn != nil)
            browser = try await api.signedInBrowser(of: lan.account)
            let marked = try await browser.get("/me/statement").text
            #expect(marked.contains("Có 1 lần nhắc nhở, phê bình đang tính"))
            #expect(!marked.contains("Xác nhận không có"))
        }
    }

    /// Three files of Nguyễn Văn An and one of Phạm Thị Dung.
    private func withFiles(_ body: (API, Caller, Caller) async throws -> Void) async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let dung = try await api.addOfficial("Phạm Thị Dung", unit: "Văn phòng")
            let files = [
                RegisterFile(1, due: .test(2026, 1, 8), finished: .test(2026, 1, 9), status: .delivered),
                RegisterFile(2, due: .test(2026, 1, 20), finished: .test(2026, 1, 9), status: .delivered),
                RegisterFile(3, due: .test(2027, 1, 20)),
                RegisterFile(4, due: .test(2027, 1, 20), officer: "Phạm Thị Dung"),
            ]
            try await api.installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: api.commune
            )
            try await body(api, an, dung)
        }
    }
}
