public import Accountability
public import Postgres
import Store

/// The register of files (*sổ theo dõi hồ sơ*, form 07 of Circular 03/2025/TT-VPCP): what was received in a period, file by file, printed
/// from the one-stop system's own data, so that nobody writes it by hand a second time.
public struct FileRegister: StatutoryReport {
    let commune: Commune
    let period: ReportingPeriod
    let asOf: CalendarDay
    let register: RegisterPeriod
    let lines: [RegisterLines.Line]

    /// The newest export it rests on; nil before the first.
    public var exportedOn: CalendarDay? { register.exportedOn }

    /// Reads it in one snapshot.
    public init(_ period: ReportingPeriod, asOf: CalendarDay, of commune: Commune, on db: Connection) throws {
        let read = try RegisterLines(receivedIn: period.from...period.to, asOf: asOf, of: commune.id, on: db)
        guard read.register.registerAsOf != nil else { throw Refusal(.nothingImported) }
        self.commune = commune
        self.period = period
        self.asOf = asOf
        register = read.register
        lines = read.lines
    }

    /// The register as a report.
    public var report: Report {
        Report(
            title: "Sổ theo dõi hồ sơ",
            fields: StatutoryHeading(commune, period, asOf, register).fields + [
                .init(key: "total", label: "Số hồ sơ nhận trong kỳ", value: .count(lines.count)),
                .init(key: "files", label: "Hồ sơ", value: .table(table)),
                .init(key: "notes", label: "Ghi chú", value: .list(Self.notes.map { .text($0) })),
            ]
        )
    }

    private var table: Report.Table {
        Report.Table(
            [
                "file_id": "Mã", "number": "TT", "code": "Mã hồ sơ", "procedure": "Nội dung hồ sơ",
                "applicant": "Chủ hồ sơ", "channel": "Cách nộp", "received_on": "Nhận hồ sơ",
                "due_on": "Hẹn trả kết quả", "finished_on": "Có kết quả", "delivered_on": "Trả kết quả",
                "signature": "Ký nhận", "remark": "Ghi chú",
            ],
            rows: lines.enumerated().map { index, line in
                [
                    .text(line.code), .count(index + 1), .text(line.code), .text(line.procedure ?? ""),
                    .text(line.applicant ?? ""), .text(line.channel?.title ?? ""), .day(line.receivedAt.day),
                    .orEmpty(line.dueOn), .orEmpty(line.finishedOn), .orEmpty(line.deliveredOn), .text(""),
                    .text(line.dossierClass?.title ?? "Từ chối tiếp nhận"),
                ]
            }
        )
    }

    private static let notes = [
        "Sổ in từ dữ liệu của hệ thống một cửa, theo thứ tự tiếp nhận; không ai phải chép tay lại.",
        "Tên chủ hồ sơ được che bớt; địa chỉ, số điện thoại và số bộ không lưu ở đây, cần thì xem trên hệ thống một cửa.",
        "Ghi chú là tình trạng theo bản trích xuất mới nhất; quá hạn khi ngày có kết quả sau ngày hẹn trả.",
    ]
}

extension Report.Value {
    /// The day; an empty cell where there is none, because a line of a register has days that have not come yet.
    static func orEmpty(_ day: CalendarDay?) -> Report.Value { day.map { .day($0) } ?? .text("") }
}
