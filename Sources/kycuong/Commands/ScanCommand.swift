import Accountability
import Actions
import ArgumentParser
import Reports

struct ScanCommand: InstallationCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Ghi nhận các hồ sơ chậm mà sổ cho thấy. Chạy lại không ghi thêm gì."
    )

    @OptionGroup var commune: CommuneOptions

    @Option(help: ArgumentHelp("Xét đến hết ngày này. Mặc định: hôm nay.", valueName: "ngày"))
    var asOf: CalendarDay?

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    func run(in runtime: Runtime) async throws {
        if let asOf, asOf > runtime.today { throw Refusal(.dayInFuture, asOf.iso) }
        let commune = try await runtime.commune(commune.code)
        let outcome = try await runtime.door.scan(asOf: asOf ?? runtime.today, by: .console(of: commune))
        if json {
            Output.print(
                Report.json([
                    .init(key: "register_as_of", label: "", value: .day(outcome.registerAsOf)),
                    .init(key: "detected", label: "", value: .count(outcome.detected)),
                    .init(key: "history", label: "", value: .count(outcome.history)),
                ])
            )
        } else {
            Output.print(
                "Số liệu đến ngày \(outcome.registerAsOf.vietnamese): ghi nhận mới \(outcome.detected) hồ sơ chậm, "
                    + "\(outcome.history) hồ sơ chậm từ trước ngày bắt đầu áp dụng."
            )
        }
    }
}
