import Accountability
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// From a code somebody has on paper to the page of its file.
struct FindDossierTests {
    @Test func `the last digits find files, and what finds one only leads to it`() async throws {
        try await withFiles { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            let empty = try await clerk.get("/dossiers/find")
            #expect(empty.status == 200 && empty.text.contains("Cả mã, hoặc những số cuối như trên giấy hẹn."))
            #expect(try await clerk.get("/dossiers/find?code=").status == 200)
            let code = RegisterFile(2).code
            let one = try await clerk.get("/dossiers/find?code=\(code.suffix(4))")
            #expect(one.status == 303 && one.headers[.location] == "/dossiers/\(code)")
            let whole = try await clerk.get("/dossiers/find?code=+\(code.lowercased())+")
            #expect(whole.headers[.location] == "/dossiers/\(code)")
            let many = try await clerk.get("/dossiers/find?code=\(code.prefix(6))").text
            #expect(many.contains("3 hồ sơ có mã chứa") && many.contains("href=\"/dossiers/\(code)\""))
            let none = try await clerk.get("/dossiers/find?code=%3Cb%3E").text
            #expect(none.contains("Không có hồ sơ nào có mã chứa “&lt;b&gt;”"), "\(none)")
        }
    }

    @Test func `a list is cut, and says so`() async throws {
        try await withAPI { api in
            let files = (1...22).map { RegisterFile($0) }
            try await api.installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: api.commune)
            var clerk = try await api.signedInBrowser(as: .clerk)
            let page = try await clerk.get("/dossiers/find?code=\(RegisterFile(1).code.prefix(6))").text
            #expect(page.contains("20 hồ sơ mới nhất") && page.ranges(of: "href=\"/dossiers/").count == 20 + 1)
        }
    }

    @Test func `who sees only his own is led by a whole code, and told nothing of others' files`() async throws {
        try await withFiles { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var own = try await api.signedInBrowser(of: lan.account)
            let code = RegisterFile(1).code
            #expect(try await own.get("/dossiers/find").text.contains("Cả mã, như trên giấy hẹn."))
            for typed in [code, String(code.suffix(4))] {
                let led = try await own.get("/dossiers/find?code=\(typed)")
                #expect(led.status == 303 && led.headers[.location] == "/dossiers/\(typed)")
                #expect(try await own.get("/dossiers/\(typed)").status == 404)
            }
        }
    }

    @Test func `who works with totals only is offered no search`() async throws {
        try await withFiles { api in
            var inspector = try await api.signedInBrowser(as: .inspector)
            #expect(try await inspector.get("/dossiers/find").status == 403)
            #expect(!(try await inspector.get("/home").text.contains("/dossiers/find")))
        }
    }

    @Test func `the code of another commune's file finds nothing`() async throws {
        try await withFiles { api in
            let foreign = try await api.inAnotherCommune()
            var clerk = try await foreign.signedInBrowser(as: .clerk)
            let page = try await clerk.get("/dossiers/find?code=\(RegisterFile(1).code)")
            #expect(page.status == 200 && page.text.contains("Không có hồ sơ nào"))
        }
    }

    private func withFiles(_ body: (API) async throws -> Void) async throws {
        try await withAPI { api in
            let register = RegisterExport([RegisterFile(1), RegisterFile(2), RegisterFile(3)])
            try await api.installation.importing(register, exportedOn: .test(2026, 2, 1), to: api.commune)
            try await body(api)
        }
    }
}
