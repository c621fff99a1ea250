import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What leaders decide about explanations, and until when.
struct VerdictTests {
    private static func verdict(
        _ duty: ExplanationDuty.ID,
        _ outcome: ExplanationDuty.Verdict.Outcome,
        objective: Bool = false,
        version: Int? = nil
    ) throws -> GiveVerdict {
        try GiveVerdict(
            duty,
            outcome,
            reason: "Đã xem xét",
            confirmsObjectiveCause: objective,
            version: version
        )
    }

    @Test func `a leader decides with a reason, and the objective cause is a mark of its own`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted(cause: "system_outage")
            let act = try Self.verdict(duty, .accepted, objective: true)
            let decided = try await scene.perform(act, by: scene.deputy)
            #expect(decided.state == .accepted)
            #expect(decided.objectiveCause?.by == scene.deputy.account.id)
            #expect(decided.objectiveCause?.on == scene.day(0))
            #expect(try await scene.perform(act, by: scene.deputy) == decided)
            #expect(try await scene.notices(to: scene.mine).contains("explanation.decided"))
            #expect(
                try await scene.refusal(try Self.verdict(duty, .rejected), by: scene.chairman) == .explanationClosed
            )
            #expect(throws: Refusal(.reasonNeeded)) {
                try GiveVerdict(duty, .rejected, reason: " ", confirmsObjectiveCause: false)
            }
        }
    }

    @Test func `nobody decides about himself, a unit head not at all, and nothing before it was explained`()
        async throws
    {
        try await withScene { scene in
            let duty = try await scene.served()
            #expect(
                try await scene.refusal(try Self.verdict(duty, .rejected), by: scene.chairman)
                    == .explanationNotSubmitted
            )
            _ = try await scene.perform(
                try SubmitExplanation(duty, cause: "absence", text: "Nghỉ ốm"),
                by: scene.mine
            )
            let himself = try await scene.installation.addAccount(
                .chairman,
                official: scene.official,
                to: scene.commune
            )
            #expect(try await scene.refusal(try Self.verdict(duty, .accepted), by: himself) == .ownCase)
            for author in [scene.head, scene.clerk, scene.mine, .console(of: scene.commune)] {
                #expect(try await scene.refusal(try Self.verdict(duty, .accepted), by: author) == .notAllowed)
            }
            #expect(
                try await scene.refusal(try Self.verdict(duty, .rejected, objective: true), by: scene.chairman)
                    == .verdictContradicts
            )
            #expect(
                try await scene.refusal(try Self.verdict(ExplanationDuty.ID(), .accepted), by: scene.chairman)
                    == .explanationNotFound
            )
        }
    }

    @Test func `a leader's silence bars a reminder and confirms nothing`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted()
            // Five working days after the Monday, the Wednesday being off: the next Tuesday.
            try await scene.travel(8)
            let console = Author.console(of: scene.commune)
            let door = scene.installation.door
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(8), by: console) == LapseOutcome(missed: 0, lapsed: 0)
            )
            try await scene.travel(9)
            #expect(
                try await scene.refusal(try Self.verdict(duty, .rejected), by: scene.chairman) == .explanationLapsed
            )
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(9), by: console) == LapseOutcome(missed: 0, lapsed: 1)
            )
            let lapsed = try await scene.read(duty)
            #expect(lapsed.state == .lapsed)
            #expect(!lapsed.supportsReminder)
            #expect(lapsed.verdict == nil && lapsed.objectiveCause == nil)
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(9), by: console) == LapseOutcome(missed: 0, lapsed: 0)
            )
            #expect(try await scene.notices(to: scene.mine).contains("explanation.lapsed"))
            #expect(
                try await scene.refusal(try Self.verdict(duty, .accepted), by: scene.chairman) == .explanationLapsed
            )
        }
    }

    @Test func `what never comes is missed after the deadline, and read all the same when it comes late`() async throws
    {
        try await withScene { scene in
            let duty = try await scene.served()
            let console = Author.console(of: scene.commune)
            let door = scene.installation.door
            #expect(
                try await scene.refusal(LapseDeadlines(asOf: scene.day(30)), by: console) == .dayInFuture
            )
            try await scene.travel(4)
            #expect(
                try await door.lapseDeadlines(asOf: scene.day(4), by: console) == LapseOutcome(missed: 0, lapsed: 0)
            )
            try await scene.travel(5)
            let act = LapseDeadlines(asOf: scene.day(5))
            #expect(try await scene.perform(act, by: console) == LapseOutcome(missed: 1, lapsed: 0))
            #expect(try await scene.perform(act, by: console) == LapseOutcome(missed: 1, lapsed: 0))
            #expect(try await scene.read(duty).supportsReminder)
            #expect(try await scene.notices(to: scene.head) == ["explanation.missed"])
            let late = try SubmitExplanation(duty, cause: "absence", text: "Đi công tác đột xuất")
            #expect(try await scene.perform(late, by: scene.mine).supportsReminder == false)
            #expect(
                try await scene.perform(try Self.verdict(duty, .partlyAccepted), by: scene.chairman).supportsReminder
            )
        }
    }

    @Test func `leave stops the clock`() async throws {
        try await withScene { scene in
            let duty = try await scene.served()
            let leave = try RecordLeave(
                official: scene.official,
                kind: .annual,
                fromOn: scene.day(1),
                toOn: scene.day(3)
            )
            _ = try await scene.perform(leave, by: scene.clerk)
            // Friday, Monday and Tuesday are left.
            let console = Author.console(of: scene.commune)
            try await scene.travel(8)
            #expect(
                try await scene.installation.door.lapseDeadlines(asOf: scene.day(8), by: console).missed == 0
            )
            try await scene.travel(9)
            #expect(
                try await scene.installation.door.lapseDeadlines(asOf: scene.day(9), by: console).missed == 1
            )
            #expect(try await scene.read(duty).state == .missed)
        }
    }

    @Test func `an explanation is returned once with a question, and the clock starts anew`() async throws {
        try await withScene { scene in
            let duty = try await scene.submitted()
            let returned = try await scene.perform(
                try ReturnExplanation(duty, question: "Hồ sơ nào trước?"),
                by: scene.chairman
            )
            #expect(returned.state == .returned)
            #expect(
                try await scene.refusal(try Self.verdict(duty, .rejected), by: scene.chairman)
                    == .explanationNotSubmitted
            )
            let more = try SubmitExplanation(duty, cause: "workload", text: "Hồ sơ đất đai")
            _ = try await scene.perform(more, by: scene.mine)
            #expect(
                try await scene.refusal(try ReturnExplanation(duty, question: "Nữa?"), by: scene.deputy)
                    == .explanationReturnedBefore
            )
            #expect(try await scene.perform(try Self.verdict(duty, .rejected), by: scene.deputy).supportsReminder)
            #expect(try await scene.notices(to: scene.mine).contains("explanation.returned"))
        }
    }

    @Test func `one shared cause is accepted for many, and only for those who named it`() async throws {
        try await withScene { scene in
            let outage = [
                try await scene.submitted(cause: "system_outage"), try await scene.submitted(cause: "system_outage"),
            ]
            let other = try await scene.submitted()
            let before = try await scene.installation.superuser("select max(seq)::text from kc.ledger_entries")
            #expect(
                try await scene.refusal(
                    try AcceptInBulk(
                        outage + [other],
                        cause: "system_outage",
                        reason: "Sự cố",
                        confirmsObjectiveCause: true
                    ),
                    by: scene.chairman
                ) == .causesDiffer
            )
            #expect(try await scene.installation.superuser("select max(seq)::text from kc.ledger_entries") == before)
            let act = try AcceptInBulk(outage, cause: "system_outage", reason: "Sự cố", confirmsObjectiveCause: true)
            let accepted = try await scene.perform(act, by: scene.chairman)
            #expect(accepted.map(\.state) == [.accepted, .accepted])
            #expect(Set(accepted.compactMap { $0.verdictEvent?.recordedAt }).count == 1)
            #expect(try await scene.perform(act, by: scene.chairman) == accepted)
            #expect(try await scene.read(other).state == .submitted)
            #expect(throws: Refusal.self) {
                try AcceptInBulk([], cause: "system_outage", reason: "Sự cố", confirmsObjectiveCause: false)
            }
        }
    }

    @Test func `a request is waived with a reason, and supports nothing then`() async throws {
        try await withScene { scene in
            let duty = try await scene.served()
            #expect(
                try await scene.refusal(try WaiveRequest(duty, reason: "Đã rõ", version: 0), by: scene.chairman)
                    == .changedMeanwhile
            )
            let waived = try await scene.perform(
                try WaiveRequest(duty, reason: "Đã rõ", version: 1),
                by: scene.chairman
            )
            #expect(waived.state == .waived)
            #expect(!waived.supportsReminder)
            #expect(
                try await scene.refusal(try SubmitExplanation(duty, cause: "workload", text: "Muộn"), by: scene.mine)
                    == .explanationClosed
            )
        }
    }
}
