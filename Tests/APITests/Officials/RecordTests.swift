import Accountability
import Actions
import FoundationEssentials
import Ledger
import StoreSupport
import Testing

/// An official's record: the same to himself as to those above him, and nothing to others.
struct RecordTests {
    private static let days = "?from=2026-01-01&to=2026-12-31&as_of=2026-12-31"

    @Test func `a record is the same, byte by byte, for the official, his head, the office and the leaders`()
        async throws
    {
        try await withRegister { api, an, _ in
            let head = try await api.addCaller(.unitHead, unit: "Phòng Kinh tế")
            let own = try await api.get(Self.path(an), as: an)
            #expect(own.status == 200, "\(own.text)")
            for caller in [head] + [.centreDirector, .clerk, .viceChairman, .chairman].map({ api.callers[$0] }) {
                let answer = try await api.get(Self.path(an), as: caller)
                #expect(answer.status == 200)
                #expect(answer.bytes == own.bytes)
            }
            let json = try own.json
            #expect(json["official"]?["name"] == "Nguyễn Văn An")
            #expect(json["workload"]?["received"] == 3)
            #expect(json["workload"]?["classes"]?["late"] == 1)
            #expect(json["workload"]?["classes"]?["withdrawn"] == 0)
            #expect(json["workload"]?["in_time"] == ["n": 1, "of": 2, "percent": "50.00"])
            #expect(json["assignments"] == [])
        }
    }

    @Test func `a colleague's record, another unit's and a missing one get the same answer`() async throws {
        try await withRegister { api, an, dung in
            let head = try await api.addCaller(.unitHead, unit: "Văn phòng")
            let director = try await api.addCaller(.centreDirector, unit: "Văn phòng")
            let missing = "/api/v1/officials/\(UUID().uuidString.lowercased())/record"
            for list in ["", "/dossiers"] {
                let path = list.isEmpty ? Self.path(an) : Self.files(an)
                let nobody = list.isEmpty ? missing + Self.days : Self.files(missing)
                for caller in [dung, head, director] {
                    let refused = try await api.get(path, as: caller)
                    let absent = try await api.get(nobody, as: caller)
                    #expect(refused.status == 404 && absent.status == 404, "\(refused.text)")
                    #expect(try refused.json["type"] == absent.json["type"])
                    #expect(try refused.json["title"] == absent.json["title"])
                    #expect(try refused.json["detail"] == absent.json["detail"])
                }
            }
            #expect(try await api.get(Self.path(dung), as: head).status == 200)
        }
    }

    @Test func `who moved is read by the head he has, whatever day is asked about`() async throws {
        try await withRegister { api, an, _ in
            let before = try await api.addCaller(.unitHead, unit: "Phòng Kinh tế")
            let now = try await api.addCaller(.unitHead, unit: "Văn phòng")
            let moved = try AssignDuty(
                official: try #require(an.official),
                unitName: "Văn phòng",
                fromOn: .test(2026, 5, 1),
                document: "QĐ 31"
            )
            _ = try await api.installation.door.perform(moved, by: .console(of: api.commune))
            let april = Self.path(an).replacing("as_of=2026-12-31", with: "as_of=2026-04-30")
            for path in [april, Self.files(april.replacing("as_of=2026-04-30", with: "as_of=2026-12-31"))] {
                #expect(try await api.get(path, as: before).status == 404, "\(path)")
                #expect(try await api.get(path, as: now).status == 200, "\(path)")
            }
        }
    }

    @Test func `an inspector and an administrator read no record, and a stranger is asked to sign in`() async throws {
        try await withRegister { api, an, _ in
            for role in [Role.inspector, .administrator] {
                let record = try await api.get(Self.path(an), as: role)
                let files = try await api.get(Self.files(an), as: role)
                #expect(record.status == 403 && files.status == 403)
            }
            let stranger = try await api.get(Self.path(an), as: nil as Caller?)
            #expect(stranger.status == 401)
        }
    }

    @Test func `another commune's chairman finds nobody of this id`() async throws {
        try await withRegister { api, an, _ in
            let other = try await api.installation.addCommune(code: "H23.45.99", name: "Xã Bên Cạnh")
            let stranger = try await api.addCaller(.chairman, in: other)
            #expect(try await api.get(Self.path(an), as: stranger).status == 404)
            #expect(try await api.get(Self.files(an), as: stranger).status == 404)
        }
    }

    @Test func `every figure of the workload opens to as many files, also for the official himself`() async throws {
        try await withRegister { api, an, _ in
            let workload = try await api.get(Self.path(an), as: an).json["workload"]
            for caller in [an, api.callers[.chairman]] {
                let all = try await api.get(Self.files(an), as: caller)
                #expect(all.status == 200, "\(all.text)")
                #expect(try all.json["meta"]?["total"] == workload?["received"])
                for dossierClass in DossierClass.allCases {
                    let list = try await api.get(Self.files(an) + "&class=\(dossierClass.rawValue)", as: caller)
                    #expect(try list.json["meta"]?["total"] == workload?["classes"]?[dossierClass.rawValue])
                }
            }
            let refused = try await api.get(Self.files(an) + "&official=none", as: an)
            #expect(refused.status == 400)
        }
    }

    @Test
    func `without days the workload is that of the review year, and a period that ends before it begins is refused`()
        async throws
    {
        try await withRegister { api, an, _ in
            let path = "/api/v1/officials/\(an.official?.text ?? "")/record"
            let year = try await api.get(path + "?as_of=2026-11-30", as: an).json["workload"]
            #expect(year?["from"] == "2025-12-15")
            #expect(year?["to"] == "2026-12-14")
            let next = try await api.get(path + "?as_of=2026-12-20", as: an).json["workload"]
            #expect(next?["from"] == "2026-12-15")
            #expect(try await api.get(path + "?from=2026-02-01&to=2026-01-01", as: an).status == 400)
            #expect(try await api.get(path + "?until=2026-01-01", as: an).status == 400)
        }
    }

    @Test func `before anything is imported the workload is not recorded, which is not zero`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let workload = try await api.get(Self.path(an), as: an).json["workload"]
            #expect(workload?["register_as_of"] == .null)
            #expect(workload?["received"] == .null)
            #expect(workload?["classes"]?["late"] == .null)
        }
    }

    private static func path(_ caller: Caller) -> String {
        "/api/v1/officials/\(caller.official?.text ?? "")/record" + days
    }

    private static func files(_ caller: Caller) -> String { files(path(caller)) }

    private static func files(_ record: String) -> String {
        record.replacing(days, with: "").replacing("/record", with: "/dossiers") + days
    }

    /// An has three files, one of them late and one open; Dung has one.
    private func withRegister(_ body: (API, Caller, Caller) async throws -> Void) async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let dung = try await api.addOfficial("Phạm Thị Dung", unit: "Văn phòng")
            let files = [
                RegisterFile(1, due: .test(2026, 1, 8), finished: .test(2026, 1, 9), status: .delivered),
                RegisterFile(2, due: .test(2026, 1, 20), finished: .test(2026, 1, 9), status: .delivered),
                RegisterFile(3, due: .test(2027, 1, 20)),
                RegisterFile(4, due: .test(2027, 1, 20), officer: "Phạm Thị Dung"),
            ]
            try await api.installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: api.commune
            )
            try await body(api, an, dung)
        }
    }
}
