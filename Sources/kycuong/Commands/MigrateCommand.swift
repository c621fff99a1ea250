import ArgumentParser
import Postgres
import Store

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Đưa cơ sở dữ liệu lên phiên bản của chương trình này."
    )

    func run() async throws {
        try await CommandRunner.run {
            let configuration = try Configuration()
            let logger = Logging.make(configuration)
            let connections = try Connections(configuration, isDemo: false)
            let schema = try SchemaSession(connections: connections, logger: logger)
            if connections.isOwned { try await schema.createDatabase() }
            try await schema.migrate { migration in
                Output.error("Đã áp dụng bước \(migration.number): \(migration.name)")
            }
            let runtime = try await Runtime.open(configuration, logger: logger)
            await runtime.database.shutdown()
            Output.print("Cơ sở dữ liệu \(connections.database) đúng phiên bản.")
        }
    }
}
