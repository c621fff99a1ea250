import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct ExplanationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explanations",
        abstract: "Giải trình: yêu cầu, giao, nêu lý do, nộp, kết luận, mở lại.",
        discussion: "Việc của ai cần mã truy cập của chính người đó trong KYCUONG_TOKEN.",
        subcommands: [
            List.self, Show.self, Request.self, Serve.self, Volunteer.self, Acknowledge.self, Disown.self, Attach.self,
            Submit.self, Return.self, Verdict.self, AcceptTogether.self, Reopen.self, DecideDisownment.self, Waive.self,
            Cancel.self,
        ]
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
            let official = try official.map { try Official.ID($0, else: .officialNotFound) }
            let duties = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                try ExplanationDuty.list(of: commune.id, official: official, on: db)
            }
            let fields = try await ExplanationsCommand.fields(of: duties, for: nil, in: commune, runtime)
            ExplanationsCommand.print(duties, fields, asJSON: json)
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Một yêu cầu với diễn biến và hạn."
        )

        @OptionGroup var target: ExplanationTarget

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let id = try target.id
            let found = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                try ExplanationDuty.find(id, of: commune.id, on: db)
            }
            guard let found else { throw Refusal(.explanationNotFound, id.text) }
            let fields = try await ExplanationsCommand.fields(of: [found], for: nil, in: commune, runtime)
            ExplanationsCommand.print(fields[0], asJSON: target.json)
        }
    }

    struct Request: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "request",
            abstract: "Yêu cầu giải trình về một sự việc chậm hoặc vụ việc."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var ground: GroundOptions

        @Option(help: ArgumentHelp("Điều cần giải trình.", valueName: "câu hỏi"))
        var question: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let act = try RequestExplanation(try ground.ground, question: question)
            try await ExplanationsCommand.perform(act, in: commune.code, json: json, runtime)
        }
    }

    struct Serve: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Ghi nhận đã giao yêu cầu; hạn giải trình tính từ ngày đó."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("in_person, by_system hoặc at_meeting.", valueName: "cách giao"))
        var method: ExplanationDuty.Service

        @Option(help: ArgumentHelp("Ngày giao; mặc định hôm nay.", valueName: "ngày"))
        var on: CalendarDay?

        func run(in runtime: Runtime) async throws {
            try await target.perform(ServeRequest(try target.id, method, on: on), in: runtime)
        }
    }

    struct Verdict: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "verdict",
            abstract: "Kết luận về một bản giải trình."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("accepted, partly_accepted hoặc rejected.", valueName: "kết luận"))
        var outcome: ExplanationDuty.Verdict.Outcome

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "Xác nhận nguyên nhân khách quan.")
        var objectiveCause = false

        func run(in runtime: Runtime) async throws {
            let act = try GiveVerdict(
                try target.id,
                outcome,
                reason: reason,
                confirmsObjectiveCause: objectiveCause
            )
            try await target.perform(act, in: runtime)
        }
    }

    struct Reopen: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "reopen",
            abstract: "Mở lại kết luận không chấp nhận, hoặc chấp nhận một phần, vì có tình tiết mới."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: ArgumentHelp("Tình tiết mới: số, ngày của văn bản.", valueName: "căn cứ"))
        var evidence: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(
                try ReopenVerdict(try target.id, reason: reason, evidence: evidence),
                in: runtime
            )
        }
    }
}
