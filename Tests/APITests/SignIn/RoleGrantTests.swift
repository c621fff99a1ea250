import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

/// Who is told of roles that were given, and of links by which somebody was let in anew.
struct RoleGrantTests {
    @Test func `the chairman is told of a new role, and reads who was given it by whom`() async throws {
        try await withAPI { api in
            var chairman = try await api.signedInBrowser(as: .chairman)
            var administrator = try await api.signedInBrowser(as: .administrator)
            try await administrator.get("/accounts/new")
            let given = ["act": UUID().uuidString, "role": "inspector", "name": "Lê Thị Mới"]
            #expect(try await administrator.submit("/accounts", given).status == 303)
            chairman.api = api.later(minutes: 11)
            let home = try await chairman.get("/home").text
            #expect(home.contains("Có người được cấp vai trò mới") && home.contains("href=\"/role-grants\""))
            #expect(!home.contains("Lê Thị Mới"), "a notice names nobody")
            let page = try await chairman.get("/role-grants").text
            let row = try #require(page.split(separator: "<tr>").first { $0.contains("Lê Thị Mới") })
            #expect(row.contains(Role.inspector.title) && row.contains("Người Quản trị") && row.contains("đang dùng"))
            #expect(try await administrator.get("/role-grants").text.contains("Lê Thị Mới"))
            var clerk = try await api.signedInBrowser(as: .clerk)
            #expect(try await clerk.get("/role-grants").status == 403)
        }
    }

    @Test func `an administrator who was let in anew reads it on his first page and among his sessions`() async throws {
        try await withAPI { api in
            let account = try #require(api.callers[.administrator]).account
            var administrator = try await api.signedInBrowser(of: account)
            let unwarned = try await administrator.get("/start").text
            #expect(!unwarned.contains("class=\"warning\""))
            #expect(!(try await administrator.get("/account").text.contains("Liên kết đã cấp để đặt lại")))
            let again = IssueSignInLink(
                BearerToken(of: api.commune.id),
                for: account.person,
                resettingSecondFactor: true
            )
            try await api.installation.door.perform(again, by: .console(of: api.commune))
            let sentence = "liên kết đặt lại mật khẩu và xác thực hai lớp, do bàn điều khiển máy chủ cấp, chưa dùng"
            let warned = try await administrator.get("/start").text
            #expect(warned.contains(sentence) && warned.contains("href=\"/account#lettings-in\""))
            #expect(try await administrator.get("/account").text.contains(sentence))
        }
    }
}
