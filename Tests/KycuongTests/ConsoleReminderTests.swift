import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// Reminders at the console, from a draft to a reconsideration, and those recorded afterwards.
struct ConsoleReminderTests {
    private static let text = ["--text", "Trả lời công dân thiếu tôn trọng"]

    @Test func `a draft is given, received, and asked to be reconsidered`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("official", of: \.official)
            let issue =
                [
                    "reminders", "issue", "--official", office.official, "--incident",
                    try office.incident(on: "2026-02-02"),
                ]
                + ["--unasked-reason", "Đã trao đổi trực tiếp"] + Self.text
            let drafted = try office.run(issue + ["--draft", "--json"], as: "vice_chairman")
            let reminder = try #require(try drafted.json["reminder"]?["id"]?.string, "\(drafted.errors)")
            #expect(try drafted.json["reminder"]?["state"] == "drafted")
            expectStatus(5, try office.run("reminders", "issue-draft", reminder, as: "official"))
            expectStatus(0, try office.run("reminders", "issue-draft", reminder, as: "vice_chairman"))
            expectStatus(3, try office.run("reminders", "acknowledge", reminder, as: "chairman"))
            #expect(try office.state("reminders", "acknowledge", reminder, as: "official") == "in_force")
            let ask = ["reminders", "ask-reconsideration", reminder, "--text", "Hôm đó tôi đi họp"]
            #expect(try office.state(ask, as: "official") == "provisional")
            expectStatus(4, try office.run(ask, as: "official"))
            let decide = ["reminders", "decide-reconsideration", reminder, "--reason", "Đã kiểm tra"]
            let upheld = decide + ["--outcome", "upheld", "--decided-by"]
            expectStatus(2, try office.run(upheld + ["collective"], as: "chairman"))
            expectStatus(5, try office.run(upheld + ["another_leader"], as: "vice_chairman"))
            #expect(try office.state(upheld + ["another_leader"], as: "chairman") == "in_force")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `a refusal before two witnesses is service`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let witnesses = try ["Đỗ Thị Lan", "Phạm Thị Dung"].map {
                try ConsoleOffice.word(office.run("officials", "add", "--name", $0))
            }
            let reminder = try office.reminder(on: "2026-02-02", isServed: false)
            let serve = ["reminders", "serve", reminder]
            let refused = serve + witnesses.flatMap { ["--refused-before", $0] }
            expectStatus(2, try office.run(serve + ["--refused-before", witnesses[0]], as: "vice_chairman"))
            expectStatus(2, try office.run(refused + ["--deemed"], as: "vice_chairman"))
            #expect(try office.state(refused, as: "vice_chairman") == "in_force")
        }
    }

    @Test func `what a meeting heard and decided is recorded, by the clerk until the leader confirms it`() async throws
    {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("clerk", name: "Đỗ Thị Lan")
            let meeting = { (day: String) in
                ["reminders", "meeting", "--official", office.official, "--on", try ConsoleOffice.today] + Self.text
                    + ["--present", office.official, "--incident", try office.incident(on: day)]
                    + ["--heard", "Tôi bận", "--outcome", "rejected", "--reason", "Không có căn cứ"]
            }
            expectStatus(2, try office.run(try meeting("2026-02-02"), as: "chairman"))
            let cause = ["--cause", "workload"]
            #expect(try office.state(try meeting("2026-02-02") + cause, as: "chairman") == "in_force")
            let heard = try office.run("explanations", "list", "--json").json["explanation_requests"]?.array
            #expect(heard?.map { $0["state"] } == ["rejected"])
            let accounts = try office.run("account", "list").output.split(whereSeparator: \.isNewline)
            let deputy = try #require(accounts.first { $0.contains("Lê Thị Cúc") }).prefix { $0 != "\t" }
            let noted = try office.run(
                try meeting("2026-02-03") + cause + ["--leader", String(deputy), "--json"],
                as: "clerk"
            )
            let reminder = try #require(try noted.json["reminder"]?["id"]?.string, "\(noted.errors)")
            #expect(try noted.json["reminder"]?["state"] != "in_force")
            expectStatus(5, try office.run("reminders", "confirm", reminder, as: "clerk"))
            #expect(try office.state("reminders", "confirm", reminder, as: "vice_chairman") == "in_force")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }

    @Test func `a reminder of the paper book comes with its paper`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let issuer = try ConsoleOffice.word(office.run("officials", "add", "--name", "Đỗ Thị Lan"))
            let scan = try program.file("ban-quet.txt", Array("Bản quét 15/TB-UBND".utf8))
            let transfer =
                ["reminders", "transfer", "--official", office.official, "--form", "writing"] + Self.text
                + ["--issued-on", try ConsoleOffice.today, "--served-on", try ConsoleOffice.today, "--issuer", issuer]
                + ["--issuer-role", "chairman", "--incident", try office.incident(on: "2026-02-02")]
                + ["--unasked-reason", "Đã giải trình trực tiếp"]
            expectStatus(2, try office.run(transfer, as: "chairman"))
            let paper = ["--document", "15/TB-UBND", "--scan", scan]
            let transferred = try office.run(transfer + paper + ["--json"], as: "chairman")
            let reminder = try #require(try transferred.json["reminder"]?["id"]?.string, "\(transferred.errors)")
            #expect(try transferred.json["reminder"]?["state"] == "issued")
            expectStatus(5, try office.run("reminders", "confirm", reminder, as: "chairman"))
            #expect(try office.state(["reminders", "confirm", reminder] + paper, as: "vice_chairman") == "in_force")
            expectStatus(0, try office.run("ledger", "verify"))
        }
    }
}
