import Accountability
import FoundationEssentials
import Ledger
import Testing

/// What every act has in common, shown by adding an official.
struct AddOfficialTests {
    private static let path = "/api/v1/officials"

    @Test func `an official is added, and a repeated request gets the same answer`() async throws {
        try await withAPI { api in
            let key = UUID()
            let body: JSON = ["name": "Nguyễn Văn An", "unit": "Phòng Kinh tế", "aliases": ["Nguyễn V. An"]]
            let first = try await api.post(Self.path, as: .clerk, key: key, body)
            #expect(first.status == 201, "\(first.text)")
            #expect(
                try first.json["official"] == [
                    "id": .string(key.uuidString.lowercased()), "name": "Nguyễn Văn An", "staff_code": nil,
                    "aliases": ["Nguyễn V. An"], "unit": "Phòng Kinh tế",
                ]
            )
            let again = try await api.post(Self.path, as: .clerk, key: key, body)
            #expect(again.status == 201)
            #expect(again.bytes == first.bytes)
            let listed = try await api.get(Self.path, as: .unitHead)
            #expect(try listed.json["officials"]?.array?.contains(first.json["official"] ?? .null) == true)
            let other = try await api.post(Self.path, as: .clerk, key: key, ["name": "Người Khác"])
            #expect(other.status == 422)
            #expect(try other.problem == "act.id_reused")
        }
    }

    @Test func `a refusal comes with its sentence`() async throws {
        try await withAPI { api in
            #expect(try await api.post(Self.path, as: .clerk, ["name": "An", "staff_code": "CB-1"]).status == 201)
            let taken = try await api.post(Self.path, as: .clerk, ["name": "Bình", "staff_code": "CB-1"])
            #expect(taken.status == 409)
            #expect(try taken.json["detail"] == "Quy tắc: official.staff_code_taken.")
        }
    }
}
