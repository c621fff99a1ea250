import Documents

/// Writes the workbook that scripts/bench/documents.py measures: as many files as are asked for, of 15 columns. The same rows are made by
/// the programs it is compared with.
@main
struct WorkbookBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else {
            print("WorkbookBench FILE ROWS")
            return
        }
        let frame = Workbook.Frame(
            owner: "UBND xã Mẫu",
            confidentiality: "Lưu hành nội bộ",
            printed: "Người in: máy đo"
        )
        let workbook = try Workbook(at: arguments[1], title: "Hồ sơ", frame: frame)
        let headings = [
            "Mã hồ sơ", "Thủ tục", "Lĩnh vực", "Người nộp", "Tiếp nhận", "Hẹn trả", "Có kết quả", "Trả", "Trạng thái",
            "Phòng",
            "Người giải quyết", "Mã số", "Hình thức", "Số ngày", "Ghi chú",
        ]
        let sheet = try workbook.addSheet("Hồ sơ", columns: headings.map { Sheet.Column($0) })
        for index in 0..<count {
            let (month, day) = (1 + index % 12, 1 + index % 28)
            let on = SheetCell.Day(year: 2026, month: month, day: day)
            try sheet.append([
                .text("H45.18.03-26\(month)\(day)-\(index)"),
                .text("Đăng ký khai sinh kết hợp cấp thẻ bảo hiểm y tế \(index % 40)"),
                .text("Hộ tịch"), .text("N. V. \(index % 977)"), .moment(on, hour: 8, minute: index % 60),
                .moment(on, hour: 16, minute: 30), .moment(on, hour: 15, minute: index % 60), .day(on),
                .text("Đã trả kết quả"),
                .text("Phòng Văn hóa – Xã hội"), .text("Đỗ Thị Lan \(index % 31)"), .text("CB-\(index % 31)"),
                .text("Trực tuyến"), .integer(index % 40), .text("Không có ghi chú gì thêm cho hồ sơ này"),
            ])
        }
        try workbook.finish()
    }
}
