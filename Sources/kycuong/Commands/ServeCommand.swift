import Accountability
import Actions
import ArgumentParser
import FoundationEssentials
import Jobs
import Logging
import Postgres
import ServiceLifecycle
import Store
import UnixSignals
import Web

#if canImport(Glibc)
    import Glibc
#endif

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract:
            "Chạy dịch vụ: trang web, API, quét hồ sơ chậm buổi sáng, ghi nhận hạn giải trình, điểm chốt sổ cái mỗi phút."
    )

    @Option(help: ArgumentHelp("Cổng; 0 chọn cổng trống.", valueName: "cổng"))
    var port = 8080

    @Option(help: ArgumentHelp("Địa chỉ để lắng nghe; khác máy này thì phải có --behind-tls.", valueName: "địa chỉ"))
    var host = "127.0.0.1"

    @Flag(help: "Có máy chủ TLS (nginx theo deploy/nginx) đứng trước dịch vụ.")
    var behindTls = false

    @Flag(help: "Dùng xã mẫu với dữ liệu riêng, tách hẳn dữ liệu thật.")
    var demo = false

    @Option(help: ArgumentHelp("Thư mục có sổ của xã mẫu, nạp vào lần chạy đầu.", valueName: "thư mục"))
    var demoData: String?

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("Cổng phải từ 0 đến 65535.") }
        guard behindTls || ServedAddress.loopback.contains(host) else {
            throw ValidationError(
                "Mật khẩu không đi qua mạng khi chưa mã hóa: ngoài 127.0.0.1 chỉ phục vụ sau TLS. Cài nginx theo deploy/nginx rồi thêm --behind-tls."
            )
        }
        guard demo || demoData == nil else { throw ValidationError("--demo-data chỉ dùng cùng --demo.") }
    }

    func run() async throws {
        try await CommandRunner.run {
            let configuration = try Configuration()
            guard !demo || configuration.databaseURL == nil else {
                throw ConfigurationError(
                    variable: "DATABASE_URL",
                    problem: "không dùng được cùng --demo: xã mẫu có cơ sở dữ liệu riêng"
                )
            }
            let logger = Logging.make(configuration)
            let runtime = try await Runtime.open(configuration, isDemo: demo, logger: logger)
            let signIn = try runtime.signInOffice()
            let model = demo ? try await ModelCommune(runtime: runtime).load(from: demoData) : nil
            if let model { try await ModelSignIns(runtime: runtime, office: signIn, commune: model).print() }
            let result: Result<Void, any Error>
            do { result = .success(try await serve(runtime, model: model, signIn: signIn, logger: logger)) } catch {
                result = .failure(error)
            }
            try ServedAddress.remove(home: configuration.home)
            try result.get()
        }
    }

    /// Everything long-lived, in one group: stopped in reverse, each within its limit.
    private func serve(_ runtime: Runtime, model: Commune?, signIn: SignInOffice, logger: Logger) async throws {
        let schema = try SchemaSession(connections: runtime.connections, logger: logger)
        let looks = LookLog(runtime.database, logger: logger)
        let packets = YearPacketOffice(
            runtime.database,
            keeper: runtime.keeper,
            logger: logger,
            now: { Clock.now() }
        )
        var web = WebServer.Configuration()
        web.port = port
        web.host = host
        let server = WebServer(
            configuration: web,
            dependencies: runtime.webDependencies(
                demo: model,
                schema: schema.schema,
                signIn: signIn,
                looks: looks,
                packets: packets,
                isBehindProxy: behindTls
            ),
            logger: logger
        ) { [host, behindTls, home = runtime.configuration.home] port in
            Output.print("KyCuong đang chạy tại http://127.0.0.1:\(port)")
            let served = ServedAddress(host: host, port: port, isBehindTLS: behindTls, processID: getpid())
            do { try served.write(home: home) } catch {
                Output.error("Không ghi được địa chỉ phục vụ cho kycuong doctor: \(error)")
            }
        }
        let database = runtime.database
        let ledgers: @Sendable () async throws -> [Commune] = {
            [.installation] + (try await Actions.Installation.communes(in: database))
        }
        let checkpoints = CheckpointJob(keeper: runtime.keeper, logger: logger, communes: ledgers)
        let scan = ScanJob(
            door: runtime.door,
            logger: logger,
            now: { Clock.now() },
            isWorking: { day in
                try await database.transaction(as: .console(of: .zero), .read) { db in
                    try WorkingCalendar.read(on: db).isWorking(day)
                }
            },
            communes: { try await Actions.Installation.communes(in: database) }
        )
        let lapses = LapseJob(
            door: runtime.door,
            logger: logger,
            now: { Clock.now() },
            communes: { try await Actions.Installation.communes(in: database) }
        )
        let seals = LookSealJob(
            door: runtime.door,
            logger: logger,
            communes: { try await Actions.Installation.communes(in: database) }
        )
        var group = ServiceGroupConfiguration(
            services: (database.services + [looks, checkpoints, scan, lapses, seals, packets, server]).map {
                .init(service: $0)
            },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: group).run()
    }
}
