import Accountability
import Reports
import StoreSupport
import Testing

/// What is shown of a duty to explain.
struct ExplanationFieldsTests {
    private static func duty(_ events: [ExplanationDuty.EventKind]) -> ExplanationDuty {
        let monday = CalendarDay.test(2026, 3, 2)
        return ExplanationDuty(
            id: ExplanationDuty.ID(),
            ground: .incident(Incident.ID()),
            matter: "HS1",
            official: Official.ID(),
            unit: nil,
            origin: .requested,
            question: nil,
            requestedOn: monday,
            recordedAt: .earliest,
            recordedBy: .zero,
            events: events.map {
                .init(id: .init(), kind: $0, happenedOn: monday, recordedAt: .earliest, recordedBy: .zero)
            }
        )
    }

    private static func report(_ events: [ExplanationDuty.EventKind], _ context: ExplanationContext) -> Report {
        Report(title: "Yêu cầu giải trình", fields: duty(events).fields(context))
    }

    @Test func `a served duty shows its deadline and the working days left`() {
        let last = CalendarDay.test(2026, 3, 5)
        let context = ExplanationContext(
            deadlines: .init(answerBy: last, verdictBy: nil),
            workingDaysLeft: 3,
            causeTitle: nil
        )
        let report = Self.report([.served(.inPerson)], context)
        #expect(report["state"] == .text("served"))
        #expect(report["answer_by"] == .day(last))
        #expect(report["verdict_by"] == .notRecorded)
        #expect(report["working_days_left"] == .count(3))
        #expect(report["verdict"] == .notRecorded)
        #expect(Set(report.fields.map(\.key)).count == report.fields.count)
        #expect(report.text.contains("05/03/2026"))
    }

    @Test func `a verdict shows the objective cause on its own, and the silence of a leader shows none`() {
        let said = ExplanationDuty.EventKind.submitted(.init(method: .written, cause: "absence", text: "Nghỉ ốm"))
        let none = ExplanationContext(deadlines: nil, workingDaysLeft: nil, causeTitle: "Vắng mặt")
        let verdict = ExplanationDuty.Verdict(
            outcome: .accepted,
            reason: "Có giấy",
            confirmsObjectiveCause: true,
            decidedBy: .zero
        )
        let decided = Self.report([said, .decided(verdict)], none)
        #expect(decided["verdict"] == .text("accepted"))
        #expect(decided["objective_cause_confirmed"] == .flag(true))
        #expect(decided["objective_cause_confirmed_on"] == .day(.test(2026, 3, 2)))
        #expect(decided["cause_title"] == .text("Vắng mặt"))
        let lapsed = Self.report([said, .lapsed], none)
        #expect(lapsed["verdict"] == .notRecorded)
        #expect(lapsed["objective_cause_confirmed"] == .notRecorded)
        #expect(Self.report([said], none)["objective_cause_confirmed"] == .notRecorded)
        #expect(lapsed["supports_reminder"] == .flag(false))
    }
}
