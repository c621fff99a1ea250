import Accountability
import Testing

struct WorkingCalendarTests {
    @Test(arguments: [("2026-04-24", "2026-04-24"), ("2026-04-25", "2026-04-28"), ("2026-08-22", "2026-08-22")])
    func `a period of no days ends the same day, or on the next working day`(_ received: String, _ due: String) throws {
        let calendar = try ShippedCalendar.calendar()
        #expect(try calendar.dueDay(after: try day(received), workingDays: 0) == (try day(due)))
    }

    @Test func `a negative period is refused`() throws {
        let calendar = try ShippedCalendar.calendar()
        let received = try day("2026-04-24")
        #expect(throws: CalendarError.negativePeriod(-1)) { try calendar.dueDay(after: received, workingDays: -1) }
        #expect(throws: CalendarError.negativePeriod(-2)) { try calendar.dueDay(after: received, calendarDays: -2) }
    }

    @Test func `a count that reaches a year nobody entered is refused`() throws {
        let calendar = WorkingCalendar(entries: try ShippedCalendar.entries(of: 2026))
        #expect(try calendar.dueDay(after: try day("2026-12-30"), workingDays: 1) == (try day("2026-12-31")))
        #expect(throws: CalendarError.yearMissing(2027)) {
            try calendar.dueDay(after: try day("2026-12-30"), workingDays: 2)
        }
        #expect(throws: CalendarError.yearMissing(2027)) {
            try calendar.dueDay(after: try day("2026-12-30"), calendarDays: 2)
        }
        #expect(throws: CalendarError.yearMissing(2025)) {
            try calendar.workingDays(after: try day("2025-12-30"), through: try day("2026-01-05"))
        }
        #expect(throws: CalendarError.yearMissing(2027)) {
            try calendar.dueDay(after: try day("2026-12-30"), workingDays: .max)
        }
        #expect(CalendarError.yearMissing(2027).code == "calendar.year_missing")
        #expect(CalendarError.negativePeriod(-1).code == "calendar.negative_period")
    }

    @Test func `an empty calendar counts nothing`() throws {
        let calendar = WorkingCalendar(entries: [])
        #expect(throws: CalendarError.yearMissing(9999)) { try calendar.dueDay(after: .latest, workingDays: 0) }
        #expect(!calendar.covers(2026))
        #expect(calendar.isWorking(try day("2026-04-27")))
        #expect(!calendar.isWorking(try day("2026-04-26")))
    }

    @Test func `the count ends at the last day there is`() {
        let entry = CalendarEntry(day: .latest, kind: .off, title: "Nghỉ", sourceDocument: "1/TB", provisional: false)
        let calendar = WorkingCalendar(entries: [entry])
        #expect(throws: CalendarError.yearMissing(9999)) { try calendar.dueDay(after: .latest, workingDays: 1) }
    }

    @Test func `every day of a count is explained`() throws {
        let calendar = try ShippedCalendar.calendar()
        let explanation = try calendar.explain(after: try day("2026-04-24"), workingDays: 3)
        #expect(explanation.due == (try day("2026-05-04")))
        #expect(
            explanation.steps.map { "\($0.day) \($0.counted ? "+" : "-") \($0.reason.vietnamese)" } == [
                "2026-04-25 - Nghỉ cuối tuần",
                "2026-04-26 - Nghỉ cuối tuần",
                "2026-04-27 - Nghỉ: Nghỉ bù Giỗ Tổ Hùng Vương (26/4) (Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3)",
                "2026-04-28 + Ngày làm việc",
                "2026-04-29 + Ngày làm việc",
                "2026-04-30 - Nghỉ: Ngày Chiến thắng (Bộ luật Lao động 45/2019/QH14, Điều 112)",
                "2026-05-01 - Nghỉ: Ngày Quốc tế Lao động (Bộ luật Lao động 45/2019/QH14, Điều 112)",
                "2026-05-02 - Nghỉ cuối tuần",
                "2026-05-03 - Nghỉ cuối tuần",
                "2026-05-04 + Ngày làm việc",
            ]
        )
        #expect(!explanation.provisional)
    }

    @Test func `a worked Saturday names the exchange`() throws {
        let explanation = try ShippedCalendar.calendar().explain(after: try day("2026-08-21"), workingDays: 1)
        #expect(
            explanation.steps.map(\.reason) == [
                .swapped(title: "Làm bù cho thứ Hai 31/8", sourceDocument: "9441/TB-BNV")
            ]
        )
        #expect(explanation.steps.map(\.reason.vietnamese) == ["Làm việc: Làm bù cho thứ Hai 31/8 (9441/TB-BNV)"])
    }

    @Test func `a due day that touches a forecast is provisional`() throws {
        let calendar = try ShippedCalendar.calendar()
        let received = try day("2026-12-30")
        #expect(try calendar.explain(after: received, workingDays: 1).provisional == false)
        #expect(try calendar.explain(after: received, workingDays: 2).provisional)
        #expect(calendar.isProvisional(2027))
        #expect(!calendar.isProvisional(2026))
    }

    @Test func `the explanation ends on the day that is due`() throws {
        let calendar = try ShippedCalendar.calendar()
        for received in try day("2025-12-01")...(try day("2026-11-30")) {
            for length in [0, 1, 3, 10] {
                let explanation = try calendar.explain(after: received, workingDays: length)
                #expect(explanation.due == (try calendar.dueDay(after: received, workingDays: length)))
                #expect(explanation.due == explanation.steps.last?.day)
                #expect(explanation.steps.count(where: \.counted) == max(1, length))
                if length > 0 {
                    #expect(try calendar.workingDays(after: received, through: explanation.due) == length)
                }
            }
        }
    }

    @Test(arguments: [
        ("2026-08-21", "2026-08-22", 1), ("2026-08-28", "2026-09-03", 1), ("2026-04-29", "2026-05-03", 0),
        ("2026-04-24", "2026-04-24", 0), ("2026-04-24", "2026-04-20", 0), ("2025-12-31", "2026-01-10", 6),
    ])
    func `days late are the working days after the due day`(_ due: String, _ finished: String, _ late: Int) throws {
        #expect(try ShippedCalendar.calendar().workingDays(after: try day(due), through: try day(finished)) == late)
    }

    @Test func `of two entries for one day the later holds`() throws {
        let monday = try day("2026-11-23")
        let off = CalendarEntry(day: monday, kind: .off, title: "Nghỉ", sourceDocument: "1/TB", provisional: true)
        let other = CalendarEntry(day: monday, kind: .off, title: "Khác", sourceDocument: "2/TB", provisional: false)
        let calendar = WorkingCalendar(entries: [off, other])
        #expect(calendar.reason(for: monday) == .off(title: "Khác", sourceDocument: "2/TB"))
    }
}
