import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// The pages made from what the API's routes declare.
struct PageTwinTests {
    private static let table = Routes.table(.describing)

    @Test func `every list, thing and act of the API has its page`() {
        let paths = Set(Self.table.routes.map { "\($0.method.rawValue) \($0.path)" })
        var twins = 0
        for route in Self.table.api {
            let path = PageAddress.of(route.path)
            if route.listing != nil || route.thing != nil {
                #expect(paths.contains("GET \(path)"), "\(route.path)")
                twins += 1
            }
            if route.form != nil {
                #expect(
                    ["GET", "POST"].allSatisfy {
                        paths.contains("\($0) \(path)") || paths.contains("\($0) \(path)/new")
                    }
                )
                twins += 1
            }
        }
        #expect(twins > 60)
    }

    @Test func `a name is given to one page alone`() {
        let ids = Self.table.routes.map(\.operation.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: Role.allCases.filter { $0 != .administrator })
    func `each role opens every list and blank form it may use, and no other`(_ role: Role) async throws {
        try await withAPI { api in
            let account =
                role == .official ? try await api.addOfficial("Đỗ Thị Lan").account : api.callers[role]!.account
            // There is a checkpoint to be read a minute after something was recorded.
            try await api.installation.keeper.sign(api.commune)
            var browser = try await api.signedInBrowser(of: account)
            for route in Self.table.routes where route.method == .get && !route.path.contains("{") {
                guard case .visited(.complete, let permission?, _) = route.access else { continue }
                let answer = try await browser.get(route.path)
                #expect(answer.status == (role.may(permission) ? 200 : 403), "\(route.path) \(answer.status)")
                #expect(!answer.text.contains("/api/v1"), "\(route.path) speaks to programs")
            }
        }
    }

    @Test func `a list refuses a filter that is misspelt or sent twice, and takes empty ones for none`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(as: .chairman)
            #expect(try await browser.get("/findings?sate=history").status == 400)
            #expect(try await browser.get("/findings?state=history&state=excused").status == 400)
            let page = try await browser.get("/findings?state=history&official=&unit=")
            #expect(page.status == 200 && page.text.contains("value=\"history\" selected"))
        }
    }

    @Test func `a stranger's long form is not taken in, and a short one is shown back`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let headers: HTTPFields = [
                .accept: "text/html", .contentType: "application/x-www-form-urlencoded",
                HTTPField.Name(validated: "Sec-Fetch-Site"): "same-origin",
            ]
            let long = Array("reason=\(String(repeating: "a", count: FormBody.maximumBytes))".utf8)
            let path = "/officials/\(lan.official!.text)/papers"
            #expect(try await api.send(.post, path, as: nil, headers, long).status == 413)
            let typed = Array("description=Lời đã gõ".utf8)
            let kept = try await api.send(.post, "/incidents/new", as: nil, headers, typed)
            #expect(kept.status == 401 && kept.text.contains("Lời đã gõ"))
            // Where nothing can be gone on with, and where secrets are typed, nothing is shown back.
            let secret = Array("old=Lời đã gõ&password=x".utf8)
            let changed = try await api.send(.post, "/account/password", as: nil, headers, secret)
            #expect(changed.status == 303 && !changed.text.contains("Lời đã gõ"))
        }
    }

    @Test func `what is done on a page is done once, and shown`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var browser = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let page = try await browser.get("/incidents/new")
            #expect(page.text.contains("Đỗ Thị Lan") && page.text.contains("name=\"key\""))
            var sent = [
                "key": UUID().uuidString, "official_id": lan.official!.text, "kind": "attitude",
                "source": "citizen_feedback",
                "happened_on": "12/09/2026", "description": "Người dân phản ánh\r\nthái độ <b>khó chịu</b>",
            ]
            let first = try await browser.submit("/incidents/new", sent)
            let place = try #require(first.headers[.location])
            #expect(first.status == 303 && place.hasPrefix("/incidents/") && place.hasSuffix("?done=recordIncident"))
            #expect(try await browser.submit("/incidents/new", sent).headers[.location] == place)
            let shown = try await browser.get(place)
            #expect(shown.status == 200 && shown.text.contains("Đã ghi nhận"))
            #expect(shown.text.contains("12/09/2026") && shown.text.contains("thái độ &lt;b&gt;khó chịu&lt;/b&gt;"))
            // The same form with other content is not the same act, and is not lost.
            sent["description"] = "Khác"
            let other = try await browser.submit("/incidents/new", sent)
            #expect(other.status == 422 && other.text.contains(">Khác</textarea>"))
        }
    }

    @Test func `a form with mistakes comes back with what was typed, and with what is wrong beside each field`()
        async throws
    {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            try await browser.get("/incidents/new")
            let answer = try await browser.submit(
                "/incidents/new",
                [
                    "key": UUID().uuidString, "kind": "attitude", "happened_on": "31/02/2026",
                    "description": "Một\"><script>",
                ]
            )
            #expect(answer.status == 422, "\(answer.status)")
            #expect(answer.text.contains("Phải điền mục này.") && answer.text.contains("Cần một ngày có thật"))
            #expect(
                answer.text.contains("Một&quot;&gt;&lt;script&gt;") || answer.text.contains("Một\"&gt;&lt;script&gt;")
            )
            #expect(answer.text.contains("value=\"attitude\" selected"))
        }
    }

    @Test func `what was decided on something that changed meanwhile is not done, and not lost`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let incident = try await api.openIncident(about: lan.official!).id
            var browser = try await api.signedInBrowser(of: api.callers[.chairman]!.account)
            let page = try await browser.get("/incidents/\(incident)/annulment")
            #expect(
                page.text.contains("name=\"version\" value=\"0\"") || page.text.contains("name=\"version\" value=\"1\"")
            )
            let answer = try await browser.submit(
                "/incidents/\(incident)/annulment",
                ["key": UUID().uuidString, "version": "99", "reason": "Ghi nhầm người"]
            )
            #expect(answer.status == 412 && answer.text.contains(">Ghi nhầm người</textarea>"))
            let missing = try await browser.get("/incidents/\(UUID().uuidString)/annulment")
            #expect(missing.status == 404)
        }
    }
}
