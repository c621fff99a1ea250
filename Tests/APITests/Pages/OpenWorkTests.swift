import Accountability
import Ledger
import Store
import Testing

@testable import Web

/// What waits on the first page of whoever works for the commune: what a number counts stands in the list it opens.
struct OpenWorkTests {
    /// The lines of what waits: the words, the number and the address.
    private func open(_ browser: inout Browser) async throws -> [String: (count: Int, address: String)] {
        let page = try await browser.get("/home")
        #expect(page.status == 200)
        let text = page.text.replacing("&amp;", with: "&")
        let lines = text.matches(of: /<p><a href="([^"]+)">([^<]+)<\/a>: ([0-9.]+)<\/p>/)
        return lines.reduce(into: [:]) {
            $0[String($1.output.2)] = (Int($1.output.3.replacing(".", with: "")) ?? -1, String($1.output.1))
        }
    }

    @Test func `work moves from the office to the leader and is gone when it is done`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let files = try await walk.lateFiles()
            var clerk = try await api.signedInBrowser(as: .clerk)
            var deputy = try await api.signedInBrowser(as: .viceChairman)

            let before = try await open(&clerk)
            let toConfirm = try #require(before["Xác nhận người giải quyết hồ sơ chậm"])
            let list = try await clerk.get(toConfirm.address)
            #expect(list.status == 200 && list.text.contains("Có \(toConfirm.count) hồ sơ."))
            // The board itself begins without what was due before the commune began, and shows it where it is asked for.
            let chosen = "value=\"current\" selected"
            #expect(try await clerk.get("/findings").text.contains(chosen))
            #expect(!(try await clerk.get("/findings?standing=")).text.contains(chosen))

            let finding = try #require(files.first?["id"]?.string)
            let path = "/api/v1/findings/\(finding)"
            let responsible: JSON = .string(walk.official.official?.text ?? "")
            try await walk.decide(path, "responsible-official", as: walk.clerk, ["official_id": responsible])
            #expect(try await open(&clerk)["Xác nhận người giải quyết hồ sơ chậm"]?.count == toConfirm.count - 1)
            let unasked = "Yêu cầu giải trình: đã rõ người giải quyết, chưa ai hỏi"
            let toAsk = try #require(try await open(&deputy)[unasked])
            #expect(toAsk.count == 1)
            #expect(try await deputy.get(toAsk.address).text.contains("Có 1 hồ sơ."))
            #expect(try await open(&clerk)[unasked] == nil, "a clerk asks nobody to explain")

            let asked = try await walk.post(
                "\(path)/explanation-request",
                as: walk.deputy,
                ["question": "Vì sao chậm?"]
            )
            let duty = try #require(asked["explanation_request"]?["id"]?.string)
            #expect(try await open(&deputy)[unasked] == nil)
            #expect(try await deputy.get(toAsk.address).text.contains("Không có hồ sơ nào khớp."))
            let toServe = try #require(try await open(&clerk)["Giao yêu cầu giải trình, nhắc nhở, phê bình"])
            #expect(toServe.count == 1 && toServe.address == "/service-desk")

            let request = "/api/v1/explanation-requests/\(duty)"
            try await walk.post("\(request)/service", as: walk.clerk, ["method": "in_person"])
            #expect(try await open(&clerk)["Giao yêu cầu giải trình, nhắc nhở, phê bình"] == nil)
            let said: JSON = ["cause": "workload", "text": "Nhiều hồ sơ cùng lúc."]
            try await walk.post("\(request)/explanation", as: walk.official, said)
            let toDecide = try #require(try await open(&deputy)["Kết luận giải trình"])
            #expect(toDecide.count == 1 && toDecide.address == "/explanation-requests/\(duty)")
            #expect(try await deputy.get(toDecide.address).status == 200)
            #expect(try await open(&clerk)["Kết luận giải trình"] == nil)
        }
    }

    @Test func `all that a number counts stands behind it, however much it is`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            var ids: [String] = []
            for _ in 1...9 { ids.append(try await api.commendation(of: lan.official!, as: .verified).id) }
            var chairman = try await api.signedInBrowser(as: .chairman)
            let toApprove = try #require(try await open(&chairman)["Duyệt biểu dương, khen thưởng"])
            #expect(toApprove.count == 9 && toApprove.address == "/summary#waiting")
            let page = try await chairman.get("/summary").text
            #expect(ids.allSatisfy { page.contains("href=\"/commendations/\($0)\"") })
            #expect(page.contains("<summary>Và 1 việc khác</summary>"))
        }
    }

    @Test func `officials and inspectors have no work of the office, and an empty desk says so`() async throws {
        try await withAPI { api in
            var official = try await api.signedInBrowser(of: try await api.addOfficial("Đỗ Thị Lan").account)
            #expect(!(try await official.get("/home")).text.contains("Đang chờ bạn"))
            var inspector = try await api.signedInBrowser(as: .inspector)
            #expect(!(try await inspector.get("/home")).text.contains("Đang chờ bạn"))
            var clerk = try await api.signedInBrowser(as: .clerk)
            #expect(try await clerk.get("/home").text.contains("Không có việc nào chờ bạn."))
        }
    }
}
