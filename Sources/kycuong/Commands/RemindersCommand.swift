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
            Nhắc nhở là việc của người có thẩm quyền: đặt mã truy cập của người đó trong KYCUONG_TOKEN. Bàn điều khiển máy chủ chỉ \
            xem được.
            """,
        subcommands: [List.self, Show.self, Issue.self, Serve.self, Withdraw.self, Cancel.self]
    )

    struct List: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê theo thứ tự ghi.")

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Chỉ của cán bộ này.", valueName: "mã"))
        var official: String?

        @Option(help: ArgumentHelp("Như đã biết đến hết ngày này.", valueName: "ngày"))
        var asOf: CalendarDay?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            let (day, known) = (asOf ?? runtime.today, asOf)
            let whose = try official.map { text in
                guard let id = Official.ID(text: text) else { throw Refusal(.officialNotFound, text) }
                return id
            }
            let (reminders, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) {
                db in
                let found = try Reminder.list(of: commune.id, official: whose, asOf: known, on: db)
                return (found, try KnownNames(in: found, of: commune.id, on: db))
            }
            if json {
                let list = Report.Value.list(reminders.map { .group($0.fields(asOf: day, names: names)) })
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

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let id = try target.id
            let (found, names) = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
                let found = try Reminder.find(id, of: commune.id, on: db)
                return (found, try KnownNames(in: found.map { [$0] } ?? [], of: commune.id, on: db))
            }
            guard let found else { throw Refusal(.reminderNotFound, id.text) }
            let fields = found.fields(asOf: runtime.today, names: names)
            Output.print(thing: "reminder", fields, json: json, else: found.text(asOf: runtime.today))
        }
    }

    struct Issue: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "issue",
            abstract: "Nhắc nhở, phê bình một cán bộ; hoặc lưu dự thảo bằng --draft."
        )

        @OptionGroup var commune: CommuneOptions

        @Option(help: ArgumentHelp("Cán bộ.", valueName: "mã"))
        var official: String

        @Option(help: "reminder (nhắc nhở) hoặc criticism (phê bình).")
        var kind: Reminder.Kind = .reminder

        @Option(help: "oral (bằng lời) hoặc writing (bằng văn bản).")
        var form: Reminder.Form = .oral

        @Option(help: ArgumentHelp("Nội dung.", valueName: "nội dung"))
        var text: String

        @Option(name: .customLong("finding"), help: ArgumentHelp("Sự việc chậm; dùng nhiều lần được.", valueName: "mã"))
        var findings: [String] = []

        @Option(name: .customLong("incident"), help: ArgumentHelp("Vụ việc; dùng nhiều lần được.", valueName: "mã"))
        var incidents: [String] = []

        @Option(help: ArgumentHelp("Vì sao không yêu cầu giải trình các vụ việc.", valueName: "lý do"))
        var unaskedReason: String?

        @Option(help: ArgumentHelp("Ngày nhắc nhở; mặc định hôm nay.", valueName: "ngày"))
        var issuedOn: CalendarDay?

        @Flag(help: "Chỉ lưu dự thảo.")
        var draft = false

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(commune.code)
            guard let official = Official.ID(text: official) else { throw Refusal(.officialNotFound, official) }
            let draft = try ReminderDraft(official: official, kind: kind, form: form, text: text, cited: try cited())
            let act = try EnterReminder(draft, issues: !self.draft, issuedOn: issuedOn)
            try await RemindersCommand.perform(act, in: commune, json: json, runtime)
        }

        private func cited() throws -> [ReminderDraft.Cited] {
            let late = try findings.map { text in
                guard let id = Finding.ID(text: text) else { throw Refusal(.findingNotFound, text) }
                return try ReminderDraft.Cited(.finding(id))
            }
            let others = try incidents.map { text in
                guard let id = Incident.ID(text: text) else { throw Refusal(.incidentNotFound, text) }
                return try ReminderDraft.Cited(.incident(id), reason: unaskedReason)
            }
            return late + others
        }
    }

    struct Serve: InstallationCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Ghi nhận đã giao; hoặc một lần không gặp, hoặc coi như đã nhận."
        )

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Đến giao mà không gặp: ghi thế nào.", valueName: "lời"))
        var attempted: String?

        @Flag(help: "Coi như đã nhận, sau hai lần không gặp và hết hạn.")
        var deemed = false

        @Option(name: .customLong("on"), help: ArgumentHelp("Ngày xảy ra; mặc định hôm nay.", valueName: "ngày"))
        var day: CalendarDay?

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let way: ServeReminder.Way = deemed ? .deemed : attempted.map { .attempted(how: $0) } ?? .handedOver
            let act = try ServeReminder(try target.id, way, on: day)
            try await RemindersCommand.perform(act, in: commune, json: json, runtime)
        }
    }

    struct Withdraw: InstallationCommand {
        static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "Rút lại một nhắc nhở.")

        @OptionGroup var target: ReminderTarget

        @Option(help: ArgumentHelp("Lý do.", valueName: "lý do"))
        var reason: String

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let act = try WithdrawReminder(try target.id, reason: reason)
            try await RemindersCommand.perform(act, in: commune, json: json, runtime)
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

        @Flag(help: "In kết quả dạng JSON.")
        var json = false

        func run(in runtime: Runtime) async throws {
            let commune = try await runtime.commune(target.commune.code)
            let act = try CancelReminder(try target.id, reason: reason)
            try await RemindersCommand.perform(act, in: commune, json: json, runtime)
        }
    }
}

extension RemindersCommand {
    /// Does it as the holder of the token, and shows the reminder as it then stands.
    fileprivate static func perform<Done: Act>(_ act: Done, in commune: Commune, json: Bool, _ runtime: Runtime)
        async throws where Done.Outcome == Reminder
    {
        let reminder = try await runtime.door.perform(act, by: try await runtime.author(in: commune))
        let day = runtime.today
        let fields = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            reminder.fields(asOf: day, names: try KnownNames(in: [reminder], of: commune.id, on: db))
        }
        Output.print(thing: "reminder", fields, json: json, else: reminder.line(asOf: day))
    }
}

/// One reminder of a commune.
struct ReminderTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Mã nhắc nhở.", valueName: "mã"))
    var reminder: String

    var id: Reminder.ID {
        get throws(Refusal) {
            guard let id = Reminder.ID(text: reminder) else { throw Refusal(.reminderNotFound, reminder) }
            return id
        }
    }
}

extension Reminder {
    /// One line of a list.
    fileprivate func line(asOf day: CalendarDay) -> String {
        let issued = issuedOn.map { "ngày \($0.vietnamese)" } ?? "dự thảo"
        return "\(id.text)\t\(kind.title) \(form.title)\t\(issued)\t\(stateSentence(asOf: day))"
    }

    /// Everything for a terminal: what it is, then what happened line by line.
    fileprivate func text(asOf day: CalendarDay) -> String {
        let fields = fields(asOf: day).filter { $0.key != "events" }
        let story = events.map { "  \($0.happenedOn.vietnamese)  \($0.kind.title)\n" }
        return Report(title: "\(kind.title) \(form.title)", fields: fields).text + "Diễn biến\n" + story.joined()
    }
}
