public import Documents

/// The list of officials as a workbook to be filled in: headings, an example that is never entered, the commune's units to choose
/// from, and a sheet of explanations.
public enum PeopleTemplate {
    /// What the first cell of the example begins with; such a line is skipped where a list is read.
    static let example = "VÍ DỤ (không được nhập):"

    /// The workbook for a commune with these units. The same units give the same bytes.
    public static func workbook(units: [String], owner: String) throws(WorkbookError) -> AnonymousFile {
        let file = try AnonymousFile()
        let frame = Workbook.Frame(owner: owner, confidentiality: "Mẫu để điền", printed: "")
        let workbook = try Workbook(at: file.path, title: "Mẫu danh sách cán bộ", frame: frame)
        let widths = [40, 18, 34, 40]
        let list = try workbook.addSheet(
            "Danh sách cán bộ",
            columns: zip(PeopleList.headings, widths).map { Sheet.Column($0, width: $1, isTyped: true) },
            isFiltered: false
        )
        try list.append([
            .text("\(example) Nguyễn Thị Mẫu"), .text("CB-001"), .text(units.first ?? "Phòng Kinh tế"),
            .text("Nguyen Thi Mau; N. T. Mẫu"),
        ])
        let help = try workbook.addSheet(
            "Hướng dẫn",
            columns: [.init("Cột", width: 24), .init("Cách ghi", width: 62)],
            isFiltered: false
        )
        for (column, words) in zip(PeopleList.headings, explanations) {
            try help.append([.text(column), .text(words)])
        }
        try help.append([
            .text("Đưa vào phần mềm"),
            .text(
                "Chọn các ô của trang “Danh sách cán bộ”, chép, rồi dán vào trang “Thêm cán bộ, công chức từ danh sách”. Mỗi lần tối đa \(PeopleList.longest) người."
            ),
        ])
        guard !units.isEmpty else {
            try workbook.finish()
            return file
        }
        let choices = try workbook.addSheet("Phòng, trung tâm", columns: [.init("Tên")], isFiltered: false)
        for unit in units { try choices.append([.text(unit)]) }
        try list.offer(in: 2, rows: PeopleList.longest + 1, from: choices)
        try workbook.finish()
        return file
    }

    private static let explanations = [
        "Bắt buộc: đủ họ và tên, như “Đỗ Thị Lan”.",
        "Nếu có: mã số của người đó. Hai người cùng tên thì phải ghi mã số cho từng người.",
        "Nếu có: chọn trong danh sách của xã. Tên mới thì thêm phòng, trung tâm trước.",
        "Nếu có: cách sổ một cửa viết tên người đó, như viết tắt hay không dấu; nhiều cách thì ngăn bằng dấu chấm phẩy.",
    ]
}
