/// The headers one-stop systems write (VNPT iGate, Viettel, FPT, the provinces' own), in order of preference: where a
/// file has two columns of one meaning, the earlier synonym wins.
enum HeaderSynonyms {
    /// Columns in the order in which they choose. The unit chooses before the agency: a lone "Cơ quan/đơn vị" is the
    /// handling unit, beside "Phòng ban" it is the agency.
    static let table: [(column: RegisterColumn, keys: [String])] = [
        (.code, ["Mã hồ sơ", "Số hồ sơ", "Mã HS", "Số HS", "Mã số hồ sơ", "Số biên nhận", "Mã biên nhận"]),
        (
            .received,
            [
                "Ngày tiếp nhận", "Ngày nhận", "Ngày nhận hồ sơ", "Ngày tiếp nhận hồ sơ", "Ngày giờ tiếp nhận",
                "Thời gian tiếp nhận", "Thời điểm tiếp nhận", "Ngày tiếp nhận HS", "Ngày nhận HS",
            ]
        ),
        (
            .due,
            [
                "Ngày hẹn trả", "Hạn xử lý", "Ngày hẹn trả kết quả", "Hạn giải quyết", "Hạn xử lý toàn quy trình",
                "Ngày hẹn trả KQ", "Hạn trả kết quả", "Hạn trả", "Ngày hẹn", "Thời hạn giải quyết",
                "Thời gian hẹn trả",
            ]
        ),
        (
            .finished,
            [
                "Ngày kết thúc xử lý", "Ngày có kết quả", "Ngày hoàn thành", "Ngày kết thúc", "Ngày xử lý xong",
                "Ngày giải quyết xong", "Thời gian kết thúc xử lý", "Ngày có KQ",
            ]
        ),
        (.delivered, ["Ngày trả", "Ngày trả kết quả", "Ngày trả KQ", "Thời gian trả kết quả"]),
        (.status, ["Trạng thái", "Trạng thái hồ sơ", "Tình trạng", "Tình trạng hồ sơ"]),
        (
            .procedure,
            ["Tên thủ tục hành chính", "Tên TTHC", "Thủ tục", "Thủ tục hành chính", "Tên thủ tục", "TTHC"]
        ),
        (.field, ["Lĩnh vực", "Tên lĩnh vực"]),
        (
            .applicant,
            ["Chủ hồ sơ", "Người nộp", "Tên người nộp", "Tên chủ hồ sơ", "Người nộp hồ sơ", "Họ tên người nộp"]
        ),
        (
            .officer,
            [
                "Cán bộ xử lý", "Cán bộ xử lý hiện tại", "Người xử lý", "Cán bộ thụ lý", "Cán bộ giải quyết",
                "Công chức xử lý", "Người thụ lý", "Chuyên viên xử lý", "Người xử lý hiện tại",
            ]
        ),
        (.channel, ["Hình thức nộp", "Kênh tiếp nhận", "Hình thức tiếp nhận", "Hình thức nộp hồ sơ"]),
        (.unit, ["Phòng ban", "Đơn vị giải quyết", "Đơn vị xử lý", "Phòng ban xử lý", "Đơn vị", "Cơ quan/đơn vị"]),
        (.agency, ["Cơ quan/đơn vị", "Đơn vị tiếp nhận", "Cơ quan tiếp nhận", "Cơ quan"]),
    ].map { column, headers in (column, headers.map(HeaderText.key)) }

    /// Every synonym of any column: most rows above a header hold none.
    static let all = Set(table.flatMap(\.keys))
}
