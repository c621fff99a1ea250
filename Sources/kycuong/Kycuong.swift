import ArgumentParser

/// The program: one command for each thing a person does at the console.
@main
struct Kycuong: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kycuong",
        abstract: "Sổ theo dõi kỷ cương giải quyết hồ sơ của xã: nhập sổ một cửa, tìm hồ sơ chậm, báo cáo lãnh đạo.",
        discussion: """
            Mã thoát: 0 xong · 1 máy chủ hoặc đĩa có lỗi · 2 gõ sai lệnh · 3 không tìm thấy · 4 mâu thuẫn với dữ liệu đã ghi · \
            5 quy tắc không cho phép · 6 dữ liệu không còn nguyên vẹn.
            """,
        version: Version.text,
        subcommands: [
            ServeCommand.self, StartCommand.self, MigrateCommand.self, CommuneCommand.self, OfficialsCommand.self,
            AccountCommand.self, DutiesCommand.self, LeaveCommand.self, DelegationCommand.self, DepartureCommand.self,
            PolicyCommand.self, ImportCommand.self, ScanCommand.self, FindingsCommand.self, IncidentsCommand.self,
            PaperTemplatesCommand.self, ExplanationsCommand.self, RemindersCommand.self, ReviewsCommand.self,
            CommendationsCommand.self, NoticesCommand.self, SummaryCommand.self, ReportsCommand.self,
            RecordCommand.self, VerifyCommand.self, LedgerCommand.self, CalendarCommand.self, ProceduresCommand.self,
            PortalCommand.self, YearEndCommand.self, DoctorCommand.self, ConfigCommand.self,
            SupervisePostgresCommand.self,
        ]
    )

    /// Runs the command; a mistake on the command line ends with exit code 2, not ArgumentParser's 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Output.error(fullMessage(for: error))
            exit(withError: ExitCode.usage)
        }
    }
}

/// The program's version, as reports and `--version` print it.
enum Version {
    static let text = "0.1.0"
}
