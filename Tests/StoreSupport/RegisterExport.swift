import Accountability
public import Actions

/// An invented register as the one-stop system exports it: CSV with the columns of iGate.
public struct RegisterExport: Sendable {
    /// A column and what it is called in the file.
    public enum Column: String, CaseIterable, Sendable {
        case code = "Số hồ sơ"
        case procedure = "Tên thủ tục hành chính"
        case field = "Tên lĩnh vực"
        case unit = "Phòng ban"
        case received = "Ngày tiếp nhận"
        case due = "Ngày hẹn trả"
        case finished = "Ngày kết thúc xử lý"
        case applicant = "Chủ hồ sơ"
        case phone = "Số điện thoại"
        case officer = "Cán bộ xử lý hiện tại"
        case status = "Trạng thái hồ sơ"
        case channel = "Hình thức nộp"
    }

    /// The files, in order.
    public var files: [RegisterFile]
    /// The columns there are.
    public var columns: [Column]
    /// Cells by column that replace those of the file with this code, for rows nobody should write.
    public var oddCells: [String: [Column: String]] = [:]

    /// A register of these files.
    public init(_ files: [RegisterFile], columns: [Column] = Column.allCases) {
        self.files = files
        self.columns = columns
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        let rows = files.map { file in columns.map { cell($0, of: file) } }
        return Array(([columns.map(\.rawValue)] + rows).map(Self.line).joined(separator: "\n").utf8) + [0x0A]
    }

    /// The register as it is read from those bytes.
    public var source: RegisterSource {
        get throws { try RegisterSource(reading: bytes) }
    }

    private func cell(_ column: Column, of file: RegisterFile) -> String {
        if let odd = oddCells[file.code]?[column] { return odd }
        switch column {
        case .code: return file.code
        case .procedure: return file.procedure ?? ""
        case .field: return file.field ?? ""
        case .unit: return file.unit ?? ""
        case .received: return Self.time(file.received, file.receivedHour)
        case .due: return file.due.map { Self.time($0, 17) } ?? ""
        case .finished: return file.finished.map { Self.time($0, file.finishedHour) } ?? ""
        case .applicant: return file.applicant ?? "Trần Thị Bưởi"
        case .phone: return "0900000000"
        case .officer: return file.officer ?? ""
        case .status: return file.status.map(Self.words) ?? ""
        case .channel: return file.channel.map(Self.words) ?? ""
        }
    }

    private static func time(_ day: CalendarDay, _ hour: Int) -> String {
        "\(day.vietnamese) \(hour < 10 ? "0" : "")\(hour):00:00"
    }

    private static func words(_ status: DossierStatus) -> String {
        status == .unknown ? "Chuyển phòng họp" : status.title
    }

    private static func words(_ channel: Channel) -> String {
        channel == .other ? "Qua trưởng thôn" : channel.title
    }

    private static func line(_ cells: [String]) -> String {
        cells.map {
            $0.contains(where: { "\",\n".contains($0) })
                ? "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                : $0
        }
        .joined(separator: ",")
    }
}
