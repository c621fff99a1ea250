import Accountability
import ArgumentParser
import Documents
import Postgres
import Reports
import Store

extension ReportsCommand {
    struct Portal: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "portal",
            abstract: "Đối soát hồ sơ quá hạn với danh sách của Cổng dịch vụ công cùng kỳ."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try PortalReconciliation(period, asOf: asOf, of: commune, on: db)
        }
    }

    struct PortalLetter: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "portal-letter",
            abstract: "Công văn đề nghị điều chỉnh số liệu trên Cổng, để ký: tệp PDF hoặc DOCX."
        )

        @OptionGroup var options: PeriodOptions

        func run(in runtime: Runtime) async throws {
            guard let kind = options.given.format?.paper, let out = options.given.out else {
                throw ValidationError("Cần --format pdf hoặc docx, và --out.")
            }
            let commune = try await runtime.commune(options.commune.code)
            let (period, asOf) = (try options.period(), options.asOf ?? runtime.today)
            let made = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                try PortalReconciliation(period, asOf: asOf, of: commune, on: db)
            }
            try OutputFile.write(try AdministrativePaper(correcting: made).manuscript.file(kind), to: out)
            Output.error("Đã ghi \(out).")
        }
    }
}
