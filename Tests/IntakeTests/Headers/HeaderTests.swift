import Accountability
import Testing

@testable import Intake

struct HeaderTests {
    @Test(arguments: [
        "Số hồ sơ|Ngày tiếp nhận", "SỐ HỒ SƠ|NGÀY TIẾP NHẬN", "so ho so|ngay tiep nhan", " Mã  hồ sơ (*)|Ngày nhận:",
        "Mã HS|Ngày nhận hồ sơ", "\"Mã\nhồ sơ\"|\"Ngày\r\ntiếp nhận\"",
        "Ma\u{303} ho\u{302}\u{300} so\u{31B}|Ngày nhận",
        "STT|Số biên nhận|x|Ngày tiếp nhận",
    ])
    func `the header is found by its usual words`(header: String) throws {
        let bytes = Array((header.replacing("|", with: "\t") + "\n").utf8)
        let register = try RegisterReader.read(bytes)
        #expect(register.headerRow == 1)
        #expect(register.rows.isEmpty)
        #expect(register.recordedColumns.isSuperset(of: [.code, .received]))
    }

    @Test
    func `titles above the header are skipped`() throws {
        let text = "DANH SÁCH HỒ SƠ\nĐơn vị: UBND xã,Mã hồ sơ\n\nMã hồ sơ,Ngày tiếp nhận\nH1-260105-001,05/01/2026\n"
        let register = try register(csv: text)
        #expect(register.headerRow == 4)
        #expect(register.rows.map(\.row) == [5])
    }

    @Test
    func `the header may be the fiftieth row and no later one`() throws {
        let header = "Mã hồ sơ,Ngày tiếp nhận\nH1-260105-001,05/01/2026\n"
        #expect(try register(csv: String(repeating: "x\n", count: 49) + header).rows.count == 1)
        #expect(failure(Array((String(repeating: "x\n", count: 50) + header).utf8)) == .noHeader(rowsSearched: 50))
    }

    @Test
    func `a header of two merged lines is read as one`() throws {
        let text = """
            STT,Mã hồ sơ,Thời gian,,Trạng thái
            ,,Ngày tiếp nhận,Ngày hẹn trả,
            1,H1-260105-001,05/01/2026,07/01/2026,Đang xử lý
            """
        let register = try register(csv: text)
        #expect(register.headerRow == 2)
        #expect(register.recordedColumns == [.code, .received, .due, .status])
        #expect(register.rows.first?.status == .processing)
    }

    @Test
    func `numbers of columns below the header are no file`() throws {
        let text = "STT,Mã hồ sơ,Ngày tiếp nhận\n(1),(2),(3)\n1,H1-260105-001,05/01/2026\n"
        let register = try register(csv: text)
        #expect(register.rows.count == 1)
        #expect(register.problems.isEmpty)
    }

    @Test
    func `of two columns with one meaning the better word wins`() throws {
        let text = "Số hồ sơ,Mã hồ sơ,Ngày nhận,Ngày tiếp nhận\nB,A,06/01/2026,05/01/2026\n"
        let row = try #require(try register(csv: text).rows.first)
        #expect(row.code.text == "A")
        #expect(row.receivedAt == instant("2026-01-05T00:00:00"))
    }

    @Test
    func `a lone agency column is the unit, beside a department it is the agency`() throws {
        let alone = try register(csv: "Mã hồ sơ,Ngày tiếp nhận,Cơ quan/đơn vị\nA,05/01/2026,X\n")
        #expect(alone.rows.first?.unit == "X")
        #expect(alone.recordedColumns.contains(.agency) == false)
        let beside = try register(csv: "Mã hồ sơ,Ngày tiếp nhận,Cơ quan/đơn vị,Phòng ban\nA,05/01/2026,X,Y\n")
        #expect(beside.rows.first?.unit == "Y")
        #expect(beside.rows.first?.agency == "X")
    }

    @Test(arguments: [
        "Mã hồ sơ,Ngày hẹn trả", "Ngày tiếp nhận,Trạng thái", "Nguyễn Văn An,0912345678", "a;b;c", "x",
    ])
    func `without a code and a receipt column there is no register`(header: String) {
        let error = failure(Array((header + "\nH1-260105-001,05/01/2026\n").utf8))
        #expect(error == .noHeader(rowsSearched: 50))
        #expect(error?.message.contains("Nguyễn") == false)
    }

    @Test
    func `no two synonyms of one column are the same`() {
        for (column, keys) in HeaderSynonyms.table {
            #expect(Set(keys).count == keys.count, "\(column)")
        }
        #expect(Set(HeaderSynonyms.table.map(\.column)) == Set(RegisterColumn.allCases))
    }
}
