import Accountability
import Actions
import ArgumentParser
import Postgres
import Reports
import Store

/// One review case of a commune, and how it is shown.
struct ReviewTarget: ParsableArguments {
    @OptionGroup var commune: CommuneOptions

    @Argument(help: ArgumentHelp("Vụ việc.", valueName: "mã"))
    var review: String

    @Option(help: ArgumentHelp("Ngày xảy ra; mặc định hôm nay.", valueName: "ngày"))
    var on: CalendarDay?

    @Flag(help: "In kết quả dạng JSON.")
    var json = false

    /// Does it as the holder of the token, and shows the case as it then stands.
    func perform<Done: Act>(in runtime: Runtime, _ make: (Step<ReviewCase>) throws -> Done) async throws
    where Done.Outcome == ReviewCase {
        let author = try await runtime.author(in: try await runtime.commune(commune.code))
        try await perform(try make(Step(try id, on: on)), by: author, in: runtime)
    }

    /// Does what may rest on a paper, which is kept first, as the holder of the token.
    func perform<Done: Act>(
        onAny paper: PaperOptions,
        in runtime: Runtime,
        _ make: (Step<ReviewCase>, SignedDocument?) throws -> Done
    ) async throws where Done.Outcome == ReviewCase {
        let author = try await runtime.author(in: try await runtime.commune(commune.code))
        guard author.may(Done.permission) else { throw Refusal(.notAllowed) }
        let official = try await find(in: author.commune, runtime).official
        let document = try await paper.keep(for: Done.self, about: official, by: author, in: runtime)
        try await perform(try make(Step(try id, on: on), document), by: author, in: runtime)
    }

    /// Does what must rest on a paper.
    func perform<Done: Act>(
        onPaper paper: PaperOptions,
        in runtime: Runtime,
        _ make: (Step<ReviewCase>, SignedDocument) throws -> Done
    ) async throws where Done.Outcome == ReviewCase {
        try await perform(onAny: paper, in: runtime) { step, document in
            guard let document else { throw Refusal(.documentNeeded) }
            return try make(step, document)
        }
    }

    /// The case; refused where there is none.
    func find(in commune: Commune, _ runtime: Runtime) async throws -> ReviewCase {
        let id = try id
        let found = try await runtime.database.transaction(as: .console(of: commune.id), .snapshot) { db in
            try ReviewCase.find(id, of: commune.id, on: db)
        }
        guard let found else { throw Refusal(.reviewNotFound, review) }
        return found
    }

    private var id: ReviewCase.ID {
        get throws(Refusal) { try ReviewCase.ID(review, else: .reviewNotFound) }
    }

    private func perform<Done: Act>(_ act: Done, by author: Author, in runtime: Runtime) async throws
    where Done.Outcome == ReviewCase {
        let review = try await runtime.door.perform(act, by: author)
        let (day, commune) = (runtime.today, author.commune.id)
        let fields = try await runtime.database.transaction(as: .console(of: commune), .snapshot) { db in
            review.fields(asOf: day, names: try KnownNames(in: [], [review], of: commune, on: db))
        }
        Output.print(thing: "review", fields, json: json, else: review.line)
    }
}

extension ReviewCase {
    /// One line of a list.
    var line: String {
        let flag = standing.isFlagged ? " (cần xem xét lại)" : ""
        return "\(id.text)\t\(official.text)\t\(year.year)\t\(openedOn.vietnamese)\t\(state.title)\(flag)"
    }
}
