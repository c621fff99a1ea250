import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

/// Findings taken together, and those taken up again.
extension FindingsCommand {
    struct AssignAll: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "assign-all",
            abstract: "Xác nhận người giải quyết cho các hồ sơ chưa xác nhận của một đơn vị hoặc một thủ tục.",
            discussion: "Không nêu --official thì theo phân công; thêm --accept-hints thì theo cả tên ghi trong sổ."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Các hồ sơ của đơn vị này.", valueName: "mã đơn vị"))
        var unit: OrgUnit.ID?

        @Option(help: ArgumentHelp("Các hồ sơ của thủ tục này.", valueName: "tên thủ tục"))
        var procedure: String?

        @Option(help: ArgumentHelp("Người giải quyết.", valueName: "mã cán bộ"))
        var official: Official.ID?

        @Flag(help: "Nơi phân công không nêu ai, lấy tên ghi trong sổ.")
        var acceptHints = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws {
            guard (unit == nil) != (procedure == nil) else {
                throw ValidationError("Cần đúng một trong --unit và --procedure.")
            }
            guard official == nil || !acceptHints else {
                throw ValidationError("--accept-hints không đi cùng --official.")
            }
        }

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let choice: AssignResponsible.Choice =
                official.map { .official($0) } ?? (acceptHints ? .dutiesAndHints : .duties)
            let selection: FindingSelection = unit.map { .unit($0) } ?? .procedure(procedure ?? "")
            let act = try AssignResponsible(selection, to: choice)
            let findings = try await runtime.door.perform(act, by: author).findings
            let names = try await runtime.reading(as: author, for: .readFindings) { db in
                try Official.names(of: author.commune.id, on: db)
            }
            Output.print(
                list: "findings",
                findings.map { $0.fields(names: names) },
                json: json,
                empty: "Không có hồ sơ nào như vậy chờ xác nhận người giải quyết.",
                lines: findings.map { $0.line(names: names) }
            )
        }
    }

    struct Reinstate: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "reinstate",
            abstract: "Rút lại việc loại trừ, việc xác định do bên khác."
        )

        @OptionGroup var target: FindingTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(DisposeFinding(target.id, try .reinstated(reason: reason)), in: runtime)
        }
    }

    struct Open: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "open",
            abstract: "Mở lại một hồ sơ chậm có trước ngày bắt đầu áp dụng."
        )

        @OptionGroup var target: FindingTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(DisposeFinding(target.id, try .opened(reason: reason)), in: runtime)
        }
    }
}

extension Finding {
    /// One line of a list.
    func line(names: [Official.ID: String]) -> String {
        let name = concerned.flatMap { names[$0.official] } ?? "-"
        return "\(id.text)\t\(code)\t\(state.title)\t\(name)"
    }
}
