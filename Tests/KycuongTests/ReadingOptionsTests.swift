import Foundation
import StoreSupport
import Testing

/// Reports and lists as files at the console.
struct ReadingOptionsTests {
    private let code = TestCommune.code

    @Test func `reports and lists are written to files, and what is no file of them is refused`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm", "--start", "2026-01-01")
            let export = RegisterExport([RegisterFile(1, due: .test(2026, 1, 8)), RegisterFile(2)])
            let register = try program.file("register.csv", export.bytes)
            expectStatus(0, try program.run("import", "--commune", code, register, "--exported-on", "2026-02-01"))
            let summary = ["summary", "--commune", code, "--from", "2026-01-01", "--to", "2026-01-31"]
            let findings = ["findings", "list", "--commune", code]
            for (command, format, start) in [
                (summary, "xlsx", "PK"), (summary, "csv", "\u{FEFF}"), (summary, "pdf", "%PDF"),
                (summary, "docx", "PK"),
                (findings, "xlsx", "PK"), (findings, "csv-no-bom", "Không có mục nào."),
            ] {
                let file = try program.file("out.\(format)", [])
                let answer = try program.run(command + ["--format", format, "--out", file])
                expectStatus(0, answer)
                #expect(answer.output.isEmpty)
                #expect(try Data(contentsOf: URL(filePath: file)).starts(with: Array(start.utf8)), "\(format)")
            }
            expectStatus(2, try program.run(findings + ["--format", "pdf", "--out", "x"]))
            expectStatus(2, try program.run(summary + ["--format", "xlsx"]))
            expectStatus(2, try program.run(summary + ["--out", "x"]))
            expectStatus(2, try program.run(summary + ["--format", "csv", "--out", "x", "--json"]))
            #expect(try program.run(summary + ["--format", "csv", "--out", "/nowhere/x"]).status != 0)
        }
    }
}
