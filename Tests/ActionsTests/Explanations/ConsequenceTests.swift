import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// What meetings and vanished grounds do to duties.
struct ConsequenceTests {
    /// An act of a leader that does nothing but what a test gives it.
    private struct LeadersAct: Act {
        static let kind = "test.done"
        static let permission = Permission.decideExplanation
        let id = UUID()
        let content: JSON = ["test": true]
        let body: @Sendable (ActScope) throws -> ExplanationDuty?

        func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty?> {
            .recorded(try body(scope))
        }

        func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ExplanationDuty? {
            nil
        }
    }

    private static func heard(
        _ ground: Ground,
        _ scene: ExplanationScene,
        on offset: Int,
        by leader: Author? = nil
    ) -> MeetingExplanation {
        MeetingExplanation(
            ground: ground,
            official: scene.official,
            heldOn: scene.day(offset),
            cause: "workload",
            text: "Nhiều việc trong tuần",
            verdict: .init(
                outcome: .rejected,
                reason: "Đã được nhắc việc hai lần",
                confirmsObjectiveCause: false,
                decidedBy: (leader ?? scene.chairman).account.id
            )
        )
    }

    @Test func `a meeting hears and decides in one go, with its own day`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            try await scene.travel(3)
            let heard = Self.heard(ground, scene, on: 1)
            let duty = try await scene.perform(
                LeadersAct { try ExplanationDuty.recordMeetingExplanation(heard, isLeadersWord: true, in: $0) },
                by: scene.deputy
            )
            let found = try #require(duty)
            #expect(found.origin == .meeting && found.state == .rejected && found.supportsReminder)
            #expect(found.events.map(\.happenedOn) == [scene.day(1), scene.day(1)])
            #expect(found.events.allSatisfy { $0.recordedAt.day == scene.day(3) })
            #expect(found.verdict?.decidedBy == scene.chairman.account.id)
            #expect(try await scene.read(found.id) == found)
            #expect(
                try await scene.refusal(
                    LeadersAct { try ExplanationDuty.recordMeetingExplanation(heard, isLeadersWord: true, in: $0) },
                    by: scene.deputy
                ) == .explanationClosed
            )
        }
    }

    @Test func `a meeting decides about what was submitted before it, and no leader about himself`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted(cause: "absence")
            let ground = try await scene.read(duty).ground
            let himself = try await scene.installation.addAccount(
                .chairman,
                official: scene.official,
                to: scene.commune
            )
            let own = Self.heard(ground, scene, on: 0, by: himself)
            #expect(
                try await scene.refusal(
                    LeadersAct { try ExplanationDuty.recordMeetingExplanation(own, isLeadersWord: true, in: $0) },
                    by: scene.deputy
                ) == .ownCase
            )
            let heard = Self.heard(ground, scene, on: 0)
            let decided = try await scene.perform(
                LeadersAct { try ExplanationDuty.recordMeetingExplanation(heard, isLeadersWord: true, in: $0) },
                by: scene.deputy
            )
            #expect(decided?.id == duty)
            #expect(decided?.submission?.cause == "absence")
            #expect(decided?.state == .rejected)
        }
    }

    @Test func `a ground that is gone takes its duties with it, decided ones too`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted()
            let verdict = try GiveVerdict(duty, .rejected, reason: "Không", confirmsObjectiveCause: false)
            let decided = try await scene.perform(verdict, by: scene.chairman)
            #expect(decided.supportsReminder)
            let ground = decided.ground
            let gone = LeadersAct {
                try ExplanationDuty.cancelForVanishedGround(ground, in: $0)
                return nil
            }
            _ = try await scene.perform(gone, by: scene.chairman)
            let ended = try await scene.read(duty)
            #expect(ended.state == .cancelled && !ended.supportsReminder)
            #expect(try await scene.notices(to: scene.mine).contains("explanation.ended"))
            #expect(try await scene.installation.superuser("select matter from kc.explanation_guards").isEmpty)
        }
    }

    @Test func `who left leaves nothing open behind`() async throws {
        try await withScene { scene in
            let open = try await scene.served()
            let official = scene.official
            let left = LeadersAct {
                try ExplanationDuty.cancelForDeparture(of: official, in: $0)
                return nil
            }
            _ = try await scene.perform(left, by: scene.chairman)
            #expect(try await scene.read(open).state == .cancelled)
        }
    }
}
