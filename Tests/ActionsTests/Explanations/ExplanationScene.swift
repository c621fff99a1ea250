import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// A commune in which one official may be asked to explain, on a Monday far ahead (`TestInstallation.farMonday`); the Wednesday of
/// that week is off.
struct ExplanationScene {
    let installation: TestInstallation
    let commune: Commune
    let official: Official.ID
    /// The official's own account.
    let mine: Author
    let peer: Author
    let head: Author
    let chairman: Author
    let deputy: Author
    let clerk: Author

    init(in installation: TestInstallation) async throws {
        self.installation = installation
        commune = try await installation.addCommune()
        official = try await installation.addOfficial("Đinh Văn Khoa", unit: "Phòng Kinh tế", to: commune)
        let other = try await installation.addOfficial("Phạm Thị Dung", unit: "Phòng Kinh tế", to: commune)
        mine = try await installation.addAccount(.official, official: official, to: commune)
        peer = try await installation.addAccount(.official, official: other, to: commune)
        head = try await installation.addAccount(.unitHead, name: "Vũ Thị Hoa", unit: "Phòng Kinh tế", to: commune)
        chairman = try await installation.addAccount(.chairman, name: "Vũ Văn Hùng", to: commune)
        deputy = try await installation.addAccount(.viceChairman, name: "Bùi Văn Giang", to: commune)
        clerk = try await installation.addAccount(.clerk, to: commune)
        try await installation.recordFarCalendar()
        try await travel(0)
    }

    /// The day so many days after the first Monday.
    func day(_ offset: Int) -> CalendarDay { TestInstallation.farMonday.adding(days: offset) }

    /// Goes on to that day.
    func travel(_ offset: Int) async throws { try await installation.travel(to: day(offset), in: commune) }

    /// Something the official may be asked about.
    func ground(about other: Official.ID? = nil) async throws -> Ground {
        let act = TestIncident(about: other ?? official, on: day(-3))
        return try await installation.door.perform(act, by: clerk)
    }

    /// A duty, asked for on the first Monday and served the same day.
    func served() async throws -> ExplanationDuty.ID {
        let asked = try await perform(
            try RequestExplanation(try await ground(), question: "Vì sao chậm?"),
            by: chairman
        )
        return try await perform(ServeRequest(asked.id, .inPerson), by: clerk).id
    }

    /// A duty that was answered on the first Monday too.
    func submitted(cause: String = "workload") async throws -> ExplanationDuty.ID {
        let duty = try await served()
        return try await perform(try SubmitExplanation(duty, cause: cause, text: "Nhiều hồ sơ cùng lúc"), by: mine).id
    }

    func perform<Done: Act>(_ act: Done, by author: Author) async throws -> Done.Outcome {
        try await installation.door.perform(act, by: author)
    }

    /// The duty as the console reads it now.
    func read(_ id: ExplanationDuty.ID) async throws -> ExplanationDuty {
        let found = try await installation.reading(commune) { [commune] db in
            try ExplanationDuty.find(id, of: commune.id, on: db)
        }
        return try #require(found)
    }

    /// What an act is refused with.
    func refusal<Done: Act>(_ act: Done, by author: Author) async throws -> Refusal.Code? {
        do {
            _ = try await perform(act, by: author)
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }

    /// Who was told of what about duties, as `kind`, in the order of recording.
    func notices(to author: Author) async throws -> [String] {
        try await installation.superuser(
            """
            select kind from kc.notices
             where person_id = \(author.account.person) and subject = 'explanation_requests' order by recorded_at, kind
            """
        )
    }
}

/// A scene for the time of the body, whose ledger agrees with its records in the end.
func withScene(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (ExplanationScene) async throws -> Void
) async throws {
    try await withInstallation { installation in
        let scene = try await ExplanationScene(in: installation)
        try await body(scene)
        let found = try await installation.keeper.verify(scene.commune)
        #expect(found.isSound, "\(found.chain.faults) \(found.records)")
    }
}
