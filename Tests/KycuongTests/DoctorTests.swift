import Foundation
import StoreSupport
import TestSupport
import Testing

/// What the doctor says of signing in.
struct DoctorTests {
    @Test func `the doctor names who was let in and never came, and how the service stands`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let calm = try program.run("doctor")
            expectStatus(0, calm)
            #expect(calm.output.contains("[tốt]    Khóa niêm phong xác thực hai lớp chưa có"))
            #expect(calm.output.contains("[tốt]    Dịch vụ web hiện không chạy"))
            #expect(calm.output.contains("không có gì phải nhắc"))
            let line = try #require(
                try office.run("account", "list").output.split(separator: "\n").first { $0.contains("Hà Thị Thu") }
            )
            expectStatus(0, try office.run("account", "link", String(line.prefix { $0 != "\t" })))
            let waiting = try program.run("doctor")
            expectStatus(0, waiting)
            #expect(waiting.output.contains("chưa đăng nhập lần nào: thu.ht (Chủ tịch UBND)"))
        }
    }

    @Test func `the doctor sees who lacks a second factor, a lost key and a key others read`() async throws {
        try await Program.withTestServer { program, database in
            let office = try ConsoleOffice(program)
            let line = try #require(
                try office.run("account", "list").output.split(separator: "\n").first { $0.contains("Hà Thị Thu") }
            )
            expectStatus(0, try office.run("account", "link", String(line.prefix { $0 != "\t" })))
            try await database.run(
                """
                insert into kc.sign_ins (commune_id, person_id, sign_in_name, password_hash, password_set_at, added_at)
                select l.commune_id, l.person_id, l.sign_in_name, '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', now(), now()
                  from kc.sign_in_links as l
                """
            )
            let lacking = try program.run("doctor")
            expectStatus(0, lacking)
            #expect(lacking.output.contains("chưa cài xác thực hai lớp, trong khi vai trò bắt buộc: thu.ht"))
            try await database.run(
                "update kc.sign_ins set second_factor = sha256('a') || substring(sha256('b'), 1, 28), confirmed_at = now(), last_step = 1"
            )
            let lost = try program.run("doctor")
            expectStatus(1, lost)
            #expect(lost.output.contains("không còn: 1 người không đăng nhập được"))
            let home = URL(filePath: program.folder).appending(path: "home")
            let secrets = home.appending(path: "secrets").path()
            try FileManager.default.createDirectory(atPath: secrets, withIntermediateDirectories: true)
            let key = secrets + "/second-factor.pem"
            try Data("x".utf8).write(to: URL(filePath: key))
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            let open = try program.run("doctor")
            expectStatus(1, open)
            #expect(open.output.contains("chmod 600 \(key)"))
        }
    }

    @Test func `the doctor takes an address of TLS only`() async throws {
        try await Program.withTestServer { program, _ in
            for address in ["http://a", "https://", "https://a:b", "https://-x", "https://a:70000"] {
                expectStatus(2, try program.run("doctor", "--address", address))
            }
        }
    }
}
