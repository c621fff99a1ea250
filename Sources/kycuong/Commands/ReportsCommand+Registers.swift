import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports

extension ReportsCommand {
    struct Trend: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "late-trend",
            abstract: "Hồ sơ quá hạn qua các năm và theo tháng, cạnh khối lượng."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try LateTrend(period, asOf: asOf, of: commune, on: db)
        }
    }

    struct Months: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "months",
            abstract: "Kết quả theo tháng của một cán bộ, gửi nơi tiếp nhận khi điều chuyển."
        )

        @OptionGroup var options: PeriodOptions

        @Option(help: ArgumentHelp("Mã cán bộ, như officials list cho biết.", valueName: "mã"))
        var official: String

        func run(in runtime: Runtime) async throws {
            let today = runtime.today
            try await options.print(of: official, in: runtime) { query, official, commune, db in
                try MonthResults.find(query, of: official, in: commune, for: nil, today: today, on: db)
            }
        }
    }

    struct Files: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "files",
            abstract: "Sổ theo dõi hồ sơ của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try FileRegister(period, asOf: asOf, of: commune, on: db)
        }
    }

    struct Reminders: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "reminders",
            abstract: "Sổ theo dõi nhắc nhở, phê bình của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try ReminderRegister(period, asOf: asOf, of: commune, for: nil, on: db)
        }
    }

    struct Commendations: PeriodCommand {
        static let configuration = CommandConfiguration(
            commandName: "commendations",
            abstract: "Sổ theo dõi biểu dương, khen thưởng của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        static func read(_ commune: Commune, _ period: ReportingPeriod, _ asOf: CalendarDay, _ db: Connection) throws
            -> any StatutoryReport
        {
            try CommendationRegister(period, asOf: asOf, of: commune, for: nil, on: db)
        }
    }
}
