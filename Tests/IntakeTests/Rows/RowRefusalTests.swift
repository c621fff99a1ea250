import Accountability
import Testing

@testable import Intake

struct RowRefusalTests {
    private static let header = "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái"

    @Test(arguments: [
        (",05/01/2026,,,", "row.no_code", "Mã hồ sơ", ""),
        ("H1-260105-001,,07/01/2026,,", "row.no_receipt_date", "Ngày tiếp nhận", ""),
        ("H1-260105-001,,,,Đang xử lý", "row.no_receipt_date", "Ngày tiếp nhận", ""),
        ("H1-260105-001,32/01/2026,,,", "row.unreadable_date", "Ngày tiếp nhận", "32/01/2026"),
        ("H1-260105-001,05/01/2026,abc,,", "row.unreadable_date", "Ngày hẹn trả", "abc"),
        ("H1-260105-001,05/01/2026,,#N/A,", "row.unreadable_date", "Ngày có kết quả", "#N/A"),
        ("H1-260105-001,05/01/2026,,04/01/2026 23:59,", "row.finish_before_receipt", "Ngày có kết quả", "04/01/2026"),
        ("H1-260105-001,05/01/2026,04/01/2026,,", "row.due_before_receipt", "Ngày hẹn trả", "04/01/2026"),
        ("H1-260105-001,\u{200B},,,", "row.no_receipt_date", "Ngày tiếp nhận", ""),
        ("H1-260105-001,05/01/2026\u{0},,,", "row.bad_text", "Ngày tiếp nhận", "05/01/2026[U+0000]"),
        ("H1-260105-001,05/01/2026,,,\u{202E}xong", "row.bad_text", "Trạng thái", "[U+202E]xong"),
        ("H1-260105\u{0}-001,05/01/2026,,,", "row.bad_text", "Mã hồ sơ", "H1-260105[U+0000]-001"),
        ("H1-260105-001,05/01/2026,,,Đang xử lý,thừa", "row.extra_cells", "", ""),
    ])
    func `a row is refused`(cells: String, code: String, column: String, value: String) throws {
        let register = try register(csv: Self.header + "\n" + cells + "\nH1-260106-009,06/01/2026,,,\n")
        let problem = try #require(register.problems.first)
        #expect(register.codes == [code])
        #expect(problem.row == 2)
        #expect(problem.column == column)
        #expect(problem.value == value)
        #expect(problem.severity == .refused)
        #expect(problem.message.hasSuffix("."))
        #expect(register.rows.map(\.row) == [3])
    }

    @Test
    func `a second row of one code is refused and names the first`() throws {
        let text = Self.header + "\nH1-260105-001,05/01/2026,,,\nh1–260105–001 ,05/01/2026,,,\n"
        let register = try register(csv: text)
        #expect(register.rows.map(\.row) == [2])
        #expect(register.codes == ["row.duplicate_code"])
        #expect(register.problems.first?.row == 3)
        #expect(register.problems.first?.value == "H1-260105-001")
        #expect(register.problems.first?.message.contains("dòng 2") == true)
    }

    @Test
    func `a code in a refused row still counts as used`() throws {
        let text = Self.header + "\nH1-260105-001,mai,,,\nH1-260105-001,05/01/2026,,,\n"
        #expect(try register(csv: text).codes == ["row.unreadable_date", "row.duplicate_code"])
    }

    @Test
    func `everything wrong with a row is said at once, and no warnings beside`() throws {
        let register = try register(csv: Self.header + "\n,05/01/2026,01/01/2026,x,lạ\n")
        #expect(register.codes == ["row.unreadable_date", "row.no_code", "row.due_before_receipt"])
        #expect(register.rows.isEmpty)
    }

    @Test
    func `a day may be the receipt's own`() throws {
        let register = try register(csv: Self.header + "\nH1-260105-001,05/01/2026,05/01/2026,05/01/2026,\n")
        #expect(register.rows.count == 1)
        #expect(register.problems.isEmpty)
    }

    @Test(arguments: [
        ",,,,", " , ,,\u{A0},", ",,,,Đang xử lý", "Tổng cộng,,,,", "TỔNG SỐ: 12,,,,12", "Cộng,,,,",
        "Người lập biểu,,,,",
    ])
    func `blank rows, totals and signatures are skipped`(cells: String) throws {
        let register = try register(csv: Self.header + "\nH1-260105-001,05/01/2026,,,\n" + cells + "\n")
        #expect(register.rows.count == 1)
        #expect(register.problems.isEmpty)
        #expect(register.skippedRows == 1)
    }

    @Test
    func `a cell that is far too long for a code is no code`() throws {
        let register = try row(String(repeating: "A", count: 65) + ",05/01/2026,,")
        #expect(register.codes == ["row.unreadable_code"])
        #expect(register.problems.first?.value.count == Excerpt.limit)
    }

    @Test
    func `every fault has a message and a stable code`() {
        for fault in RowFault.allCases {
            #expect(fault.rawValue.hasPrefix("row."))
            #expect(fault.message("1").hasSuffix("."))
        }
    }
}
