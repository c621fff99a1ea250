import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// A reminder rests on an explanation that never came, and then the matter is settled after all.
struct EndedDutyTests {
    @Test(arguments: Ending.allCases)
    func `a reminder stands as long as what it rests on supports one`(_ ending: Ending) async throws {
        try await withScene { scene in
            let duty = try await scene.missed()[0]
            let reminder = try await scene.reminded(on: [duty])
            #expect(reminder.isInForce(asOf: scene.day(5)))
            try await ending.happen(to: duty, in: scene)
            let now = try await scene.now(reminder)
            #expect(now.force(asOf: scene.day(5)) == (ending.frees ? .annulled : .inForce))
            let told = try await scene.installation.superuser(
                "select kind from kc.notices where person_id = \(scene.official) and kind = 'reminder.annulled'"
            )
            #expect(told.count == (ending.frees ? 1 : 0))
        }
    }

    @Test func `one ground of two goes, and the reminder stands on the other`() async throws {
        try await withScene { scene in
            let duties = try await scene.missed(2)
            let reminder = try await scene.reminded(on: duties)
            try await Ending.accepted.happen(to: duties[0], in: scene)
            let now = try await scene.now(reminder)
            #expect(now.isInForce(asOf: scene.day(5)))
            #expect(now.grounds.map(\.request) == [duties[1]])
        }
    }

    @Test func `a late explanation that is accepted takes the count below the threshold, and the review lapses`()
        async throws
    {
        try await withScene { scene in
            let duties = try await scene.missed(3)
            for duty in duties { _ = try await scene.reminded(on: [duty]) }
            let open = try await scene.reviews()
            #expect(open.map(\.state) == [.proposed])
            try await Ending.acceptedInBulk.happen(to: duties[0], in: scene)
            #expect(try await scene.reviews().map(\.state) == [.lapsed])
        }
    }

    @Test func `a request taken back leaves a reminder that never rested on it`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let reminder = try await scene.reminded(citing: [.init(ground, reason: "Đã giải trình miệng")])
            let asked = try await scene.perform(try RequestExplanation(ground), by: scene.chairman)
            _ = try await scene.perform(try CancelRequest(asked.id, reason: "Hỏi nhầm"), by: scene.chairman)
            #expect(try await scene.now(reminder).isInForce(asOf: scene.day(5)))
        }
    }

    @Test func `an incident that was not his is over, and nobody reminds him of it`() async throws {
        try await withScene { scene in
            let duty = try await scene.served()
            let ground = try await scene.read(duty).ground
            _ = try await scene.perform(try DisownRequest(duty, reason: "Của anh khác"), by: scene.mine)
            let yes = try DecideDisownment(duty, isAccepted: true, reason: "Đúng vậy")
            _ = try await scene.perform(yes, by: scene.chairman)
            let incident = try await scene.installation.reading(scene.commune) { [id = scene.commune.id] db in
                try Incident.list(of: id, on: db)
            }
            #expect(incident.map(\.state) == [.annulled])
            #expect(incident.first?.events.map(\.reason) == ["Đúng vậy"])
            let draft = try scene.draft(citing: [.init(ground, reason: "Đã giải trình miệng")])
            #expect(try await scene.refusal(try IssueReminder(draft), by: scene.chairman) == .incidentAnnulled)
            #expect(
                try await scene.refusal(try RequestExplanation(ground), by: scene.chairman) == .incidentAnnulled
            )
        }
    }
}

/// How a duty that was missed may end.
enum Ending: CaseIterable, Sendable {
    case accepted, acceptedInBulk, waived, cancelled, disowned, lapsed
    case partlyAccepted, rejected, departed

    /// Whether it ends in the official's favour.
    var frees: Bool { ![.partlyAccepted, .rejected, .departed].contains(self) }

    func happen(to duty: ExplanationDuty.ID, in scene: ExplanationScene) async throws {
        switch self {
        case .accepted: try await decide(.accepted, duty, in: scene)
        case .partlyAccepted: try await decide(.partlyAccepted, duty, in: scene)
        case .rejected: try await decide(.rejected, duty, in: scene)
        case .acceptedInBulk:
            try await explain(duty, in: scene)
            let act = try AcceptInBulk([duty], cause: "absence", reason: "Có giấy", confirmsObjectiveCause: true)
            _ = try await scene.perform(act, by: scene.chairman)
        case .waived: _ = try await scene.perform(try WaiveRequest(duty, reason: "Đã rõ"), by: scene.chairman)
        case .cancelled: _ = try await scene.perform(try CancelRequest(duty, reason: "Nhầm"), by: scene.chairman)
        case .disowned:
            _ = try await scene.perform(try DisownRequest(duty, reason: "Của phòng khác"), by: scene.mine)
            let yes = try DecideDisownment(duty, isAccepted: true, reason: "Đúng vậy")
            _ = try await scene.perform(yes, by: scene.chairman)
        case .lapsed:
            try await explain(duty, in: scene)
            try await scene.travel(20)
            let console = Author.console(of: scene.commune)
            _ = try await scene.installation.door.lapseDeadlines(asOf: scene.day(20), by: console)
        case .departed:
            let day = scene.day(5)
            _ = try await scene.installation.depart(scene.official, on: day, by: scene.clerk)
        }
    }

    private func explain(_ duty: ExplanationDuty.ID, in scene: ExplanationScene) async throws {
        let late = try SubmitExplanation(duty, cause: "absence", text: "Đi công tác đột xuất")
        _ = try await scene.perform(late, by: scene.mine)
    }

    private func decide(
        _ outcome: ExplanationDuty.Verdict.Outcome,
        _ duty: ExplanationDuty.ID,
        in scene: ExplanationScene
    )
        async throws
    {
        try await explain(duty, in: scene)
        let verdict = try GiveVerdict(duty, outcome, reason: "Đã xem xét", confirmsObjectiveCause: false)
        _ = try await scene.perform(verdict, by: scene.chairman)
    }
}

extension ExplanationScene {
    /// Duties that nobody answered in time; it is the Saturday then.
    func missed(_ count: Int = 1) async throws -> [ExplanationDuty.ID] {
        var duties: [ExplanationDuty.ID] = []
        for _ in 0..<count { duties.append(try await served()) }
        try await travel(5)
        _ = try await installation.door.lapseDeadlines(asOf: day(5), by: .console(of: commune))
        return duties
    }

    /// What a reminder of the official would say.
    func draft(citing cited: [ReminderDraft.Cited]) throws -> ReminderDraft {
        try ReminderDraft(
            official: official,
            kind: .reminder,
            form: .oral,
            text: "Báo cáo tuần nộp chậm",
            cited: cited
        )
    }

    /// A reminder the official acknowledged.
    func reminded(citing cited: [ReminderDraft.Cited]) async throws -> Reminder {
        let issued = try await perform(try IssueReminder(try draft(citing: cited)), by: chairman)
        return try await perform(AcknowledgeReminder(issued.id), by: mine)
    }

    /// A reminder on the grounds of these duties.
    func reminded(on duties: [ExplanationDuty.ID]) async throws -> Reminder {
        var cited: [ReminderDraft.Cited] = []
        for duty in duties { cited.append(try .init(try await read(duty).ground)) }
        return try await reminded(citing: cited)
    }

    /// The reminder as it is.
    func now(_ reminder: Reminder) async throws -> Reminder {
        let (id, commune) = (reminder.id, commune.id)
        return try #require(
            try await installation.reading(self.commune) { try Reminder.find(id, of: commune, on: $0) }
        )
    }

    /// The official's review cases.
    func reviews() async throws -> [ReviewCase] {
        let (official, commune) = (official, commune.id)
        return try await installation.reading(self.commune) {
            try ReviewCase.list(of: commune, official: official, on: $0)
        }
    }
}
