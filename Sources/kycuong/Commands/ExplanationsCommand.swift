import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct ExplanationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explanations",
        abstract: "Giải trình: yêu cầu, giao, xem, kết luận, mở lại.",
        discussion: "Việc của người có thẩm quyền cần mã truy cập của chính người đó trong KYCUONG_TOKEN.",
        subcommands: [List.self, Show.self, Request.self, Serve.self, Verdict.self, Reopen.self]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê yêu cầu giải trình.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã định danh"))
        var official: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let official = try official.map { try ExplanationsCommand.id($0, else: .officialNotFound) as Official.ID }
            let today = runtime.today
            let shown = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                var reader = try ExplanationReader(today: today, of: commune.id, for: nil, on: db)
                let duties = try ExplanationDuty.list(of: commune.id, official: official, on: db)
                let names = try KnownNames(in: [], [], duties, of: commune.id, on: db)
                return try duties.map { (duty: $0, fields: try reader.fields(of: $0, names: names)) }
            }
            if json {
                let list = Report.Value.list(shown.map { .group($0.fields) })
                Output.print(Report.json([.init(key: "explanation_requests", label: "", value: list)]))
            } else if shown.isEmpty {
                Output.print("Chưa có yêu cầu giải trình nào.")
            } else {
                for (duty, _) in shown {
                    Output.print("\(duty.id.text)\t\(duty.matter)\t\(duty.official.text)\t\(duty.state.title)")
                }
            }
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Một yêu cầu với diễn biến và hạn."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Yêu cầu giải trình.", valueName: "mã định danh"))
        var request: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let id: ExplanationDuty.ID = try ExplanationsCommand.id(request, else: .explanationNotFound)
            let today = runtime.today
            let fields = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                guard let duty = try ExplanationDuty.find(id, of: commune.id, on: db) else {
                    throw Refusal(.explanationNotFound, id.text)
                }
                var reader = try ExplanationReader(today: today, of: commune.id, for: nil, on: db)
                return try reader.fields(of: duty, names: try KnownNames(in: [], [], [duty], of: commune.id, on: db))
            }
            ExplanationsCommand.print(fields, asJSON: json)
        }
    }

    struct Request: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "request",
            abstract: "Yêu cầu giải trình về một sự việc chậm hoặc vụ việc."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Sự việc chậm.", valueName: "mã định danh"))
        var finding: String?

        @Option(help: ArgumentHelp("Vụ việc ngoài sổ.", valueName: "mã định danh"))
        var incident: String?

        @Option(help: ArgumentHelp("Điều cần giải trình.", valueName: "câu hỏi"))
        var question: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws {
            guard (finding == nil) != (incident == nil) else {
                throw ValidationError("Cần đúng một trong --finding và --incident.")
            }
        }

        func run(in runtime: Runtime) async throws {
            let ground: Ground =
                if let finding {
                    .finding(try ExplanationsCommand.id(finding, else: .findingNotFound))
                } else {
                    .incident(try ExplanationsCommand.id(incident ?? "", else: .incidentNotFound))
                }
            try await ExplanationsCommand.perform(
                try RequestExplanation(ground, question: question),
                in: commune.code,
                json: json,
                runtime
            )
        }
    }

    struct Serve: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Ghi nhận đã giao yêu cầu; hạn giải trình tính từ ngày đó."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Yêu cầu giải trình.", valueName: "mã định danh"))
        var request: String

        @Option(help: ArgumentHelp("in_person, by_system hoặc at_meeting.", valueName: "cách giao"))
        var method: String

        @Option(help: ArgumentHelp("Ngày giao; mặc định hôm nay.", valueName: "ngày"))
        var on: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            guard let service = ExplanationDuty.Service(rawValue: method) else {
                throw ValidationError("--method là in_person, by_system hoặc at_meeting.")
            }
            let day = try on.map { text in
                guard let day = CalendarDay(iso: text) ?? CalendarDay(vietnamese: text) else {
                    throw ValidationError("--on phải là một ngày, như 2026-10-05.")
                }
                return day
            }
            let id: ExplanationDuty.ID = try ExplanationsCommand.id(request, else: .explanationNotFound)
            try await ExplanationsCommand.perform(
                ServeRequest(id, service, on: day),
                in: commune.code,
                json: json,
                runtime
            )
        }
    }

    struct Verdict: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "verdict",
            abstract: "Kết luận về một bản giải trình."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Yêu cầu giải trình.", valueName: "mã định danh"))
        var request: String

        @Option(help: ArgumentHelp("accepted, partly_accepted hoặc rejected.", valueName: "kết luận"))
        var outcome: String

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "Xác nhận nguyên nhân khách quan.")
        var objectiveCause = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            guard let outcome = ExplanationDuty.Verdict.Outcome(rawValue: outcome) else {
                throw ValidationError("--outcome là accepted, partly_accepted hoặc rejected.")
            }
            let id: ExplanationDuty.ID = try ExplanationsCommand.id(request, else: .explanationNotFound)
            let act = try GiveVerdict(id, outcome, reason: reason, confirmsObjectiveCause: objectiveCause)
            try await ExplanationsCommand.perform(act, in: commune.code, json: json, runtime)
        }
    }

    struct Reopen: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "reopen",
            abstract: "Mở lại kết luận không chấp nhận, hoặc chấp nhận một phần, vì có tình tiết mới."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Yêu cầu giải trình.", valueName: "mã định danh"))
        var request: String

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: ArgumentHelp("Tình tiết mới: số, ngày của văn bản.", valueName: "căn cứ"))
        var evidence: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let id: ExplanationDuty.ID = try ExplanationsCommand.id(request, else: .explanationNotFound)
            let act = try ReopenVerdict(id, reason: reason, evidence: evidence)
            try await ExplanationsCommand.perform(act, in: commune.code, json: json, runtime)
        }
    }

    private static func id<Subject>(_ text: String, else code: Refusal.Code) throws -> Identifier<Subject> {
        guard let id = Identifier<Subject>(text: text) else { throw Refusal(code, text) }
        return id
    }

    /// Does it as the holder of the token, and shows the request as it then stands.
    private static func perform<Done: ExplanationAct>(_ act: Done, in code: String, json: Bool, _ runtime: Runtime)
        async throws
    {
        let commune = try await runtime.commune(code)
        let author = try await runtime.author(in: commune)
        let duty = try await runtime.door.perform(act, by: author)
        let today = runtime.today
        let fields = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            var reader = try ExplanationReader(today: today, of: commune.id, for: author.account, on: db)
            return try reader.fields(of: duty, names: try KnownNames(in: [], [], [duty], of: commune.id, on: db))
        }
        print(fields, asJSON: json)
    }

    private static func print(_ fields: [Report.Field], asJSON: Bool) {
        let text = Report(title: "Yêu cầu giải trình", fields: fields).text
        Output.print(thing: "explanation_request", fields, json: asJSON, else: text)
    }
}
