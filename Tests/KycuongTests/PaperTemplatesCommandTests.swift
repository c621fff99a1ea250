import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// Texts of papers at the console.
struct PaperTemplatesCommandTests {
    private let code = TestCommune.code

    @Test func `a text is shown, recorded by somebody who keeps texts, and refused in words`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            expectStatus(0, try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm"))
            let shown = try program.run("paper-templates", "show", "--commune", code, "--json").json
            #expect(shown["paper_templates"]?.array?.count == 11)
            let added = try program.run(
                "account",
                "add",
                "--commune",
                code,
                "--role",
                "clerk",
                "--name",
                "Hứa Văn Quyền",
                "--token"
            )
            let clerk = ["KYCUONG_TOKEN": added.output.trimmingCharacters(in: .newlines)]
            let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
            let file = folder.appending(path: "text.txt")
            func record(_ text: String) throws -> Program.Answer {
                try Data(text.utf8).write(to: file)
                return try program.run(
                    [
                        "paper-templates", "record", "--commune", code, "apology", "--body-file",
                        file.path(percentEncoded: false), "--effective-on", "2099-01-01", "--reason", "Gọn hơn",
                    ],
                    with: clerk
                )
            }
            let wrong = try record("Hồ sơ {mã hồ sơ} của {lương}")
            #expect(wrong.status != 0 && wrong.errors.contains("không có chỗ điền {lương}"), "\(wrong.errors)")
            let short = try record("Hồ sơ {mã hồ sơ}")
            #expect(short.errors.contains("{ngày hẹn trả}, {ngày hẹn lại}"), "\(short.errors)")
            expectStatus(0, try record("Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}."))
            let later = try program.run(
                "paper-templates",
                "show",
                "--commune",
                code,
                "--kind",
                "apology",
                "--on",
                "2099-01-01"
            )
            #expect(later.output.contains("Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}."))
            expectStatus(0, try program.run("ledger", "verify", "--commune", code))
        }
    }
}
