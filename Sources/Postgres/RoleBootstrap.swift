/// What must stand before the first migration: the five roles, the schema, and the list of applied migrations.
struct RoleBootstrap {
    let roles: RoleNames

    func run(on connection: Connection) throws(PostgresError) {
        try create(roles.owner, login: "nologin", on: connection)
        for role in roles.classes { try create(role, login: "login", on: connection) }
        for role in [roles.owner] + roles.classes { try allowSetRole(role, on: connection) }
        let owner = RoleNames.quoted(roles.owner)
        let classes = roles.classes.map(RoleNames.quoted).joined(separator: ", ")
        try connection.run(
            text: """
                create schema if not exists kc authorization \(owner);
                set local role \(owner);
                grant usage on schema kc to \(classes);
                create table if not exists kc.schema_migrations (
                    number     integer     not null,
                    name       text        not null,
                    checksum   bytea       not null,
                    applied_at timestamptz not null,
                    constraint schema_migrations_pkey primary key (number),
                    constraint schema_migrations_checksum_check check (octet_length(checksum) = 32)
                );
                grant select on kc.schema_migrations to \(classes);
                reset role;
                """
        )
    }

    /// Creates the role without any power, or makes sure that an existing one of the name has none.
    private func create(_ role: String, login: String, on connection: Connection) throws(PostgresError) {
        let existing = try connection.first(
            """
            select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication or rolinherit as is_powerful
              from pg_catalog.pg_roles
             where rolname = \(role)
            """
        )
        if let existing {
            guard try !existing.value("is_powerful") else {
                throw .misuse("the role \(role) exists and has powers that it must not have")
            }
            return
        }
        let attributes = "nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit"
        try connection.run(text: "create role \(RoleNames.quoted(role)) \(login) \(attributes)")
    }

    /// Lets the connecting user take the role on. A superuser may anyway. From 16 on the right to SET ROLE is an
    /// option of the membership; before, membership is enough.
    private func allowSetRole(_ role: String, on connection: Connection) throws(PostgresError) {
        let isModern = connection.serverVersion >= 160_000
        let privilege = isModern ? "SET" : "MEMBER"
        let row = try connection.one("select pg_catalog.pg_has_role(current_user, \(role), \(privilege)) as may")
        if try row.value("may") { return }
        let options = isModern ? " with set true, inherit false" : ""
        try connection.run(text: "grant \(RoleNames.quoted(role)) to current_user\(options)")
    }
}
