import Accountability
import Actions
import ArgumentParser

/// What a leader decides about explanations, besides the verdict.
extension ExplanationsCommand {
    struct Return: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "return",
            abstract: "Trả lại để bổ sung, một lần, kèm câu hỏi."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Điều cần bổ sung.", valueName: "câu hỏi"))
        var question: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try ReturnExplanation(try target.id, question: question), in: runtime)
        }
    }

    struct AcceptTogether: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept-together",
            abstract:
                "Chấp nhận chung các bản giải trình cùng một nguyên nhân. Không có việc không chấp nhận hàng loạt."
        )

        @OptionGroup var commune: CommuneOptions

        @Argument(help: ArgumentHelp("Các yêu cầu giải trình.", valueName: "mã định danh"))
        var requests: [ExplanationDuty.ID]

        @Option(help: ArgumentHelp("Loại nguyên nhân chung, như workload.", valueName: "loại"))
        var cause: String

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "Xác nhận nguyên nhân khách quan.")
        var objectiveCause = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let act = try AcceptInBulk(
                requests,
                cause: cause,
                reason: reason,
                confirmsObjectiveCause: objectiveCause
            )
            let duties = try await runtime.door.perform(act, by: author)
            let fields = try await ExplanationsCommand.fields(
                of: duties,
                for: author.account,
                in: author.commune,
                runtime
            )
            ExplanationsCommand.print(duties, fields, asJSON: json)
        }
    }

    struct DecideDisownment: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide-disownment",
            abstract: "Kết luận có đúng là việc của người khác không."
        )

        @OptionGroup var target: ExplanationTarget

        @Flag(help: "Không đúng: vẫn là việc của cán bộ này.")
        var reject = false

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            let act = try Actions.DecideDisownment(try target.id, isAccepted: !reject, reason: reason)
            try await target.perform(act, in: runtime)
        }
    }

    struct Waive: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "waive", abstract: "Miễn giải trình.")

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try WaiveRequest(try target.id, reason: reason), in: runtime)
        }
    }

    struct Cancel: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Hủy một yêu cầu gửi nhầm.")

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try CancelRequest(try target.id, reason: reason), in: runtime)
        }
    }
}
