import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct PortalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portal",
        abstract: "Danh sách hồ sơ lấy từ Cổng dịch vụ công, để đối soát với sổ.",
        subcommands: [Import.self, List.self]
    )

    struct Import: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Nhập một danh sách, tệp XLSX hoặc CSV.",
            discussion:
                "Có dòng sai thì không nhập gì cả, trừ khi dùng --skip-refused. Nhập lại đúng danh sách cũ không thay đổi gì."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(
            help: ArgumentHelp("Tệp XLSX hoặc CSV.", valueName: "tệp"),
            completion: .file(extensions: ["xlsx", "csv"])
        )
        var file: String

        @Option(help: ArgumentHelp("Ngày đầu kỳ của danh sách.", valueName: "ngày"))
        var from: CalendarDay

        @Option(help: ArgumentHelp("Ngày cuối kỳ của danh sách.", valueName: "ngày"))
        var to: CalendarDay

        @Option(help: ArgumentHelp("Ngày lấy danh sách từ Cổng. Mặc định: hôm nay.", valueName: "ngày"))
        var takenOn: CalendarDay?

        @Flag(help: "Danh sách có tất cả hồ sơ của kỳ, không chỉ hồ sơ quá hạn.")
        var all = false

        @Flag(help: "Nhập các dòng đúng, bỏ lại các dòng sai.")
        var skipRefused = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        @OptionGroup var mapping: MappingOptions

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            guard let period = ReportingPeriod(recognising: from, to) else { throw Refusal(.periodReversed) }
            let profile = try mapping.profile(in: runtime.configuration.profileFolder)
            let act = try RecordPortalList(
                try RegisterSource(reading: try InputFile.bytes(file), profile: profile),
                of: period,
                takenOn: takenOn ?? runtime.today,
                covers: all ? .all : .late,
                skipsRefused: skipRefused,
                today: runtime.today
            )
            let list = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            let problems = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try PortalList.problems(of: list.id, in: commune.id, on: db)
            }
            Output.print(Report(title: "Đã nhập danh sách của Cổng", fields: list.fields(names: [:])), json: json)
            if !problems.isEmpty { Output.error(Sentences.problems(problems)) }
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê các danh sách đã nhập.")

        @OptionGroup var commune: CommuneOptions

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let lists = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try PortalList.list(of: commune.id, on: db)
            }
            if lists.isEmpty { Output.print("Chưa nhập danh sách nào của Cổng.") }
            for list in lists {
                Output.print(
                    "\(list.id.text)\tkỳ \(list.days.lowerBound.vietnamese) - \(list.days.upperBound.vietnamese)\t"
                        + "lấy ngày \(list.takenOn.vietnamese)\t\(list.rows) hồ sơ"
                )
            }
        }
    }
}
