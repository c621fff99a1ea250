import Accountability
public import Documents

/// A long list while it is written to a file: rows come part by part and are never all in memory.
///
/// A workbook has a second sheet that says what the list is; in separated values there is only the table.
public final class ListFile {
    /// Some of the rows say what no row before them said, so that the file has no column for it.
    public struct UnknownColumns: Error {
        /// The columns with which to begin again.
        public let columns: RowColumns
    }

    /// At most so many rows; what is cut is said in the file.
    public static let mostRows = 200_000
    /// How many rows are best read at a time.
    public static let partSize = 5_000

    /// What the list is.
    public struct About: Sendable {
        let title: String
        let conditions: [Report.Field]
        let stamp: ReportStamp

        /// A list of this title, of what meets the conditions.
        public init(title: String, conditions: [Report.Field] = [], stamp: ReportStamp) {
            self.title = title
            self.conditions = conditions
            self.stamp = stamp
        }
    }

    /// Some rows of a list, in its order.
    public struct Part: Sendable {
        let rows: [[Report.Field]]
        let total: Int
        let next: String?

        /// Rows of a list that has so many in all; `next` is where it goes on, nil at its end.
        public init(rows: [[Report.Field]], total: Int, next: String?) {
            self.rows = rows
            self.total = total
            self.next = next
        }
    }

    /// Reads a list part by part, the first from nil on, and writes it.
    public static func write(
        _ about: About,
        as format: TableFormat,
        _ read: (_ cursor: String?) throws -> Part
    ) throws -> AnonymousFile {
        let first = try read(nil)
        var columns = RowColumns(first.rows)
        while true {
            do {
                let file = try ListFile(about, as: format, columns)
                var part = first
                try file.append(part.rows)
                while let next = part.next, file.count < mostRows {
                    part = try read(next)
                    try file.append(Array(part.rows.prefix(mostRows - file.count)))
                }
                return try file.finish(total: part.total)
            } catch let unknown as UnknownColumns {
                columns = unknown.columns
            }
        }
    }

    /// How many rows it has.
    public private(set) var count = 0

    private let about: About
    private var columns: RowColumns
    private let file: AnonymousFile
    private let workbook: Workbook?
    private let sheet: Sheet?
    private var values: CSVWriter?

    /// An empty list with these columns.
    public init(_ about: About, as format: TableFormat, _ columns: RowColumns) throws(WorkbookError) {
        self.about = about
        self.columns = columns
        file = try AnonymousFile()
        let headings = columns.headings.isEmpty ? ["Không có mục nào."] : columns.headings
        switch format {
        case .xlsx:
            let workbook = try Workbook(at: file.path, title: about.title, frame: about.stamp.frame)
            sheet = try workbook.addSheet(about.title, columns: headings.map { Sheet.Column($0) })
            self.workbook = workbook
        case .csv, .unmarkedCSV:
            (workbook, sheet) = (nil, nil)
            values = .exchange(marked: format == .csv)
            values?.row(headings)
        }
    }

    /// Writes the next rows.
    public func append(_ rows: [[Report.Field]]) throws {
        for row in rows {
            if columns.learn(row) {
                for row in rows { columns.learn(row) }
                throw UnknownColumns(columns: columns)
            }
            try write(columns.cells(row))
            count += 1
        }
        try flush()
    }

    /// The file, when `total` rows are in the whole list.
    public func finish(total: Int) throws -> AnonymousFile {
        let cut =
            total > count ? "Chỉ có \(count) dòng đầu trên tổng số \(total) dòng: thu hẹp điều kiện lọc để có đủ." : nil
        if let cut { try write([.text(cut)] + Array(repeating: .empty, count: max(0, columns.headings.count - 1))) }
        try flush()
        guard let workbook else { return file }
        let fields =
            [.init(key: "title", label: "Danh sách", value: .text(about.title))] + about.stamp.fields
            + about.conditions + [.init(key: "rows", label: "Số dòng", value: .count(count))]
            + (cut.map { [.init(key: "cut", label: "Đã cắt", value: .text($0))] } ?? [])
        try workbook.add(
            ReportSheet(
                title: "Về danh sách này",
                columns: ["Nội dung", "Giá trị"],
                rows: fields.map { [.text($0.label), $0.value.cell(of: $0.key)] },
                isList: false
            )
        )
        try workbook.finish()
        return file
    }

    private func write(_ cells: [SheetCell]) throws(WorkbookError) {
        try sheet?.append(cells)
        values?.row(cells)
    }

    private func flush() throws(WorkbookError) {
        if let bytes = values?.take() { try file.append(bytes) }
    }
}
