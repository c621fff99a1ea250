import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import StoreSupport
import Testing

/// Commendations over HTTP, from nomination to what is told.
struct CommendationAPITests {
    private static let path = "/api/v1/commendations"

    private func nomination(_ official: Caller, form: String = "certificate") throws -> JSON {
        [
            "kind": "ad_hoc", "form": .string(form), "achievement": "Số hóa hồ sơ hộ tịch", "happened_on": "2026-03-02",
            "shares": [["official_id": .string(try #require(official.official).text), "percent": 100]],
        ]
    }

    @Test func `a certificate goes its way over HTTP, each step on what was seen`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let minh = try await api.addOfficial("Cao Văn Minh")
            let key = UUID()
            let made = try await api.post(Self.path, as: minh, key: key, try nomination(lan))
            #expect(made.status == 201, "\(made.text)")
            let one = "\(Self.path)/\(key.uuidString.lowercased())"
            #expect(made.headers[.location] == one)
            let again = try await api.post(Self.path, as: minh, key: key, try nomination(lan))
            #expect(again.bytes == made.bytes)
            #expect(try await api.post("\(one)/verification", as: .clerk).status == 428)
            #expect(try await api.post("\(one)/verification", as: .clerk, ifMatch: 0).status == 200)
            let old = try await api.post("\(one)/approval", as: .chairman, ifMatch: 0)
            #expect(old.status == 412)
            let deputy = try await api.post("\(one)/approval", as: .viceChairman, ifMatch: 1)
            #expect(try deputy.status == 403 && deputy.problem == "commendation.certificate_chairman")
            #expect(try await api.post("\(one)/approval", as: .chairman, ifMatch: 1).status == 200)
            let number: JSON = ["document_number": "12/QĐ-UBND", "document_on": "2026-03-04"]
            #expect(try await api.post("\(one)/registration", as: .clerk, ifMatch: 2, number).status == 200)
            let consent: JSON = ["consenting": [.string(try #require(lan.official).text)]]
            let announced = try await api.post("\(one)/announcement", as: .viceChairman, ifMatch: 3, consent)
            #expect(announced.status == 200, "\(announced.text)")
            let shown = try await api.get(one, as: lan)
            #expect(shown.version == 4)
            let commendation = try shown.json["commendation"]
            #expect(commendation?["state"] == "announced" && commendation?["document_number"] == "12/QĐ-UBND")
            #expect(commendation?["shares"]?.array?.first?["name"] == "Đỗ Thị Lan")
            #expect(commendation?["shares"]?.array?.first?["is_named"] == true)
            // The nominator may not know the name of somebody else from here.
            let asNominator = try await api.get(one, as: minh).json["commendation"]
            #expect(asNominator?["shares"]?.array?.first?["name"] == .null)
        }
    }

    @Test func `a step repeated after midnight, its first answer lost, is the same step`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let one = "\(Self.path)/\(try await api.nominate(try #require(lan.official)).id)"
            let key = UUID()
            let first = try await api.post("\(one)/verification", as: .clerk, key: key, ifMatch: 0)
            let again = try await api.later(minutes: 24 * 60).post(
                "\(one)/verification",
                as: .clerk,
                key: key,
                ifMatch: 0
            )
            #expect(first.status == 200 && again.status == 200, "\(again.text)")
            #expect(again.bytes == first.bytes)
        }
    }

    @Test func `a peer's commendation and a missing one get the same answer`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let hoa = try await api.addOfficial("Phùng Thị Hoa")
            let thing = try await api.nominate(try #require(lan.official))
            #expect(try await api.get("\(Self.path)/\(thing.id)", as: lan).status == 200)
            let peer = try await api.get("\(Self.path)/\(thing.id)", as: hoa)
            let missing = try await api.get("\(Self.path)/\(UUID().uuidString.lowercased())", as: hoa)
            #expect(peer.status == 404 && missing.status == 404)
            #expect(try peer.json["detail"] == missing.json["detail"])
            #expect(try await api.get(Self.path, as: hoa).json["commendations"] == .array([]))
            #expect(try await api.get(Self.path, as: lan).json["commendations"]?.array?.count == 1)
            #expect(try await api.get(Self.path, as: .inspector).json["commendations"] == .array([]))
        }
    }

    @Test func `two persons take a commendation back over HTTP`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let one = "\(Self.path)/\(try await api.nominate(try #require(lan.official)).id)"
            _ = try await api.post("\(one)/verification", as: .clerk, ifMatch: 0)
            _ = try await api.post("\(one)/approval", as: .viceChairman, ifMatch: 1)
            let reason: JSON = ["reason": "Khai chưa đúng"]
            #expect(try await api.post("\(one)/revocation", as: .viceChairman, ifMatch: 2, reason).status == 200)
            let decide = "\(one)/revocation/decision"
            let same = try await api.post(decide, as: .viceChairman, ifMatch: 3, ["decision": "revoked"])
            #expect(try same.problem == "commendation.second_person")
            let bare = try await api.post(decide, as: .chairman, ifMatch: 3, ["decision": "dropped"])
            #expect(bare.status == 422)
            let done = try await api.post(decide, as: .chairman, ifMatch: 3, ["decision": "revoked"])
            #expect(try done.json["commendation"]?["state"] == "revoked")
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }
}
