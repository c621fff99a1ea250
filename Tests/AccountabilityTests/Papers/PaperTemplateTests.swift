import Accountability
import Testing

/// Texts of papers: what they may name, and which one holds when.
struct PaperTemplateTests {
    private func apology(_ body: String, subject: String = "xin lỗi", copies: String = "") throws(Refusal)
        -> PaperTemplate
    {
        try PaperTemplate(.apology, subject: subject, addressee: "{người nộp}", body: body, copies: copies)
    }

    private let enough = "Hồ sơ {mã hồ sơ} hẹn {ngày hẹn trả}, hẹn lại {ngày hẹn lại}."

    @Test func `a text that names what it must is taken, however it was typed`() throws {
        // Capitals and doubled spaces are nothing; neither is how an accent was typed.
        let decomposed = "Hồ sơ { Mã  hồ sơ } hẹn {nga\u{300}y he\u{323}n tra\u{309}}, hẹn lại {NGÀY HẸN LẠI}."
        #expect(try apology(decomposed).body.contains("{ngày hẹn trả}"))
        #expect(try apology(enough, copies: "{đơn vị}\nMặt trận xã").copies == "{đơn vị}\nMặt trận xã")
    }

    @Test(arguments: [
        ("Hồ sơ {mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}, {lương}", Refusal(.paperSlotUnknown, "{lương}")),
        // Known, but to another paper.
        ("{mã hồ sơ} {ngày hẹn trả} {ngày hẹn lại} {các căn cứ}", Refusal(.paperSlotUnknown, "{các căn cứ}")),
        ("{mã hồ sơ} {ngày hẹn trả}", Refusal(.paperSlotMissing, "{ngày hẹn lại}")),
        ("Xin lỗi", Refusal(.paperSlotMissing, "{mã hồ sơ}, {ngày hẹn trả}, {ngày hẹn lại}")),
        ("Hồ sơ {mã hồ sơ", Refusal(.paperBraceOpen, "Hồ sơ {mã hồ sơ")),
        ("Hồ sơ mã hồ sơ}", Refusal(.paperBraceOpen, "Hồ sơ mã hồ sơ}")),
        ("Hồ sơ {{mã hồ sơ}}", Refusal(.paperBraceOpen, "Hồ sơ {{mã hồ sơ}}")),
        ("Hồ sơ {mã\nhồ sơ}", Refusal(.paperBraceOpen, "Hồ sơ {mã")),
        ("Hồ sơ {}", Refusal(.paperSlotUnknown, "{}")), ("  \n ", Refusal(.paperTextMissing)),
        (String(repeating: "x", count: 8_001), Refusal(.paperTextMissing)),
    ])
    func `what is wrong with a text is told`(_ body: String, _ refusal: Refusal) {
        #expect(throws: refusal) { try apology(body) }
    }

    @Test func `a table stands on a line of its own, and in the body only`() throws {
        func minutes(_ body: String, subject: String = "kiểm tra") throws(Refusal) -> PaperTemplate {
            try PaperTemplate(.weeklyCheck, subject: subject, body: body)
        }
        #expect(try minutes("Số liệu:\n{số liệu trong tuần}").kind == .weeklyCheck)
        let alone = Refusal(.paperSlotAlone, "{số liệu trong tuần}")
        #expect(throws: alone) { try minutes("Số liệu: {số liệu trong tuần}") }
        #expect(throws: alone) { try minutes("{số liệu trong tuần}", subject: "{số liệu trong tuần}") }
    }

    @Test func `the subject and the lists are held to the same names`() {
        #expect(throws: Refusal(.paperSlotUnknown, "{lương}")) { try apology(enough, subject: "{lương}") }
        #expect(throws: Refusal(.paperSlotUnknown, "{lương}")) { try apology(enough, copies: "{lương}") }
        #expect(throws: Refusal(.paperTextMissing)) { try apology(enough, subject: " ") }
        #expect(throws: Refusal(.paperTextMissing)) {
            try apology(enough, copies: String(repeating: "x", count: 2_001))
        }
    }

    @Test func `what a paper must name it knows, and every place is some paper's`() {
        for kind in PaperKind.allCases {
            #expect(Set(kind.required).isSubset(of: kind.slots), "\(kind)")
            #expect(Set(kind.slots).count == kind.slots.count && !kind.title.isEmpty, "\(kind)")
        }
        #expect(Set(PaperKind.allCases.flatMap(\.slots)) == Set(PaperSlot.allCases))
        #expect(PaperSlot.allCases.allSatisfy { PaperSlot(named: $0.rawValue) == $0 })
    }

    @Test func `the version that held on the day is the paper's`() throws {
        func day(_ number: Int) throws -> CalendarDay { try #require(CalendarDay(year: 2026, month: 9, day: number)) }
        func at(_ number: Int, _ hour: Int) throws -> Instant { try #require(Instant(day: day(number), hour: hour)) }
        func version(_ words: String, from number: Int, recorded: Instant) throws -> PaperTemplateVersion {
            PaperTemplateVersion(
                id: PaperTemplateVersion.ID(),
                template: try apology("\(words) \(enough)"),
                effectiveOn: try day(number),
                reason: "Sửa",
                recordedAt: recorded
            )
        }
        let first = try version("Một.", from: 10, recorded: at(8, 9))
        let second = try version("Hai.", from: 20, recorded: at(20, 9))
        let third = try version("Ba.", from: 20, recorded: at(20, 15))
        let all = [third, first, second]
        func held(on number: Int, _ moment: Instant? = nil) throws -> PaperTemplateVersion? {
            PaperTemplateVersion.inForce(.apology, on: try day(number), recordedAt: moment, among: all)
        }
        #expect(try held(on: 9) == nil && held(on: 10) == first && held(on: 19) == first && held(on: 20) == third)
        // What was recorded before a version on its first day keeps the text it was written by.
        #expect(try held(on: 20, at(20, 8)) == first && held(on: 20, at(20, 12)) == second)
        #expect(try held(on: 20, at(21, 8)) == third)
        #expect(PaperTemplateVersion.inForce(.handover, on: try day(30), among: all) == nil)
    }
}
