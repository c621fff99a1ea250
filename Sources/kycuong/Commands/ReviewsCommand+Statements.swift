import Accountability
import Actions
import ArgumentParser

/// What the official says in his case, and what is recorded of it.
extension ReviewsCommand {
    struct State: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "state",
            abstract: "Nêu ý kiến trong vụ việc của mình."
        )

        @OptionGroup var target: ReviewTarget

        @Option(help: ArgumentHelp("Ý kiến.", valueName: "nội dung"))
        var text: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { try GiveStatement($0, text: text) }
        }
    }

    struct Hear: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "hear",
            abstract: "Ghi ý kiến đã nghe của cán bộ, kèm biên bản."
        )

        @OptionGroup var target: ReviewTarget
        @OptionGroup var paper: PaperOptions

        @Option(help: ArgumentHelp("Ý kiến đã nghe.", valueName: "nội dung"))
        var text: String

        func validate() throws { try paper.requireNamed() }

        func run(in runtime: Runtime) async throws {
            try await target.perform(onPaper: paper, in: runtime) { try RecordHearing($0, heard: text, minutes: $1) }
        }
    }

    struct WaiveStatement: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "waive-statement",
            abstract: "Ghi nhận cán bộ được mời nhưng không nêu ý kiến."
        )

        @OptionGroup var target: ReviewTarget
        @OptionGroup var paper: PaperOptions

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(onAny: paper, in: runtime) {
                try RecordHearing($0, waivedBecause: reason, document: $1)
            }
        }
    }

    struct AskReconsideration: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask-reconsideration",
            abstract: "Kiến nghị xem xét lại quyết định trong vụ việc của mình, một lần."
        )

        @OptionGroup var target: ReviewTarget

        @Option(help: ArgumentHelp("Nội dung kiến nghị.", valueName: "nội dung"))
        var reason: String

        @Option(help: ArgumentHelp("Vì sao kiến nghị sau thời hạn.", valueName: "lý do"))
        var lateCause: String?

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) {
                try RequestReviewReconsideration($0, reason: reason, lateCause: lateCause)
            }
        }
    }
}
