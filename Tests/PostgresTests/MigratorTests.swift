@_spi(Testing) import Postgres
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let first = Migration(
        number: 1,
        name: "create_things",
        sql: """
            -- The owner is kc_owner; kc_owner_key and my_kc_owner are other words.
            create table things (id integer not null, constraint kc_owner_key primary key (id));
            grant select on things to kc_staff, kc_inspector;
            """
    )
    private let second = Migration(number: 2, name: "add_name", sql: "alter table things add name text")
    private let third = Migration(number: 3, name: "add_rank", sql: "alter table things add size integer")

    @Test func `an empty database becomes current, then behind, then current again`() async throws {
        try await withDatabase { database async throws in
            #expect(try await status(of: [first], in: database) == .empty)
            #expect(try await migrate([first], in: database) == [1])
            #expect(try await status(of: [first], in: database) == .current)
            #expect(try await status(of: [first, second, third], in: database) == .behind([second, third]))
            #expect(try await migrate([first, second, third], in: database) == [2, 3])
            #expect(try await migrate([first, second, third], in: database) == [])
            #expect(try await status(of: [first, second, third], in: database) == .current)
        }
    }

    @Test func `a newer schema is ahead and an altered file is named, and neither is touched`() async throws {
        try await withDatabase { database async throws in
            try await migrate([first, second], in: database)
            #expect(try await status(of: [first], in: database) == .ahead(2))
            let reworded = Migration(number: 1, name: first.name, sql: first.sql + " ")
            #expect(try await status(of: [reworded, second], in: database) == .altered(1))
            let renamed = Migration(number: 2, name: "other", sql: second.sql)
            #expect(try await status(of: [first, renamed], in: database) == .altered(2))
            await #expect(throws: MigrationRefused.ahead(2)) { try await migrate([first], in: database) }
            await #expect(throws: MigrationRefused.altered(1)) {
                try await migrate([reworded, second, third], in: database)
            }
            try await database.run("delete from kc.schema_migrations where number = 1")
            #expect(try await status(of: [first, second], in: database) == .altered(2))
        }
    }

    @Test func `roles are named after the prefix, own the schema and have no power`() async throws {
        try await withDatabase { database async throws in
            try await migrate([first], in: database)
            try await database.withPool { pool in
                try await pool.transaction(.read) { db in
                    let owner = try db.one("select tableowner as name from pg_tables where tablename = 'things'")
                    #expect(try owner.value("name") == "\(database.name)_owner")
                    let readers: [String] = try db.query(
                        """
                        select grantee as name
                          from information_schema.role_table_grants
                         where table_schema = 'kc' and table_name = 'things' and grantee not like '%owner'
                         order by grantee
                        """
                    ).map { try $0.value("name") }
                    #expect(readers == ["\(database.name)_inspector", "\(database.name)_staff"])
                    let roles = try db.query(
                        """
                        select rolname, rolcanlogin,
                               rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolinherit as is_powerful
                          from pg_roles
                         where rolname like \(database.name + "\\_%")
                        """
                    )
                    #expect(roles.count == 5)
                    for role in roles {
                        #expect(try role.value("is_powerful") == false)
                        #expect(try role.value("rolcanlogin") == (role.value("rolname") != "\(database.name)_owner"))
                    }
                }
            }
        }
    }

    @Test func `every class may read how the schema stands`() async throws {
        try await withDatabase { database async throws in
            try await migrate([first], in: database)
            for role in try RoleNames(prefix: database.name).classes {
                let settings = try TestServer.settings(database: database.name, user: role)
                let migrator = try migrator([first], in: database)
                try await withPool(settings: settings) { pool async throws in
                    #expect(try await pool.transaction(.read) { db in try migrator.status(on: db) } == .current)
                }
            }
        }
    }

    @Test func `a user with CREATEROLE and CREATE on the database can migrate and take on the roles`() async throws {
        try await withDatabase { database async throws in
            let user = "\(database.name)_user"
            try await database.run(
                """
                create role "\(user)" login createrole nosuperuser;
                grant create on database "\(database.name)" to "\(user)"
                """
            )
            let settings = try TestServer.settings(database: database.name, user: user)
            #expect(try await migrate([first, second], in: database, settings: settings) == [1, 2])
            for role in try RoleNames(prefix: database.name).classes {
                var settings = settings
                settings.role = role
                let migrator = try migrator([first, second], in: database)
                try await withPool(settings: settings) { pool async throws in
                    #expect(try await pool.transaction(.read) { db in try migrator.status(on: db) } == .current)
                }
            }
            try await database.run("drop owned by \"\(user)\"")
            try await database.drop()
            try await TestServer.run("drop role \"\(user)\"")
        }
    }

    @Test func `a failing migration leaves nothing and names itself`() async throws {
        try await withDatabase { database async throws in
            let broken = Migration(number: 2, name: "broken", sql: "create table more (id integer); select 1 / 0;")
            let error = await #expect(throws: MigrationFailed.self) {
                try await migrate([first, broken], in: database)
            }
            #expect(error?.number == 2)
            #expect((error?.cause as? PostgresError)?.sqlState == "22012")
            #expect(try await status(of: [first, broken], in: database) == .behind([broken]))
            let missing: Bool = try await database.withPool { pool in
                try await pool.transaction(.read) { db in
                    try db.one("select to_regclass('kc.more') is null as missing").value("missing")
                }
            }
            #expect(missing)
        }
    }

    @Test(arguments: ["create table more (id integer); commit; begin;", "commit"])
    func `a migration that ends its own transaction is refused`(_ sql: String) async throws {
        try await withDatabase { database async throws in
            let rogue = Migration(number: 2, name: "rogue", sql: sql)
            await #expect(throws: (any Error).self) { try await migrate([first, rogue], in: database) }
            #expect(try await status(of: [first, rogue], in: database) == .behind([rogue]))
        }
    }

    @Test func `racing migrators apply each migration once`() async throws {
        try await withDatabase { database async throws in
            let all = [first, second, third]
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<6 { group.addTask { try await migrate(all, in: database) } }
                return try await group.reduce(into: [Int]()) { $0 += $1 }
            }
            #expect(applied.sorted() == [1, 2, 3])
            #expect(try await status(of: all, in: database) == .current)
        }
    }

    @Test func `a list with a gap and a prefix that is too long are refused`() {
        #expect(throws: PostgresError.self) { try Migrator(migrations: [second], roles: RoleNames(prefix: "x")) }
        #expect(throws: PostgresError.self) { try RoleNames(prefix: String(repeating: "x", count: 54)) }
        #expect(throws: PostgresError.self) { try RoleNames(prefix: "") }
    }

    @Test func `a role of the same name with power is refused`() async throws {
        try await withDatabase { database async throws in
            try await database.run("create role \"\(database.name)_staff\" superuser")
            await #expect(throws: PostgresError.self) { try await migrate([first], in: database) }
            #expect(try await status(of: [first], in: database) == .empty)
        }
    }

    private func migrator(_ migrations: [Migration], in database: TestDatabase) throws -> Migrator {
        try Migrator(migrations: migrations, roles: RoleNames(prefix: database.name))
    }

    @discardableResult
    private func migrate(
        _ migrations: [Migration],
        in database: TestDatabase,
        settings: ConnectionSettings? = nil
    ) async throws -> [Int] {
        let migrator = try migrator(migrations, in: database)
        return try await withPool(settings: settings ?? database.settings) { pool in
            try await pool.session(limit: .seconds(120)) { db in
                var applied: [Int] = []
                try migrator.migrate(on: db) { applied.append($0.number) }
                return applied
            }
        }
    }

    private func status(of migrations: [Migration], in database: TestDatabase) async throws -> SchemaStatus {
        let migrator = try migrator(migrations, in: database)
        return try await withPool(settings: database.settings) { pool in
            try await pool.transaction(.read) { db in try migrator.status(on: db) }
        }
    }
}
