import Accountability
import Actions
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// The statutory tables and sheets as programs ask for them, people read them and files keep them.
struct StatutoryReportsTests {
    private static let days = "?from=2026-01-01&to=2026-01-31&as_of=2026-12-31"

    /// A commune with a late file of An's, and one of Lan's done in time.
    private func withRegister(_ body: (API, _ an: Caller, _ lan: Caller) async throws -> Void) async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let lan = try await api.addOfficial("Đỗ Thị Lan", unit: "Văn phòng")
            let files = [
                RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered),
                RegisterFile(
                    2,
                    finished: .test(2026, 1, 12),
                    status: .delivered,
                    officer: "Đỗ Thị Lan",
                    field: "Hộ tịch"
                ),
            ]
            try await api.installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: api.commune)
            try await body(api, an, lan)
        }
    }

    @Test func `the tables are the same for programs and as a file, and name nobody`() async throws {
        try await withRegister { api, _, _ in
            var browser = try await api.signedInBrowser(as: .viceChairman)
            for name in ["resolution", "overdue-causes"] {
                let answer = try await api.get("/api/v1/reports/\(name)\(Self.days)", as: .clerk)
                #expect(answer.status == 200, "\(answer.text)")
                for role in [Role.inspector, .chairman, .centreDirector] {
                    #expect(try await api.get("/api/v1/reports/\(name)\(Self.days)", as: role).bytes == answer.bytes)
                }
                for (format, head) in [("pdf", "%PDF-"), ("docx", "PK"), ("xlsx", "PK"), ("csv", "\u{FEFF}")] {
                    let asked = "reports/\(name)\(Self.days)&format=\(format)"
                    for file in [
                        try await browser.get("/\(asked)"), try await api.get("/api/v1/\(asked)", as: .inspector),
                    ] {
                        #expect(file.headers[.contentDisposition]?.contains("2026-") == true)
                        #expect(file.headers[.contentDisposition]?.contains("%2F") == false, "\(name) \(format)")
                        #expect(file.status == 200 && file.bytes.starts(with: Array(head.utf8)), "\(name) \(format)")
                    }
                }
                for person in ["Nguyễn Văn An", "Đỗ Thị Lan"] { #expect(!answer.text.contains(person)) }
            }
            let json = try await api.get("/api/v1/reports/resolution\(Self.days)", as: .inspector).json
            guard case .array(let rows) = json["rows"] else { throw Problem(.notFound) }
            #expect(
                rows.count == 3 && rows.last?["late"] == 1 && rows.last?["early"] == 1 && rows.last?["received"] == 2
            )
            #expect(json["is_draft"] == false)
        }
    }

    @Test func `a cell of the form leads to as many files as it says, for those who may open files`() async throws {
        try await withRegister { api, _, _ in
            var chairman = try await api.signedInBrowser(as: .chairman)
            let page = try await chairman.get("/reports/resolution\(Self.days)")
            #expect(
                page.status == 200 && page.text.contains("Số hồ sơ đã giải quyết") && page.text.contains("Quá hạn (13)")
            )
            let links = page.text.matches(of: /<td[^>]*><a href="([^"]+)">(\d+)<\/a>/)
            #expect(links.count > 4)
            for link in links {
                let address = "/api/v1" + link.1.replacing("&amp;", with: "&")
                let list = try await api.get(address, as: .chairman)
                #expect(try list.json["meta"]?["total"] == Int(link.2).map { .integer($0) }, "\(address)")
            }
            #expect(try await chairman.get("/reports/resolution\(Self.days)&by=procedure").text.contains("1.1"))
            var inspector = try await api.signedInBrowser(as: .inspector)
            let totals = try await inspector.get("/reports/resolution\(Self.days)")
            #expect(totals.status == 200 && !totals.text.contains("href=\"/dossiers"))
            let leaders = try await inspector.get("/summary?from=2026-01-01&to=2026-01-31").text
            #expect(leaders.contains("/reports/resolution?from=2026-01-01") && !leaders.contains("/reports/progress"))
            #expect(try await chairman.get("/summary").text.contains("/reports/progress?from="))
        }
    }

    @Test func `whoever is on the sheet is told who looked; his own he reads, a colleague's does not exist`()
        async throws
    {
        try await withRegister { api, an, lan in
            let (sheet, looks) = try await api.watching {
                try await $0.get("/api/v1/reports/progress\(Self.days)", as: .chairman)
            }
            #expect(sheet.status == 200 && sheet.text.contains("Nguyễn Văn An"))
            #expect(Set(looks.map(\.official)) == Set([an.official, lan.official].compactMap(\.self)))
            let path = "/api/v1/officials/\(try #require(an.official).text)/progress\(Self.days)"
            let own = try await api.get(path, as: an)
            #expect(own.status == 200, "\(own.text)")
            #expect(try own.json["progress"] == "75,00" && own.json["late"] == 1)
            let month = path.replacing("/progress", with: "/month-sheet")
            #expect(try await api.get(month, as: an).status == 200)
            #expect(try await api.get(month, as: lan).status == 404)
            let head = try await api.addCaller(.unitHead, unit: "Phòng Kinh tế")
            let (read, seen) = try await api.watching { try await $0.get(path, as: head) }
            #expect(read.bytes == own.bytes && seen.map(\.official) == [an.official])
            #expect(try await api.get(path, as: lan).status == 404)
            #expect(try await api.get(path, as: .inspector).status == 403)
            #expect(try await api.get("/api/v1/reports/progress\(Self.days)", as: head).status == 403)
            var browser = try await api.signedInBrowser(of: an.account)
            let page = try await browser.get("/officials/\(try #require(an.official).text)/progress")
            #expect(
                page.status == 200 && page.text.contains("Phiếu theo dõi tiến độ") && page.text.contains("75,00"),
                "\(page.status) \(page.text)"
            )
            #expect(try await browser.get("/me/record").text.contains("/progress"))
        }
    }

    @Test func `what is wrong is refused by its name, and an empty commune has pages that say so`() async throws {
        try await withAPI { api in
            var browser = try await api.signedInBrowser(as: .chairman)
            for name in ["resolution", "overdue-causes", "progress"] {
                for query in ["from=2026-02-01&to=2026-01-01", "from=hôm-qua", "unit=x", "as_of=1"] {
                    #expect(try await browser.get("/reports/\(name)?\(query)").status == 400, "\(name) \(query)")
                }
                #expect(try await browser.get("/reports/\(name)?format=xml").status == 400)
                #expect(try await browser.get("/reports/\(name)").text.contains("xã chưa nhập bản trích xuất"))
                let refused = try await api.get("/api/v1/reports/\(name)\(Self.days)", as: .chairman)
                #expect(try refused.status == 409 && refused.problem == "register.nothing_imported", "\(refused.text)")
                #expect(try await api.get("/api/v1/reports/\(name)", as: .chairman).status == 400)
            }
            #expect(try await browser.get("/reports/overdue-causes?by=procedure").status == 400)
        }
    }
}
