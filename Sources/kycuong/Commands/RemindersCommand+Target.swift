import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

/// One reminder of a commune, and how it is shown.
struct ReminderTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Mã nhắc nhở.", valueName: "mã"))
    var reminder: String

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// The id; refused if it is none.
    var id: Reminder.ID {
        get throws(Refusal) { try Reminder.ID(reminder, else: .reminderNotFound) }
    }

    /// Does it as the holder of the token, and shows the reminder as it then stands.
    func perform<Done: Act>(_ act: Done, in runtime: Runtime) async throws where Done.Outcome == Reminder {
        let author = try await runtime.author(in: try await runtime.commune(commune.code))
        try await RemindersCommand.perform(act, by: author, json: json, runtime)
    }

    /// Does what rests on a paper, which is kept first, as the holder of the token.
    func perform<Done: Act>(
        on paper: PaperOptions,
        in runtime: Runtime,
        _ make: (SignedDocument?) throws -> Done
    ) async throws where Done.Outcome == Reminder {
        let commune = try await runtime.commune(commune.code)
        let author = try await runtime.author(in: commune)
        let id = try id
        let found = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            try Reminder.find(id, of: commune.id, on: db)
        }
        guard let found else { throw Refusal(.reminderNotFound, id.text) }
        let document = try await paper.keep(for: Done.self, about: found.official, by: author, in: runtime)
        try await RemindersCommand.perform(try make(document), by: author, json: json, runtime)
    }
}

/// What a reminder cites.
struct CitedOptions: ParsableArguments {
    @Option(name: .customLong("finding"), help: ArgumentHelp("Sự việc chậm; dùng nhiều lần được.", valueName: "mã"))
    var findings: [String] = []

    @Option(name: .customLong("incident"), help: ArgumentHelp("Vụ việc; dùng nhiều lần được.", valueName: "mã"))
    var incidents: [String] = []

    @Option(help: ArgumentHelp("Vì sao không yêu cầu giải trình các vụ việc.", valueName: "lý do"))
    var unaskedReason: String?

    /// The grounds; refused where an id is none.
    var cited: [ReminderDraft.Cited] {
        get throws(Refusal) {
            let late = try findings.map { (text) throws(Refusal) in
                try ReminderDraft.Cited(.finding(try Finding.ID(text, else: .findingNotFound)))
            }
            let others = try incidents.map { (text) throws(Refusal) in
                try ReminderDraft.Cited(
                    .incident(try Incident.ID(text, else: .incidentNotFound)),
                    reason: unaskedReason
                )
            }
            return late + others
        }
    }
}

extension RemindersCommand {
    /// Does it, and shows the reminder as it then stands.
    static func perform<Done: Act>(_ act: Done, by author: Author, json: Bool, _ runtime: Runtime) async throws
    where Done.Outcome == Reminder {
        let reminder = try await runtime.door.perform(act, by: author)
        let (day, commune) = (runtime.today, author.commune.id)
        let fields = try await runtime.database.transaction(as: .console(of: commune), .snapshot) { db in
            reminder.fields(asOf: day, names: try KnownNames(in: [reminder], of: commune, on: db))
        }
        Output.print(thing: "reminder", fields, json: json, else: reminder.line(asOf: day))
    }
}

extension Reminder {
    /// One line of a list.
    func line(asOf day: CalendarDay) -> String {
        let issued = issuedOn.map { "ngày \($0.vietnamese)" } ?? "dự thảo"
        return "\(id.text)\t\(kind.title) \(form.title)\t\(issued)\t\(stateSentence(asOf: day))"
    }
}
