import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// New evidence after a verdict.
struct ReopenVerdictTests {
    private static func reopening(_ duty: ExplanationDuty.ID, version: Int? = nil) throws -> ReopenVerdict {
        try ReopenVerdict(duty, reason: "Có giấy mời họp", evidence: "Giấy mời 12/GM-UBND", version: version)
    }

    private static func decide(
        _ duty: ExplanationDuty.ID,
        _ outcome: ExplanationDuty.Verdict.Outcome,
        in scene: ExplanationScene
    ) async throws -> ExplanationDuty {
        let verdict = try GiveVerdict(duty, outcome, reason: "Đã xem xét", confirmsObjectiveCause: false)
        return try await scene.perform(verdict, by: scene.chairman)
    }

    @Test(arguments: [ExplanationDuty.Verdict.Outcome.rejected, .partlyAccepted], [false, true])
    func `a rejection is reopened, what rested on it loses it, and it is decided again`(
        outcome: ExplanationDuty.Verdict.Outcome,
        isDecider: Bool
    ) async throws {
        try await withScene { scene in
            let duty = try await scene.submitted()
            let decided = try await Self.decide(duty, outcome, in: scene)
            let reminder = try await scene.reminded(on: [duty])
            let act = try Self.reopening(duty, version: decided.version)
            let leader = isDecider ? scene.chairman : scene.deputy
            let reopened = try await scene.perform(act, by: leader)
            #expect(reopened.state == .returned && reopened.isOpen && reopened.verdict == nil)
            #expect(try await scene.perform(act, by: leader) == reopened)
            #expect(try await scene.read(duty) == reopened)
            #expect(try await scene.now(reminder).force(asOf: scene.day(0)) == .annulled)
            #expect(try await scene.notices(to: scene.mine).contains("explanation.reopened"))

            let more = try SubmitExplanation(duty, cause: "absence", text: "Tôi được mời họp ở tỉnh")
            _ = try await scene.perform(more, by: scene.mine)
            let again = try await Self.decide(duty, .rejected, in: scene)
            #expect(again.state == .rejected && again.verdict?.outcome == .rejected)
            #expect(try await scene.reminded(on: [duty]).isInForce(asOf: scene.day(0)))
            _ = try await scene.perform(try Self.reopening(duty), by: scene.deputy)
            let last = try SubmitExplanation(duty, cause: "absence", text: "Giấy mời có chữ ký của Chủ tịch")
            _ = try await scene.perform(last, by: scene.mine)
            #expect(try await Self.decide(duty, .accepted, in: scene).state == .accepted)
        }
    }

    @Test func `a reopened explanation nobody decides about lapses, and whoever adds nothing did not miss it`()
        async throws
    {
        try await withScene { scene in
            let duty = try await scene.submitted()
            _ = try await Self.decide(duty, .rejected, in: scene)
            _ = try await scene.perform(try Self.reopening(duty), by: scene.deputy)
            #expect(
                try await scene.refusal(
                    try GiveVerdict(duty, .rejected, reason: "Không", confirmsObjectiveCause: false),
                    by: scene.chairman
                ) == .explanationNotSubmitted
            )
            let console = Author.console(of: scene.commune)
            try await scene.travel(5)
            let door = scene.installation.door
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(5), by: console) == LapseOutcome(missed: 0, lapsed: 0)
            )
            try await scene.travel(20)
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(20), by: console) == LapseOutcome(missed: 0, lapsed: 1)
            )
            #expect(try await scene.read(duty).state == .lapsed)
        }
    }

    @Test func `only a leader reopens, never his own, never an acceptance, and only with evidence`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted()
            #expect(
                try await scene.refusal(try Self.reopening(duty), by: scene.chairman) == .explanationNotRejected
            )
            _ = try await Self.decide(duty, .rejected, in: scene)
            for author in [scene.head, scene.clerk, scene.mine, .console(of: scene.commune)] {
                #expect(try await scene.refusal(try Self.reopening(duty), by: author) == .notAllowed)
            }
            let himself = try await scene.installation.addAccount(
                .viceChairman,
                official: scene.official,
                to: scene.commune
            )
            #expect(try await scene.refusal(try Self.reopening(duty), by: himself) == .ownCase)
            #expect(
                try await scene.refusal(try Self.reopening(duty, version: 1), by: scene.deputy) == .changedMeanwhile
            )
            #expect(throws: Refusal(.evidenceNeeded)) { try ReopenVerdict(duty, reason: "Có giấy", evidence: " ") }
            let accepted = try await scene.submitted()
            _ = try await Self.decide(accepted, .accepted, in: scene)
            #expect(
                try await scene.refusal(try Self.reopening(accepted), by: scene.deputy) == .explanationNotRejected
            )
        }
    }
}
