import Accountability
import Actions
import ArgumentParser
import Reports

extension ReportsCommand {
    struct Trend: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "late-trend",
            abstract: "Hồ sơ quá hạn qua các năm và theo tháng, cạnh khối lượng."
        )

        @OptionGroup var options: PeriodOptions

        func run(in runtime: Runtime) async throws {
            try await options.print(in: runtime) { commune, period, asOf, db in
                try LateTrend(period, asOf: asOf, of: commune, on: db)
            }
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
            let (official, today) = (try Official.ID(official, else: .officialNotFound), runtime.today)
            try await options.print(in: runtime) { commune, period, asOf, db in
                let query = ProgressSheet.Query(period: period, asOf: asOf, official: official)
                let results = try MonthResults.find(query, of: official, in: commune, for: nil, today: today, on: db)
                guard let results else { throw Refusal(.officialNotFound, official.text) }
                return results
            }
        }
    }

    struct Files: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "files",
            abstract: "Sổ theo dõi hồ sơ của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        func run(in runtime: Runtime) async throws {
            try await options.print(in: runtime) { commune, period, asOf, db in
                try FileRegister(period, asOf: asOf, of: commune, on: db)
            }
        }
    }

    struct Reminders: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "reminders",
            abstract: "Sổ theo dõi nhắc nhở, phê bình của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        func run(in runtime: Runtime) async throws {
            try await options.print(in: runtime) { commune, period, asOf, db in
                try ReminderRegister(period, asOf: asOf, of: commune, for: nil, on: db)
            }
        }
    }

    struct Commendations: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "commendations",
            abstract: "Sổ theo dõi biểu dương, khen thưởng của một kỳ, in từ dữ liệu."
        )

        @OptionGroup var options: PeriodOptions

        func run(in runtime: Runtime) async throws {
            try await options.print(in: runtime) { commune, period, asOf, db in
                try CommendationRegister(period, asOf: asOf, of: commune, for: nil, on: db)
            }
        }
    }
}
