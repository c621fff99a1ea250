import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

/// One nomination of a commune, on a day, and how it is shown.
struct CommendationTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Mã đề nghị khen.", valueName: "mã"))
    var id: Commendation.ID

    @Option(help: ArgumentHelp("Ngày. Mặc định: hôm nay.", valueName: "ngày"))
    var on: CalendarDay?

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// Does it as the holder of the token, and shows the nomination as it then stands.
    func perform<Done: Act>(in runtime: Runtime, _ make: (Step<Commendation>) throws -> Done) async throws
    where Done.Outcome == Commendation {
        let author = try await runtime.author(in: try await runtime.commune(commune.code))
        let done = try await runtime.door.perform(try make(Step(id, on: on)), by: author)
        try await CommendationsCommand.show(done, to: author, in: runtime, json: json)
    }
}

/// What becomes of a nomination.
extension CommendationsCommand {
    struct Verify: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Xác minh; người đề nghị không tự xác minh."
        )

        @OptionGroup var target: CommendationTarget

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { VerifyCommendation($0) }
        }
    }

    struct Approve: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve",
            abstract: "Duyệt một đề nghị đã xác minh."
        )

        @OptionGroup var target: CommendationTarget

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { ApproveCommendation($0) }
        }
    }

    struct Decline: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "decline", abstract: "Không duyệt, nêu lý do.")

        @OptionGroup var target: CommendationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { try DeclineCommendation($0, reason: reason) }
        }
    }

    struct Register: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "register",
            abstract: "Ghi số và ngày quyết định như trên văn bản."
        )

        @OptionGroup var target: CommendationTarget

        @Option(help: ArgumentHelp("Số quyết định.", valueName: "số"))
        var number: String

        @Option(help: ArgumentHelp("Ngày quyết định.", valueName: "ngày"))
        var documentOn: CalendarDay

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) {
                try RegisterCommendation($0, number: number, documentDay: documentOn)
            }
        }
    }

    struct Announce: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "announce",
            abstract: "Công bố, chỉ nêu tên người đã đồng ý."
        )

        @OptionGroup var target: CommendationTarget

        @Option(help: ArgumentHelp("Người đồng ý nêu tên; dùng nhiều lần được.", valueName: "mã cán bộ"))
        var consenting: [Official.ID]

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { AnnounceCommendation($0, consenting: Set(consenting)) }
        }
    }

    struct ProposeRevocation: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "propose-revocation",
            abstract: "Đề nghị thu hồi, nêu lý do; người khác quyết định."
        )

        @OptionGroup var target: CommendationTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) { try ProposeCommendationRevocation($0, reason: reason) }
        }
    }

    struct DecideRevocation: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide-revocation",
            abstract: "Thu hồi (người khác với người đề nghị thu hồi), hoặc giữ nguyên bằng --keep."
        )

        @OptionGroup var target: CommendationTarget

        @Option(help: ArgumentHelp("Giữ nguyên, vì sao.", valueName: "lý do"))
        var keep: String?

        func run(in runtime: Runtime) async throws {
            try await target.perform(in: runtime) {
                try DecideCommendationRevocation($0, keep.map { .drop(reason: $0) } ?? .revoke)
            }
        }
    }
}
