import Foundation
import Ledger
import StoreSupport
import TestSupport
import Testing

/// The ledger and the calendar at the console.
struct ConsoleLedgerTests {
    private let code = TestCommune.code

    @Test func `an exported ledger is checked by ours and by the verifier in Python alike`() async throws {
        try await Program.withTestServer { program, database in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            let file = try program.file("register.csv", RegisterExport([RegisterFile(1)]).bytes)
            try program.run("import", "--commune", code, file, "--exported-on", "2026-02-01", "--create-officials")
            let folder = program.folder + "/ledger"
            expectStatus(0, try program.run("ledger", "export", "--commune", code, folder))
            expectStatus(5, try program.run("ledger", "export", "--commune", code, folder))
            expectStatus(0, try program.run("ledger", "check", folder, "--origin", "kycuong/\(code)"))
            #expect(try verifyInPython(folder) == 0)
            expectStatus(6, try program.run("ledger", "check", folder, "--origin", "kycuong/H1"))

            let path = folder + "/entries.jsonl"
            let entries = try String(contentsOfFile: path, encoding: .utf8)
            try entries.replacingOccurrences(of: "import.recorded", with: "import.rekorded")
                .write(toFile: path, atomically: true, encoding: .utf8)
            expectStatus(6, try program.run("ledger", "check", folder, "--origin", "kycuong/\(code)"))
            #expect(try verifyInPython(folder) != 0)
        }
    }

    @Test func `a record edited behind the program's back ends verification with code 6 and its place`() async throws {
        try await Program.withTestServer { program, database in
            try program.run("migrate")
            try program.run("commune", "add", "--code", code, "--name", "Xã Thử Nghiệm")
            let file = try program.file("register.csv", RegisterExport([RegisterFile(1)]).bytes)
            try program.run("import", "--commune", code, file, "--exported-on", "2026-02-01")
            let sound = try program.run("ledger", "verify", "--commune", code, "--json")
            expectStatus(0, sound)
            #expect(try sound.json["sound"] == true)
            #expect(try sound.json["entries"] == 2)
            try await database.run(
                "set session_replication_role = replica; update kc.import_batches set rows = 99"
            )
            let found = try program.run("ledger", "verify", "--commune", code, "--json")
            expectStatus(6, found)
            let faults = try found.json["faults"]?.array ?? []
            #expect(faults.contains { $0["table"] == "import_batches" && $0["first"] == 2 })
            expectStatus(0, try program.run("ledger", "verify", "--commune", "-"))
            try await database.run(
                "set session_replication_role = replica; update kc.ledger_bodies set body = 'x' where seq = 2"
            )
            expectStatus(6, try program.run("ledger", "verify", "--commune", code))
            expectStatus(3, try program.run("ledger", "verify", "--commune", "H1"))
        }
    }

    @Test func `the calendar says why, and takes a year in only once`() async throws {
        try await Program.withTestServer { program, _ in
            try program.run("migrate")
            let why = try program.run("calendar", "why", "2026-04-24", "3", "--json")
            expectStatus(0, why)
            // Monday the 27th stands in for the Hùng Kings' Sunday; 30 April and 1 May are days off.
            #expect(try why.json["due"] == "2026-05-04")
            let steps = try why.json["steps"]?.array ?? []
            #expect(steps.count { $0["counted"] == true } == 3)
            #expect(steps.allSatisfy { $0["reason"]?.string?.isEmpty == false })
            expectStatus(5, try program.run("calendar", "why", "2031-04-24", "3"))
            expectStatus(2, try program.run("calendar", "why", "2026-04-24", "-3"))
            let csv = """
                day,kind,title,source_document,provisional
                2028-01-03,off,Tết Dương lịch,Thông báo thử nghiệm,true

                """
            let file = try program.file("2028.csv", Array(csv.utf8))
            let first = try program.run("calendar", "import", file)
            expectStatus(0, first)
            let second = try program.run("calendar", "import", file)
            expectStatus(0, second)
            #expect(second.output != first.output)
            #expect(second.output.contains("không có gì thay đổi"))
            let bad = try program.file("bad.csv", Array("day,kind\n".utf8))
            expectStatus(5, try program.run("calendar", "import", bad))
            expectStatus(3, try program.run("calendar", "import", program.folder + "/nothing.csv"))
        }
    }

    private func verifyInPython(_ folder: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", TestData.path("../../Sources/Ledger/Resources/verify_ledger.py"), folder]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
