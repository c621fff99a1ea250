/// Judges the rows of a calendar file one after another, keeping entries and problems.
struct CalendarRowReader {
    private(set) var entries: [CalendarEntry] = []
    private(set) var problems: [RowProblem] = []
    private var lineOfDay: [CalendarDay: Int] = [:]

    mutating func read(_ record: CSVRecord) {
        guard record.fields.count == CalendarFile.columns.count else {
            return complain(
                record.line,
                "",
                record.fields.joined(separator: ","),
                "field_count",
                "Dòng có \(record.fields.count) ô, phải có \(CalendarFile.columns.count) ô."
            )
        }
        let before = problems.count
        let day = day(record)
        let kind = kind(record)
        let title = words(record, 2)
        let document = words(record, 3)
        let provisional = flag(record)
        if let day, let kind { judge(day, kind, record.line) }
        if title.isEmpty {
            complain(record.line, "title", record.fields[2], "no_title", "Chưa ghi lý do nghỉ hoặc làm bù.")
        }
        if document.isEmpty {
            complain(
                record.line,
                "source_document",
                "",
                "no_document",
                "Chưa ghi số văn bản; nếu còn tạm tính, ghi điều luật làm căn cứ và provisional là true."
            )
        }
        guard problems.count == before, let day, let kind, let provisional else { return }
        lineOfDay[day] = record.line
        entries.append(
            CalendarEntry(day: day, kind: kind, title: title, sourceDocument: document, provisional: provisional)
        )
    }

    private mutating func day(_ record: CSVRecord) -> CalendarDay? {
        guard let day = CalendarDay(iso: record.fields[0]) else {
            complain(
                record.line,
                "day",
                record.fields[0],
                "bad_day",
                "Ngày phải có thật và viết dạng năm-tháng-ngày, ví dụ 2026-04-27."
            )
            return nil
        }
        if let first = lineOfDay[day] {
            complain(
                record.line,
                "day",
                record.fields[0],
                "duplicate_day",
                "Ngày \(day.vietnamese) đã có ở dòng \(first)."
            )
        }
        return day
    }

    private mutating func kind(_ record: CSVRecord) -> CalendarEntry.Kind? {
        let kind = CalendarEntry.Kind(rawValue: record.fields[1])
        if kind == nil {
            complain(
                record.line,
                "kind",
                record.fields[1],
                "bad_kind",
                "Loại ngày phải là off (nghỉ) hoặc work (làm bù)."
            )
        }
        return kind
    }

    private mutating func words(_ record: CSVRecord, _ index: Int) -> String {
        let text = Text.line(record.fields[index])
        if text.unicodeScalars.count > CalendarFile.maximumTextLength {
            complain(
                record.line,
                CalendarFile.columns[index],
                text,
                "too_long",
                "Ô dài quá \(CalendarFile.maximumTextLength) ký tự."
            )
        }
        return text
    }

    private mutating func flag(_ record: CSVRecord) -> Bool? {
        switch record.fields[4] {
        case "true": return true
        case "false": return false
        default:
            complain(
                record.line,
                "provisional",
                record.fields[4],
                "bad_flag",
                "Cột provisional phải là true (tạm tính) hoặc false (chính thức)."
            )
            return nil
        }
    }

    private mutating func judge(_ day: CalendarDay, _ kind: CalendarEntry.Kind, _ line: Int) {
        switch (kind, day.weekday.isWeekend) {
        case (.off, true):
            complain(
                line,
                "kind",
                kind.rawValue,
                "weekend_off",
                "\(day.vietnamese) là \(day.weekday.title), vốn đã nghỉ; chỉ ghi ngày nghỉ từ thứ Hai đến thứ Sáu."
            )
        case (.work, false):
            complain(
                line,
                "kind",
                kind.rawValue,
                "weekday_work",
                "\(day.vietnamese) là \(day.weekday.title), vốn là ngày làm việc; chỉ ghi ngày làm bù vào cuối tuần."
            )
        case (.off, false), (.work, true):
            break
        }
    }

    private mutating func complain(_ line: Int, _ column: String, _ value: String, _ code: String, _ message: String) {
        problems.append(
            RowProblem(
                row: line,
                column: column,
                value: value,
                code: "calendar_file." + code,
                message: message,
                severity: .refused
            )
        )
    }
}
