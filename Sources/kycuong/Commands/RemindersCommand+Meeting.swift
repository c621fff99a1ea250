import Accountability
import Actions
import ArgumentParser

/// Reminders recorded after they were given: in a meeting, or on paper before.
extension RemindersCommand {
    struct Meeting: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "meeting",
            abstract: "Ghi nhận tại cuộc họp: giải trình đã nghe, kết luận và nhắc nhở. Có mặt là đã nhận.",
            discussion: """
                Giải trình đã nghe và kết luận ghi chung cho các căn cứ đã nêu; căn cứ đã có kết luận thì bỏ trống. Ghi thay một lãnh đạo \
                (--leader) thì chờ người đó xác nhận, hoặc kèm văn bản đã ký.
                """
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var words: ReminderWords
        @OptionGroup var grounds: CitedOptions
        @OptionGroup var paper: PaperOptions

        @Option(help: ArgumentHelp("Ngày họp.", valueName: "ngày"))
        var on: CalendarDay

        @Option(help: ArgumentHelp("Người dự; dùng nhiều lần được.", valueName: "mã người"))
        var present: [Person.ID]

        @Option(help: ArgumentHelp("Tài khoản của lãnh đạo được ghi thay; mặc định là chính mình.", valueName: "mã"))
        var leader: Account.ID?

        @Option(help: ArgumentHelp("Lời giải trình đã nghe.", valueName: "nội dung"))
        var heard: String?

        @Option(help: ArgumentHelp("Loại nguyên nhân của lời giải trình, như workload.", valueName: "loại"))
        var cause: String?

        @Option(help: ArgumentHelp("Kết luận: partly_accepted hoặc rejected.", valueName: "kết luận"))
        var outcome: ExplanationDuty.Verdict.Outcome?

        @Option(help: ArgumentHelp("Lý do kết luận.", valueName: "lý do"))
        var reason: String?

        @Flag(help: "Xác nhận nguyên nhân khách quan cho một phần.")
        var objectiveCause = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws {
            let told = [heard != nil, cause != nil, outcome != nil, reason != nil]
            guard Set(told).count == 1 else {
                throw ValidationError("--heard, --cause, --outcome và --reason đi cùng nhau.")
            }
        }

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let document = try await paper.keep(
                for: RecordMeeting.self,
                about: words.official,
                by: author,
                in: runtime
            )
            let cited = try grounds.cited
            let act = try RecordMeeting(
                try words.draft(.meeting, cited: cited, document: document),
                meetingOn: on,
                present: present,
                leader: leader,
                heard: try cited.compactMap(heard(about:))
            )
            try await RemindersCommand.perform(act, by: author, json: json, runtime)
        }

        private func heard(about cited: ReminderDraft.Cited) throws(Refusal) -> RecordMeeting.Heard? {
            guard let heard, let cause, let outcome, let reason else { return nil }
            return try RecordMeeting.Heard(
                cited.ground,
                cause: cause,
                text: heard,
                outcome: outcome,
                reason: reason,
                confirmsObjectiveCause: objectiveCause
            )
        }
    }

    struct Transfer: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "transfer",
            abstract: "Chuyển một nhắc nhở từ sổ giấy: phải có văn bản và một lãnh đạo xác nhận."
        )

        @OptionGroup var commune: CommuneOptions
        @OptionGroup var words: ReminderWords
        @OptionGroup var grounds: CitedOptions
        @OptionGroup var paper: PaperOptions

        @Option(help: "oral (bằng lời), meeting (tại cuộc họp) hoặc writing (bằng văn bản).")
        var form: Reminder.Form

        @Option(help: ArgumentHelp("Ngày nhắc nhở.", valueName: "ngày"))
        var issuedOn: CalendarDay

        @Option(help: ArgumentHelp("Ngày cán bộ nhận, nếu văn bản cho thấy.", valueName: "ngày"))
        var servedOn: CalendarDay?

        @Option(help: ArgumentHelp("Người đã nhắc nhở; không cần có tài khoản.", valueName: "mã người"))
        var issuer: Person.ID

        @Option(help: "Chức vụ của người đó khi nhắc nhở: unit_head, vice_chairman hoặc chairman.")
        var issuerRole: Role

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func validate() throws { try paper.requireNamed() }

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let document = try await paper.keep(
                for: RecordPaperReminder.self,
                about: words.official,
                by: author,
                in: runtime
            )
            let act = try RecordPaperReminder(
                try words.draft(form, cited: try grounds.cited, document: document),
                issuedOn: issuedOn,
                servedOn: servedOn,
                issuer: issuer,
                as: issuerRole
            )
            try await RemindersCommand.perform(act, by: author, json: json, runtime)
        }
    }
}

/// Whom a recorded reminder is for, and what it says.
struct ReminderWords: ParsableArguments {
    @Option(help: ArgumentHelp("Cán bộ.", valueName: "mã"))
    var official: Official.ID

    @Option(help: "reminder (nhắc nhở) hoặc criticism (phê bình).")
    var kind: Reminder.Kind = .reminder

    @Option(help: ArgumentHelp("Nội dung.", valueName: "nội dung"))
    var text: String

    /// The draft of these words.
    func draft(_ form: Reminder.Form, cited: [ReminderDraft.Cited], document: SignedDocument?) throws(Refusal)
        -> ReminderDraft
    {
        try ReminderDraft(
            official: official,
            kind: kind,
            form: form,
            text: text,
            cited: cited,
            document: document
        )
    }
}
