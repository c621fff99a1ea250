import Accountability
import Actions
import ArgumentParser
import Logging
import Postgres
import Store

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Khám bản cài đặt: nói rõ có gì hỏng và cần làm gì."
    )

    @Option(
        help: ArgumentHelp(
            "Địa chỉ https:// người dùng mở, để kiểm tra chứng chỉ của máy chủ TLS.",
            valueName: "địa chỉ"
        )
    )
    var address: String?

    func validate() throws {
        guard let address, Self.place(of: address) == nil else { return }
        throw ValidationError("Địa chỉ phải có dạng https://tên hoặc https://tên:cổng.")
    }

    func run() async throws {
        try await CommandRunner.run {
            let configuration = try Configuration()
            var findings: [ServerFinding] = []
            if configuration.databaseURL == nil {
                let server = EmbeddedServer(home: configuration.home, binaryDirectory: configuration.binaryDirectory)
                findings += ServerDoctor(server).findings()
            }
            if !findings.contains(where: { $0.level == .problem }) {
                findings += await Self.installationFindings(configuration)
                findings += try proxyFindings(configuration)
            }
            for finding in findings.sorted(by: { $0.level > $1.level }) {
                Output.print("\(Self.mark(finding.level)) \(finding.title)")
                if let advice = finding.advice { Output.print("    → \(advice)") }
            }
            if findings.contains(where: { $0.level == .problem }) { throw ExitCode.failure }
        }
    }

    /// Connects as the administrator and compares the schema with this program; where it is the same, looks at how people sign in.
    private static func installationFindings(_ configuration: Configuration) async -> [ServerFinding] {
        do {
            var logger = Logging.make(configuration)
            logger.logLevel = .critical
            let connections = try Connections(configuration, isDemo: configuration.isDemo)
            let schema = try SchemaSession(connections: connections, logger: logger)
            if connections.isOwned { try await schema.createDatabase() }
            let status = try await schema.status()
            switch status {
            case .current:
                return [ServerFinding(.ok, "Cơ sở dữ liệu đúng phiên bản của chương trình.")]
                    + (try await accessFindings(configuration, connections, schema))
            case .empty where connections.isOwned:
                return [ServerFinding(.ok, "Cơ sở dữ liệu còn trống; lệnh đầu tiên sẽ tạo bảng.")]
            case .empty, .behind:
                return [
                    ServerFinding(.problem, SchemaNotCurrent(status: status).description, advice: "kycuong migrate")
                ]
            case .ahead, .altered: return [ServerFinding(.problem, SchemaNotCurrent(status: status).description)]
            }
        } catch {
            return [ServerFinding(.problem, "Không kết nối được cơ sở dữ liệu: \(CommandRunner.explain(error).0)")]
        }
    }

    /// How people sign in, read as the class that signs them in.
    private static func accessFindings(
        _ configuration: Configuration,
        _ connections: Connections,
        _ schema: SchemaSession
    ) async throws -> [ServerFinding] {
        let database = try Database(signer: try await schema.signer(), logger: schema.logger) { role in
            try connections.settings(role)
        }
        let standings: [(commune: Commune, accounts: [AccountStanding])]
        do {
            var read: [(commune: Commune, accounts: [AccountStanding])] = []
            for commune in try await Actions.Installation.communes(in: database) where commune.id != .zero {
                let accounts = try await database.transaction(as: .signIn(of: commune.id), .read) { db in
                    try AccountStanding.list(of: commune.id, at: Clock.now(), on: db)
                }
                read.append((commune, accounts))
            }
            standings = read
        } catch {
            await database.shutdown()
            throw error
        }
        await database.shutdown()
        let doctor = AccessDoctor(keyPath: configuration.secondFactorKeyPath, today: Clock.today())
        let sealed = Set(standings.flatMap(\.accounts).filter(\.hasSecondFactor).map(\.account.person)).count
        return [doctor.key(sealed: sealed), doctor.service(try ServedAddress.read(home: configuration.home))]
            + standings.flatMap { doctor.accounts($0.accounts, of: $0.commune) }
    }

    /// The proxy, where its address was given.
    private func proxyFindings(_ configuration: Configuration) throws -> [ServerFinding] {
        guard let address, let place = Self.place(of: address) else { return [] }
        let certificate = try ProxyCertificate.ask(host: place.host, port: place.port)
        return AccessDoctor(keyPath: configuration.secondFactorKeyPath, today: Clock.today())
            .proxy(certificate, at: address)
    }

    /// Host and port of `https://host[:port]`.
    private static func place(of address: String) -> (host: String, port: Int)? {
        guard address.hasPrefix("https://") else { return nil }
        let parts = address.dropFirst(8).prefix { $0 != "/" }.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, !parts[0].hasPrefix("-") else { return nil }
        guard parts.count == 2 else { return (String(parts[0]), 443) }
        return Int(parts[1]).flatMap { (1...65535).contains($0) ? (String(parts[0]), $0) : nil }
    }

    private static func mark(_ level: ServerFinding.Level) -> String {
        switch level {
        case .ok: "[tốt]   "
        case .warning: "[lưu ý] "
        case .problem: "[HỎNG]  "
        }
    }
}
