import Accountability
import Actions
import ArgumentParser
import Reports

struct CommuneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commune",
        abstract: "Các xã trong bản cài đặt.",
        subcommands: [Add.self, List.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một xã.")

        @Option(help: ArgumentHelp("Mã định danh của xã, như H23.45.12.", valueName: "mã"))
        var code: String

        @Option(help: ArgumentHelp("Tên đầy đủ, như \"Xã Chi Lăng Bắc\".", valueName: "tên"))
        var name: String

        @Option(
            help: ArgumentHelp(
                "Ngày bắt đầu áp dụng; hồ sơ hẹn trả trước ngày này chỉ là lịch sử. Mặc định: hôm nay.",
                valueName: "ngày"
            )
        )
        var start: CalendarDay?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let act = try AddCommune(code: code, name: name, startOn: start ?? runtime.today)
            let commune = try await runtime.door.perform(act, by: .console(of: act.commune))
            Output.print(
                json
                    ? Report.json([.init(key: "commune", label: "", value: CommuneCommand.value(commune))])
                    : Array("Đã thêm \(commune.name) (\(commune.code)).".utf8)
            )
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê các xã.")

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let communes = try await Installation.communes(in: runtime.database)
            if json {
                let list = Report.Value.list(communes.map(CommuneCommand.value))
                Output.print(Report.json([.init(key: "communes", label: "", value: list)]))
            } else if communes.isEmpty {
                Output.print("Chưa có xã nào. Thêm bằng: kycuong commune add --code MÃ --name TÊN")
            } else {
                for commune in communes { Output.print("\(commune.code)\t\(commune.name)") }
            }
        }
    }

    static func value(_ commune: Commune) -> Report.Value {
        .group([
            .init(key: "id", label: "", value: .text(commune.id.text)),
            .init(key: "code", label: "", value: .text(commune.code)),
            .init(key: "name", label: "", value: .text(commune.name)),
        ])
    }
}
