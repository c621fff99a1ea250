import Accountability
import Testing

@testable import Intake

struct CanonicalRegisterTests {
    private static let header =
        "code,procedure,field,applicant,received,due,finished,delivered,status,unit,officer,channel,agency"

    @Test
    func `rows are written in one form whatever file they came from`() throws {
        let text = """
            Sổ hồ sơ
            Ngày tiếp nhận;Số hồ sơ;Chủ hồ sơ;Thủ tục;Ngày hẹn trả;Ngày trả;Trạng thái
            05/01/2026 12:16:10;h1-260105-001;Nguyễn Thị Minh;"Cấp ""bản sao"", trích lục";7/1/2026;;Đang xử lý
            """
        let csv = CanonicalRegister.csv(try register(csv: text).rows)
        let expected =
            Self.header + "\n" + """
                H1-260105-001,"Cấp ""bản sao"", trích lục",,Nguyễn T. M.,2026-01-05T12:16:10+07:00,2026-01-07T00:00:00+07:00,,,\
                Đang xử lý,,,,

                """
        #expect(String(decoding: csv, as: UTF8.self) == expected)
    }

    @Test
    func `the lines of the rows under the header are the file`() throws {
        let rows = try RegisterReader.read(path: Samples.path("chi-lang-bac-2023.xlsx")).rows
        let lines = rows.flatMap(CanonicalRegister.line)
        #expect(CanonicalRegister.csv(rows) == Array((Self.header + "\n").utf8) + lines)
        #expect(CanonicalRegister.csv(rows) == CanonicalRegister.csv(rows))
    }

    @Test
    func `two exports of one day's register agree line by line where nothing changed`() throws {
        let september = try RegisterReader.read(path: Samples.path("dong-tien-2026-09-30.xlsx")).rows
        let october = try RegisterReader.read(path: Samples.path("dong-tien-2026-10-31.xlsx")).rows
        let later = Dictionary(uniqueKeysWithValues: october.map { ($0.code, CanonicalRegister.line($0)) })
        #expect(september.count { later[$0.code] == CanonicalRegister.line($0) } > 2200)
    }

    @Test
    func `every column has its place`() {
        #expect(CanonicalRegister.columns.map(\.rawValue).joined(separator: ",") == Self.header)
        #expect(RegisterColumn.allCases.map(\.index) == Array(RegisterColumn.allCases.indices))
    }
}
