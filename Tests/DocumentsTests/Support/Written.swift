import Documents
import Foundation

/// A workbook as tests look into it.
enum Written {
    static let frame = Workbook.Frame(
        owner: "UBND xã Mẫu & Thử",
        confidentiality: "Lưu hành nội bộ",
        printed: "Người in: Văn thư · lúc 09:30 02/11/2026"
    )

    /// A workbook with one sheet of these columns and rows.
    static func workbook(
        _ columns: [String] = ["Nội dung"],
        _ rows: [[SheetCell]],
        title: String = "Bảng",
        scratch: String? = nil
    ) throws -> [UInt8] {
        let file = try AnonymousFile()
        let workbook = try Workbook(at: file.path, title: title, frame: frame, scratch: scratch)
        let sheet = try workbook.addSheet(title, columns: columns.map { Sheet.Column($0) })
        for row in rows { try sheet.append(row) }
        try workbook.finish()
        return try file.bytes(at: 0, upTo: file.size)
    }

    /// What openpyxl reads of a workbook: its sheets by name, with their cells, and how they are set up.
    static func read(_ bytes: [UInt8], _ name: String = "workbook.xlsx") throws -> Reading {
        let file = try PrintedFile(bytes, name)
        let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../read_workbook.py").path
        return try JSONDecoder().decode(Reading.self, from: Data(file.asked("python3", program).utf8))
    }

    struct Reading: Decodable {
        let title: String
        let created: String
        let sheets: [SheetReading]

        subscript(_ name: String) -> SheetReading? { sheets.first { $0.name == name } }
    }

    struct SheetReading: Decodable {
        let name: String
        /// Each cell as `kind:value`: `s:words`, `n:12`, `d:2026-09-30T00:00:00`, `f:=1+1`; empty for an empty one.
        let rows: [[String]]
        let formats: [[String]]
        let frozen: String?
        let filter: String?
        let paper: String
        let isLandscape: Bool
        let fitsWidth: Bool
        let repeated: String?
        let header: String
        let footer: String
        let widths: [String: Double]
        let heights: [String: Double]
        let validations: [String]
        let links: Int
    }
}
