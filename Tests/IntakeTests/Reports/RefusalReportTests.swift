import Accountability
import Testing

@testable import Intake

struct RefusalReportTests {
    @Test
    func `a clerk can open the refusals in Excel`() throws {
        let register = try register(csv: "Mã hồ sơ,Ngày nhận\n,05/01/2026\nA,=1+1\n")
        let bytes = RefusalReport.csv(register.problems)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "Dòng;Cột;Nội dung đọc được;Mức;Mã;Điều cần sửa")
        #expect(lines[1] == "2;Mã hồ sơ;;Không nhận;row.no_code;Dòng này không có mã hồ sơ.")
        #expect(lines[2].hasPrefix("3;Ngày nhận;'=1+1;Không nhận;row.unreadable_date;Không đọc được ngày."))
    }

    @Test
    func `the refusals can be read back as a table`() throws {
        let problem = RowProblem(
            row: 7,
            column: "Cột \"A\"; B",
            value: "x\ny",
            code: "row.bad_text",
            message: "Một, hai.",
            severity: .warning
        )
        var cells: [String] = []
        let text = RefusalReport.csv([problem]).dropFirst(3)
        try CSVParser(text, delimiter: .semicolon, limits: .standard).parse { row throws(IntakeError) in
            cells = row.cells.map { String(decoding: row.bytes[$0.start..<$0.end], as: UTF8.self) }
            return true
        }
        #expect(cells == ["7", "Cột \"A\"; B", "x y", "Cảnh báo", "row.bad_text", "Một, hai."])
    }
}
