import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct OfficialsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officials",
        abstract: "Cán bộ, công chức của xã.",
        subcommands: [List.self, Add.self]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê cán bộ theo tên.")

        @OptionGroup var commune: CommuneOptions

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let officials = try await runtime.database.transaction(as: .console(of: commune.id), .read) { db in
                try Official.list(of: commune.id, on: db)
            }
            if json {
                let list = Report.Value.list(officials.map(OfficialsCommand.value))
                Output.print(Report.json([.init(key: "officials", label: "", value: list)]))
            } else if officials.isEmpty {
                Output.print(
                    "Chưa có cán bộ nào. Thêm bằng: kycuong officials add, hoặc nhập sổ với --create-officials."
                )
            } else {
                for official in officials {
                    Output.print("\(official.id.text)\t\(official.name)\t\(official.unitName ?? "-")")
                }
            }
        }
    }

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một cán bộ.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Họ và tên.", valueName: "tên"))
        var name: String

        @Option(help: ArgumentHelp("Mã số cán bộ.", valueName: "mã số"))
        var staffCode: String?

        @Option(
            name: .customLong("alias"),
            help: ArgumentHelp("Tên khác ghi trong sổ; dùng nhiều lần được.", valueName: "tên")
        )
        var aliases: [String] = []

        @Option(help: ArgumentHelp("Phòng, trung tâm.", valueName: "đơn vị"))
        var unit: String?

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try AddOfficial(name: name, staffCode: staffCode, aliases: aliases, unitName: unit)
            let id = try await runtime.door.perform(act, by: .console(of: commune))
            Output.print(id.text)
        }
    }

    private static func value(_ official: Official) -> Report.Value {
        .group([
            .init(key: "id", label: "", value: .text(official.id.text)),
            .init(key: "name", label: "", value: .text(official.name)),
            .init(key: "staff_code", label: "", value: .optional(official.staffCode)),
            .init(key: "aliases", label: "", value: .list(official.aliases.map { .text($0) })),
            .init(key: "unit", label: "", value: .optional(official.unitName)),
        ])
    }
}
