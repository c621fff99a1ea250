import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct DutiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duties",
        abstract: "Phân công: ai phụ trách thủ tục, lĩnh vực hoặc đơn vị nào, từ ngày nào.",
        subcommands: [Add.self, End.self, List.self, Agency.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Phân công một cán bộ.")

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var official: OfficialOptions

        @Option(help: ArgumentHelp("Phòng, trung tâm; mặc định: đơn vị của cán bộ.", valueName: "đơn vị"))
        var unit: String?

        @Option(help: ArgumentHelp("Vị trí.", valueName: "vị trí"))
        var position: String?

        @Option(help: ArgumentHelp("Lĩnh vực như trong sổ.", valueName: "lĩnh vực"))
        var field: String?

        @Option(help: ArgumentHelp("Thủ tục như trong sổ.", valueName: "thủ tục"))
        var procedure: String?

        @Option(help: ArgumentHelp("Từ ngày.", valueName: "ngày"))
        var from: CalendarDay

        @Option(help: ArgumentHelp("Đến hết ngày; mặc định: đến khi kết thúc.", valueName: "ngày"))
        var to: CalendarDay?

        @Option(help: ArgumentHelp("Số, ngày của văn bản phân công.", valueName: "văn bản"))
        var document: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try AssignDuty(
                official: try official.id,
                unitName: unit,
                position: position,
                field: field,
                procedure: procedure,
                fromOn: from,
                toOn: to,
                document: document
            )
            let duty = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "assignment", duty.fields(), json: json, else: duty.id.text)
        }
    }

    struct End: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "end",
            abstract: "Kết thúc một phân công. Ghi nhầm thì lấy ngày trước ngày bắt đầu."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Mã phân công.", valueName: "mã"))
        var assignment: String

        @Option(help: ArgumentHelp("Ngày cuối cùng còn hiệu lực.", valueName: "ngày"))
        var on: CalendarDay

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id = try Assignment.ID(assignment, else: .assignmentNotFound)
            let act = try EndAssignment(id, endedOn: on, reason: reason)
            let duty = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "assignment", duty.fields(), json: json, else: "Đã kết thúc phân công.")
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê phân công.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã"))
        var official: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            let (duties, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) {
                db in
                (try Assignment.list(of: commune.id, official: official, on: db), try Names(of: commune, on: db))
            }
            Output.print(
                list: "assignments",
                duties.map { $0.fields(officialName: names[$0.official], unitName: names[$0.unit]) },
                json: json,
                empty: "Chưa có phân công nào. Thêm bằng: kycuong duties add",
                lines: duties.map { duty in
                    "\(duty.id.text)\t\(names[duty.official] ?? "-")\t\(names[duty.unit] ?? "-")\t"
                        + "\(duty.procedure ?? duty.field ?? duty.position ?? "-")\t"
                        + "\(duty.fromOn.vietnamese) - \(duty.lastOn?.vietnamese ?? "nay")"
                }
            )
        }
    }

    struct Agency: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "agency",
            abstract: "Ghi cơ quan khác quản lý cán bộ: không nhắc nhở trong xã. Bỏ --name là xã quản lý trở lại."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var official: OfficialOptions

        @Option(help: ArgumentHelp("Cơ quan quản lý.", valueName: "cơ quan"))
        var name: String?

        @Option(help: ArgumentHelp("Từ ngày.", valueName: "ngày"))
        var from: CalendarDay

        @Option(help: ArgumentHelp("Số, ngày của văn bản.", valueName: "văn bản"))
        var document: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try SetManagingAgency(
                official: try official.id,
                agency: name,
                fromOn: from,
                document: document
            )
            let said = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(thing: "management", said.fields(), json: json, else: "Đã ghi cơ quan quản lý.")
        }
    }
}
