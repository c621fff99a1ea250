import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

struct RemindersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminders",
        abstract: "Nhắc nhở, phê bình. Không phải là hình thức xử lý kỷ luật.",
        discussion: """
            Nhắc nhở là việc của người có thẩm quyền, xác nhận đã nhận và kiến nghị là việc của cán bộ: đặt mã truy cập của người đó \
            trong KYCUONG_TOKEN. Bàn điều khiển máy chủ chỉ xem được.
            """,
        subcommands: [
            List.self, Show.self, Issue.self, IssueDraft.self, Meeting.self, Transfer.self, Confirm.self, Serve.self,
            Acknowledge.self, Withdraw.self, Cancel.self, AskReconsideration.self, DecideReconsideration.self,
        ]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê theo thứ tự ghi.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã"))
        var official: String?

        @Option(help: ArgumentHelp("Như đã biết đến hết ngày này.", valueName: "ngày"))
        var asOf: CalendarDay?

        @OptionGroup var given: ReadingOptions<TableFormat>

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let (day, known) = (asOf ?? runtime.today, asOf)
            let whose = try official.map { try Official.ID($0, else: .officialNotFound) }
            let (reminders, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) {
                db in
                let found = try Reminder.list(of: commune.id, official: whose, asOf: known, on: db)
                return (found, try KnownNames(in: found, of: commune.id, on: db))
            }
            let fields = reminders.map { $0.fields(asOf: day, names: names) }
            if try await given.write(list: "Nhắc nhở, phê bình", fields, try await runtime.stamp(of: commune)) {
                return
            }
            if given.json {
                let list = Report.Value.list(fields.map { .group($0) })
                Output.print(Report.json([.init(key: "reminders", label: "", value: list)]))
            } else if reminders.isEmpty {
                Output.print("Chưa có nhắc nhở, phê bình nào.")
            } else {
                for reminder in reminders { Output.print(reminder.line(asOf: day)) }
            }
        }
    }

    struct Show: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một nhắc nhở và diễn biến.")

        @OptionGroup var target: ReminderTarget

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let id = try target.id
            let (found, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                let found = try Reminder.find(id, of: commune.id, on: db)
                return (found, try KnownNames(in: found.map { [$0] } ?? [], of: commune.id, on: db))
            }
            guard let found else { throw Refusal(.reminderNotFound, id.text) }
            let fields = found.fields(asOf: runtime.today, names: names)
            Output.print(thing: "reminder", fields, json: target.json, else: found.text(asOf: runtime.today))
        }
    }

    struct Issue: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "issue",
            abstract: "Nhắc nhở, phê bình một cán bộ; hoặc lưu dự thảo bằng --draft."
        )

        @OptionGroup var commune: CommuneOptions

        @OptionGroup var words: ReminderWords
        @OptionGroup var grounds: CitedOptions
        @OptionGroup var paper: PaperOptions

        @Option(help: "oral (bằng lời) hoặc writing (bằng văn bản).")
        var form: Reminder.Form = .oral

        @Option(help: ArgumentHelp("Ngày nhắc nhở; mặc định hôm nay.", valueName: "ngày"))
        var issuedOn: CalendarDay?

        @Flag(help: "Chỉ lưu dự thảo.")
        var draft = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let author = try await runtime.author(in: try await runtime.commune(commune.code))
            let document = try await paper.keep(
                for: EnterReminder.self,
                about: words.official,
                by: author,
                in: runtime
            )
            let act = try EnterReminder(
                try words.draft(form, cited: try grounds.cited, document: document),
                issues: !draft,
                issuedOn: issuedOn
            )
            try await RemindersCommand.perform(act, by: author, json: json, runtime)
        }
    }

    struct Serve: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Ghi nhận đã giao; hoặc từ chối nhận, một lần không gặp, coi như đã nhận."
        )

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Đến giao mà không gặp: ghi thế nào.", valueName: "lời"))
        var attempted: String?

        @Flag(help: "Coi như đã nhận, sau hai lần không gặp và hết hạn.")
        var deemed = false

        @Option(
            name: .customLong("refused-before"),
            help: ArgumentHelp("Từ chối nhận, trước người chứng kiến này; dùng hai lần.", valueName: "mã người")
        )
        var witnesses: [Person.ID] = []

        @Option(name: .customLong("on"), help: ArgumentHelp("Ngày xảy ra; mặc định hôm nay.", valueName: "ngày"))
        var day: CalendarDay?

        func validate() throws {
            guard witnesses.isEmpty || witnesses.count == 2 else {
                throw ValidationError("Cần đúng hai người chứng kiến (--refused-before).")
            }
            guard [attempted != nil, deemed, !witnesses.isEmpty].count(where: { $0 }) <= 1 else {
                throw ValidationError("Chỉ một trong --attempted, --deemed, --refused-before.")
            }
        }

        func run(in runtime: Runtime) async throws {
            try await target.perform(try ServeReminder(try target.id, try way, on: day), in: runtime)
        }

        private var way: ServeReminder.Way {
            get throws(Refusal) {
                if !witnesses.isEmpty { return .refused(try Reminder.Witnesses(witnesses[0], witnesses[1])) }
                return deemed ? .deemed : attempted.map { .attempted(how: $0) } ?? .handedOver
            }
        }
    }

    struct Withdraw: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "Rút lại một nhắc nhở.")

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            let act = try WithdrawReminder(try target.id, reason: reason)
            try await target.perform(act, in: runtime)
        }
    }

    struct Cancel: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Hủy một nhắc nhở ghi nhầm, khi chưa giao."
        )

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        func run(in runtime: Runtime) async throws {
            let act = try CancelReminder(try target.id, reason: reason)
            try await target.perform(act, in: runtime)
        }
    }
}

extension Reminder {
    /// Everything for a terminal: what it is, then what happened line by line.
    fileprivate func text(asOf day: CalendarDay) -> String {
        let fields = fields(asOf: day).filter { $0.key != "events" }
        let story = events.map { "  \($0.happenedOn.vietnamese)  \($0.kind.title)\n" }
        return Report(title: "\(kind.title) \(form.title)", fields: fields).text + "Diễn biến\n" + story.joined()
    }
}
