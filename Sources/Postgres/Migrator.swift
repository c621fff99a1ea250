/// Brings a database's schema forward, and tells how it stands.
///
/// `migrate` needs a superuser, or a user with CREATEROLE and CREATE on the database. Each migration runs in a
/// transaction of its own; two migrators take turns.
public struct Migrator: Sendable {
    private let migrations: [Migration]
    private let roles: RoleNames

    /// Refuses a list that is not numbered 1, 2, 3 …
    public init(migrations: [Migration], roles: RoleNames) throws(PostgresError) {
        guard migrations.map(\.number) == Array(1..<(migrations.count + 1)) else {
            throw .misuse("migrations are not numbered 1, 2, 3 and so on")
        }
        self.migrations = migrations
        self.roles = roles
    }

    /// Compares what is applied with what we know. Works for every role that may read `kc.schema_migrations`.
    public func status(on connection: Connection) throws(PostgresError) -> SchemaStatus {
        let row = try connection.one("select to_regclass('kc.schema_migrations') is not null as found")
        guard try row.value("found") else { return .empty }
        let applied = try Applied.all(on: connection)
        let checksums = try checksums(on: connection)
        for (index, entry) in applied.enumerated() {
            if entry.number > migrations.count { return .ahead(entry.number) }
            let migration = migrations[entry.number - 1]
            guard entry.number == index + 1, entry.name == migration.name, entry.checksum == checksums[index] else {
                return .altered(entry.number)
            }
        }
        let pending = Array(migrations[applied.count...])
        if applied.isEmpty, !migrations.isEmpty { return .empty }
        return pending.isEmpty ? .current : .behind(pending)
    }

    /// Creates roles and schema where they are missing and applies what is pending, telling `report` of each
    /// migration after its COMMIT. Refuses a schema that is ahead or altered. Needs a session without a transaction,
    /// as from `Pool.session`.
    public func migrate(on connection: Connection, report: (Migration) -> Void) throws {
        try inTransaction(on: connection) {
            try RoleBootstrap(roles: roles).run(on: connection)
        }
        while let migration = try applyNext(on: connection) { report(migration) }
    }

    /// Applies the next pending migration; nil when there is none left.
    private func applyNext(on connection: Connection) throws -> Migration? {
        try inTransaction(on: connection) {
            let next: Migration
            switch try status(on: connection) {
            case .current: return nil
            case .empty:
                guard let first = migrations.first else { return nil }
                next = first
            case .behind(let pending): next = pending[0]
            case .ahead(let number): throw MigrationRefused.ahead(number)
            case .altered(let number): throw MigrationRefused.altered(number)
            }
            try apply(next, on: connection)
            return next
        }
    }

    private func apply(_ migration: Migration, on connection: Connection) throws {
        let before = try transactionID(on: connection)
        try connection.run(text: "set local role \(RoleNames.quoted(roles.owner))")
        try connection.run(text: "set local search_path = kc, public, pg_temp")
        do {
            try connection.run(text: roles.substituted(in: migration.sql))
        } catch {
            throw MigrationFailed(number: migration.number, name: migration.name, cause: error)
        }
        // A file that says COMMIT would leave half of itself behind.
        guard try transactionID(on: connection) == before else {
            throw MigrationFailed(
                number: migration.number,
                name: migration.name,
                cause: PostgresError.misuse("the migration ended its transaction")
            )
        }
        try connection.run(text: "set local role \(RoleNames.quoted(roles.owner))")
        try connection.execute(
            """
            insert into kc.schema_migrations (number, name, checksum, applied_at)
            values (\(migration.number), \(migration.name), pg_catalog.sha256(convert_to(\(migration.sql), 'UTF8')), now())
            """
        )
    }

    private func transactionID(on connection: Connection) throws(PostgresError) -> String {
        try connection.one("select pg_catalog.pg_current_xact_id()::text as id").value("id")
    }

    /// One migrator at a time: everyone else waits here, for as long as the session's limit allows.
    private func inTransaction<Value>(on connection: Connection, _ body: () throws -> Value) throws -> Value {
        connection.isRetired = true
        return try connection.transaction(.write) { connection in
            try connection.run(text: "set local lock_timeout = 0")
            try connection.run(text: "set local statement_timeout = 0")
            try connection.run(text: "select pg_catalog.pg_advisory_xact_lock(8019252730931118452)")
            try connection.run(text: "set local lock_timeout = '30s'")
            return try body()
        }
    }

    private func checksums(on connection: Connection) throws(PostgresError) -> [[UInt8]] {
        try connection.query(
            """
            select pg_catalog.sha256(convert_to(file.sql, 'UTF8')) as checksum
              from unnest(\(migrations.map(\.sql))) with ordinality as file (sql, place)
             order by file.place
            """
        ).map { row throws(PostgresError) in try row.value("checksum") }
    }
}

/// Why a schema is not touched.
public enum MigrationRefused: Error, Sendable, Hashable {
    /// A newer program has migrated further, to this number.
    case ahead(Int)
    /// This applied migration is not the one we know.
    case altered(Int)
}

/// A migration whose SQL failed; nothing of it remains.
public struct MigrationFailed: Error, Sendable {
    /// Its number.
    public let number: Int
    /// Its name.
    public let name: String
    /// What PostgreSQL said.
    public let cause: any Error
}

/// A row of `kc.schema_migrations`.
private struct Applied {
    let number: Int
    let name: String
    let checksum: [UInt8]

    static func all(on connection: Connection) throws(PostgresError) -> [Applied] {
        try connection.query("select number, name, checksum from kc.schema_migrations order by number")
            .map { row throws(PostgresError) in
                Applied(
                    number: try row.value("number"),
                    name: try row.value("name"),
                    checksum: try row.value("checksum")
                )
            }
    }
}
