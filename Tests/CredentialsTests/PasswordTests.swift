import Credentials
import Testing

struct PasswordTests {
    @Test func `a password matches its own hash and no other, whatever its letters`() throws {
        let hash = try #require(PasswordHash(of: "Đồng Tiến mùa lúa chín"))
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(hash.matches("Đồng Tiến mùa lúa chín"))
        for other in ["", "Đồng Tiến mùa lúa chín ", "dong tien mua lua chin"] { #expect(!hash.matches(other)) }
        #expect(PasswordHash(of: "Đồng Tiến mùa lúa chín") != hash)
        #expect(try #require(PasswordHash(text: hash.text)).matches("Đồng Tiến mùa lúa chín"))
        #expect(PasswordHash(text: "$2y$10$abc") == nil)
        #expect(PasswordHash(text: "$argon2id$" + String(repeating: "a", count: 200)) == nil)
    }

    @Test func `who has no password is refused by the same work`() async throws {
        let work = try #require(PasswordWork())
        let hash = try await work.hash("một mật khẩu thật dài")
        #expect(try await work.matches("một mật khẩu thật dài", hash))
        #expect(try await !work.matches("nobody's password, compared for its time", nil))
    }

    @Test func `beyond the queue there is no place`() async throws {
        let work = try #require(PasswordWork(limit: 1, queueLimit: 1))
        let hash = try await work.hash("một mật khẩu thật dài")
        let outcomes = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do { return try await work.matches("sai", hash) } catch { return nil }
                }
            }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        #expect(outcomes.contains(nil) && outcomes.contains(false) && !outcomes.contains(true))
        #expect(try await work.matches("một mật khẩu thật dài", hash))
    }
}
