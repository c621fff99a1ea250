import Accountability
import Actions
import Credentials
import FoundationEssentials
import HTTPTypes
import Postgres
import Store
import StoreSupport
import Testing

@testable import Web

/// People's accounts, kept by an administrator with a browser, on a real database.
struct AccountPagesTests {
    private func act() -> String { UUID().uuidString.lowercased() }

    /// The browser of an administrator who set up his phone.
    private func administrator(_ api: API) async throws -> Browser {
        try await api.enrolled(try #require(api.callers[.administrator]).account).browser
    }

    @Test func `an administrator adds somebody, hands him a link, and he signs in`() async throws {
        try await withAPI { api in
            var browser = try await administrator(api)
            try await browser.get("/accounts/new")
            let added = try await browser.submit(
                "/accounts",
                ["act": act(), "role": "clerk", "name": "Đỗ Thị Lan", "unit": "Văn phòng"]
            )
            #expect(added.status == 303, "\(added.text)")
            let card = try #require(added.headers[.location])
            #expect(try await browser.get(card).text.contains("Đỗ Thị Lan"))
            let once = act()
            let shown = try await browser.submit("\(card)/link", ["act": once])
            let link = try #require(shown.text.firstRange(of: "/sign-in/link/kc_"))
            let path = String(shown.text[link.lowerBound...].prefix { $0 != "<" })
            #expect(shown.text.contains("lan.dt"))
            // The link is shown once: the same form sent again gives no second one.
            #expect(try await browser.submit("\(card)/link", ["act": once]).status == 422)
            var lan = Browser(api)
            let chosen = ["password": SignedUp.password, "again": SignedUp.password]
            #expect(try await lan.submit(path, chosen).status == 303)
            #expect(try await browser.get("/accounts?q=do+thi+lan").text.contains("chưa cài"))
            #expect(try await browser.get("/accounts?q=khong+co+ai").text.contains("Không có ai khớp"))
        }
    }

    @Test func `the same form sent twice adds one person`() async throws {
        try await withAPI { api in
            var browser = try await administrator(api)
            try await browser.get("/accounts/new")
            let form = ["act": act(), "role": "clerk", "name": "Đỗ Thị Lan"]
            let first = try await browser.submit("/accounts", form)
            #expect(try await browser.submit("/accounts", form).headers[.location] == first.headers[.location])
            #expect(try await browser.submit("/accounts", form.merging(["name": "Ai Khác"]) { $1 }).status == 422)
            let listed = try await browser.get("/accounts?q=do%20thi%20lan").text
            #expect(listed.split(separator: "Đỗ Thị Lan").count == 2)
        }
    }

    @Test func `an official gets a further role, which is closed again`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await administrator(api)
            let page = try await browser.get("/accounts/new?account=\(lan.account.id.text)")
            #expect(page.text.contains("Thêm vai trò cho Đỗ Thị Lan"))
            let form = ["act": act(), "role": "clerk", "account": lan.account.id.text]
            let card = try #require(try await browser.submit("/accounts", form).headers[.location])
            #expect(try await browser.get(card).text.contains("Cán bộ, công chức"))
            #expect(try await browser.submit("\(card)/closure", ["act": act(), "sure": "1"]).status == 303)
            #expect(try await browser.get(card).text.contains("đã đóng"))
            #expect(try await browser.submit("\(card)/closure", ["act": act(), "sure": "1"]).status == 409)
        }
    }

    @Test func `nobody keeps his own account, and an unknown one is not found`() async throws {
        try await withAPI { api in
            var browser = try await administrator(api)
            let own = try #require(api.callers[.administrator]).account
            #expect(try await browser.get("/accounts/\(own.id.text)").text.contains("Đây là tài khoản của bạn"))
            for path in ["link", "closure", "second-factor-reset"] {
                #expect(
                    try await browser.submit("/accounts/\(own.id.text)/\(path)", ["act": act()]).status == 403,
                    "\(path)"
                )
                #expect(try await browser.submit("/accounts/\(act())/\(path)", ["act": act()]).status == 404, "\(path)")
            }
            let role = ["act": act(), "role": "chairman", "account": own.id.text]
            #expect(try await browser.submit("/accounts", role).status == 403)
            #expect(try await browser.submit("/accounts", ["role": "clerk", "name": "Đỗ Thị Lan"]).status == 400)
            #expect(try await browser.submit("/accounts", ["act": act(), "role": "king"]).status == 400)
            #expect(try await browser.submit("/accounts", ["act": act(), "role": "official"]).status == 422)
        }
    }

    @Test func `whoever is told that a link was issued for him is the one who had signed in before`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var (own, _) = try await api.browser(of: lan.account)
            var browser = try await administrator(api)
            try await browser.get("/accounts/\(lan.account.id.text)")
            #expect(try await browser.submit("/accounts/\(lan.account.id.text)/link", ["act": act()]).status == 200)
            own.api = api.later(minutes: 11)
            #expect(try await own.get("/home").text.contains("Có liên kết đặt lại mật khẩu"))
        }
    }

    @Test func `a lost phone is forgotten by two, and never by the one who asked or the one who lost it`() async throws
    {
        try await withAPI { api in
            let clerk = try #require(api.callers[.clerk]).account
            let (_, person, _, _) = try await api.enrolled(clerk)
            var browser = try await administrator(api)
            let card = "/accounts/\(clerk.id.text)"
            try await browser.get(card)
            let asked = try await browser.submit("\(card)/second-factor-reset", ["act": act()])
            let place = try #require(asked.headers[.location])
            let reset = String(try #require(place.split(separator: "#").last))
            // Asked for again, the first one stands.
            #expect(try await browser.submit("\(card)/second-factor-reset", ["act": act()]).headers[.location] == place)
            #expect(try await browser.get("/second-factor-resets").text.contains("nên người khác xác nhận"))
            let confirmation = "/second-factor-resets/\(reset)/confirmation"
            #expect(try await browser.submit(confirmation, ["act": act(), "met": "1"]).status == 403)

            var chairman = try await api.enrolled(try #require(api.callers[.chairman]).account).browser
            #expect(try await chairman.get("/second-factor-resets").text.contains("Người Văn thư"))
            let unknown = "/second-factor-resets/\(act())/confirmation"
            #expect(try await chairman.submit(unknown, ["act": act(), "met": "1"]).status == 404)
            let shown = try await chairman.submit(confirmation, ["act": act(), "met": "1"])
            #expect(shown.status == 200, "\(shown.text)")
            let link = try #require(shown.text.firstRange(of: "/sign-in/link/kc_"))
            let path = String(shown.text[link.lowerBound...].prefix { $0 != "<" })
            #expect(try await chairman.submit(confirmation, ["act": act(), "met": "1"]).status == 409)
            #expect(try await chairman.get("/second-factor-resets").text.contains("Không có đề nghị nào"))

            var fresh = Browser(api)
            let chosen = ["password": SignedUp.password, "again": SignedUp.password]
            #expect(try await fresh.submit(path, chosen).status == 303)
            #expect(try await fresh.get("/sign-in/code").headers[.location] == "/sign-in/second-factor")
            #expect(!person.name.isEmpty)
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test func `a reset nobody confirms in time is over, and none is asked for who shows no codes`() async throws {
        try await withAPI { api in
            let clerk = try #require(api.callers[.clerk]).account
            _ = try await api.enrolled(clerk)
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await administrator(api)
            try await browser.get("/accounts/\(lan.account.id.text)")
            let none = try await browser.submit("/accounts/\(lan.account.id.text)/second-factor-reset", ["act": act()])
            #expect(none.status == 409, "\(none.status)")
            #expect(
                try await browser.submit("/accounts/\(clerk.id.text)/second-factor-reset", ["act": act()]).status == 303
            )
            let open = try await api.installation.database.transaction(as: .signIn(of: api.commune.id), .read) { db in
                try SecondFactorReset.open(
                    of: api.commune.id,
                    at: api.later(minutes: 73 * 60).dependencies.now(),
                    on: db
                )
            }
            #expect(open.isEmpty)
        }
    }

    @Test func `what an administrator's pages read holds nothing of anybody's work`() async throws {
        try await withAPI { api in
            let administrator = Identity(try #require(api.callers[.administrator]).account, of: api.commune.id)
            let tables: [SQL] = [
                "kc.findings", "kc.person_names", "kc.ledger_entries", "kc.ledger_bodies", "kc.explanation_events",
                "kc.reminders", "kc.dossiers", "kc.notices", "kc.officials", "kc.policies",
            ]
            for table in tables {
                let refused = await #expect(throws: PostgresError.self) {
                    try await api.installation.database.transaction(as: administrator, .read) { db in
                        try db.first("select 1 as n from \(table) limit 1") == nil
                    }
                }
                #expect(refused?.sqlState == "42501", "\(table)")
            }
        }
    }
}
