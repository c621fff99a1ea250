import Foundation
import Ledger
import StoreSupport
import Testing

/// `kycuong record --proof` and `kycuong verify`: what an official carries away, and what holds it against the ledger later.
struct VerifyCommandTests {
    private let code = TestCommune.code

    @Test func `a proof is carried away, and proven by a later one, by an export, and by Python`() async throws {
        try await Program.withTestServer { program, database in
            let official = try await prepare(program)
            let (old, new, ledger) = (
                program.folder + "/old.json", program.folder + "/new.json", program.folder + "/so-cai"
            )
            let written = try program.run("record", "--commune", code, "--official", official, "--proof", old)
            expectStatus(0, written)
            #expect(written.output.hasPrefix("Đã ghi 1 mục vào \(old)."), "\(written.output)")
            let alone = try program.run("verify", old, "--json")
            expectStatus(0, alone)
            let size = try #require(try alone.json["checkpoint"]?.integer)
            #expect(try alone.json["proven"] == true && alone.json["uncovered"] == 0)

            expectStatus(0, try program.run(leave(of: official)))
            let proof = ["record", "--commune", code, "--official", official, "--proof", new, "--since"]
            expectStatus(3, try program.run(proof + ["999"]))
            expectStatus(0, try program.run(proof + ["\(size)"]))
            expectStatus(0, try program.run("ledger", "export", "--commune", code, ledger))
            for later in [new, ledger] {
                let found = try program.run("verify", old, later, "--key", ledger + "/key.pem")
                expectStatus(0, found)
                #expect(found.output.contains("Nguyên vẹn: 1 mục, không có gì bị bỏ, bị sửa hay bị ghi lùi."))
            }
            let bare = try program.file("checkpoint.txt", Array(try note(of: new).utf8))
            let open = try program.run("verify", old, bare)
            expectStatus(3, open)
            #expect(open.output.contains("?since=\(size)"))
            expectStatus(
                6,
                try program.run("verify", new, try program.file("older.txt", Array(try note(of: old).utf8)))
            )
            try Data(ProofVerifier.python).write(to: URL(filePath: program.folder + "/verify_proof.py"))
            #expect(try python(program, old, new, ledger + "/key.pem") == 0)
            #expect(try python(program, old, bare) != 0)
        }
    }

    @Test func `each fault is told as what it is`() async throws {
        try await Program.withTestServer { program, _ in
            let official = try await prepare(program)
            let path = program.folder + "/mine.json"
            expectStatus(0, try program.run(leave(of: official)))
            expectStatus(0, try program.run("record", "--commune", code, "--official", official, "--proof", path))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            func expect(_ sentence: String, _ changed: String, _ options: String...) throws {
                let file = try program.file("changed.json", Array(changed.utf8))
                let found = try program.run(["verify", file] + options)
                expectStatus(6, found)
                #expect(found.output.contains(sentence), "\(found.output)")
            }
            try expect("có chữ trong tệp đã bị sửa", text.replacing("\"uncovered\":0", with: "\"uncovered\":1"))
            try expect("Tệp bị cắt cụt", String(text.prefix(text.count / 2)))
            try expect("Tệp không phải bằng chứng cá nhân", "Bản ghi chép của tôi")
            try expect("Tệp không phải bằng chứng cá nhân", "{\"official\":{}}")
            try expect("Tệp đã được chương trình khác lưu lại", text.replacing("\",\"", with: "\", \""))
            try expect("ghi lùi thời điểm", text.replacing("\"at\":\"20", with: "\"at\":\"19"))
            let key = try program.file("key.pem", Array(SigningKey.generate().publicKey.pem.utf8))
            try expect("Khóa trong tệp không phải khóa đã biết", text, "--key", key)
            expectStatus(2, try program.run("verify", path, "--key", path))
            expectStatus(3, try program.run("verify", program.folder + "/nowhere.json"))
            expectStatus(6, try program.run("verify", path, try program.file("note.txt", Array("xin chào".utf8))))
            expectStatus(2, try program.run("record", "--commune", code, "--official", official, "--since", "1"))
        }
    }

    private func leave(of official: String) -> [String] {
        [
            "leave", "add", "--commune", code, "--official", official, "--kind", "annual", "--from", "2026-11-02",
            "--to",
            "2026-11-03",
        ]
    }

    /// A commune with one official of a register; answers his id.
    private func prepare(_ program: Program) async throws -> String {
        try program.run("migrate")
        try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm", "--start", "2026-01-01")
        let file = try program.file("register.csv", RegisterExport([RegisterFile(1, due: .test(2026, 1, 8))]).bytes)
        expectStatus(
            0,
            try program.run("import", "--commune", code, file, "--exported-on", "2026-02-01", "--create-officials")
        )
        let officials = try program.run("officials", "list", "--commune", code, "--json").json["officials"]?.array
        return try #require(officials?.first?["id"]?.string)
    }

    private func note(of path: String) throws -> String {
        let file = try JSON.parse(utf8: [UInt8](try Data(contentsOf: URL(filePath: path))))
        return try #require(file["checkpoint"]?.string)
    }

    private func python(_ program: Program, _ files: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", program.folder + "/verify_proof.py"] + files
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
