public import Postgres

/// The schema of one database: how it stands, how it is brought forward, and the key that signs contexts in it.
public struct InstallationSchema: Sendable {
    private let migrator: Migrator

    /// The schema with these migrations for the roles named after `prefix`.
    public init(migrations: [Migration], prefix: String) throws(PostgresError) {
        migrator = try Migrator(migrations: migrations, roles: RoleNames(prefix: prefix))
    }

    /// How the database stands to the migrations this program knows.
    public func status(in pool: Pool) async throws -> SchemaStatus {
        try await pool.session(limit: .seconds(30)) { [migrator] db in try migrator.status(on: db) }
    }

    /// How the database stands, in a transaction that is open already.
    public func status(on db: Connection) throws -> SchemaStatus {
        try migrator.status(on: db)
    }

    /// Creates roles and schema where they are missing and applies what is pending. The pool's user may create roles and, in
    /// this database, schemas.
    public func migrate(in pool: Pool, report: @escaping @Sendable (Migration) -> Void) async throws {
        try await pool.session(limit: .seconds(3600)) { [migrator] db in
            try migrator.migrate(on: db, report: report)
        }
    }

    /// The signer of this database's contexts; its key is made when first asked for. The pool is the owner's.
    public static func signer(in owner: Pool) async throws -> ContextSigner {
        try await owner.transaction(.write) { db in
            let fresh = ContextSigner.random()
            try db.execute(
                """
                insert into kc.context_keys (key_id, inner_block, outer_block, created_at)
                values (1, \(fresh.innerBlock), \(fresh.outerBlock), clock_timestamp())
                on conflict on constraint context_keys_pkey do nothing
                """
            )
            let row = try db.one("select inner_block, outer_block from kc.context_keys where key_id = 1")
            return ContextSigner(innerBlock: try row.value("inner_block"), outerBlock: try row.value("outer_block"))
        }
    }
}
