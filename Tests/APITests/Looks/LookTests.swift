import Accountability
import Actions
import HTTPTypes
import Ledger
import Logging
import Store
import StoreSupport
import Synchronization
import Testing

@testable import Web

/// What an official is told of who looked at his record.
struct LookTests {
    private static let mine = "/api/v1/me/looks"
    private static let period = "from=2026-01-01&to=2099-12-31"

    @Test func `an official reads who looked, as what and at what; his colleagues and whoever looked do not`()
        async throws
    {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let binh = try await api.addOfficial("Phạm Văn Bình")
            let id = try #require(lan.official).text
            for _ in 1...2 { #expect(try await api.get("/api/v1/officials/\(id)/record", as: .chairman).status == 200) }
            #expect(try await api.get("/api/v1/officials/\(id)/record", as: lan).status == 200)
            await api.dependencies.looks.flush()
            let told = try await api.get(Self.mine, as: lan).json
            #expect(told["meta"]?["total"] == 1)
            let look = try #require(told["looks"]?.array?.first)
            #expect(look["reader"] == "Người Chủ tịch UBND")
            #expect(look["role_title"] == "Chủ tịch UBND")
            #expect(look["kind"] == "record")
            #expect(look["thing"] == .string(id))
            #expect(look["reason"] == .null)
            #expect(try await api.get(Self.mine, as: binh).json["looks"] == [])
            #expect(try await api.get(Self.mine, as: .chairman).json["looks"] == [])
            #expect(try await api.get(Self.mine, as: .inspector).status == 403)
            var (browser, _) = try await api.browser(of: lan.account)
            let page = try await browser.get("/me/looks").text
            #expect(page.contains("Người Chủ tịch UBND") && page.contains("Hồ sơ cá nhân"))
            #expect(try await browser.get("/me/record").text.contains("href=\"/me/looks\""))
        }
    }

    @Test func `a form that shows how somebody stands is a look at him`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let signedIn = try await api.signedInBrowser(as: .chairman)
            let (page, looks) = try await api.watching { watched in
                var browser = signedIn
                browser.api = watched
                return try await browser.get("/reminders/new?official_id=\(lan.official!.text)")
            }
            #expect(page.status == 200 && page.text.contains("Đang được tính"))
            #expect(looks.map(\.official) == [lan.official!] && looks.map(\.kind) == [.reminder])
        }
    }

    @Test func `the looks are paged, the newest first`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let id = try #require(lan.official).text
            for hours in 0..<3 {
                let later = api.later(minutes: 60 * hours)
                #expect(try await later.get("/api/v1/officials/\(id)/record", as: .chairman).status == 200)
            }
            await api.dependencies.looks.flush()
            let first = try await api.get("\(Self.mine)?limit=2", as: lan).json
            let cursor = try #require(first["meta"]?["next_cursor"]?.string)
            let rest = try await api.get("\(Self.mine)?limit=2&cursor=\(cursor)", as: lan).json
            let moments = ((first["looks"]?.array ?? []) + (rest["looks"]?.array ?? [])).compactMap {
                $0["looked_at"]?.string
            }
            #expect(moments.count == 3 && moments == moments.sorted(by: >))
        }
    }

    @Test func `an inspector reads totals, and names only for a reason that is told`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let file = RegisterFile(1, due: .test(2026, 1, 8), officer: "Đỗ Thị Lan")
            try await api.installation.importing(RegisterExport([file]), exportedOn: .test(2026, 2, 1), to: api.commune)
            let totals = try await api.get("/api/v1/summary?\(Self.period)", as: .inspector)
            #expect(totals.status == 200 && !totals.text.contains("Đỗ Thị Lan"))
            #expect(try totals.json["received"]?["total"] == 1)
            #expect(try totals.json["by_official"] == [])
            let refused = try await api.get("/api/v1/dossiers?\(Self.period)", as: .inspector)
            #expect(refused.status == 422)
            #expect(try refused.problem == "look.reason_needed")
            #expect(try await api.get("/api/v1/dossiers?\(Self.period)&reason=", as: .inspector).status == 422)
            let acts = try await api.get("/api/v1/summary/reminders.in_force?\(Self.period)", as: .inspector)
            #expect(acts.status == 403, "what people did is told in totals only")
            await api.dependencies.looks.flush()
            #expect(try await api.get(Self.mine, as: lan).json["looks"] == [])
            let reason = "Kiểm tra theo QĐ 12"
            let asked = "\(Self.period)&reason=\(PercentEncoding.query(reason))"
            for path in ["dossiers", "summary"] {
                #expect(try await api.get("/api/v1/\(path)?\(asked)", as: .inspector).text.contains("Đỗ Thị Lan"))
            }
            await api.dependencies.looks.flush()
            let looks = try #require(try await api.get(Self.mine, as: lan).json["looks"]?.array)
            #expect(Set(looks.compactMap { $0["kind"]?.string }) == ["dossier", "summary"])
            #expect(looks.allSatisfy { $0["reason"] == .string(reason) && $0["role"] == "inspector" })
            // Whoever works with names anyway is asked for none, and what he types is not kept.
            #expect(try await api.get("/api/v1/dossiers?\(asked)", as: .clerk).status == 200)
            await api.dependencies.looks.flush()
            let clerks = try await api.get(Self.mine, as: lan).json["looks"]?.array?.filter { $0["role"] == "clerk" }
            #expect(clerks?.map { $0["reason"] } == [.null])
        }
    }

    @Test func `where looks cannot be written nobody is shown another's record, until they can be`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let broken = Mutex(true)
            let log = LookLog(limit: 1, logger: Logger(label: "test")) { looks, commune in
                if broken.withLock({ $0 }) { throw Problem(.unavailable) }
                try await api.installation.database.transaction(as: .signIn(of: commune)) {
                    try Look.keep(looks, on: $0)
                }
            }
            let full = api.with { $0.looks = log }
            let path = "/api/v1/officials/\(try #require(lan.official).text)/record"
            #expect(try await full.get(path, as: .chairman).status == 200)
            await log.flush()
            let refused = try await full.get(path, as: .clerk)
            #expect(refused.status == 503 && refused.headers[.retryAfter] != nil)
            #expect(!refused.text.contains("Đỗ Thị Lan"))
            #expect(try await full.get(path, as: lan).status == 200, "one's own record is nobody's look")
            broken.withLock { $0 = false }
            await log.flush()
            #expect(try await full.get(path, as: .clerk).status == 200)
            await log.flush()
            #expect(try await full.get(Self.mine, as: lan).json["meta"]?["total"] == 2)
        }
    }

    @Test func `an act whose answer could not be shown is not done`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let log = LookLog(limit: 1, logger: Logger(label: "test")) { _, _ in throw Problem(.unavailable) }
            let full = api.with { $0.looks = log }
            let path = "/api/v1/officials/\(try #require(lan.official).text)"
            #expect(try await full.get("\(path)/record", as: .chairman).status == 200)
            let leave: JSON = ["kind": "mission", "from_on": "2026-02-02", "to_on": "2026-02-03"]
            #expect(try await full.post("\(path)/leaves", as: .clerk, leave).status == 503)
            #expect(try await api.get("\(path)/leaves", as: .clerk).json["leaves"] == [])
        }
    }
}
