import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct LeaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Thời gian nghỉ, đi học, đi công tác: không tính vào thời hạn của cán bộ.",
        subcommands: [Add.self, Cancel.self, List.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Ghi một lần nghỉ.")

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var official: OfficialOptions

        @Option(
            help: ArgumentHelp(
                "Loại: \(Leave.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "loại"
            )
        )
        var kind: Leave.Kind

        @Option(help: ArgumentHelp("Từ ngày.", valueName: "ngày"))
        var from: CalendarDay

        @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "ngày"))
        var to: CalendarDay

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try RecordLeave(
                official: try official.id,
                kind: kind,
                fromOn: from,
                toOn: to
            )
            let leave = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "leave", leave.fields(), json: json, else: leave.id.text)
        }
    }

    struct Cancel: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Hủy một lần nghỉ đã ghi. Về sớm thì hủy rồi ghi lại cho đúng ngày."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã lần nghỉ.", valueName: "mã"))
        var leave: String

        @Option(
            help: ArgumentHelp(
                "Lý do: \(Leave.Cancellation.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "lý do"
            )
        )
        var reason: Leave.Cancellation

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id = try Leave.ID(leave, else: .leaveNotFound)
            let act = CancelLeave(id, reason: reason)
            let leave = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "leave", leave.fields(), json: json, else: "Đã hủy lần nghỉ.")
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê các lần nghỉ.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã"))
        var official: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            let (leaves, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) {
                db in
                (try Leave.list(of: commune.id, official: official, on: db), try Names(of: commune, on: db))
            }
            Output.print(
                list: "leaves",
                leaves.map { $0.fields(officialName: names[$0.official]) },
                json: json,
                empty: "Chưa ghi lần nghỉ nào.",
                lines: leaves.map { leave in
                    "\(leave.id.text)\t\(names[leave.official] ?? "-")\t\(leave.kind.title)\t"
                        + "\(leave.fromOn.vietnamese) - \(leave.toOn.vietnamese)"
                        + (leave.cancellation == nil ? "" : "\tđã hủy")
                }
            )
        }
    }
}
