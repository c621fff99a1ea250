import Accountability
import Actions
import Ledger
import StoreSupport
import Testing
import Web

/// From a late file to a review suggestion and back, over HTTP.
struct WholeChainTests {
    @Test func `an official is walked from late files to a decided review, and a reminder overturned since flags it`()
        async throws
    {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let files = try await walk.lateFiles()
            try #require(files.count >= 3)
            var reminders: [String] = []
            for finding in files.prefix(3) {
                #expect(try await walk.reviews().isEmpty)
                reminders.append(try await walk.remind(of: finding))
            }
            let opened = try await walk.reviews()
            #expect(opened.count == 1)
            #expect(opened.first?["state"] == "proposed")
            let review = "/api/v1/reviews/\(opened.first?["id"]?.string ?? "")"

            try await walk.post("\(review)/statement", as: walk.official, ["text": "Tôi đã khắc phục."])
            let paper = try await walk.paper()
            let seen = try await api.get(review, as: walk.chairman).version
            let nowhere = try await api.post(
                "\(review)/decision",
                as: walk.chairman,
                ifMatch: seen,
                ["suggestion": "transfer", "confirmed": true, "reason": "Cần chuyển.", "document": paper]
            )
            #expect(nowhere.status == 422 && nowhere.text.contains("transfer_scope"), "\(nowhere.text)")
            try await walk.decide(
                review,
                "decision",
                as: walk.chairman,
                ["suggestion": "year_end_review", "confirmed": true, "reason": "Đủ ba lần.", "document": paper]
            )
            try await walk.decide(
                review,
                "decision",
                as: walk.chairman,
                ["suggestion": "transfer", "confirmed": false, "reason": "Chưa cần.", "document": paper]
            )
            #expect(try await walk.get(review, as: walk.chairman)["review"]?["state"] == "confirmed")
            try await expectRecord(walk, counting: 0, reviews: "confirmed")

            try await walk.overturn(reminders[1])
            let flagged = try await walk.get(review, as: walk.chairman)["review"]
            #expect(flagged?["state"] == "confirmed")
            #expect(flagged?["flagged"] == true)
            try await expectSummary(walk, ["issued": 3, "in_force": 2, "overturned": 1], reviews: ["confirmed": 1])
            try await expectSound(walk)
        }
    }

    @Test func `overturned before anybody decided, the case lapses and nothing of it counts`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            var reminders: [String] = []
            for finding in try await walk.lateFiles().prefix(3) {
                reminders.append(try await walk.remind(of: finding))
            }
            #expect(try await walk.reviews().first?["state"] == "proposed")
            try await expectRecord(walk, counting: 3, reviews: "proposed")
            try await walk.overturn(reminders[0])
            #expect(try await walk.reviews().first?["state"] == "lapsed")
            try await expectRecord(walk, counting: 2, reviews: "lapsed")
            try await expectSummary(walk, ["issued": 3, "in_force": 2, "overturned": 1], reviews: ["lapsed": 1])
            try await expectSound(walk)
        }
    }

    /// The record shows it, byte by byte the same to the official and to the chairman.
    private func expectRecord(_ walk: Walk, counting count: Int, reviews state: JSON) async throws {
        let path = "/api/v1/officials/\(walk.official.official?.text ?? "")/record"
        let own = try await walk.api.get(path, as: walk.official)
        let above = try await walk.api.get(path, as: walk.chairman)
        #expect(own.status == 200, "\(own.text)")
        #expect(own.bytes == above.bytes)
        let record = try own.json
        #expect(record["reminders"]?.array?.count == 3)
        #expect(record["explanations"]?.array?.count == 3)
        #expect(record["reminder_count"]?["in_force"] == .integer(count))
        #expect(record["reviews"]?.array?.map { $0["state"] } == [state])
        #expect(record["findings"]?.array?.count { $0["outcome"] == "unjustified" } == 3)
    }

    /// The summary counts it, in the totals and in the official's row, and each number opens to as many things.
    private func expectSummary(_ walk: Walk, _ reminders: [String: Int], reviews: [String: Int]) async throws {
        let today = walk.api.dependencies.now().day.iso
        let period = "from=2026-01-01&to=\(today)&as_of=\(today)"
        let summary = try await walk.get("/api/v1/summary?\(period)", as: walk.chairman)
        let id = walk.official.official?.text ?? ""
        let row = try #require(summary["by_official"]?.array?.first { $0["official"]?.string == id })
        for (group, figures) in ["reminders": reminders, "reviews": reviews, "explanations": ["rejected": 3]] {
            for (figure, count) in figures {
                #expect(summary[group]?[figure] == .integer(count), "\(group).\(figure)")
                #expect(row[group]?[figure] == .integer(count), "\(group).\(figure)")
                let list = try await walk.get(
                    "/api/v1/summary/\(group).\(figure)?\(period)&official=\(id)",
                    as: walk.chairman
                )
                #expect(list["meta"]?["total"] == .integer(count), "\(group).\(figure)")
            }
        }
        #expect(row["findings"]?["unjustified"] == 3)
    }

    /// The ledger verifies and the records agree with it.
    private func expectSound(_ walk: Walk) async throws {
        let report = try await walk.api.installation.keeper.verify(walk.api.commune)
        #expect(report.isSound)
    }
}
