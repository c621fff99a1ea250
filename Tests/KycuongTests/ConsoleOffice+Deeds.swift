import Foundation
import Ledger
import StoreSupport
import Testing

extension ConsoleOffice {
    /// The day it is for the program.
    static var today: String {
        get throws {
            let zone = try #require(TimeZone(identifier: "Asia/Ho_Chi_Minh"))
            return Date.now.formatted(Date.ISO8601FormatStyle(timeZone: zone).year().month().day())
        }
    }

    /// The state of the one thing a command shows afterwards; its words go without `--json`.
    func state(_ words: String..., as role: String) throws -> String? { try state(words, as: role) }

    /// The same of a list of words.
    func state(_ words: [String], as role: String) throws -> String? {
        let answer = try run(words + ["--json"], as: role)
        expectStatus(0, answer)
        guard case .object(let members) = try answer.json else { return nil }
        return (members["state"] ?? members.values.first?["state"])?.string
    }

    /// Records an incident of a day about the official; answers its id.
    func incident(on day: String) throws -> String {
        let added = try run(
            ["incidents", "add", "--official", official, "--kind", "attitude", "--source", "hotline"]
                + ["--happened-on", day, "--description", "Trả lời thiếu tôn trọng", "--json"],
            as: "vice_chairman"
        )
        expectStatus(0, added)
        return try #require(try added.json["id"]?.string, "\(added.output)")
    }

    /// An incident of a day and the deputy's reminder about it, handed over unless said otherwise; answers its id.
    func reminder(on day: String, isServed: Bool = true) throws -> String {
        let issued = try run(
            ["reminders", "issue", "--official", official, "--text", "Trả lời công dân thiếu tôn trọng"]
                + ["--incident", try incident(on: day), "--unasked-reason", "Đã trao đổi trực tiếp", "--json"],
            as: "vice_chairman"
        )
        expectStatus(0, issued)
        let reminder = try #require(try issued.json["reminder"]?["id"]?.string, "\(issued.output)")
        if isServed { expectStatus(0, try run("reminders", "serve", reminder, as: "vice_chairman")) }
        return reminder
    }
}
