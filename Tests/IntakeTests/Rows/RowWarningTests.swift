import Accountability
import Testing

@testable import Intake

struct RowWarningTests {
    private static let header = "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Hình thức nộp"

    @Test(arguments: [
        (
            "H1-260105-001,05/01/2026 10:00,,05/01/2026 09:00,,", "row.hour_before_receipt", "Ngày có kết quả",
            "05/01/2026 09:00:00"
        ),
        (
            "H1-260105-001,05/01/2026 10:00,05/01/2026 09:00,,,", "row.hour_before_receipt", "Ngày hẹn trả",
            "05/01/2026 09:00:00"
        ),
        ("case 7,05/01/2026,,,,", "row.unusual_code", "Mã hồ sơ", "CASE 7"),
        ("H1-260104-001,05/01/2026,,,,", "row.code_day_differs", "Ngày tiếp nhận", "05/01/2026"),
        ("H1-260105-001,05/01/2026,,,Đang ngâm,", "row.unknown_status", "Trạng thái", "Đang ngâm"),
        ("H1-260105-001,05/01/2026,,,,Bồ câu", "row.unknown_channel", "Hình thức nộp", "Bồ câu"),
    ])
    func `a row is taken with a warning`(cells: String, code: String, column: String, value: String) throws {
        let register = try register(csv: Self.header + "\n" + cells + "\n")
        let problem = try #require(register.problems.first)
        #expect(register.codes == [code])
        #expect(problem.column == column)
        #expect(problem.value == value)
        #expect(problem.severity == .warning)
        #expect(register.rows.count == 1)
    }

    @Test(arguments: ["05/01/2026,,05/01/2026 09:00", "05/01/2026 10:00,,05/01/2026", "05/01/2026 10:00,05/01/2026,"])
    func `an hour nobody recorded is not compared`(cells: String) throws {
        let register = try row("H1-260105-001," + cells)
        #expect(register.rows.count == 1)
        #expect(register.problems.isEmpty)
    }

    @Test
    func `words we do not know are kept beside the class of the unknown`() throws {
        let text = Self.header + "\nH1-260105-001,05/01/2026,,,Đang  ngâm,Bồ câu\n"
        let row = try #require(try register(csv: text).rows.first)
        #expect(row.status == .unknown)
        #expect(row.statusText == "Đang ngâm")
        #expect(row.channel == .other)
        #expect(row.channelText == "Bồ câu")
    }

    @Test
    func `an empty state or channel is not recorded rather than unknown`() throws {
        let row = try #require(try register(csv: Self.header + "\nH1-260105-001,05/01/2026,,,,\n").rows.first)
        #expect(row.status == nil)
        #expect(row.statusText == nil)
        #expect(row.channel == nil)
    }
}
