import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import Reports
import StoreSupport
import Testing

@testable import Web

/// Reports and lists as files.
struct DownloadTests {
    private static let year = "from=2026-01-01&to=2026-12-31"

    /// Names of the parts of a ZIP archive stand in it as they are.
    private func isWorkbook(_ answer: APIAnswer) -> Bool {
        answer.status == 200 && answer.bytes.starts(with: [0x50, 0x4B, 3, 4])
            && answer.text.contains("xl/worksheets/sheet1.xml")
    }

    @Test func `every list of the API has its workbook and its values, with a name in Vietnamese`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let lists = Routes.table(api.dependencies).api.filter { $0.listing != nil && !$0.path.contains("{") }
            #expect(lists.count > 10)
            for route in lists {
                guard case .permitted(let permission, _) = route.access else { continue }
                let required = route.operation.parameters.filter(\.isRequired).map { "\($0.name)=\($0.example)" }
                let query = (required + ["format="]).joined(separator: "&")
                let role = ([.chairman, .clerk] + Role.allCases).first { $0.may(permission) && api.callers[$0] != nil }
                // Files of one's own has an official.
                let reader = permission == .answerOwnCase ? walk.official : role.flatMap { api.callers[$0] }
                let book = try await api.get("\(route.path)?\(query)xlsx", as: reader)
                #expect(isWorkbook(book), "\(route.path): \(book.status)")
                let name = book.headers[.contentDisposition] ?? ""
                #expect(name.hasPrefix("attachment; filename*=UTF-8''") && name.hasSuffix(".xlsx"), "\(name)")
                // Longer names are cut by systems that keep files.
                #expect(name.replacing(#/%[0-9A-F]{2}/#, with: "x").count < 120, "\(route.path): \(name)")
                let values = try await api.get("\(route.path)?\(query)csv", as: reader)
                #expect(values.status == 200 && values.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(route.path)")
                #expect(values.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(values.headers[.cacheControl] == "private, no-store")
                let unmarked = try await api.get("\(route.path)?\(query)csv-no-bom", as: reader)
                #expect(unmarked.bytes == Array(values.bytes.dropFirst(3)), "\(route.path)")
                #expect(unmarked.headers[.contentDisposition]?.hasSuffix(".csv") == true)
                #expect(try await api.get("\(route.path)?\(query)pdf", as: reader).status == 400)
            }
        }
    }

    @Test func `a file holds all rows of its filter, and the same rows have the same bytes`() async throws {
        try await withAPI(code: Walk.code) { api in
            _ = try await Walk(api)
            let path = "/api/v1/dossiers?\(Self.year)"
            for filter in ["", "&class=late"] {
                let page = try await api.get("\(path)\(filter)&limit=1", as: .chairman).json
                let total = Int(try #require(page["meta"]?["total"]?.integer))
                #expect(total > (filter.isEmpty ? 1_000 : 5))
                let values = try await api.get("\(path)\(filter)&format=csv", as: .chairman)
                #expect(values.text.split(separator: "\r\n").count == total + 1)
                #expect(try await api.get("\(path)\(filter)&format=csv", as: .chairman).bytes == values.bytes)
            }
            #expect(isWorkbook(try await api.get("\(path)&format=xlsx", as: .chairman)))
        }
    }

    @Test func `whoever may not see a list gets no file of it, and what is no file of it is refused`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let path = "/api/v1/dossiers?\(Self.year)"
            #expect(try await api.get("\(path)&format=xlsx", as: walk.official).status == 403)
            #expect(try await api.get("\(path)&format=pdf", as: .chairman).status == 400)
            #expect(try await api.get("\(path)&format=csv&format=csv", as: .chairman).status == 400)
            let unexplained = try await api.get("\(path)&format=csv", as: .inspector)
            #expect(try unexplained.status == 422 && unexplained.problem == "look.reason_needed")
            let explained = try await api.get("\(path)&format=csv&reason=Ki%E1%BB%83m%20tra", as: .inspector)
            #expect(explained.status == 200)
        }
    }

    @Test func `an official's record and the summary come in every format, to whom they come at all`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let record = "/api/v1/officials/\(try #require(walk.official.official).text)/record?"
            let stranger = try await api.addOfficial("Bùi Văn Giang")
            for format in ReportFormat.allCases {
                for (path, reader) in [
                    (record, walk.official), (record, walk.clerk), ("/api/v1/summary?\(Self.year)&", walk.clerk),
                ] {
                    let file = try await api.get("\(path)format=\(format.rawValue)", as: reader)
                    #expect(file.status == 200 && file.headers[.contentType] == format.mediaType, "\(path) \(format)")
                    #expect(file.headers[.contentDisposition]?.hasSuffix(".\(format.ending)") == true)
                }
                #expect(try await api.get("\(record)format=\(format.rawValue)", as: stranger).status == 404)
            }
            #expect(try await api.get("\(record)format=exe", as: walk.official).status == 400)
            let (file, looks) = try await api.watching { try await $0.get("\(record)format=xlsx", as: .chairman) }
            #expect(isWorkbook(file) && looks.map(\.official) == [walk.official.official] && looks[0].kind == .record)
        }
    }

    @Test func `the pages lead to their files`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let official = try #require(walk.official.official).text
            var browser = try await api.signedInBrowser(as: .chairman)
            for page in [
                "/summary?\(Self.year)", "/summary/tables?\(Self.year)", "/summary/fair?\(Self.year)",
                "/dossiers?\(Self.year)&class=late", "/findings", "/officials/\(official)/record",
            ] {
                let shown = try await browser.get(page)
                let links = shown.text.matches(of: #/href="([^"]+format=[a-z]+)"/#).map {
                    String($0.output.1).replacing("&amp;", with: "&")
                }
                #expect(shown.status == 200 && links.contains { $0.hasSuffix("format=csv") }, "\(page)")
                for link in links {
                    let file = try await browser.get(link)
                    #expect(file.status == 200 && file.headers[.contentDisposition] != nil, "\(link)")
                    if link.hasSuffix("xlsx") { #expect(isWorkbook(file), "\(link)") }
                }
            }
            let late = try await browser.get("/dossiers?\(Self.year)&class=late")
            #expect(late.text.contains("class=late&amp;format=xlsx"))
        }
    }
}
