import Accountability
import Testing

@testable import Intake

struct PrivacyTests {
    private static let header = [
        "STT", "Số hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Trạng thái", "Chủ hồ sơ", "Số điện thoại", "Địa chỉ",
        "CCCD",
        "Cán bộ xử lý", "Hình thức nộp",
    ]
    private static let secrets = [
        "Quách Thị Thảo", "Thảo", "0912345678", "0912 345 678", "034099001234", "12 ngõ Tràng Tiền", "Tràng",
    ]

    /// Rows that plant a name, numbers and an address everywhere a hurried person or a shifted column might.
    private static let rows: [[String]] = [
        ["1", "H1-260105-001", "05/01/2026", "06/01/2026", "Đang xử lý"],
        ["2", "H1-260105-002", "05/01/2026", "Quách Thị Thảo", "Đang xử lý"],
        ["3", "H1-260105-003", "0912345678", "0912 345 678", "034099001234"],
        ["4", "", "05/01/2026", "06/01/2026", "gọi 0912345678"],
        ["5", "H1-260105-005", "05/01/2026 Quách Thị Thảo", "", ""],
        ["6", "H1-260105-005", "05/01/2026", "04/01/2026", "0912.345.678 chờ"],
    ].map {
        $0 + ["Quách Thị Thảo", "0912345678", "12 ngõ Tràng Tiền", "034099001234", "Lê Văn Tám 0912 345 678", "Khác"]
    }

    @Test
    func `nothing of an applicant but the masked label leaves the reader`() throws {
        let register = try RegisterReader.read(WorkbookWriter.register(Self.rows, header: Self.header))
        let outside = [
            String(reflecting: register), String(decoding: CanonicalRegister.csv(register.rows), as: UTF8.self),
            String(decoding: RefusalReport.csv(register.problems), as: UTF8.self),
        ]
        #expect(
            register.rows.first?.applicantLabel?.hasPrefix("Quách") ?? false
                || register.rows.first?.applicantLabel == "Q. T. T."
        )
        #expect(register.rows.first?.officer == "Lê Văn Tám …")
        #expect(register.refusals.count >= 5)
        for text in outside {
            for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
        }
    }

    @Test
    func `an applicant's cell is never shown, not even where it is the mistake`() throws {
        let text = "Mã hồ sơ,Ngày tiếp nhận,Chủ hồ sơ\nH1-260105-001,05/01/2026,Quách\u{202E} Thảo\n"
        let register = try register(csv: text)
        #expect(register.codes == ["row.bad_text"])
        #expect(register.problems.first?.column == "Chủ hồ sơ")
        #expect(register.problems.first?.value == "")
    }

    @Test
    func `errors about a file without a header show nothing of it`() {
        for text in [
            "Quách Thị Thảo,0912345678\n", "\"Quách Thị Thảo", "Quách\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}",
        ] {
            let error = failure(Array(text.utf8))
            #expect(error != nil)
            #expect(!String(reflecting: error).contains("Qu"))
        }
    }

    @Test(arguments: [
        ("0912345678", "…"), ("ĐT: 0912 345 678.", "ĐT: …."), ("0912.345.678", "…"), ("+84912345678", "…"),
        ("+84 912 345 678", "…"), ("CCCD 034099001234 cấp", "CCCD … cấp"),
        ("1.002835.000.00.00.H56", "1.002835.000.00.00.H56"),
        ("000.00.01.H29-240115-0001", "000.00.01.H29-240115-0001"),
        ("Nghị định 118/2025/NĐ-CP", "Nghị định 118/2025/NĐ-CP"),
        ("12345678", "12345678"), ("tổ 5, khu 3", "tổ 5, khu 3"), ("", ""),
    ])
    func `private numbers are taken out of words`(text: String, expected: String) {
        #expect(PrivateText.scrub(text) == expected)
    }

    @Test(arguments: [
        ("Quách Thị Thảo", "…"), ("05/01/2026 QUÁCH THẢO", "05/01/2026 …"), ("hôm qua", "hôm qua"), ("Mai", "Mai"),
        ("Chưa có", "Chưa có"), ("0912345678", "…"),
    ])
    func `names are taken out of what should be a date`(text: String, expected: String) {
        #expect(Excerpt.date(text) == expected)
    }
}
