import Accountability
import Actions
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// Looking up somebody to nominate.
struct ColleagueTests {
    @Test func `an official finds colleagues by part of a name without marks, and nominates one`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế")
            let dung = try #require(try await api.addOfficial("Đỗ Thị Dung", unit: "Văn phòng").official)
            _ = try await api.addOfficial("Phạm Thị Hoa", unit: "Văn phòng")
            _ = try await api.installation.door.perform(
                try AssignDuty(
                    official: dung,
                    unitName: "Phòng Kinh tế",
                    position: "Chuyên viên",
                    fromOn: .test(2026, 1, 5),
                    document: "QĐ 12"
                ),
                by: .console(of: api.commune)
            )
            for words in ["do%20thi", "%C4%90%E1%BB%97%20TH%E1%BB%8A", "dung"] {
                let found = try await api.get("/api/v1/colleagues?q=\(words)", as: khoa)
                #expect(found.status == 200)
                #expect(
                    try found.json["colleagues"]?.array == [
                        ["id": .id(dung), "name": "Đỗ Thị Dung", "position": "Chuyên viên", "unit": "Phòng Kinh tế"]
                    ],
                    "\(words): \(found.text)"
                )
            }
            let thi = try await api.get("/api/v1/colleagues?q=thi", as: khoa)
            let names = try thi.json["colleagues"]?.array?.compactMap { $0["name"]?.string }
            #expect(names == ["Đỗ Thị Dung", "Phạm Thị Hoa"])
            #expect(try await api.get("/api/v1/colleagues?q=thi", as: .inspector).bytes == thi.bytes)
            #expect(try await api.get("/api/v1/colleagues?q=thi", as: .administrator).status == 403)
        }
    }

    @Test func `nobody who left, of another commune or past the twentieth is listed`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let left = try #require(try await api.addOfficial("Vi Thị Lan").official)
            let act = try RecordDeparture(official: left, leftOn: .test(2026, 1, 31), kind: .transfer, document: "QĐ 1")
            let departure = try await api.installation.door.perform(act, by: .console(of: api.commune))
            let other = try await api.inAnotherCommune()
            _ = try await other.installation.addOfficial("Vi Thị Nga", to: other.commune)
            #expect(try await api.get("/api/v1/colleagues?q=vi%20thi", as: khoa).json["meta"]?["total"] == 0)
            let annul = AnnulDeparture(departure.id, reason: .wrongPerson)
            _ = try await api.installation.door.perform(annul, by: .console(of: api.commune))
            #expect(try await api.get("/api/v1/colleagues?q=vi%20thi", as: khoa).json["meta"]?["total"] == 1)
            for number in 1...21 {
                _ = try await api.installation.addOfficial("Ngô Văn Số \(number)", to: api.commune)
            }
            #expect(try await api.get("/api/v1/colleagues?q=ngo%20van", as: khoa).json["meta"]?["total"] == 20)
            #expect(try await api.get("/api/v1/colleagues", as: khoa).status == 400)
            #expect(try await api.get("/api/v1/colleagues?q=", as: khoa).status == 400)
        }
    }
}
