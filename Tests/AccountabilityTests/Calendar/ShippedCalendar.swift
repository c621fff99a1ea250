import Accountability
import FoundationEssentials

/// The calendar files the project ships, read from the source tree.
enum ShippedCalendar {
    static let years = 2023...2027

    static func entries(of year: Int) throws -> [CalendarEntry] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "db/calendar/\(year).csv"))
        return try CalendarFile.parse(String(decoding: data, as: UTF8.self))
    }

    static func calendar() throws -> WorkingCalendar {
        WorkingCalendar(entries: try years.flatMap(entries))
    }
}
