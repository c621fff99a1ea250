import Foundation
import StoreSupport
import Testing

/// A commune kept at the console: an official, and the tokens of those who decide.
struct ConsoleOffice {
    let program: Program
    let official: String
    private var tokens: [String: String]

    init(_ program: Program) throws {
        self.program = program
        try program.run("migrate")
        let added = try program.run(
            "commune",
            "add",
            "--code",
            TestCommune.code,
            "--name",
            "Xã Thử Nghiệm",
            "--start",
            "2026-01-01"
        )
        expectStatus(0, added)
        official = try Self.word(
            program.run("officials", "add", "--commune", TestCommune.code, "--name", "Nguyễn Văn An")
        )
        var tokens: [String: String] = [:]
        for (role, name) in [("chairman", "Hà Thị Thu"), ("vice_chairman", "Lê Thị Cúc")] {
            let account = ["account", "add", "--commune", TestCommune.code, "--role", role, "--name", name, "--token"]
            tokens[role] = try Self.word(program.run(account))
        }
        self.tokens = tokens
    }

    /// The same office with an account more: of a new person, or of somebody in the list of officials.
    func with(_ role: String, name: String? = nil, of official: KeyPath<ConsoleOffice, String>? = nil) throws -> Self {
        let whose = name.map { ["--name", $0] } ?? official.map { ["--official", self[keyPath: $0]] } ?? []
        var office = self
        office.tokens[role] = try Self.word(run(["account", "add", "--role", role, "--token"] + whose))
        return office
    }

    /// Runs a command in the commune, as whoever keeps the server or with the token of a role.
    func run(_ words: String..., as role: String? = nil) throws -> Program.Answer { try run(words, as: role) }

    /// Runs a command of these words.
    func run(_ words: [String], as role: String? = nil) throws -> Program.Answer {
        let settings = try role.map { ["KYCUONG_TOKEN": try #require(tokens[$0])] } ?? [:]
        return try program.run(words + ["--commune", TestCommune.code], with: settings)
    }

    /// The first word of the last line printed: the id of what was made.
    static func word(_ answer: Program.Answer) throws -> String {
        expectStatus(0, answer)
        let line = try #require(answer.output.split(whereSeparator: \.isNewline).last)
        return String(line.prefix { $0 != "\t" })
    }
}
