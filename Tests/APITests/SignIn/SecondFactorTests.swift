import Accountability
import Credentials
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// The second factor of whoever sees or decides what is about others.
struct SecondFactorTests {
    @Test func `a leader sets up his phone before he sees anything, and shows a code each time`() async throws {
        try await withAPI { api in
            let chairman = try #require(api.callers[.chairman])
            var (browser, person, secret, codes) = try await api.enrolled(chairman.account)
            #expect(try await browser.get("/summary").status == 200)
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            #expect(try await browser.get("/home").status == 303)
            try await browser.get("/sign-in/code")
            // The code that was used is worth nothing any more; the next one is.
            #expect(try await browser.submit("/sign-in/code", ["code": secret.code(api)]).status == 422)
            #expect(try await browser.submit("/sign-in/code", ["code": secret.code(api, later: 30)]).status == 303)
            #expect(try await browser.get("/home").status == 200)
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            try await browser.get("/sign-in/code")
            #expect(try await browser.submit("/sign-in/code", ["code": codes[0].uppercased()]).status == 303)
            #expect(try await browser.get("/home").status == 200)
            #expect(try await browser.get("/account").text.contains("Còn 9 mã dự phòng"))
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            try await browser.get("/sign-in/code")
            #expect(try await browser.submit("/sign-in/code", ["code": codes[0]]).status == 422)
        }
    }

    @Test func `a leader's own phone passes for reading and is asked before deciding`() async throws {
        try await withAPI { api in
            let chairman = try #require(api.callers[.chairman])
            var (browser, person, secret, _) = try await api.enrolled(chairman.account)
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            try await browser.get("/sign-in/code")
            let passing = ["code": secret.code(api, later: 30), "pass": "1"]
            #expect(try await browser.submit("/sign-in/code", passing).status == 303)
            browser.close()
            browser.api = api.later(minutes: 24 * 60)
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            #expect(try await browser.get("/summary").status == 200)
            try await browser.get("/account")
            let asked = try await browser.submit("/account/recovery-codes")
            #expect(asked.status == 303 && asked.headers[.location] == "/sign-in/code")
            browser.close()
            browser.api = api.later(minutes: 31 * 24 * 60)
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            #expect(try await browser.get("/summary").status == 303)
        }
    }

    @Test func `whoever took another's name for his own leaves before he shows a phone`() async throws {
        try await withAPI { api in
            var (browser, _) = try await api.browser(of: try #require(api.callers[.clerk]).account)
            #expect(try await browser.get("/sign-in/second-factor").text.contains("action=\"/sign-out\""))
            #expect(try await browser.submit("/sign-out").status == 303)
            #expect(try await browser.get("/sign-in/second-factor").headers[.location]?.hasPrefix("/sign-in") == true)
        }
    }

    @Test func `an official needs none, a lost phone is taken away by the console's link`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var (browser, _) = try await api.browser(of: lan.account)
            #expect(try await browser.get("/me/record").status == 200)
            #expect(try await browser.get("/summary").status == 403)

            let clerk = try #require(api.callers[.clerk])
            var (_, person, _, _) = try await api.enrolled(clerk.account)
            person = try await api.issueLink(for: clerk.account, resettingSecondFactor: true)
            var fresh = Browser(api)
            try await fresh.submit(
                "/sign-in/link/\(person.link.text)",
                ["password": SignedUp.password, "again": SignedUp.password]
            )
            #expect(try await fresh.get("/sign-in/code").headers[.location] == "/sign-in/second-factor")
        }
    }

    @Test func `an official who set up a phone of his own will is asked for its code from then on`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var (browser, person) = try await api.browser(of: lan.account)
            let secret = try await browser.get("/sign-in/second-factor").offeredSecret
            #expect(try await browser.submit("/sign-in/second-factor", ["code": secret.code(api)]).status == 200)
            #expect(try await browser.get("/home").status == 200)
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            #expect(try await browser.get("/home").headers[.location] == "/sign-in/code?next=/home")
            try await browser.get("/sign-in/code")
            #expect(try await browser.submit("/sign-in/code", ["code": secret.code(api, later: 30)]).status == 303)
            #expect(try await browser.get("/home").status == 200)
        }
    }

    @Test func `codes cannot be guessed one after the other`() async throws {
        try await withAPI { api in
            let chairman = try #require(api.callers[.chairman])
            var (browser, person, secret, _) = try await api.enrolled(chairman.account)
            browser.close()
            try await browser.submit("/sign-in", ["name": person.name, "password": SignedUp.password])
            try await browser.get("/sign-in/code")
            for _ in 1...5 { #expect(try await browser.submit("/sign-in/code", ["code": "abcde-fghjk"]).status == 422) }
            let right = ["code": secret.code(api, later: 30)]
            #expect(try await browser.submit("/sign-in/code", right).status == 429)
        }
    }
}
