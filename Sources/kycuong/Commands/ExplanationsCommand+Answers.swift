import Accountability
import Actions
import ArgumentParser

/// What an official does in his own case.
extension ExplanationsCommand {
    struct Volunteer: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "volunteer",
            abstract: "Nêu lý do trước khi được hỏi, hoặc báo không phải việc của mình.",
            discussion: "Không nêu gì thì chỉ mở ra, để kèm tệp trước (explanations attach) rồi nộp sau."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var ground: GroundOptions

        @Option(help: ArgumentHelp("Loại nguyên nhân, như workload.", valueName: "loại"))
        var cause: String?

        @Option(help: ArgumentHelp("Lời giải trình.", valueName: "nội dung"))
        var text: String?

        @Option(help: ArgumentHelp("Vì sao không phải hồ sơ, việc của mình.", valueName: "lý do"))
        var notMine: String?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws {
            guard (cause == nil) == (text == nil), cause == nil || notMine == nil else {
                throw ValidationError("--cause và --text đi cùng nhau, và không đi cùng --not-mine.")
            }
        }

        func run(in runtime: Runtime) async throws {
            let words: VolunteerExplanation.Words =
                if let cause, let text {
                    .reason(cause: cause, text: text)
                } else if let notMine {
                    .notMine(reason: notMine)
                } else {
                    .later
                }
            let act = try VolunteerExplanation(try ground.ground, words)
            try await ExplanationsCommand.perform(act, in: commune.code, json: json, runtime)
        }
    }

    struct Acknowledge: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "acknowledge",
            abstract: "Xác nhận đã nhận yêu cầu; không phải là đồng ý."
        )

        @OptionGroup var target: ExplanationTarget

        func run(in runtime: Runtime) async throws {
            try await target.perform(AcknowledgeRequest(try target.id), in: runtime)
        }
    }

    struct Disown: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "disown",
            abstract: "Báo không phải hồ sơ, việc của mình; lãnh đạo kết luận."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try DisownRequest(try target.id, reason: reason), in: runtime)
        }
    }

    struct Attach: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "attach",
            abstract: "Kèm một tệp trước khi nộp giải trình."
        )

        @OptionGroup var target: ExplanationTarget

        @Argument(help: ArgumentHelp("Tệp cần kèm.", valueName: "tệp"))
        var file: String

        func run(in runtime: Runtime) async throws {
            let act = try AttachFile(try target.id, name: file, bytes: try InputFile.bytes(file))
            try await target.perform(act, in: runtime)
        }
    }

    struct Submit: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit",
            abstract: "Nộp giải trình; sau đó không thêm, không sửa được."
        )

        @OptionGroup var target: ExplanationTarget

        @Option(help: ArgumentHelp("Loại nguyên nhân, như workload.", valueName: "loại"))
        var cause: String

        @Option(help: ArgumentHelp("Lời giải trình.", valueName: "nội dung"))
        var text: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(try SubmitExplanation(try target.id, cause: cause, text: text), in: runtime)
        }
    }
}
