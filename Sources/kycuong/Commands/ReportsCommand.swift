import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "Các biểu theo quy định và các loại sổ của một kỳ.",
        subcommands: [
            Resolution.self, Causes.self, Trend.self, Progress.self, Month.self, Months.self, Files.self,
            Reminders.self, Commendations.self, Portal.self, PortalLetter.self,
        ]
    )

    /// Which period, and how it is printed.
    struct PeriodOptions: ParsableArguments {
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

        /// The period; its days are in order, as `validate` says.
        func period() throws -> ReportingPeriod {
            guard let period = ReportingPeriod(recognising: from, to) else { throw Refusal(.periodReversed) }
            return period
        }

        /// Reads a report in one snapshot and prints it, or writes it as a file.
        func print(
            in runtime: Runtime,
            _ read:
                @escaping @Sendable (Commune, ReportingPeriod, CalendarDay, Connection) throws -> any StatutoryReport
        ) async throws {
            let commune = try await runtime.commune(commune.code)
            let (period, asOf) = (try period(), asOf ?? runtime.today)
            let sheet = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                try read(commune, period, asOf, db)
            }
            let stamp = runtime.stamp(of: commune, period: period.from...period.to, exportedOn: sheet.exportedOn)
            if try given.write({ _ in sheet.printed }, stamp) { return }
            Output.print(sheet.report, json: given.json)
        }

        /// The same of one official, who must be one of the commune's.
        func print(
            of official: String,
            in runtime: Runtime,
            _ find:
                @escaping @Sendable (ProgressSheet.Query, Official.ID, Commune, Connection) throws -> (
                    any StatutoryReport
                )?
        ) async throws {
            let official = try Official.ID(official, else: .officialNotFound)
            try await print(in: runtime) { commune, period, asOf, db in
                let query = ProgressSheet.Query(period: period, asOf: asOf, official: official)
                guard let found = try find(query, official, commune, db) else {
                    throw Refusal(.officialNotFound, official.text)
                }
                return found
            }
        }
    }

    struct Resolution: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "resolution",
            abstract: "Biểu số II.06a/VPCP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính."
        )

        @OptionGroup var options: PeriodOptions

        @Flag(help: "Thêm từng thủ tục trong lĩnh vực.")
        var byProcedure = false

        func run(in runtime: Runtime) async throws {
            let byProcedure = byProcedure
            try await options.print(in: runtime) { commune, period, asOf, db in
                let query = ResolutionTable.Query(period: period, asOf: asOf, isByProcedure: byProcedure)
                return try ResolutionTable(query, of: commune, on: db)
            }
        }
    }

    struct Causes: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "overdue-causes",
            abstract: "Biểu số II.07/VPCP/KSTT: nguyên nhân quá hạn của hồ sơ còn tồn đọng."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try OverdueCauses(.init(period: period, asOf: asOf), of: commune, on: db)
        }
    }

    struct Progress: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "progress",
            abstract: "Bảng theo dõi tiến độ của cán bộ theo Nghị định 335/2025/NĐ-CP, tháng hoặc quý."
        )

        @OptionGroup var options: PeriodOptions

        @Option(help: ArgumentHelp("Chỉ phiếu của cán bộ này, mã như officials list cho biết.", valueName: "mã"))
        var official: String?

        func run(in runtime: Runtime) async throws {
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            try await options.print(in: runtime) { commune, period, asOf, db in
                let query = ProgressSheet.Query(period: period, asOf: asOf, official: official)
                let sheet = try ProgressSheet(query, of: commune, on: db)
                guard official == nil || !sheet.named.isEmpty else { throw Refusal(.officialNotFound, official?.text) }
                return sheet
            }
        }
    }

    struct Month: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "month",
            abstract:
                "Phiếu theo dõi tháng của một cán bộ; với người do cơ quan khác quản lý là thông báo gửi cơ quan đó."
        )

        @OptionGroup var options: PeriodOptions

        @Option(help: ArgumentHelp("Mã cán bộ, như officials list cho biết.", valueName: "mã"))
        var official: String

        func run(in runtime: Runtime) async throws {
            let today = runtime.today
            try await options.print(of: official, in: runtime) { query, official, commune, db in
                try MonthSheet.find(query, of: official, in: commune, for: nil, today: today, on: db)
            }
        }
    }
}

/// A report which a period alone decides.
protocol PeriodCommand: InstallationCommand {
    /// Which period, and how it is printed.
    var options: ReportsCommand.PeriodOptions { get }

    /// Reads it as it was known on a day.
    static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
        -> any StatutoryReport
}

extension PeriodCommand {
    func run(in runtime: Runtime) async throws { try await options.print(in: runtime, Self.read) }
}
