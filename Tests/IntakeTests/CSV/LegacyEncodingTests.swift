import Accountability
import Testing

@testable import Intake

struct LegacyEncodingTests {
    private static let header = "Mã hồ sơ,Tên thủ tục hành chính,Ngày tiếp nhận,Ngày hẹn trả,Cán bộ xử lý\n"
    private static let row = "H1-260105-001,Chứng thực hợp đồng giao dịch,05/01/2026,06/01/2026,Nguyễn Thị Hường\n"

    @Test(arguments: LegacyEncoding.allCases)
    func `text from before Unicode is recognised by its bytes`(encoding: LegacyEncoding) {
        let error = failure(LegacyText.bytes(Self.header + Self.row, encoding))
        #expect(error == .legacyEncoding(encoding))
        #expect(error?.message.contains("UniKey") == true)
    }

    @Test(arguments: LegacyEncoding.allCases)
    func `an old font's text in a workbook is recognised by its header`(encoding: LegacyEncoding) {
        let header = Self.header.dropLast().split(separator: ",").map { LegacyText.asWestern(String($0), encoding) }
        #expect(failure(WorkbookWriter.register([], header: header)) == .legacyEncoding(encoding))
    }

    @Test(arguments: LegacyEncoding.allCases)
    func `an old font's text under a proper header is recognised, too`(encoding: LegacyEncoding) {
        let rows = (1...5).map { number in
            [
                "H1-260105-00\(number)", "05/01/2026",
                LegacyText.asWestern("Đăng ký khai sinh cho người dân xã", encoding),
            ]
        }
        let bytes = WorkbookWriter.register(rows, header: ["Mã hồ sơ", "Ngày tiếp nhận", "Thủ tục"])
        #expect(failure(bytes) == .legacyEncoding(encoding))
    }

    @Test(arguments: [
        "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản", "xã Hòa Bình, ông Đỗ Văn Bẩy",
        "Één café in München, señor", "ÃÃÃÃ ÔÔÔ", "",
    ])
    func `proper text is not mistaken for an old encoding`(text: String) {
        #expect(LegacyEncoding.recognise(Array(repeating: text, count: 10)) == nil)
    }
}
