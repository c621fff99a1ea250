import Foundation
import StoreSupport
import TestSupport
import Testing

/// Beginning an installation at the console.
struct StartCommandTests {
    @Test func `the first command adds commune and administrator and prints a link, again until it is used`()
        async throws
    {
        try await Program.withTestServer { program, _ in
            expectStatus(0, try program.run("migrate"))
            let code = ["start", "--code", TestCommune.code]
            expectStatus(2, try program.run(code))
            expectStatus(2, try program.run(code + ["--name", "Xã Thử Nghiệm"]))
            let whole = code + ["--name", "Xã Thử Nghiệm", "--administrator", "Mạc Văn Quản"]
            let first = try program.run(whole)
            expectStatus(0, first)
            #expect(first.output.contains("tên đăng nhập: quan.mv"))
            let link = try #require(
                first.output.split(whereSeparator: \.isNewline).first { $0.contains("/sign-in/link/kc_") }
            )
            let second = try program.run(code)
            expectStatus(0, second)
            #expect(second.output.contains("quan.mv") && !second.output.contains(link))
            let accounts = try program.run("account", "list", "--commune", TestCommune.code)
            #expect(accounts.output.split(separator: "Mạc Văn Quản").count == 2)
        }
    }
}
