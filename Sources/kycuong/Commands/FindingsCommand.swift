import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct FindingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract:
            "Hồ sơ chậm đã ghi nhận: xem, xác nhận người giải quyết, loại trừ, xác định do bên khác, hủy, mở lại.",
        discussion: "Quyết định cần mã truy cập của người có thẩm quyền (KYCUONG_TOKEN).",
        subcommands: [
            List.self, Show.self, Assign.self, AssignAll.self, Excuse.self, Attribute.self, Annul.self, Reinstate.self,
            Open.self,
        ]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê theo ngày hẹn trả.")

        @OptionGroup var commune: CommuneOptions

        @Option(
            help: ArgumentHelp(
                "Chỉ tình trạng này: \(Finding.State.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "tình trạng"
            )
        )
        var state: Finding.State?

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã cán bộ"))
        var official: Official.ID?

        @Option(help: ArgumentHelp("Chỉ hồ sơ này.", valueName: "mã hồ sơ"))
        var code: String?

        @OptionGroup var given: ReadingOptions<TableFormat>

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let author = try await runtime.author(in: commune)
            var query = FindingQuery()
            (query.state, query.official, query.code) = (state, official, code)
            let wanted = query
            let (findings, names) = try await runtime.reading(as: author, for: .readFindings) { db in
                (
                    try Finding.list(wanted, of: commune.id, on: db).filter { author.reaches(unit: $0.unit) },
                    try Official.names(of: commune.id, on: db)
                )
            }
            let fields = findings.map { $0.fields(names: names) }
            if try await given.write(list: "Sự việc chậm", fields, try await runtime.stamp(of: commune)) { return }
            if given.json {
                let list = Report.Value.list(fields.map { .group($0) })
                Output.print(Report.json([.init(key: "findings", label: "", value: list)]))
            } else if findings.isEmpty {
                Output.print("Không có hồ sơ chậm nào như vậy. Tìm bằng: kycuong scan")
            } else {
                for finding in findings { Output.print(finding.line(names: names)) }
            }
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một hồ sơ chậm.")

        @OptionGroup var target: FindingTarget

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let author = try await runtime.author(in: commune)
            let found = try await runtime.reading(as: author, for: .readFindings) { [id = target.id] db in
                try Finding.find(id, of: commune.id, on: db)
            }
            guard let found, author.reaches(unit: found.unit) else {
                throw Refusal(.findingNotFound, target.id.text)
            }
            try await target.show(found, in: runtime, as: author)
        }
    }

    struct Assign: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "assign",
            abstract: "Xác nhận hoặc đổi người giải quyết."
        )

        @OptionGroup var target: FindingTarget

        @Option(help: ArgumentHelp("Người giải quyết.", valueName: "mã cán bộ"))
        var official: Official.ID

        @Option(help: ArgumentHelp("Lý do; bắt buộc khi đổi người đã xác nhận.", valueName: "lý do"))
        var reason: String?

        func run(in runtime: Runtime) async throws {
            try await target.perform(
                try ConfirmResponsible(target.id, official: official, reason: reason),
                in: runtime
            )
        }
    }

    struct Excuse: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "excuse",
            abstract: "Loại trừ trách nhiệm, có căn cứ."
        )

        @OptionGroup var target: FindingTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: ArgumentHelp("Số, ngày của văn bản làm căn cứ.", valueName: "văn bản"))
        var evidence: String

        func run(in runtime: Runtime) async throws {
            let disposition = try FindingDisposition.excused(reason: reason, evidence: evidence)
            try await target.perform(DisposeFinding(target.id, disposition), in: runtime)
        }
    }

    struct Attribute: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "attribute",
            abstract: "Xác định chậm do bên khác."
        )

        @OptionGroup var target: FindingTarget

        @Option(
            help: ArgumentHelp(
                "Bên nào: \(Finding.Attribution.Party.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "bên"
            )
        )
        var party: Finding.Attribution.Party

        @Option(help: ArgumentHelp("Tên cơ quan hoặc hệ thống; không ghi tên người.", valueName: "tên"))
        var name: String?

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: ArgumentHelp("Số, ngày của văn bản làm căn cứ.", valueName: "văn bản"))
        var evidence: String?

        func run(in runtime: Runtime) async throws {
            let disposition = try FindingDisposition.attributed(
                to: party,
                name: name,
                reason: reason,
                evidence: evidence
            )
            try await target.perform(DisposeFinding(target.id, disposition), in: runtime)
        }
    }

    struct Annul: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "annul",
            abstract: "Hủy vì sổ ghi sai. Không lấy lại được."
        )

        @OptionGroup var target: FindingTarget

        @Option(help: ArgumentHelp("Sổ sai ở đâu.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(DisposeFinding(target.id, try .annulled(reason: reason)), in: runtime)
        }
    }
}

/// The finding a command is about, and how it is shown afterwards.
struct FindingTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Mã sự việc.", valueName: "mã"))
    var id: Finding.ID

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// Does it and shows the finding as it now is.
    func perform<Done: Act>(_ act: Done, in runtime: Runtime) async throws where Done.Outcome == Finding {
        let commune = try await runtime.commune(commune.code)
        let author = try await runtime.author(in: commune)
        try await show(try await runtime.door.perform(act, by: author), in: runtime, as: author)
    }

    /// Prints the finding.
    func show(_ finding: Finding, in runtime: Runtime, as author: Author) async throws {
        let names = try await runtime.reading(as: author, for: .readFindings) { db in
            try Official.names(of: author.commune.id, on: db)
        }
        Output.print(Report(title: "Hồ sơ chậm \(finding.code)", fields: finding.fields(names: names)), json: json)
    }
}
