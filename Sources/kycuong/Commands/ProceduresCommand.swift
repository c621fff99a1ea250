import Accountability
import Actions
import ArgumentParser
import Postgres
import Store

struct ProceduresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedures",
        abstract: "Thời hạn giải quyết của các thủ tục, để đối chiếu ngày hẹn trả.",
        subcommands: [Import.self, List.self]
    )

    struct Import: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Nhập từ tệp CSV (name,working_days,effective_on,source_document)."
        )

        @Argument(help: ArgumentHelp("Tệp CSV.", valueName: "tệp"), completion: .file(extensions: ["csv"]))
        var file: String

        func run(in runtime: Runtime) async throws {
            let count = try await runtime.door.perform(
                try RecordProcedures(csv: try InputFile.text(file)),
                by: .console(of: .installation)
            )
            Output.print("Danh mục có \(count) thủ tục.")
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê thời hạn đang áp dụng.")

        func run(in runtime: Runtime) async throws {
            let limits = try await runtime.database.transaction(as: .console(of: .zero), .read) { db in
                try ProcedureLimit.list(on: db)
            }
            if limits.isEmpty { Output.print("Chưa có danh mục thời hạn; ngày hẹn trả không được đối chiếu.") }
            for limit in limits {
                let days = limit.workingDays.map { "\($0) ngày làm việc" } ?? "trả ngay"
                Output.print("\(limit.name)\t\(days)\ttừ \(limit.effectiveOn.vietnamese)\t\(limit.sourceDocument)")
            }
        }
    }
}
