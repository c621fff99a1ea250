import Accountability
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// An inspector in a browser: files open with a reason, and the page without one asks for it.
struct ReasonFormTests {
    @Test func `a page that wants a reason asks for it, with everything else that was asked`() async throws {
        try await withAPI { api in
            let file = RegisterFile(1, officer: "Đỗ Thị Lan")
            try await api.installation.addOfficial("Đỗ Thị Lan", to: api.commune)
            try await api.installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 25),
                to: api.commune
            )
            var inspector = try await api.signedInBrowser(as: .inspector)
            let files = "/dossiers?from=2026-01-01&to=2026-01-31"
            let asked = try await inspector.get(files)
            #expect(asked.status == 422 && !asked.text.contains("Đỗ Thị Lan"))
            #expect(asked.text.contains("action=\"/dossiers\"") && asked.text.contains("name=\"reason\""))
            #expect(asked.text.contains("name=\"from\" value=\"2026-01-01\""))
            let shown = try await inspector.get("\(files)&reason=Đối+chiếu+tháng+1")
            #expect(shown.status == 200 && shown.text.contains(file.code))
            let one = try await inspector.get("/dossiers/\(file.code)")
            #expect(one.status == 422 && one.text.contains("action=\"/dossiers/\(file.code)\""))
            let opened = try await inspector.get("/dossiers/\(file.code)?reason=Đối+chiếu+hồ+sơ")
            #expect(opened.status == 200 && opened.text.contains(file.code))
            var administrator = try await api.signedInBrowser(as: .administrator)
            #expect(try await administrator.get(files).status == 403)
        }
    }

    @Test func `with a reason the numbers of the leaders' page open their files, and without one they do not`()
        async throws
    {
        try await withAPI { api in
            try await api.installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 1, 25),
                to: api.commune
            )
            var inspector = try await api.signedInBrowser(as: .inspector)
            let totals = try await inspector.get("/summary?from=2026-01-01&to=2026-01-31").text
            #expect(!totals.contains("href=\"/dossiers"))
            let named = try await inspector.get("/summary?from=2026-01-01&to=2026-01-31&reason=Kiểm+tra").text
            let link = try #require(named.firstRange(of: "href=\"/dossiers?"))
            let address = named[link.upperBound...].prefix { $0 != "\"" }.replacing("&amp;", with: "&")
            #expect(address.contains("reason="))
            #expect(try await inspector.get("/dossiers?\(address)").status == 200)
            #expect(!named.contains("href=\"/summary/findings"), "what people did he reads in totals")
        }
    }
}
