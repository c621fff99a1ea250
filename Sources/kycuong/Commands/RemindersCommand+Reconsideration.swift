import Accountability
import Actions
import ArgumentParser

/// What becomes of a reminder after it was written: given by draft, confirmed, received, asked to be reconsidered.
extension RemindersCommand {
    struct IssueDraft: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "issue-draft",
            abstract: "Nhắc nhở, phê bình theo một dự thảo."
        )

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Ngày nhắc nhở; mặc định hôm nay.", valueName: "ngày"))
        var issuedOn: CalendarDay?

        func run(in runtime: Runtime) async throws {
            try await target.perform(IssueDraftedReminder(try target.id, issuedOn: issuedOn), in: runtime)
        }
    }

    struct Confirm: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: "Lãnh đạo xác nhận nhắc nhở được ghi thay, hoặc kèm văn bản đã ký."
        )

        @OptionGroup var target: ReminderTarget
        @OptionGroup var paper: PaperOptions

        func run(in runtime: Runtime) async throws {
            let id = try target.id
            try await target.perform(on: paper, in: runtime) { ConfirmReminder(id, document: $0) }
        }
    }

    struct Acknowledge: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "acknowledge",
            abstract: "Xác nhận đã nhận. \(Reminder.receiptIsNotAgreement)"
        )

        @OptionGroup var target: ReminderTarget

        func run(in runtime: Runtime) async throws {
            try await target.perform(AcknowledgeReminder(try target.id), in: runtime)
        }
    }

    struct AskReconsideration: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "ask-reconsideration",
            abstract: "Kiến nghị xem xét lại nhắc nhở của mình, một lần."
        )

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Nội dung kiến nghị.", valueName: "nội dung"))
        var text: String

        @Option(help: ArgumentHelp("Vì sao kiến nghị sau thời hạn.", valueName: "lý do"))
        var lateCause: String?

        func run(in runtime: Runtime) async throws {
            let act = try RequestReconsideration(try target.id, text: text, lateCause: lateCause)
            try await target.perform(act, in: runtime)
        }
    }

    struct DecideReconsideration: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide-reconsideration",
            abstract: "Quyết định về kiến nghị, hoặc ghi quyết định của tập thể lãnh đạo, của cấp trên."
        )

        enum Outcome: String, CaseIterable, ExpressibleByArgument { case upheld, varied, overturned, declined }

        @OptionGroup var target: ReminderTarget
        @OptionGroup var way: WayOptions
        @OptionGroup var paper: PaperOptions

        @Option(help: "upheld (giữ nguyên), varied (sửa đổi), overturned (hủy bỏ) hoặc declined (không xem xét).")
        var outcome: Outcome

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Option(help: "Khi sửa đổi: hình thức mới, nhẹ hơn (reminder).")
        var kind: Reminder.Kind?

        @Option(help: ArgumentHelp("Khi sửa đổi: nội dung mới.", valueName: "nội dung"))
        var text: String?

        @Option(help: ArgumentHelp("Khi sửa đổi: số của căn cứ bị bỏ; dùng nhiều lần được.", valueName: "số"))
        var dropGround: [Int] = []

        @Option(help: ArgumentHelp("Ngày quyết định; mặc định hôm nay.", valueName: "ngày"))
        var on: CalendarDay?

        func run(in runtime: Runtime) async throws {
            let id = try target.id
            try await target.perform(on: paper, in: runtime) { document in
                let decision = Reminder.Decision(
                    outcome: answer,
                    reason: reason,
                    way: try way.way(on: document)
                )
                return try Actions.DecideReconsideration(id, decision, on: on)
            }
        }

        private var answer: Reminder.Decision.Outcome {
            switch outcome {
            case .upheld: .upheld
            case .overturned: .overturned
            case .declined: .declined
            case .varied: .varied(Reminder.Variation(kind: kind, text: text, dropped: dropGround))
            }
        }
    }
}
