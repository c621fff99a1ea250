import Accountability
import Testing

struct LeaveTests {
    private let official = Official.ID()

    private func leave(
        _ from: String,
        _ to: String,
        kind: Leave.Kind = .annual,
        cancelled: Bool = false
    ) throws -> Leave {
        Leave(
            id: Leave.ID(),
            official: official,
            kind: kind,
            fromOn: try day(from),
            toOn: try day(to),
            cancellation: cancelled ? "Nhập nhầm" : nil
        )
    }

    @Test func `days that meet or overlap are told once, in order, without cancelled leave`() throws {
        let days = Leave.days(of: [
            try leave("2026-03-09", "2026-03-10"), try leave("2026-02-02", "2026-02-06"),
            try leave("2026-02-05", "2026-02-05", kind: .sick), try leave("2026-02-07", "2026-02-08"),
            try leave("2026-05-01", "2026-05-31", cancelled: true),
        ])
        #expect(
            days == [
                try day("2026-02-02")...(try day("2026-02-08")), try day("2026-03-09")...(try day("2026-03-10")),
            ]
        )
        #expect(Leave.days(of: []).isEmpty)
    }

    @Test func `the same absence twice is a repetition, illness during a holiday is not`() throws {
        let holiday = try leave("2026-02-02", "2026-02-06")
        #expect(holiday.repeats(try leave("2026-02-06", "2026-02-10")))
        #expect(!holiday.repeats(try leave("2026-02-07", "2026-02-10")))
        #expect(!holiday.repeats(try leave("2026-02-03", "2026-02-04", kind: .sick)))
        #expect(!holiday.repeats(try leave("2026-02-03", "2026-02-04", cancelled: true)))
        #expect(!(try leave("2026-02-03", "2026-02-04", cancelled: true)).repeats(holiday))
    }

    @Test func `leave moves a deadline by its working days`() throws {
        let calendar = try ShippedCalendar.calendar()
        let days = Leave.days(of: [try leave("2026-03-03", "2026-03-04")])
        // Service on Monday, three working days: Thursday without leave, the Monday after with two days of it.
        #expect(try calendar.deadline(after: try day("2026-03-02"), workingDays: 3) == (try day("2026-03-05")))
        #expect(
            try calendar.deadline(after: try day("2026-03-02"), workingDays: 3, skipping: days)
                == (try day("2026-03-09"))
        )
    }
}
