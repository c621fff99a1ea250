public import Accountability
public import Actions
import FoundationEssentials
import Logging
public import Postgres
public import Reports
import Schema
public import Store
public import TestSupport

/// The commune most tests work in.
public enum TestCommune {
    /// Its code.
    public static let code = "H23.45.12"
}

/// An installation on a database of its own, cloned from a migrated template, with a folder for keys and checkpoints.
public struct TestInstallation: Sendable {
    /// The clone.
    public let clone: TestDatabase
    /// The way in, through the four classes.
    public let database: Database
    /// What `$KYCUONG_HOME/ledger` is in a real one.
    public let folder: String
    /// What every role of the installation is named after.
    public let rolePrefix: String

    /// The one door.
    public var door: Door { Door(database) }

    /// The ledger's keeper.
    public var keeper: LedgerKeeper { LedgerKeeper(database, folder: folder) }

    /// The same installation as another process sees it, with connections of its own for the time of the body.
    public func withAnotherProcess<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (TestInstallation) async throws -> Value
    ) async throws -> Value {
        let other = try await open(clone, prefix: rolePrefix, folder: folder, port: nil)
        let result: Result<Value, any Error>
        do { result = .success(try await body(other)) } catch { result = .failure(error) }
        await other.database.shutdown()
        return try result.get()
    }

    /// Runs statements as superuser with triggers and foreign keys off: what somebody with the whole server could do.
    public func tamper(_ script: String) async throws {
        try await clone.run("set session_replication_role = replica; " + script)
    }

    /// Runs statements as superuser with everything switched on.
    public func asSuperuser(_ script: String) async throws {
        try await clone.run(script)
    }

    /// Adds a commune.
    public func addCommune(
        code: String = TestCommune.code,
        name: String = "Xã Thử Nghiệm",
        startOn: CalendarDay = .test(2026, 1, 1)
    ) async throws -> Commune {
        let act = try AddCommune(code: code, name: name, startOn: startOn)
        return try await door.perform(act, by: .console(of: act.commune))
    }

    /// Adds an official.
    @discardableResult
    public func addOfficial(
        _ name: String,
        aliases: [String] = [],
        staffCode: String? = nil,
        unit: String? = nil,
        to commune: Commune
    ) async throws -> Official.ID {
        try await door.perform(
            try AddOfficial(name: name, staffCode: staffCode, aliases: aliases, unitName: unit),
            by: .console(of: commune)
        )
    }

    /// Adds an account and answers it as an author.
    public func addAccount(
        _ role: Role,
        name: String = "Lê Thị Cúc",
        official: Official.ID? = nil,
        person: Person.ID? = nil,
        unit: String? = nil,
        to commune: Commune
    ) async throws -> Author {
        let act = try AddAccount(role: role, name: name, official: official, person: person, unitName: unit)
        return Author(commune: commune, account: try await door.perform(act, by: .console(of: commune)))
    }

    /// Imports an invented register.
    @discardableResult
    public func importing(
        _ export: RegisterExport,
        exportedOn: CalendarDay,
        to commune: Commune,
        by author: Author? = nil,
        _ choose: (inout RegisterImport.Options) -> Void = { _ in }
    ) async throws -> ImportOutcome {
        try await importing(try export.source, exportedOn: exportedOn, to: commune, by: author, choose)
    }

    /// Imports a register that was read already. Today is the last day of 2026.
    @discardableResult
    public func importing(
        _ source: RegisterSource,
        exportedOn: CalendarDay,
        to commune: Commune,
        by author: Author? = nil,
        _ choose: (inout RegisterImport.Options) -> Void = { _ in }
    ) async throws -> ImportOutcome {
        var options = RegisterImport.Options()
        options.exportedOn = exportedOn
        choose(&options)
        return try await RegisterImport(database, today: .test(2026, 12, 31))
            .run(source, options: options, by: author ?? .console(of: commune))
    }

    /// The leaders' summary, with all that was ever recorded unless a day is given.
    public func summary(
        of commune: Commune,
        from: CalendarDay,
        to: CalendarDay,
        asOf: CalendarDay? = nil
    ) async throws -> Report {
        let query = LeaderSummary.Query(from: from, to: to, asOf: asOf ?? .test(2099, 12, 31))
        return try await reading(commune) { try LeaderSummary(query, of: commune, on: $0).report }
    }

    /// Reads in a snapshot, as the console of a commune.
    public func reading<Value: Sendable>(
        _ commune: Commune,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await database.transaction(as: .console(of: commune.id), .snapshot, body)
    }

    /// What one superuser's statement answers, as text: the first column of each row.
    public func superuser(_ statement: SQL) async throws -> [String] {
        try await clone.withPool(connections: 1) { pool in
            try await pool.transaction(.read) { db in
                try db.query(statement).map { try $0.value($0.columnNames[0], as: String?.self) ?? "" }
            }
        }
    }
}

/// A fresh installation for the time of the body; `port` leads its connections through a proxy on the loopback address.
public func withInstallation<Value>(
    port: Int? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestInstallation) async throws -> Value
) async throws -> Value {
    await Turnstile.databases.enter()
    let result: Result<Value, any Error>
    do { result = .success(try await withFreshInstallation(port: port, body)) } catch { result = .failure(error) }
    await Turnstile.databases.leave()
    return try result.get()
}

private func withFreshInstallation<Value>(
    port: Int?,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestInstallation) async throws -> Value
) async throws -> Value {
    let template = try await template.database().name
    return try await withDatabase(template: template) { clone in
        let folder = FileManager.default.temporaryDirectory.appending(path: "kct-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let installation = try await open(clone, prefix: template, folder: folder, port: port)
        let result: Result<Value, any Error>
        do { result = .success(try await body(installation)) } catch { result = .failure(error) }
        await installation.database.shutdown()
        try FileManager.default.removeItem(atPath: folder)
        return try result.get()
    }
}

/// Migrated, begun with the shipped calendars, and without a commune.
private let template = TemplateDatabase { database in
    let schema = try InstallationSchema(migrations: Schema.migrations, prefix: database.name)
    try await database.withPool { pool in try await schema.migrate(in: pool) { _ in } }
    let installation = try await open(database, prefix: database.name, folder: "", port: nil)
    do {
        try await Installation.begin(in: installation.database, calendars: Schema.calendars)
    } catch {
        await installation.database.shutdown()
        throw error
    }
    await installation.database.shutdown()
}

private func open(_ clone: TestDatabase, prefix: String, folder: String, port: Int?) async throws -> TestInstallation {
    let name = clone.name
    let settings: @Sendable (DatabaseRole) throws -> ConnectionSettings = { role in
        var settings =
            try port.map { try TestServer.loopbackSettings(database: name, port: $0) }
            ?? TestServer.settings(database: name)
        switch role {
        case .owner: settings.role = "\(prefix)_owner"
        case .identityClass(let identityClass): settings.role = "\(prefix)_\(identityClass.rawValue)"
        }
        settings.options["search_path"] = "pg_catalog"
        // Beside five others on two busy cores: what waits is not what these tests are about.
        settings.options["statement_timeout"] = "120s"
        settings.connectTimeout = .seconds(60)
        return settings
    }
    let signer = try await Pool.withPool(
        settings: { try settings(.owner) },
        configuration: .init(name: "signer", connections: 1, waitLimit: .seconds(60)),
        logger: TestServer.logger
    ) { try await InstallationSchema.signer(in: $0) }
    var configuration = DatabaseConfiguration()
    configuration.waitLimit = .seconds(60)
    configuration.transactionLimit = .seconds(180)
    return TestInstallation(
        clone: clone,
        database: try Database(
            signer: signer,
            configuration: configuration,
            logger: TestServer.logger,
            settings: settings
        ),
        folder: folder,
        rolePrefix: prefix
    )
}
