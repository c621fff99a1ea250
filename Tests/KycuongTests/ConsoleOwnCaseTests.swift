import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// What an official does in his own case at the console, and what leaders answer.
struct ConsoleOwnCaseTests {
    private static let because = ["--reason", "Đã xem xét"]
    private static let said = ["--cause", "workload", "--text", "Nhiều hồ sơ cùng lúc"]

    @Test func `an official receives, attaches, explains and adds; nobody does it for him`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("official", of: \.official)
            let incident = try office.incident(on: "2026-02-02")
            let asked = try office.run("explanations", "request", "--incident", incident, "--json", as: "chairman")
            let request = try #require(try asked.json["explanation_request"]?["id"]?.string, "\(asked.errors)")
            let note = try program.file("giay-nghi.txt", Array("Giấy xác nhận".utf8))
            expectStatus(
                0,
                try office.run("explanations", "serve", request, "--method", "in_person", as: "vice_chairman")
            )
            expectStatus(3, try office.run("explanations", "acknowledge", request, as: "chairman"))
            #expect(try office.state("explanations", "acknowledge", request, as: "official") == "acknowledged")
            let attached = try office.run("explanations", "attach", request, note, "--json", as: "official")
            let files = try attached.json["explanation_request"]?["attachments"]?.array
            #expect(files?.first?["name"] == "giay-nghi.txt", "\(attached.output)\(attached.errors)")
            let submit = ["explanations", "submit", request] + Self.said
            #expect(try office.state(submit, as: "official") == "submitted")
            expectStatus(4, try office.run(submit, as: "official"))
            let back = ["explanations", "return", request, "--question", "Từ ngày nào?"]
            expectStatus(5, try office.run(back, as: "official"))
            #expect(try office.state(back, as: "chairman") == "returned")
            #expect(try office.state(submit, as: "official") == "submitted")
            let verdict = ["explanations", "verdict", request, "--outcome", "rejected"] + Self.because
            #expect(try office.state(verdict, as: "chairman") == "rejected")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `he speaks before he is asked, and leaders accept together, decline, waive and cancel`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("official", of: \.official)
            let volunteer = { (day: String, words: [String]) in
                let incident = try office.incident(on: day)
                let answer = try office.run(
                    ["explanations", "volunteer", "--incident", incident, "--json"] + words,
                    as: "official"
                )
                expectStatus(0, answer)
                return try #require(try answer.json["explanation_request"]?["id"]?.string)
            }
            let spoken = [try volunteer("2026-02-02", Self.said), try volunteer("2026-02-03", Self.said)]
            let together = ["explanations", "accept-together"] + spoken + ["--cause"]
            expectStatus(2, try office.run(together + ["absence"] + Self.because, as: "chairman"))
            let accepted = try office.run(together + ["workload", "--json"] + Self.because, as: "chairman")
            let states = try accepted.json["explanation_requests"]?.array?.map { $0["state"] }
            #expect(states == ["accepted", "accepted"], "\(accepted.output)\(accepted.errors)")

            let disowned = try volunteer("2026-02-04", ["--not-mine", "Việc của phòng khác"])
            let decide = ["explanations", "decide-disownment", disowned] + Self.because
            expectStatus(5, try office.run(decide, as: "official"))
            #expect(try office.state(decide + ["--reject"], as: "chairman") != "disowned")
            let waive = ["explanations", "waive", disowned] + Self.because
            #expect(try office.state(waive, as: "vice_chairman") == "waived")
            expectStatus(4, try office.run(waive, as: "vice_chairman"))

            let other = try volunteer("2026-02-05", [])
            #expect(try office.state("explanations", "disown", other, "--reason", "Nhầm", as: "official") == "disowned")
            let asked = try office.run(
                "explanations",
                "request",
                "--incident",
                try office.incident(on: "2026-02-06"),
                "--json",
                as: "chairman"
            )
            let request = try #require(try asked.json["explanation_request"]?["id"]?.string)
            let cancel = ["explanations", "cancel", request, "--reason", "Gửi nhầm"]
            #expect(try office.state(cancel, as: "chairman") == "cancelled")
            expectStatus(2, try office.run("explanations", "volunteer", as: "official"))
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `a review case is answered, rested, decided, asked about again and looked at again`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("official", of: \.official)
            let reminders = try ["2026-02-02", "2026-02-03", "2026-02-04"].map { try office.reminder(on: $0) }
            let review = try ConsoleOffice.word(office.run("reviews", "list"))
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let paper = ["--document", "15/TB-UBND", "--scan", scan]
            let state = ["reviews", "state", review, "--text", "Tôi đã khắc phục"]
            expectStatus(3, try office.run(state, as: "vice_chairman"))
            let stated = try office.run(state, as: "official")
            expectStatus(0, stated)
            let suspend = ["reviews", "suspend", review, "--ground", "illness", "--reason", "Điều trị nội trú"]
            expectStatus(5, try office.run(suspend, as: "official"))
            #expect(try office.state(suspend, as: "chairman") == "suspended")
            #expect(
                try office.state("reviews", "resume", review, "--reason", "Đã đi làm", as: "chairman") == "proposed"
            )
            let decide = ["reviews", "decide", review] + Self.because + paper
            expectStatus(2, try office.run(["reviews", "hear", review, "--text", "Đã nghe"], as: "chairman"))
            expectStatus(4, try office.run(["reviews", "hear", review, "--text", "Đã nghe"] + paper, as: "chairman"))
            let transfer = decide + ["--suggestion", "transfer", "--scope", "within_commune"]
            expectStatus(0, try office.run(transfer, as: "chairman"))
            let declined = decide + ["--suggestion", "year_end_review", "--decline"]
            #expect(try office.state(declined, as: "chairman") == "confirmed")
            let ask = ["reviews", "ask-reconsideration", review, "--reason", "Xin xem xét lại"]
            expectStatus(3, try office.run(ask, as: "chairman"))
            expectStatus(0, try office.run(ask, as: "official"))
            let answer = ["reviews", "decide-reconsideration", review, "--decided-by", "superior"] + Self.because
            let upheld = answer + ["--authority", "UBND tỉnh", "--outcome", "upheld"]
            expectStatus(2, try office.run(upheld, as: "vice_chairman"))
            expectStatus(2, try office.run(upheld + ["--document", "15/TB-UBND"], as: "vice_chairman"))
            expectStatus(0, try office.run(upheld + paper, as: "vice_chairman"))
            let withdraw = ["reminders", "withdraw", reminders[0], "--reason", "Có giấy đi họp"]
            expectStatus(0, try office.run(withdraw, as: "vice_chairman"))
            let again = ["reviews", "look-again", review, "--set-aside", "--reason", "Không còn đủ căn cứ"]
            #expect(try office.state(again, as: "chairman") == "set_aside")
            expectStatus(4, try office.run(again, as: "chairman"))
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test(arguments: [["hear", "--text", "Đã nghe"], ["waive-statement", "--reason", "Đã mời hai lần"]])
    func `what he said to a leader, or that he would not speak, is recorded once`(words: [String]) async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            for day in ["2026-02-02", "2026-02-03", "2026-02-04"] { #expect(!(try office.reminder(on: day)).isEmpty) }
            let review = try ConsoleOffice.word(office.run("reviews", "list"))
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let record = ["reviews"] + words + [review, "--document", "15/TB-UBND", "--scan", scan]
            expectStatus(5, try office.run(record, as: "vice_chairman"))
            expectStatus(0, try office.run(record, as: "chairman"))
            expectStatus(4, try office.run(record, as: "chairman"))
        }
    }
}
