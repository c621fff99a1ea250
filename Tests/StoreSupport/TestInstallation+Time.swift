public import Accountability
import Actions

extension TestInstallation {
    /// The Monday on which tests that wait for deadlines begin: far ahead of any clock, so that they read the same in every year.
    public static let farMonday = CalendarDay.test(2090, 3, 6)

    /// Lets a commune's ledger stand at eight in the morning of a day: what is recorded next is recorded then or later. Time goes
    /// forward only.
    public func travel(to day: CalendarDay, in commune: Commune) async throws {
        try await tamper(
            "update kc.ledger_heads set recorded_at = '\(day.iso) 08:00+07' where commune_id = '\(commune.id.text)'"
        )
    }

    /// The working calendar of the year of `farMonday`, with a day off on its first Wednesday, and of the year after.
    public func recordFarCalendar() async throws {
        let csv = """
            day,kind,title,source_document,provisional
            2090-03-08,off,Ngày nghỉ thử nghiệm,QĐ thử nghiệm,false
            2091-01-01,off,Tết Dương lịch,QĐ thử nghiệm,false

            """
        _ = try await door.perform(try RecordCalendar(csv: csv), by: .console(of: .installation))
    }
}
