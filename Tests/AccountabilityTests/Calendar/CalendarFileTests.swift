import Accountability
import Testing

struct CalendarFileTests {
    private static let heading = "day,kind,title,source_document,provisional\n"

    @Test func `rows become entries in the order of days`() throws {
        let text =
            Self.heading + """
                2026-08-31,off,"Nghỉ, hoán đổi ""31/8\""",9441/TB-BNV,false
                2026-08-22,work,Làm bù,9441/TB-BNV,true
                """
        let entries = try CalendarFile.parse(text)
        #expect(
            entries == [
                CalendarEntry(
                    day: try day("2026-08-22"),
                    kind: .work,
                    title: "Làm bù",
                    sourceDocument: "9441/TB-BNV",
                    provisional: true
                ),
                CalendarEntry(
                    day: try day("2026-08-31"),
                    kind: .off,
                    title: #"Nghỉ, hoán đổi "31/8""#,
                    sourceDocument: "9441/TB-BNV",
                    provisional: false
                ),
            ]
        )
    }

    @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n", "\r"])
    func `byte-order marks, line ends and empty lines do not matter`(_ mark: String, _ end: String) throws {
        let lines = ["day,kind,title,source_document,provisional", "2026-11-24,off,Ngày Văn hóa,28/2026,false", "", ""]
        let entries = try CalendarFile.parse(mark + lines.joined(separator: end))
        #expect(entries.map(\.title) == ["Ngày Văn hóa"])
    }

    @Test func `titles are composed and on one line`() throws {
        let decomposed = "Te\u{302}\u{301}t   Nguye\u{302}n\u{A0}\u{111}a\u{301}n "
        let entries = try CalendarFile.parse(Self.heading + "2026-02-17,off,\"\(decomposed)\n\",1/TB,false")
        #expect(entries.first?.title.unicodeScalars.elementsEqual("Tết Nguyên đán".unicodeScalars) == true)
    }

    @Test(arguments: [
        ("2026-02-30,off,T,D,false", "bad_day", "day"), ("24/11/2026,off,T,D,false", "bad_day", "day"),
        ("2026-11-24,holiday,T,D,false", "bad_kind", "kind"), ("2026-11-24,OFF,T,D,false", "bad_kind", "kind"),
        ("2026-11-28,off,T,D,false", "weekend_off", "kind"), ("2026-11-24,work,T,D,false", "weekday_work", "kind"),
        ("2026-11-24,off, ,D,false", "no_title", "title"), ("2026-11-24,off,T,,true", "no_document", "source_document"),
        ("2026-11-24,off,T,D,0", "bad_flag", "provisional"), ("2026-11-24,off,T,D", "field_count", ""),
        ("2026-11-24,off,T,D,false,", "field_count", ""),
    ])
    func `a wrong row is named with its line and column`(_ row: String, _ code: String, _ column: String) throws {
        let error = try #require(throws: CalendarFileError.self) {
            try CalendarFile.parse(Self.heading + "2026-09-02,off,T,D,false\n" + row)
        }
        let problem = try #require(error.problems.first)
        #expect(error.problems.count == 1)
        #expect(problem.code == "calendar_file." + code)
        #expect(problem.row == 3)
        #expect(problem.column == column)
        #expect(problem.severity == .refused)
        #expect(!problem.message.isEmpty)
    }

    @Test func `a day that stands twice is refused with both lines`() throws {
        let row = "2026-09-02,off,T,D,false\n"
        let error = try #require(throws: CalendarFileError.self) { try CalendarFile.parse(Self.heading + row + row) }
        #expect(error.problems.map(\.code) == ["calendar_file.duplicate_day"])
        #expect(error.problems.first?.message == "Ngày 02/09/2026 đã có ở dòng 2.")
    }

    @Test func `all problems of a file are told at once`() throws {
        let error = try #require(throws: CalendarFileError.self) {
            try CalendarFile.parse(Self.heading + "x,y,,,z\n2026-11-28,off,T,D,false\n")
        }
        #expect(
            error.problems.map { "\($0.row) \($0.column) \($0.code)" } == [
                "2 day calendar_file.bad_day", "2 kind calendar_file.bad_kind", "2 provisional calendar_file.bad_flag",
                "2 title calendar_file.no_title", "2 source_document calendar_file.no_document",
                "3 kind calendar_file.weekend_off",
            ]
        )
    }

    @Test(arguments: [
        ("", "bad_heading"), ("\n\n", "bad_heading"), ("day,kind,title\n", "bad_heading"),
        ("day;kind;title;source_document;provisional\n", "bad_heading"),
        ("day,kind,title,source_document,provisional\n2026-11-24,off,\"T,D,false\n", "bad_quotes"),
        ("day,kind,title,source_document,provisional\n2026-11-24,off,\"T\"x,D,false\n", "bad_quotes"),
        ("day,kind,title,source_document,provisional\n2026-11-24,off,T\"x,D,false\n", "bad_quotes"),
    ])
    func `what is not a calendar file is refused as a whole`(_ text: String, _ code: String) throws {
        let error = try #require(throws: CalendarFileError.self) { try CalendarFile.parse(text) }
        #expect(error.problems.map(\.code) == ["calendar_file." + code])
    }

    @Test func `a file without rows has no entries`() throws {
        #expect(try CalendarFile.parse(Self.heading) == [])
    }

    @Test func `oversized files and titles are refused`() throws {
        let large = try #require(throws: CalendarFileError.self) {
            try CalendarFile.parse(String(repeating: "a", count: CalendarFile.maximumSize + 1))
        }
        #expect(large.problems.map(\.code) == ["calendar_file.too_large"])
        let long = try #require(throws: CalendarFileError.self) {
            try CalendarFile.parse(Self.heading + "2026-11-24,off,\(String(repeating: "a", count: 201)),D,false")
        }
        #expect(long.problems.map(\.code) == ["calendar_file.too_long"])
    }
}
