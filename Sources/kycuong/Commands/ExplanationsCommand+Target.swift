import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

/// One duty to explain, and how it is shown.
struct ExplanationTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Yêu cầu giải trình.", valueName: "mã định danh"))
    var request: String

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// The id; refused if it is none.
    var id: ExplanationDuty.ID {
        get throws(Refusal) { try ExplanationDuty.ID(request, else: .explanationNotFound) }
    }

    /// Does it as the holder of the token, and shows the request as it then stands.
    func perform<Done: ExplanationAct>(_ act: Done, in runtime: Runtime) async throws {
        try await ExplanationsCommand.perform(act, in: commune.code, json: json, runtime)
    }
}

/// The late file or the incident somebody is asked about, or speaks about.
struct GroundOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Sự việc chậm.", valueName: "mã định danh"))
    var finding: String?

    @Option(help: ArgumentHelp("Vụ việc ngoài sổ.", valueName: "mã định danh"))
    var incident: String?

    func validate() throws {
        guard (finding == nil) != (incident == nil) else {
            throw ValidationError("Cần đúng một trong --finding và --incident.")
        }
    }

    /// The ground; refused if its id is none.
    var ground: Ground {
        get throws(Refusal) {
            if let finding { return .finding(try Finding.ID(finding, else: .findingNotFound)) }
            return .incident(try Incident.ID(incident ?? "", else: .incidentNotFound))
        }
    }
}

extension ExplanationsCommand {
    /// Does it as the holder of the token, and shows the request as it then stands.
    static func perform<Done: ExplanationAct>(_ act: Done, in code: String, json: Bool, _ runtime: Runtime)
        async throws
    {
        let author = try await runtime.author(in: try await runtime.commune(code))
        let duty = try await runtime.door.perform(act, by: author)
        let fields = try await fields(of: [duty], for: author.account, in: author.commune, runtime)
        print(fields[0], asJSON: json)
    }

    /// What is shown of duties to whoever asks; nil: the server's console.
    static func fields(of duties: [ExplanationDuty], for account: Account?, in commune: Commune, _ runtime: Runtime)
        async throws -> [[Report.Field]]
    {
        let today = runtime.today
        return try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            var reader = try ExplanationReader(today: today, of: commune.id, for: account, on: db)
            let names = try KnownNames(in: [], [], duties, of: commune.id, on: db)
            return try duties.map { try reader.fields(of: $0, names: names) }
        }
    }

    /// Prints one of them.
    static func print(_ fields: [Report.Field], asJSON: Bool) {
        let text = Report(title: "Yêu cầu giải trình", fields: fields).text
        Output.print(thing: "explanation_request", fields, json: asJSON, else: text)
    }

    /// Prints several: the words of one line each.
    static func print(_ duties: [ExplanationDuty], _ fields: [[Report.Field]], asJSON: Bool) {
        Output.print(
            list: "explanation_requests",
            fields,
            json: asJSON,
            empty: "Chưa có yêu cầu giải trình nào.",
            lines: duties.map { "\($0.id.text)\t\($0.matter)\t\($0.official.text)\t\($0.state.title)" }
        )
    }
}
