import Accountability
import Actions
import ArgumentParser

/// What is decided about a case besides its suggestions.
extension ReviewsCommand {
    struct Suspend: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "suspend",
            abstract: "Tạm dừng xem xét khi cán bộ ốm đau, thai sản, nuôi con nhỏ hoặc bị tố tụng."
        )

        @OptionGroup var target: ReviewTarget
        @OptionGroup var paper: PaperOptions

        @Option(
            help: ArgumentHelp(
                "Vì sao: \(SuspensionGround.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "loại"
            )
        )
        var ground: SuspensionGround

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(onAny: paper, in: runtime) {
                try SuspendReview($0, ground: ground, reason: reason, document: $1)
            }
        }
    }

    struct Resume: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "resume", abstract: "Tiếp tục xem xét.")

        @OptionGroup var target: ReviewTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { try ResumeReview($0, reason: reason) }
        }
    }

    struct LookAgain: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "look-again",
            abstract: "Kết luận sau khi căn cứ của vụ việc đã quyết định thay đổi: giữ nguyên, hoặc --set-aside."
        )

        @OptionGroup var target: ReviewTarget
        @OptionGroup var paper: PaperOptions

        @Flag(help: "Hủy bỏ quyết định.")
        var setAside = false

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(onAny: paper, in: runtime) {
                try ReviewFlaggedCase($0, setAside ? .setAside : .kept, reason: reason, document: $1)
            }
        }
    }

    struct DecideReconsideration: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide-reconsideration",
            abstract: "Trả lời kiến nghị xem xét lại, hoặc ghi trả lời của tập thể lãnh đạo, của cấp trên."
        )

        enum Outcome: String, CaseIterable, ExpressibleByArgument { case upheld, varied, overturned }

        @OptionGroup var target: ReviewTarget
        @OptionGroup var way: WayOptions
        @OptionGroup var paper: PaperOptions

        @Option(help: "upheld (giữ nguyên), varied (rút một gợi ý) hoặc overturned (rút mọi gợi ý).")
        var outcome: Outcome

        @Option(help: "Khi sửa đổi: gợi ý bị rút, year_end_review hoặc transfer.")
        var takeBack: Suggestion?

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func validate() throws {
            guard (outcome == .varied) == (takeBack != nil) else {
                throw ValidationError("--outcome varied đi cùng --take-back.")
            }
        }

        func run(in runtime: Runtime) async throws {
            try await target.perform(onAny: paper, in: runtime) { step, document in
                try DecideReviewReconsideration(
                    step,
                    answer,
                    by: try way.way(on: document),
                    reason: reason
                )
            }
        }

        private var answer: ReviewCase.Answer {
            switch outcome {
            case .upheld: .upheld
            case .overturned: .overturned
            case .varied: takeBack.map { .varied(takingBack: $0) } ?? .upheld
            }
        }
    }
}
