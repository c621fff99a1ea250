import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct DelegationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delegation",
        abstract: "Ủy quyền: ai quyết định thay ai, việc gì, đến ngày nào.",
        discussion: """
            Chỉ người ủy quyền làm được, bằng mã truy cập của mình trong KYCUONG_TOKEN; bàn điều khiển máy chủ chỉ xem.
            """,
        subcommands: [Add.self, End.self, List.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Ủy quyền cho một tài khoản.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Tài khoản người được ủy quyền (kycuong account list).", valueName: "mã"))
        var toAccount: String

        @Option(
            name: .customLong("permission"),
            help: ArgumentHelp(
                "Việc ủy quyền; dùng nhiều lần được: "
                    + Permission.allCases.filter(\.isDelegable).map(\.rawValue).joined(separator: ", ") + ".",
                valueName: "việc"
            )
        )
        var permissions: [Permission]

        @Option(help: ArgumentHelp("Từ ngày.", valueName: "ngày"))
        var from: CalendarDay

        @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "ngày"))
        var to: CalendarDay

        @Option(help: ArgumentHelp("Số, ngày của giấy ủy quyền.", valueName: "văn bản"))
        var document: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let receiver = try Account.ID(toAccount, else: .accountNotFound)
            let act = try Delegate(
                to: receiver,
                permissions: permissions,
                fromOn: from,
                toOn: to,
                document: document
            )
            let given = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "delegation", given.fields(today: runtime.today), json: json, else: given.id.text)
        }
    }

    struct End: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "end", abstract: "Chấm dứt một ủy quyền.")

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã ủy quyền.", valueName: "mã"))
        var delegation: String

        @Option(help: ArgumentHelp("Từ ngày này không còn hiệu lực. Mặc định: ngay bây giờ.", valueName: "ngày"))
        var on: CalendarDay?

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id = try Delegation.ID(delegation, else: .delegationNotFound)
            let act = try EndDelegation(id, endedOn: on, reason: reason)
            let ended = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(
                thing: "delegation",
                ended.fields(today: runtime.today),
                json: json,
                else: "Đã chấm dứt ủy quyền."
            )
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê ủy quyền.")

        @OptionGroup var commune: CommuneOptions

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let today = runtime.today
            let (all, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                (try Delegation.list(of: commune.id, on: db), try Names(of: commune, on: db))
            }
            Output.print(
                list: "delegations",
                all.map {
                    $0.fields(today: today, delegatorName: names[$0.delegator.id], delegateName: names[$0.delegate])
                },
                json: json,
                empty: "Chưa có ủy quyền nào.",
                lines: all.map { one in
                    "\(one.id.text)\t\(names[one.delegator.id] ?? "-") → \(names[one.delegate] ?? "-")\t"
                        + "\(one.fromOn.vietnamese) - \(one.toOn.vietnamese)\t"
                        + one.permissions.map(\.rawValue).joined(separator: ",")
                        + (one.holds(on: today) ? "" : "\tkhông còn hoặc chưa có hiệu lực")
                }
            )
        }
    }
}
