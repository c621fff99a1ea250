import Accountability
import Testing

/// How long official and leader have: working days after the event, which is not counted, the last day included.
struct ExplanationDeadlineTests {
    private static let policy = Policy(startOn: .earliest)

    private static func leave(_ days: [(String, String)]) throws -> [ClosedRange<CalendarDay>] {
        try days.map { try day($0.0)...(try day($0.1)) }
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-05", "three days after a Monday"),
        ("2026-03-05", "2026-03-10", "over a weekend"),
        ("2026-03-07", "2026-03-11", "served on a Saturday"),
        ("2025-12-30", "2026-01-06", "over New Year, with the bridge day of 2 January"),
        ("2025-12-31", "2026-01-07", "the last day of a year"),
        ("2026-01-08", "2026-01-12", "a Saturday worked in exchange counts"),
        ("2026-02-12", "2026-02-24", "over Tết"),
        ("2026-02-13", "2026-02-25", "served on the last day before Tết"),
        ("2026-02-17", "2026-02-25", "served during Tết"),
        ("2026-04-24", "2026-05-04", "over Hùng Kings' day, 30 April and 1 May"),
        ("2026-08-28", "2026-09-07", "over National Day"),
    ])
    func `the official has three working days from service`(_ served: String, _ last: String, _ why: String) throws {
        let duty = try DutyBuilder(on: served).then(.served, on: served).duty
        let found = try duty.deadline(policy: Self.policy, calendar: try ShippedCalendar.calendar(), leave: [])
        #expect(found == (try day(last)), "\(why)")
    }

    @Test(arguments: [
        ("2026-03-02", [("2026-03-03", "2026-03-04")], "2026-03-09", "two days of leave move it by two"),
        ("2026-03-02", [("2026-03-03", "2026-03-13")], "2026-03-18", "it begins after the leave"),
        ("2026-03-02", [("2026-03-05", "2026-03-05")], "2026-03-06", "leave on the last day"),
        ("2026-03-02", [("2026-03-06", "2026-03-20")], "2026-03-05", "leave that begins too late moves nothing"),
        ("2026-03-05", [("2026-03-07", "2026-03-08")], "2026-03-10", "leave on a weekend takes nothing"),
        ("2026-02-12", [("2026-02-13", "2026-02-24")], "2026-02-27", "leave around Tết is not counted twice"),
        (
            "2026-03-02", [("2026-03-03", "2026-03-03"), ("2026-03-03", "2026-03-04")], "2026-03-09",
            "overlapping leave"
        ),
        ("2025-12-30", [("2025-12-31", "2026-01-05")], "2026-01-08", "leave over the end of a year"),
    ])
    func `leave stops the clock`(_ served: String, _ leave: [(String, String)], _ last: String, _ why: String) throws {
        let duty = try DutyBuilder(on: served).then(.served, on: served).duty
        let found = try duty.deadline(
            policy: Self.policy,
            calendar: try ShippedCalendar.calendar(),
            leave: try Self.leave(leave)
        )
        #expect(found == (try day(last)), "\(why)")
    }

    @Test(arguments: [
        ("2026-03-03", "2026-03-10", "a week later"),
        ("2025-12-26", "2026-01-06", "over New Year"),
        ("2026-02-11", "2026-02-25", "over Tết"),
    ])
    func `the leader has five working days from the explanation`(_ spoken: String, _ last: String, _ why: String) throws
    {
        let calendar = try ShippedCalendar.calendar()
        for said in [ExplanationDuty.EventKind.submitted, .disowned] {
            let duty = try DutyBuilder(on: spoken).then(said, on: spoken).duty
            let leave = try Self.leave([(spoken, last)])
            #expect(
                try duty.deadlines(policy: Self.policy, calendar: calendar, leave: leave)
                    == ExplanationDuty.Deadlines(answerBy: nil, verdictBy: try day(last)),
                "\(why)"
            )
        }
    }

    @Test func `after a return and after a rejected disownment the clock starts anew from that day`() throws {
        let calendar = try ShippedCalendar.calendar()
        let returned = try DutyBuilder().then(.served, on: "2026-03-02").then(.submitted, on: "2026-03-03")
            .then(.returned, on: "2026-03-09").duty
        #expect(
            try returned.deadlines(policy: Self.policy, calendar: calendar, leave: [])
                == ExplanationDuty.Deadlines(answerBy: try day("2026-03-12"), verdictBy: try day("2026-03-19"))
        )
        let rejected = try DutyBuilder(.volunteered).then(.disowned, on: "2026-03-02")
            .then(.disownmentRejected, on: "2026-03-06").duty
        #expect(
            try rejected.deadlines(policy: Self.policy, calendar: calendar, leave: [])
                == ExplanationDuty.Deadlines(answerBy: try day("2026-03-11"), verdictBy: nil)
        )
    }

    @Test func `before service no clock runs, and acknowledging moves none`() throws {
        let calendar = try ShippedCalendar.calendar()
        let asked = try DutyBuilder()
        #expect(try asked.duty.deadline(policy: Self.policy, calendar: calendar, leave: []) == nil)
        let acknowledged = try asked.then(.served, on: "2026-03-02").then(.acknowledged, on: "2026-03-04").duty
        #expect(
            try acknowledged.deadline(policy: Self.policy, calendar: calendar, leave: []) == (try day("2026-03-05"))
        )
    }

    @Test func `it is missed the day after the last day, not on it`() throws {
        let served = try DutyBuilder().then(.served, on: "2026-03-02").duty
        let deadlines = try served.deadlines(
            policy: Self.policy,
            calendar: try ShippedCalendar.calendar(),
            leave: []
        )
        #expect(throws: Refusal(.explanationNotDue, served.id.text)) {
            try served.check(.missed, on: try day("2026-03-05"), deadlines: deadlines)
        }
        try served.check(.missed, on: try day("2026-03-06"), deadlines: deadlines)
        #expect(throws: Refusal(.explanationNotDue, served.id.text)) {
            try served.check(.lapsed, on: try day("2026-03-31"), deadlines: deadlines)
        }
    }

    @Test func `a deadline in a year without a calendar is not guessed`() throws {
        let calendar = WorkingCalendar(entries: try ShippedCalendar.entries(of: 2026))
        let duty = try DutyBuilder(on: "2026-12-30").then(.served, on: "2026-12-30").duty
        #expect(throws: CalendarError.yearMissing(2027)) {
            try duty.deadline(policy: Self.policy, calendar: calendar, leave: [])
        }
    }
}
