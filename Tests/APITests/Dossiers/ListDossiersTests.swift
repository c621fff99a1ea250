import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import StoreSupport
import Testing

/// The list of files again and again, while what is known of the register changes under it.
struct ListDossiersTests {
    private static let list = "/api/v1/dossiers?from=2026-01-01&to=2026-01-31"

    @Test func `whose the files are follows the names as they stand now`() async throws {
        try await withAPI { api in
            let files = [RegisterFile(1), RegisterFile(2), RegisterFile(3, officer: "Đỗ Thị Lan")]
            try await api.installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: api.commune)
            let before = try await api.get(Self.list, as: .clerk)
            let spelling = try #require(try before.dossiers.first?["official"]?["id"]?.string)
            #expect(
                try before.dossiers.map { $0["official"]?["name"] } == ["Nguyễn Văn An", "Nguyễn Văn An", "Đỗ Thị Lan"]
            )

            let added = try await api.post("/api/v1/officials", as: .clerk, ["name": "Nguyễn Văn An"])
            let official = try #require(try added.json["official"]?["id"]?.string)
            let after = try await api.get(Self.list, as: .clerk)
            #expect(try after.dossiers.map { $0["official"]?["id"]?.string == official } == [true, true, false])
            #expect(official != spelling)
            #expect(try await api.get("\(Self.list)&official=\(official)", as: .clerk).json["meta"]?["total"] == 2)
            #expect(try await api.get("\(Self.list)&official=\(spelling)", as: .clerk).json["meta"]?["total"] == 0)
            #expect(try await api.get("\(Self.list)&official=none", as: .clerk).json["meta"]?["total"] == 0)
        }
    }

    @Test func `a new export is told at once, and the one before it on the days before`() async throws {
        try await withAPI { api in
            let nothing = try await api.get(Self.list, as: .clerk)
            #expect(nothing.status == 409)
            let done = RegisterFile(1, finished: .test(2026, 1, 20), status: .delivered)
            try await api.installation.importing(
                RegisterExport([RegisterFile(1)]),
                exportedOn: .test(2026, 1, 12),
                to: api.commune
            )
            let first = try await api.get(Self.list, as: .clerk)
            #expect(try first.dossiers.map { $0["class"] } == ["open_in_time"])
            try await api.installation.importing(
                RegisterExport([done, RegisterFile(2)]),
                exportedOn: .test(2026, 1, 31),
                to: api.commune
            )
            let second = try await api.get(Self.list, as: .clerk)
            #expect(try second.dossiers.map { $0["class"] } == ["late", "open_overdue"])
            let then = try await api.get("\(Self.list)&as_of=2026-01-12", as: .clerk)
            #expect(try then.json["meta"]?["total"] == 1 && then.dossiers.first?["class"] == "open_in_time")
        }
    }
}

extension APIAnswer {
    fileprivate var dossiers: [JSON] {
        get throws { try #require(try json["dossiers"]?.array) }
    }
}
