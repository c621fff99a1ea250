import ArgumentParser
import Logging
import Postgres
import Store

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Khám bản cài đặt: nói rõ có gì hỏng và cần làm gì."
    )

    func run() async throws {
        try await CommandRunner.run {
            let configuration = try Configuration()
            var findings: [ServerFinding] = []
            if configuration.databaseURL == nil {
                let server = EmbeddedServer(home: configuration.home, binaryDirectory: configuration.binaryDirectory)
                findings += ServerDoctor(server).findings()
            }
            if !findings.contains(where: { $0.level == .problem }) {
                findings.append(await Self.schemaFinding(configuration))
            }
            for finding in findings.sorted(by: { $0.level > $1.level }) {
                Output.print("\(Self.mark(finding.level)) \(finding.title)")
                if let advice = finding.advice { Output.print("    → \(advice)") }
            }
            if findings.contains(where: { $0.level == .problem }) { throw ExitCode.failure }
        }
    }

    /// Connects as the administrator and compares the schema with this program.
    private static func schemaFinding(_ configuration: Configuration) async -> ServerFinding {
        do {
            var logger = Logging.make(configuration)
            logger.logLevel = .critical
            let connections = try Connections(configuration, isDemo: false)
            let schema = try SchemaSession(connections: connections, logger: logger)
            if connections.isOwned { try await schema.createDatabase() }
            let status = try await schema.status()
            switch status {
            case .current: return ServerFinding(.ok, "Cơ sở dữ liệu đúng phiên bản của chương trình.")
            case .empty where connections.isOwned:
                return ServerFinding(.ok, "Cơ sở dữ liệu còn trống; lệnh đầu tiên sẽ tạo bảng.")
            case .empty, .behind:
                return ServerFinding(.problem, SchemaNotCurrent(status: status).description, advice: "kycuong migrate")
            case .ahead, .altered: return ServerFinding(.problem, SchemaNotCurrent(status: status).description)
            }
        } catch {
            return ServerFinding(.problem, "Không kết nối được cơ sở dữ liệu: \(CommandRunner.explain(error).0)")
        }
    }

    private static func mark(_ level: ServerFinding.Level) -> String {
        switch level {
        case .ok: "[tốt]   "
        case .warning: "[lưu ý] "
        case .problem: "[HỎNG]  "
        }
    }
}
