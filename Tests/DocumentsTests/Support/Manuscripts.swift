import Documents

extension Manuscript {
    /// A manuscript of a test's blocks, made on 30 September 2026.
    static func test(
        title: String = "Tờ thử",
        page: PageSetup = .sheet,
        typeface: Typeface = .sans,
        margin: Margin = .foot("UBND xã Đồng Tiến · Lưu hành nội bộ"),
        _ blocks: [Block]
    ) -> Manuscript {
        Manuscript(title: title, madeAt: 1_790_737_200, page: page, typeface: typeface, margin: margin, blocks: blocks)
    }

    /// A letter with all its parts.
    static var letter: Manuscript {
        .test(
            title: "Thông báo nhắc nhở",
            page: .letter,
            typeface: .serif,
            margin: .numberOnTop,
            [
                .letterHead(
                    LetterHead(
                        agency: ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"],
                        number: "Số:         /TB-UBND",
                        placeAndDay: "Đồng Tiến, ngày      tháng      năm 2026"
                    )
                ),
                .paragraph(Paragraph([Run("THÔNG BÁO", bold: true)], alignment: .center, spaceAbove: 0)),
                .paragraph(
                    Paragraph([Run("Về việc nhắc nhở công chức chậm giải quyết hồ sơ", bold: true)], alignment: .center)
                ),
            ]
                + (1...14).map { number in
                    .paragraph(
                        Paragraph(
                            [
                                Run("Điểm \(number). ", bold: true),
                                Run(
                                    "Hồ sơ H45.18.03-260901-00\(number) của lĩnh vực Đất đai giải quyết quá hạn 03 ngày làm việc; "
                                ),
                                Run("đã yêu cầu giải trình", italic: true),
                                Run(" và xem xét ý kiến của người được nhắc nhở theo quy chế đang áp dụng."),
                            ],
                            alignment: .justified,
                            firstLine: 10
                        )
                    )
                } + [
                    .signOff(
                        SignOff(
                            recipients: ["- Như Kính gửi;", "- Chủ tịch, các Phó Chủ tịch UBND xã;", "- Lưu: VT."],
                            authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                            name: "Trần Thị Bích"
                        )
                    )
                ]
        )
    }

    /// A pattern with as many dark squares as light ones.
    private static var chessboard: [Block] {
        let isDark = (0..<441).map { $0 % 2 == 0 }
        return Squares(count: 21, isDark: isDark, caption: "Mã kiểm chứng 8F2K-11QZ").map { [.squares($0)] } ?? []
    }

    /// A sheet with a heading, facts, a table of so many rows, a drawing and a pattern.
    static func sheet(rows: Int) -> Manuscript {
        .test(
            [
                .heading(level: 1, "Hồ sơ cá nhân: Nguyễn Đức Thưởng"),
                .facts([Fact("Đơn vị", "Trung tâm Phục vụ hành chính công"), Fact("Số liệu đến ngày", "30/09/2026")]),
                .heading(level: 2, "Hồ sơ quá hạn"),
                .table(
                    Table(
                        columns: [
                            .init("Mã hồ sơ"), .init("Thủ tục"), .init("Ngày trễ", alignment: .right), .init("Hạn"),
                        ],
                        rows: (0..<rows).map { number in
                            [
                                .init("H45.18.03-260901-\(1_000 + number)"),
                                .init(
                                    "Đăng ký biến động quyền sử dụng đất, tài sản gắn liền với đất lần thứ \(number)"
                                ),
                                .init("\(number % 9)"), .init("15/09/2026"),
                            ]
                        }
                    )
                ),
                .heading(level: 2, "Theo tháng"),
                .drawing(.columns),
                .signatures([SignaturePlace("Người lập"), SignaturePlace("Người được theo dõi")]),
            ] + chessboard
        )
    }
}

extension Drawing {
    /// Four columns, each filled in another way.
    static var columns: Drawing {
        let fills: [Fill] = [.gray(0.2), .hatch(rises: true, distance: 4), .crossHatch(distance: 5), .none]
        let bars = fills.enumerated().flatMap { index, fill -> [Shape] in
            let (x, height) = (Double(40 + index * 60), Double(20 + index * 15))
            return [
                .rectangle(x: x, y: 100 - height, width: 40, height: height, fill, Stroke()),
                .text("Tháng \(index + 1)", at: Point(x + 20, 114), anchor: .middle, size: 9),
            ]
        }
        return Drawing(
            caption: "Hồ sơ quá hạn từng tháng",
            width: 300,
            height: 120,
            shapes: bars + [
                .polyline([Point(30, 100), Point(290, 100)], Stroke(width: 1)),
                .polyline([Point(30, 40), Point(290, 20)], Stroke(dashes: [4, 2])),
                .circle(center: Point(290, 20), radius: 3, .gray(0), nil),
            ]
        )
    }
}
