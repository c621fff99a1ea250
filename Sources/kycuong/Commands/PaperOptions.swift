import Accountability
import Actions
import ArgumentParser
import Postgres
import Store

/// The signed paper an act rests on: its number and day, and the scan that is kept before the act.
struct PaperOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Số, ngày của văn bản đã ký.", valueName: "văn bản"))
    var document: String?

    @Option(help: ArgumentHelp("Bản quét của văn bản đó.", valueName: "tệp"))
    var scan: String?

    func validate() throws {
        guard (document == nil) == (scan == nil) else { throw ValidationError("--document và --scan đi cùng nhau.") }
    }

    /// Refused where no paper is named, for acts that need one.
    func requireNamed() throws {
        guard document != nil else { throw ValidationError("Cần --document và --scan.") }
    }

    /// Keeps the scan as the author's; nil where no paper is named. Nothing is kept for somebody who may not do `act`.
    func keep<Done: Act>(
        for act: Done.Type,
        about official: Official.ID,
        by author: Author,
        in runtime: Runtime
    ) async throws -> SignedDocument? {
        guard let document, let scan else { return nil }
        guard author.may(Done.permission) else { throw Refusal(.notAllowed) }
        let paper = try KeepPaper(about: official, name: scan, bytes: try InputFile.bytes(scan))
        return try SignedDocument(title: document, paper: try await runtime.door.perform(paper, by: author).id)
    }
}

/// Who decided on a reconsideration; leaders together and the authority above decide on paper.
struct WayOptions: ParsableArguments {
    enum DecidedBy: String, CaseIterable, ExpressibleByArgument {
        case anotherLeader = "another_leader"
        case collective, superior
    }

    @Option(help: "another_leader (lãnh đạo khác), collective (tập thể lãnh đạo) hoặc superior (cấp trên).")
    var decidedBy: DecidedBy

    @Option(
        name: .customLong("member"),
        help: ArgumentHelp("Thành viên của tập thể lãnh đạo; dùng nhiều lần được.", valueName: "mã người")
    )
    var members: [Person.ID] = []

    @Option(help: ArgumentHelp("Tên cơ quan cấp trên.", valueName: "tên"))
    var authority: String?

    /// The way, with the minutes or the letter it rests on.
    func way(on document: SignedDocument?) throws(Refusal) -> Reminder.Decision.Way {
        if case .anotherLeader = decidedBy { return .anotherLeader }
        guard let document else { throw Refusal(.minutesNeeded) }
        return decidedBy == .collective
            ? .collective(members: members, minutes: document)
            : .superior(authority: authority ?? "", letter: document)
    }
}
