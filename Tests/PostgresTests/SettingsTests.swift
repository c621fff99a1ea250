import Testing

@testable import Postgres

@Suite struct SettingsTests {
    @Test func `a URL is read as libpq reads it`() throws {
        let settings = try ConnectionSettings(
            url:
                "postgresql://lan:b%40d%20word@db1.example:6000,db2.example/ky%20cuong?sslmode=require&connect_timeout=3"
        )
        #expect(settings.endpoints == [.init(host: "db1.example", port: 6000), .init(host: "db2.example", port: 5432)])
        #expect(settings.database == "ky cuong")
        #expect(settings.user == "lan")
        #expect(settings.password?.revealed() == "b@d word")
        #expect(settings.parameters["sslmode"] == "require")
        #expect(settings.connectTimeout == .seconds(3))
    }

    @Test func `a socket directory and a URL without database name are read`() throws {
        let settings = try ConnectionSettings(url: "postgresql://lan@/?host=/run/postgresql&port=5433")
        #expect(settings.endpoints == [.init(host: "/run/postgresql", port: 5433)])
        #expect(settings.database == "lan")
    }

    @Test(arguments: [
        "postgresql://u@h:port/d", "nonsense", "postgresql://u@h:0/d", "postgresql://u:secret@[::1/d", "a\0b",
    ])
    func `a bad URL is refused without repeating it`(_ url: String) {
        let error = #expect(throws: PostgresError.self) { try ConnectionSettings(url: url) }
        #expect(error.map { !String(reflecting: $0).contains("secret") } == true)
    }

    @Test func `secrets do not show`() throws {
        let settings = try ConnectionSettings(url: "postgresql://lan:hush@h/d?sslpassword=hush")
        var dumped = ""
        dump(settings, to: &dumped)
        for text in [
            "\(settings)", String(reflecting: settings), dumped, "\(Secret("hush"))",
            String(reflecting: Secret("hush")),
        ] {
            #expect(!text.contains("hush"))
        }
        #expect("\(Secret("hush"))" == "•••")
    }

    @Test func `the least recently used statement leaves the cache`() {
        var cache = StatementCache(capacity: 2)
        func key(_ text: String) -> StatementCache.Key { .init(text: text, types: []) }
        #expect(cache.plan(for: key("a")) == .once)
        guard case .prepare(let name) = cache.plan(for: key("a")) else {
            Issue.record("the second use prepares")
            return
        }
        cache.markPrepared(key("a"), as: name)
        #expect(cache.plan(for: key("a")) == .prepared(name))
        #expect(cache.plan(for: key("b")) == .once)
        #expect(cache.plan(for: key("c")) == .once)
        #expect(cache.evicted == [name])
        cache.forgetEvicted()
        #expect(cache.plan(for: key("a")) == .once)
        #expect(cache.evicted.isEmpty)
    }

    @Test func `only whole words become role names`() throws {
        let roles = try RoleNames(prefix: "ky \"cuong\"")
        #expect(
            roles.substituted(in: "grant a to kc_staff,kc_auth; -- kc_staff_x my_kc_owner đkc_owner kc_owner")
                == "grant a to \"ky \"\"cuong\"\"_staff\",\"ky \"\"cuong\"\"_auth\"; -- kc_staff_x my_kc_owner đkc_owner \"ky \"\"cuong\"\"_owner\""
        )
    }
}
