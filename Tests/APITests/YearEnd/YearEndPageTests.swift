import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

@testable import Web

/// The page of the year's end: what is not done yet, and packets made behind it.
struct YearEndPageTests {
    @Test func `what a file still lacks is told by official, each leading to where it is done`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let late = RegisterFile(1, due: .test(2026, 1, 8), finished: .test(2026, 1, 12), status: .delivered)
            let open = RegisterFile(2, status: .unknown)
            try await api.installation.importing(
                RegisterExport([late, open]),
                exportedOn: .test(2026, 2, 1),
                to: api.commune
            )
            try await api.installation.door.scan(asOf: .test(2026, 2, 1), by: .console(of: api.commune))
            for role in [Role.clerk, .chairman, .viceChairman, .centreDirector] {
                var browser = try await api.signedInBrowser(as: role)
                let page = try await browser.get("/year-end?year=2026")
                #expect(page.status == 200, "\(role): \(page.text)")
                #expect(page.text.contains("Còn thiếu gì trước 15/12/2026"))
                #expect(page.text.contains("Nguyễn Văn An"))
                #expect(page.text.contains("Chưa xác nhận ai giải quyết hồ sơ chậm: <a href=\"/findings/"))
                #expect(page.text.contains("1 hồ sơ sổ không cho biết trạng thái"))
                #expect(page.text.contains("name=\"year\"") == (role != .centreDirector))
            }
            #expect(try await api.looked(at: an))
        }
    }

    @Test func `whoever leads one unit or nobody is not led there`() async throws {
        try await withAPI { api in
            for role in [Role.unitHead, .inspector] {
                var browser = try await api.signedInBrowser(as: role)
                #expect(try await browser.get("/year-end").status == 403, "\(role)")
                #expect(try await browser.submit("/year-end/packet", ["year": "2025"]).status == 403, "\(role)")
                #expect(try await browser.get("/year-end/2025/packets/1").status == 403, "\(role)")
            }
            var clerk = try await api.signedInBrowser(as: .clerk)
            #expect(try await clerk.get("/year-end/2025/packets/1").status == 403, "verdicts' reasons are in it")
            #expect(try await clerk.get("/year-end/2025/provisional").status == 403)
            var chairman = try await api.signedInBrowser(as: .chairman)
            #expect(try await chairman.get("/year-end").status == 200)
            #expect(try await chairman.get("/year-end/2025/packets/1").status == 404)
            #expect(try await chairman.get("/year-end/2025/provisional").status == 404)
            #expect(try await chairman.submit("/year-end/packet", ["year": "hai nghìn"]).status == 404)
            #expect(try await chairman.submit("/year-end/packet", ["year": "2990"]).status == 409)
            #expect(try await chairman.get("/year-end?year=26").status == 400)
        }
    }

    @Test func `a packet of a year that is over is kept, and a later one says what differs and why`() async throws {
        try await withMaking { api, office in
            let an = try await api.addOfficial("Nguyễn Văn An")
            var chairman = try await api.signedInBrowser(as: .chairman)
            let year = Self.lastYear
            #expect(try await chairman.get("/year-end?year=\(year)").text.contains("Lập gói</button>"))
            let ordered = try await chairman.submit("/year-end/packet", ["year": "\(year)"])
            #expect(ordered.status == 303 && ordered.headers[.location] == "/year-end?year=\(year)")
            try await Self.wait(for: office, api)
            let page = try await chairman.get("/year-end?year=\(year)").text
            #expect(page.contains("Gói đã lập và được lưu.") && page.contains("/year-end/\(year)/packets/1"), "\(page)")
            let first = try await chairman.get("/year-end/\(year)/packets/1")
            #expect(first.status == 200 && first.headers[.contentType] == "application/zip")
            #expect(first.bytes.starts(with: [0x50, 0x4B]) && page.contains(SHA256.hash(first.bytes).hex))
            #expect(try await api.looked(at: an))

            try await chairman.submit("/year-end/packet", ["year": "\(year)"])
            try await Self.wait(for: office, api)
            #expect(try await chairman.get("/year-end?year=\(year)").text.contains("không có gì khác gói đã lưu"))

            let lan = try await api.addOfficial("Đỗ Thị Lan")
            try await chairman.submit("/year-end/packet", ["year": "\(year)"])
            try await Self.wait(for: office, api)
            let differs = try await chairman.get("/year-end?year=\(year)").text
            #expect(differs.contains("Khác gói lần 1:") && differs.contains("can-bo/do-thi-lan-"), "\(differs)")
            #expect(differs.contains("Từ đó sổ cái ghi thêm: ") && differs.contains("danh sách cán bộ 1"))
            #expect(try await chairman.get("/year-end/\(year)/packets/1").bytes == first.bytes, "never changes")
            #expect(try await chairman.get("/year-end/\(year)/packets/2").bytes != first.bytes)
            #expect(try await api.looked(at: lan))
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test func `a packet of the running year is had as long as the service runs, and is not kept`() async throws {
        try await withMaking { api, office in
            var chairman = try await api.signedInBrowser(as: .chairman)
            let year = ReviewYear(containing: api.dependencies.now().day, rule: .reporting).year
            _ = try await chairman.get("/year-end")
            try await chairman.submit("/year-end/packet", ["year": "\(year)"])
            try await Self.wait(for: office, api, year: year)
            let page = try await chairman.get("/year-end?year=\(year)").text
            #expect(page.contains("Gói tạm tính đến ngày "), "\(page)")
            let file = try await chairman.get("/year-end/\(year)/provisional")
            #expect(file.status == 200 && file.bytes.starts(with: [0x50, 0x4B]))
            #expect(file.headers[.contentDisposition]?.contains("tam-tinh") == true)
            #expect(try await chairman.get("/year-end/\(year)/packets/1").status == 404)
        }
    }

    @Test func `while it waits the page says so and asks again by itself`() async throws {
        try await withAPI { api in
            var clerk = try await api.signedInBrowser(as: .clerk)
            _ = try await clerk.get("/year-end")
            try await clerk.submit("/year-end/packet", ["year": "\(Self.lastYear)"])
            let page = try await clerk.get("/year-end?year=\(Self.lastYear)")
            #expect(page.text.contains("Gói đang chờ đến lượt lập."))
            #expect(page.headers[try #require(HTTPField.Name("Refresh"))] == "2")
            #expect(try await clerk.submit("/year-end/packet", ["year": "\(Self.lastYear)"]).status == 303, "once")
        }
    }

    @Test func `a kept packet whose bytes were changed is missed by verification`() async throws {
        try await withMaking { api, office in
            var chairman = try await api.signedInBrowser(as: .chairman)
            _ = try await chairman.get("/year-end")
            try await chairman.submit("/year-end/packet", ["year": "\(Self.lastYear)"])
            try await Self.wait(for: office, api)
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
            try await api.installation.tamper("update kc.year_packet_parts set content = content || 'x'")
            let found = try await api.installation.keeper.verify(api.commune)
            #expect(found.records.map(\.table) == ["year_packet_parts"])
        }
    }

    /// A year that was over before any clock this runs under.
    private static let lastYear = 2025

    /// An API behind which packets are made.
    private func withMaking(_ body: (API, YearPacketOffice) async throws -> Void) async throws {
        try await withAPI { api in
            let office = try #require(api.dependencies.packets)
            let running = Task { try await office.run() }
            let result: Result<Void, any Error>
            do { result = .success(try await body(api, office)) } catch { result = .failure(error) }
            running.cancel()
            try await running.value
            try result.get()
        }
    }

    /// Waits until what was ordered is made.
    private static func wait(for office: YearPacketOffice, _ api: API, year: Int = lastYear) async throws {
        for _ in 0..<3_000 {
            switch office.state(of: year, in: api.commune.id) {
            case .waiting, .making: try await Task.sleep(for: .milliseconds(100))
            case .failed(let error): throw error
            case .ready, .kept, .same, nil: return
            }
        }
        Issue.record("the packet is not made")
    }
}

extension API {
    /// Whether somebody is noted to have looked at an official.
    fileprivate func looked(at caller: Caller) async throws -> Bool {
        await dependencies.looks.flush()
        let official = try #require(caller.official)
        let found = try await installation.superuser(
            "select count(*)::text from kc.looks where official_id = \(official)"
        )
        return found.first.flatMap { Int($0) } ?? 0 > 0
    }
}
