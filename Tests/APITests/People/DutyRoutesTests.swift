import Accountability
import FoundationEssentials
import Ledger
import Testing

/// Duties, leave and leaving over the API.
struct DutyRoutesTests {
    @Test func `duties and leave are recorded, shown to whoever may see them, ended and cancelled`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let binh = try await api.addOfficial("Trần Thị Bình", unit: "Phòng Kinh tế")
            let path = "/api/v1/officials/\(an.official?.text ?? "")"
            let duty = try await api.post(
                path + "/assignments",
                as: .clerk,
                ["procedure": "Tách thửa", "from_on": "2026-01-01", "document": "QĐ 12"]
            )
            #expect(duty.status == 201, "\(duty.text)")
            let id = try #require(try duty.json["assignment"]?["id"]?.string)
            let ended = try await api.post(
                "/api/v1/assignments/\(id)/end",
                as: .clerk,
                ["ended_on": "2026-06-30", "reason": "Phân công lại"]
            )
            #expect(ended.status == 200)
            #expect(try ended.json["assignment"]?["to_on"] == "2026-06-30")

            let key = UUID()
            let days: JSON = ["kind": "annual", "from_on": "2026-02-02", "to_on": "2026-02-06"]
            let leave = try await api.post(path + "/leaves", as: .clerk, key: key, days)
            #expect(leave.status == 201, "\(leave.text)")
            #expect(try await api.post(path + "/leaves", as: .clerk, key: key, days).bytes == leave.bytes)
            let twice = try await api.post(path + "/leaves", as: .clerk, days)
            #expect(twice.status == 409)
            #expect(try twice.problem == "leave.overlaps")
            let cancelled = try await api.post(
                "/api/v1/leaves/\(key.uuidString.lowercased())/cancellation",
                as: .clerk,
                ["reason": "not_taken"]
            )
            #expect(try cancelled.json["leave"]?["is_cancelled"] == true)

            for list in ["assignments", "leaves"] {
                let own = try await api.get(path + "/" + list, as: an)
                #expect(try own.json[list]?.array?.count == 1, "\(own.text)")
                #expect(try await api.get(path + "/" + list, as: .chairman).bytes == own.bytes)
                let missing = try await api.get("/api/v1/officials/\(UUID().uuidString.lowercased())/\(list)", as: binh)
                let peers = try await api.get(path + "/" + list, as: binh)
                #expect(peers.status == 404 && missing.status == 404)
            }
            #expect(try await api.post(path + "/leaves", as: .chairman, days).status == 403)
        }
    }

    @Test func `an official leaves, another agency takes over`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let path = "/api/v1/officials/\(an.official?.text ?? "")"
            let managed = try await api.post(
                path + "/managing-agency",
                as: .clerk,
                ["agency": "Công an", "from_on": "2026-01-01", "document": "CV 5"]
            )
            #expect(managed.status == 201, "\(managed.text)")
            let left = try await api.post(
                path + "/departure",
                as: .clerk,
                ["left_on": "2026-01-31", "kind": "transfer", "document": "QĐ 88"]
            )
            #expect(left.status == 201, "\(left.text)")
            #expect(try left.json["departure"]?["kind_title"] == "Chuyển công tác")
            let again = try await api.post(
                path + "/departure",
                as: .clerk,
                ["left_on": "2026-01-31", "kind": "transfer", "document": "QĐ 88"]
            )
            #expect(try again.problem == "official.left")
        }
    }

    @Test func `what is lent opens the address at the next request and closes it again`() async throws {
        try await withAPI { api in
            let deputy = try #require(api.callers[.viceChairman])
            let clerk = try #require(api.callers[.clerk])
            let given = try await api.post(
                "/api/v1/delegations",
                as: .chairman,
                [
                    "to_account_id": .string(clerk.account.id.text), "permissions": ["decide_reconsideration"],
                    "from_on": "2020-01-01", "to_on": "2099-12-31", "document": "Giấy ủy quyền 3",
                ]
            )
            #expect(given.status == 201, "\(given.text)")
            let id = try #require(try given.json["delegation"]?["id"]?.string)
            let seen = try await api.get("/api/v1/delegations", as: deputy)
            #expect(try seen.json["delegations"]?.array?.first?["is_in_force"] == true)
            let others = try await api.post("/api/v1/delegations/\(id)/end", as: deputy, ["reason": "Đã về"])
            #expect(others.status == 403)
            let ended = try await api.post("/api/v1/delegations/\(id)/end", as: .chairman, ["reason": "Đã về"])
            #expect(try ended.json["delegation"]?["is_in_force"] == false, "\(ended.text)")
        }
    }

    @Test func `a version of the rules is adopted and listed`() async throws {
        try await withAPI { api in
            let body: JSON = [
                "threshold": 2, "effective_on": "2099-01-01", "document": "QĐ 30", "reason": "Theo kết luận họp",
            ]
            let adopted = try await api.post("/api/v1/policies", as: .chairman, body)
            #expect(adopted.status == 201, "\(adopted.text)")
            #expect(try adopted.json["policy"]?["threshold"] == 2)
            let listed = try await api.get("/api/v1/policies", as: .inspector)
            #expect(try listed.json["policies"]?.array?.count == 2)
            #expect(try await api.post("/api/v1/policies", as: .clerk, body).status == 403)
        }
    }
}
