import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct SummaryCommand: InstallationCommand {
    static let configuration = CommandConfiguration(commandName: "summary", abstract: "Báo cáo lãnh đạo của một kỳ.")

    @OptionGroup var commune: CommuneOptions

    @Option(help: ArgumentHelp("Ngày đầu kỳ.", valueName: "ngày"))
    var from: CalendarDay

    @Option(help: ArgumentHelp("Ngày cuối kỳ.", valueName: "ngày"))
    var to: CalendarDay

    @Option(help: ArgumentHelp("Xem theo những gì đã biết vào ngày này. Mặc định: hôm nay.", valueName: "ngày"))
    var asOf: CalendarDay?

    @OptionGroup var given: ReadingOptions<ReportFormat>

    func validate() throws {
        guard from <= to else { throw ValidationError("Ngày đầu kỳ (--from) phải không sau ngày cuối kỳ (--to).") }
    }

    func run(in runtime: Runtime) async throws {
        let commune = try await runtime.commune(commune.code)
        let query = LeaderSummary.Query(from: from, to: to, asOf: asOf ?? runtime.today)
        let summary = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            try LeaderSummary(query, of: commune, on: db)
        }
        let report = summary.report
        let stamp = runtime.stamp(of: commune, period: from...to, exportedOn: summary.exportedOn)
        if try given.write({ _ in report }, stamp) { return }
        Output.print(report, json: given.json)
    }
}
