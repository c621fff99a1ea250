import Accountability
import Actions
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// Records name people and files where readers need names, the same to the official as to those above him.
struct ReminderNamesTests {
    @Test func `a reminder names its official, its issuer and its grounds`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế")
            let official = try #require(khoa.official)
            let deputy = try await api.addCaller(.viceChairman, name: "Trần Văn Bảo")
            let incident = try await api.openIncident(about: official).id
            let given = try await api.post(
                "/api/v1/reminders",
                as: deputy,
                [
                    "official_id": .id(official), "kind": "reminder", "form": "oral", "text": "Đến muộn",
                    "grounds": [["incident_id": .string(incident), "reason": "Đã giải trình miệng."]],
                ]
            )
            let id = try #require(try given.json["reminder"]?["id"]?.string)
            let seen = try await api.get("/api/v1/reminders/\(id)", as: khoa)
            let reminder = try #require(try seen.json["reminder"])
            #expect(reminder["official_name"] == "Đinh Văn Khoa")
            #expect(reminder["unit_name"] == "Phòng Kinh tế")
            #expect(reminder["issuer_id"] == .id(deputy.account.person))
            #expect(reminder["issuer_name"] == "Trần Văn Bảo")
            #expect(reminder["events"]?.array?.first?["recorded_by_name"] == "Trần Văn Bảo")
            let ground = reminder["grounds"]?.array?.first
            #expect(ground?["title"]?.string?.hasSuffix(", ngày 05/01/2026") == true, "\(seen.text)")
            #expect(try await api.get("/api/v1/reminders/\(id)", as: .chairman).bytes == seen.bytes)
        }
    }

    @Test func `an explanation names who was asked and who decided`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế")
            let deputy = try await api.addCaller(.viceChairman, name: "Trần Văn Bảo")
            let duty = try await api.request(to: try #require(khoa.official), as: .served).id
            let path = "/api/v1/explanation-requests/\(duty)"
            let said: JSON = ["cause": "absence", "text": "Đi công tác"]
            let submitted = try await api.post("\(path)/explanation", as: khoa, said)
            let decided = try await api.post(
                "/api/v1/explanations/\(duty)/verdict",
                as: deputy,
                ifMatch: submitted.version,
                ["verdict": "accepted", "reason": "Có giấy", "objective_cause_confirmed": true]
            )
            #expect(decided.status == 200, "\(decided.text)")
            let seen = try await api.get(path, as: khoa)
            let shown = try #require(try seen.json["explanation_request"])
            #expect(shown["official_name"] == "Đinh Văn Khoa" && shown["unit_name"] == "Phòng Kinh tế")
            #expect(shown["decided_by_name"] == "Trần Văn Bảo")
            #expect(shown["objective_cause_confirmed_by_name"] == "Trần Văn Bảo")
            #expect(shown["events"]?.array?.last?["recorded_by_name"] == "Trần Văn Bảo")
            #expect(try await api.get(path, as: .chairman).bytes == seen.bytes)
        }
    }
}
