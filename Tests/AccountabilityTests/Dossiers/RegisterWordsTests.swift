import Accountability
import Testing

struct RegisterWordsTests {
    @Test(arguments: [
        ("Mới đăng ký", DossierStatus.new), ("Được tiếp nhận", .accepted), ("Mới tiếp nhận", .accepted),
        ("Không được tiếp nhận", .rejected), ("Từ chối", .rejected), ("Không tiếp nhận", .rejected),
        ("Đang xử lý", .processing), ("Đã quá hạn 4 ngày 2 giờ", .processing), ("Đã quá hạn 3 giờ", .processing),
        ("đã quá hạn 1 ngày 2 giờ 5 phút", .processing), ("Yêu cầu bổ sung giấy tờ", .awaitingSupplement),
        ("Chờ bổ sung", .awaitingSupplement), ("Chờ thực hiện nghĩa vụ tài chính", .awaitingPayment),
        ("Yêu cầu thực hiện nghĩa vụ tài chính", .awaitingPayment), ("Công dân yêu cầu rút hồ sơ", .withdrawn),
        ("Rút hồ sơ", .withdrawn), ("Dừng xử lý", .paused), ("Tạm dừng", .paused), ("Đã xử lý xong", .resolved),
        ("Đã có kết quả", .resolved), ("Chờ trả kết quả", .resolved), ("Đã trả kết quả", .delivered),
    ])
    func `the wordings of one-stop systems are understood`(_ cell: String, _ status: DossierStatus) {
        #expect(DossierStatus(registerText: cell) == status)
    }

    @Test(arguments: [
        "ĐANG XỬ LÝ", "  đang   xử lý ", "Đang xử lý.", "Dang xu ly", "đang xử lí",
        "\u{111}ang xu\u{31B}\u{309} ly\u{301}",
    ])
    func `case, marks and spaces do not matter`(_ cell: String) {
        let expected: DossierStatus = cell == "đang xử lí" ? .unknown : .processing
        #expect(DossierStatus(registerText: cell) == expected)
    }

    @Test(arguments: [
        "Đang chờ", "Quá hạn", "Đã quá hạn", "Đã quá hạn 4", "Đã quá hạn bốn ngày", "Đã quá hạn 4 tuần",
        "Đã quá hạn 4 ngày chờ bổ sung", "Hoàn thành?", "x", "???", String(repeating: "Đang xử lý ", count: 100_000),
    ])
    func `unknown words are never guessed`(_ cell: String) {
        #expect(DossierStatus(registerText: cell) == .unknown)
    }

    @Test(arguments: [nil, "", "  ", "\u{200B}", "\t\n"])
    func `an absent or empty cell is not an unknown status`(_ cell: String?) {
        #expect(DossierStatus(registerText: cell) == nil)
        #expect(Channel(registerText: cell) == nil)
    }

    @Test func `the words we print are words we read`() {
        for status in DossierStatus.allCases where status != .unknown {
            #expect(DossierStatus(registerText: status.title) == status)
        }
        for channel in Channel.allCases {
            #expect(Channel(registerText: channel.title) == channel)
        }
    }

    @Test(arguments: [
        ("Trực tuyến", Channel.online), ("TRỰC TUYẾN TOÀN TRÌNH", .online), ("Internet", .online),
        ("Trực tiếp", .inPerson), ("Desk", .inPerson), ("Bưu chính công ích", .postal), ("BCCI", .postal),
        ("Post", .postal), ("Kiosk", .other), ("e-mail", .other),
    ])
    func `channels are understood, and other words are another channel`(_ cell: String, _ channel: Channel) {
        #expect(Channel(registerText: cell) == channel)
    }

    @Test func `only three states wait for somebody outside`() {
        #expect(DossierStatus.allCases.filter(\.isWaiting) == [.awaitingSupplement, .awaitingPayment, .paused])
    }
}
