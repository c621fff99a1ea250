import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// The portal's list and the registers at the console.
struct ConsolePortalTests {
    private let code = TestCommune.code

    @Test func `a list is brought in, compared and answered with a letter`() async throws {
        try await Program.withTestServer { program, _ in
            let days = ["--commune", code, "--from", "2026-01-01", "--to", "2026-01-31"]
            try register(in: program)
            expectStatus(5, try program.run(["reports", "portal"] + days))
            let text =
                "Mã hồ sơ,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc\n"
                + "\(RegisterFile(1).code),05/01/2026,15/01/2026,20/01/2026\n"
                + "\(RegisterFile(2).code),05/01/2026,15/01/2026,16/01/2026\n,hôm qua,,\n"
            let file = try program.file("portal.csv", Array(text.utf8))
            let refused = try program.run(["portal", "import", file] + days)
            expectStatus(5, refused)
            #expect(refused.errors.contains("Dòng này không có mã hồ sơ"))
            let taken = ["portal", "import", file, "--taken-on", "2026-02-02", "--skip-refused", "--json"] + days
            let done = try program.run(taken)
            expectStatus(0, done)
            #expect(try done.json["rows"] == 2)
            #expect(try program.run(taken).json["id"] == done.json["id"])
            let listed = try program.run("portal", "list", "--commune", code)
            #expect(listed.output.contains("kỳ 01/01/2026 - 31/01/2026\tlấy ngày 02/02/2026\t2 hồ sơ"))
            let found = try program.run(["reports", "portal", "--json"] + days)
            #expect(try found.json["counts"]?["agree"] == 1)
            #expect(try found.json["counts"]?["we_say_on_time"] == 1)
            let letter = program.folder + "/letter.docx"
            expectStatus(0, try program.run(["reports", "portal-letter", "--format", "docx", "--out", letter] + days))
            #expect(try Data(contentsOf: URL(filePath: letter)).starts(with: Data("PK".utf8)))
            expectStatus(2, try program.run(["reports", "portal-letter", "--format", "xlsx", "--out", letter] + days))
        }
    }

    @Test func `the registers and the trend are printed, and kept as files`() async throws {
        try await Program.withTestServer { program, _ in
            let days = ["--commune", code, "--from", "2026-01-01", "--to", "2026-12-31"]
            expectStatus(0, try program.run("migrate"))
            expectStatus(0, try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm"))
            expectStatus(5, try program.run(["reports", "files"] + days))
            try register(in: program)
            for (name, word) in [
                ("files", "Sổ theo dõi hồ sơ"), ("reminders", "Sổ theo dõi nhắc nhở, phê bình"),
                ("commendations", "Sổ theo dõi biểu dương, khen thưởng"), ("late-trend", "Hồ sơ quá hạn qua các năm"),
            ] {
                let printed = try program.run(["reports", name] + days)
                expectStatus(0, printed)
                #expect(printed.output.hasPrefix(word), "\(name)")
                let file = program.folder + "/\(name).pdf"
                expectStatus(0, try program.run(["reports", name, "--format", "pdf", "--out", file] + days))
                #expect(try Data(contentsOf: URL(filePath: file)).starts(with: Data("%PDF-".utf8)), "\(name)")
            }
            let listed = try program.run("officials", "list", "--commune", code, "--json")
            #expect(listed.output.contains("Nguyễn Văn An"))
            expectStatus(3, try program.run(["reports", "months", "--official", UUID().uuidString] + days))
        }
    }

    /// A late file and one in time, of January 2026.
    private func register(in program: Program) throws {
        expectStatus(0, try program.run("migrate"))
        // There may be one already.
        try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
        let export = RegisterExport([
            RegisterFile(1, finished: .test(2026, 1, 20)),
            RegisterFile(2, finished: .test(2026, 1, 15)),
        ])
        let file = try program.file("register.csv", export.bytes)
        let taken = ["import", "--commune", code, file, "--exported-on", "2026-02-01", "--create-officials"]
        expectStatus(0, try program.run(taken))
    }
}
