import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

/// Findings and incidents as programs see them.
struct FindingRoutesTests {
    @Test func `a finding is listed, assigned, excused and read in its newest version`() async throws {
        try await withAPI { api in
            let official = try await Self.scan(api)
            let listed = try await api.get("/api/v1/findings?state=detected", as: .clerk)
            #expect(listed.status == 200, "\(listed.text)")
            let id = try #require(try listed.json["findings"]?.array?.first?["id"]?.string)
            let path = "/api/v1/findings/\(id)"
            let assigned = try await api.post(
                path + "/responsible-official",
                as: .clerk,
                ifMatch: 0,
                ["official_id": .id(official)]
            )
            #expect(assigned.status == 200, "\(assigned.text)")
            #expect(try assigned.json["finding"]?["state"] == "needs_explanation")
            #expect(try assigned.json["finding"]?["responsible_official"] == "Nguyễn Văn An")
            let excuse: JSON = ["kind": "excused", "reason": "Mất điện", "evidence": "Thông báo 5"]
            let stale = try await api.post(path + "/disposition", as: .chairman, ifMatch: 0, excuse)
            #expect(stale.status == 412, "\(stale.text)")
            let excused = try await api.post(path + "/disposition", as: .chairman, ifMatch: 1, excuse)
            #expect(try excused.json["finding"]?["state"] == "excused", "\(excused.text)")
            let read = try await api.get(path, as: .viceChairman)
            #expect(read.version == 2)
            #expect(read.bytes == excused.bytes)
            #expect(try await api.get("/api/v1/findings?state=detected", as: .clerk).json["meta"]?["total"] == 0)
        }
    }

    @Test func `many are assigned at once, by unit or by procedure and not by both`() async throws {
        try await withAPI { api in
            let official = try await Self.scan(api)
            let path = "/api/v1/findings/responsible-officials"
            let body: JSON = ["procedure": "Đăng ký biến động đất đai", "official_id": .id(official)]
            let assigned = try await api.post(path, as: .clerk, body)
            #expect(try assigned.json["assignment"]?["assigned"] == 1, "\(assigned.text)")
            let neither = try await api.post(path, as: .clerk, [:])
            #expect(try neither.problem == "finding.selection_needed")
        }
    }

    @Test func `a head sees nothing of another unit, and an unknown finding is not found`() async throws {
        try await withAPI { api in
            let official = try await Self.scan(api)
            let id = try #require(
                try await api.get("/api/v1/findings", as: .clerk).json["findings"]?.array?.first?["id"]?.string
            )
            // This head leads no unit.
            let others = try await api.get("/api/v1/findings/\(id)", as: .unitHead)
            let unknown = try await api.get("/api/v1/findings/\(Finding.ID().text)", as: .unitHead)
            #expect(others.status == 404 && unknown.status == 404)
            #expect(try await api.get("/api/v1/findings", as: .unitHead).json["meta"]?["total"] == 0)
            let refused = try await api.post(
                "/api/v1/findings/\(id)/responsible-official",
                as: .unitHead,
                ifMatch: 0,
                ["official_id": .id(official)]
            )
            #expect(refused.status == 403)
            #expect(try await api.get("/api/v1/findings", as: .inspector).status == 403)
        }
    }

    @Test func `an incident is recorded, listed and annulled`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let official = try #require(an.official)
            let key = UUID()
            let body: JSON = [
                "official_id": .id(official), "kind": "attitude", "source": "citizen_feedback",
                "happened_on": "2026-01-16", "description": "Trả lời thiếu tôn trọng",
            ]
            let recorded = try await api.post("/api/v1/incidents", as: .clerk, key: key, body)
            #expect(recorded.status == 201, "\(recorded.text)")
            let path = "/api/v1/incidents/\(key.uuidString.lowercased())"
            #expect(recorded.headers[.location] == path)
            #expect(try await api.get("/api/v1/incidents?kind=attitude", as: .clerk).json["meta"]?["total"] == 1)
            let own = try await api.post(
                "/api/v1/incidents",
                as: an,
                [
                    "official_id": .id(official), "kind": "late_task", "source": "self_report",
                    "happened_on": "2026-01-16", "description": "Nộp báo cáo muộn một ngày",
                ]
            )
            #expect(own.status == 201, "\(own.text)")
            let annulled = try await api.post(
                path + "/annulment",
                as: .chairman,
                ifMatch: 0,
                ["reason": "Nhầm người"]
            )
            #expect(try annulled.json["incident"]?["state"] == "annulled", "\(annulled.text)")
            #expect(try await api.get(path, as: .chairman).bytes == annulled.bytes)
        }
    }

    /// One late file of an official whom the register names.
    static func scan(_ api: API) async throws -> Official.ID {
        let official = try await api.installation.addOfficial(
            "Nguyễn Văn An",
            unit: "Phòng Kinh tế",
            to: api.commune
        )
        try await api.installation.importing(
            RegisterExport([RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)]),
            exportedOn: .test(2026, 1, 20),
            to: api.commune
        )
        try await api.installation.door.scan(asOf: .test(2026, 6, 1), by: .console(of: api.commune))
        return official
    }
}
