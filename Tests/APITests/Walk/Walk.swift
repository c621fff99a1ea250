import Accountability
import Actions
import Ledger
import Store
import StoreSupport
import Testing

/// One official of the model commune's register, led by HTTP through everything the practice knows.
struct Walk {
    /// The code of the commune whose register it is.
    static let code = "H45.18.03"

    let api: API
    /// The official, with an account of her own.
    let official: Caller
    let clerk: Caller
    let deputy: Caller
    let chairman: Caller

    /// The register of October with its late files found, and somebody in each role.
    init(_ api: API) async throws {
        self.api = api
        let register = try TestData.register("dong-tien-2026-10-31.xlsx")
        try await api.installation.importing(register, exportedOn: .test(2026, 10, 31), to: api.commune) {
            $0.createsOfficials = true
        }
        try await api.installation.door.scan(asOf: .test(2026, 10, 31), by: .console(of: api.commune))
        let officials = try await api.installation.reading(api.commune) {
            try Official.list(of: api.commune.id, on: $0)
        }
        let id = try #require(officials.first { $0.name == "Phùng Bảo Hà" }?.id)
        official = try await api.addCaller(.official, name: "Phùng Bảo Hà", official: id)
        clerk = try #require(api.callers[.clerk])
        deputy = try #require(api.callers[.viceChairman])
        chairman = try #require(api.callers[.chairman])
    }

    /// The late files the register hints at her with, oldest due day first.
    func lateFiles() async throws -> [JSON] {
        let path = "/api/v1/findings?official=\(official.official?.text ?? "")&standing=current"
        return try await get(path, as: clerk)["findings"]?.array ?? []
    }

    /// From a late file to an acknowledged reminder; answers the reminder's id.
    func remind(of finding: JSON) async throws -> String {
        let id = try #require(finding["id"]?.string)
        let duty = try await rejectExplanation(of: id)
        #expect(duty["supports_reminder"] == true)
        let reminder = try await post(
            "/api/v1/reminders",
            as: deputy,
            [
                "official_id": .string(official.official?.text ?? ""), "kind": "reminder", "form": "oral",
                "text": "Đề nghị đồng chí báo cáo trước khi hồ sơ quá hạn.", "grounds": [["finding_id": .string(id)]],
            ]
        )["reminder"]
        #expect(reminder?["state"] == "issued")
        let given = try #require(reminder?["id"]?.string)
        let received = try await post("/api/v1/reminders/\(given)/acknowledgement", as: official)["reminder"]
        #expect(received?["acknowledged"] == true)
        return given
    }

    /// Whose file it was, the request, its service and receipt, the explanation, and the verdict.
    @discardableResult
    func rejectExplanation(of finding: String) async throws -> JSON {
        let path = "/api/v1/findings/\(finding)"
        try await decide(
            path,
            "responsible-official",
            as: clerk,
            ["official_id": .string(official.official?.text ?? "")]
        )
        let asked = try await post("\(path)/explanation-request", as: deputy, ["question": "Vì sao trả kết quả chậm?"])
        let duty = try #require(asked["explanation_request"]?["id"]?.string)
        let request = "/api/v1/explanation-requests/\(duty)"
        try await post("\(request)/service", as: clerk, ["method": "in_person"])
        try await post("\(request)/acknowledgement", as: official)
        try await post("\(request)/explanation", as: official, ["cause": "workload", "text": "Nhiều hồ sơ cùng lúc."])
        let seen = try await api.get(request, as: deputy)
        let answer = try await api.post(
            "/api/v1/explanations/\(duty)/verdict",
            as: deputy,
            ifMatch: seen.version,
            ["verdict": "rejected", "reason": "Không báo cáo trước hạn.", "objective_cause_confirmed": false]
        )
        #expect(answer.status == 200, "\(answer.text)")
        return try #require(try answer.json["explanation_request"])
    }

    /// Asks for reconsideration of a reminder and has it overturned by the chairman.
    func overturn(_ reminder: String) async throws {
        let path = "/api/v1/reminders/\(reminder)"
        let asked = try await post("\(path)/reconsideration", as: official, ["text": "Hôm đó hệ thống mất kết nối."])
        #expect(asked["reminder"]?["state"] == "provisional")
        let decided = try await decide(
            path,
            "reconsideration/decision",
            as: chairman,
            ["outcome": "overturned", "reason": "Hệ thống mất kết nối thật.", "decided_by": "another_leader"]
        )
        #expect(decided["reminder"]?["state"] == "overturned")
    }

    /// The review cases of the official.
    func reviews() async throws -> [JSON] {
        try await get("/api/v1/reviews", as: chairman)["reviews"]?.array ?? []
    }

    /// Sends an act and expects it to succeed.
    @discardableResult
    func post(_ path: String, as caller: Caller, _ body: JSON = [:]) async throws -> JSON {
        let answer = try await api.post(path, as: caller, body)
        #expect((200...201).contains(answer.status), "\(path): \(answer.text)")
        return try answer.json
    }

    /// Sends an act that decides on what is there now.
    @discardableResult
    func decide(_ thing: String, _ noun: String, as caller: Caller, _ body: JSON) async throws -> JSON {
        let seen = try await api.get(thing, as: caller)
        let answer = try await api.post("\(thing)/\(noun)", as: caller, ifMatch: seen.version, body)
        #expect(answer.status == 200, "\(thing)/\(noun): \(answer.text)")
        return try answer.json
    }

    /// Looks at something that is there.
    func get(_ path: String, as caller: Caller) async throws -> JSON {
        let answer = try await api.get(path, as: caller)
        #expect(answer.status == 200, "\(path): \(answer.text)")
        return try answer.json
    }

    /// The signed paper of a decision about the official, sent by the chairman.
    func paper() async throws -> JSON {
        let id = try #require(official.official)
        let kept = try await api.sendPaper(about: id, as: chairman, Array("Thông báo 15".utf8))
        return ["title": "15/TB-UBND ngày 20/11/2026", "paper_id": .string(kept)]
    }
}
