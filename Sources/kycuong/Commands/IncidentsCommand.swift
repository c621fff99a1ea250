import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct IncidentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents",
        abstract: "Vụ việc ngoài sổ: ghi nhận, xem, hủy, mở lại.",
        discussion: "Ghi nhận, hủy và mở lại cần mã truy cập của người có thẩm quyền (KYCUONG_TOKEN).",
        subcommands: [Add.self, List.self, Annul.self, Open.self]
    )

    struct Add: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Ghi nhận một vụ việc.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Cán bộ có liên quan.", valueName: "mã cán bộ"))
        var official: Official.ID

        @Option(
            help: ArgumentHelp(
                "Loại: \(Incident.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "loại"
            )
        )
        var kind: Incident.Kind

        @Option(
            help: ArgumentHelp(
                "Nguồn tin: \(Incident.Source.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "nguồn"
            )
        )
        var source: Incident.Source

        @Option(help: ArgumentHelp("Ngày xảy ra.", valueName: "ngày"))
        var happenedOn: CalendarDay

        @Option(help: ArgumentHelp("Nội dung.", valueName: "nội dung"))
        var description: String

        @Option(help: ArgumentHelp("Mã hồ sơ, với late_file.", valueName: "mã hồ sơ"))
        var code: String?

        @Option(help: ArgumentHelp("Ngày hẹn trả, với late_file.", valueName: "ngày"))
        var dueOn: CalendarDay?

        @Option(help: ArgumentHelp("Số, ngày của văn bản làm căn cứ.", valueName: "văn bản"))
        var evidence: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let act = try RecordIncident(
                official: official,
                kind: kind,
                source: source,
                happenedOn: happenedOn,
                text: description,
                code: code,
                dueOn: dueOn,
                evidence: evidence
            )
            let incident = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
            Output.print(Report(title: "Vụ việc", fields: incident.fields()), json: json)
        }
    }

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê theo ngày xảy ra.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã cán bộ"))
        var official: Official.ID?

        @OptionGroup var given: ReadingOptions<TableFormat>

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let author = try await runtime.author(in: commune)
            var query = IncidentQuery()
            query.official = official
            let wanted = query
            let (incidents, names) = try await runtime.reading(as: author, for: .readFindings) { db in
                (
                    try Incident.list(wanted, of: commune.id, on: db).filter { author.reaches(unit: $0.unit) },
                    try Official.names(of: commune.id, on: db)
                )
            }
            let fields = incidents.map { $0.fields(names: names) }
            if try await given.write(list: "Vụ việc", fields, try await runtime.stamp(of: commune)) { return }
            if given.json {
                let list = Report.Value.list(fields.map { .group($0) })
                Output.print(Report.json([.init(key: "incidents", label: "", value: list)]))
            } else if incidents.isEmpty {
                Output.print("Không có vụ việc nào. Ghi nhận bằng: kycuong incidents add")
            } else {
                for incident in incidents {
                    Output.print(
                        "\(incident.id.text)\t\(incident.happenedOn.vietnamese)\t\(incident.kind.title)\t"
                            + "\(incident.state.title)\t\(names[incident.official] ?? "-")"
                    )
                }
            }
        }
    }

    struct Annul: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "annul", abstract: "Hủy một vụ việc ghi nhầm.")

        @OptionGroup var target: IncidentTarget

        @Option(help: ArgumentHelp("Nhầm ở đâu.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try AnnulIncident(target.id, reason: reason), in: runtime)
        }
    }

    struct Open: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "open",
            abstract: "Mở lại một vụ việc có trước ngày bắt đầu áp dụng."
        )

        @OptionGroup var target: IncidentTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try OpenIncident(target.id, reason: reason), in: runtime)
        }
    }
}

/// The incident a command is about, and how it is shown afterwards.
struct IncidentTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Mã vụ việc.", valueName: "mã"))
    var id: Incident.ID

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// Does it and shows the incident as it now is.
    func perform<Done: Act>(_ act: Done, in runtime: Runtime) async throws where Done.Outcome == Incident {
        let commune = try await runtime.commune(commune.code)
        let incident = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
        Output.print(Report(title: "Vụ việc", fields: incident.fields()), json: json)
    }
}
