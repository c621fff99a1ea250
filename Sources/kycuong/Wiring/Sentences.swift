import Accountability

/// The sentences of the command line: what a refusal means and what to do next.
enum Sentences {
    /// Problems of rows, each on a line; the first of many.
    static func problems(_ problems: [RowProblem], atMost limit: Int = 50) -> String {
        var lines = problems.prefix(limit).map { problem in
            let column = problem.column.isEmpty ? "" : ", cột \"\(problem.column)\""
            let value = problem.value.isEmpty ? "" : ", đọc được \"\(problem.value)\""
            return "  Dòng \(problem.row)\(column)\(value): \(problem.message)"
        }
        if problems.count > limit {
            lines.append("  … và \(problems.count - limit) lỗi nữa (xem đủ bằng --refusals hoặc --json).")
        }
        return lines.joined(separator: "\n")
    }

    /// How many warnings of each kind, with the first of each.
    static func warnings(_ warnings: [RowProblem]) -> [String] {
        guard !warnings.isEmpty else { return [] }
        let groups = Dictionary(grouping: warnings, by: \.code)
        return ["Lưu ý (vẫn nhập):"]
            + groups.sorted { $0.key < $1.key }.map { code, problems in
                let first = problems[0]
                // An unmatched officer is told once, at the first row with the name.
                let unit = code.hasPrefix("row.officer") ? "tên" : "dòng"
                return "  \(problems.count) \(unit), như dòng \(first.row): \(first.message)"
            }
    }
}

extension Refusal {
    /// The refusal in words, with what to do next.
    var sentence: String {
        let subject = subject.map { " (\($0))" } ?? ""
        switch code {
        case .communeNotFound: return "Không có xã này\(subject). Xem danh sách bằng: kycuong commune list"
        case .communeCodeTaken: return "Đã có xã dùng mã định danh này."
        case .communeCodeInvalid: return "Mã định danh không đúng dạng\(subject). Ví dụ đúng: H23.45.12"
        case .communeNameInvalid: return "Tên xã phải có từ 1 đến 200 ký tự."
        case .notAllowed: return "Tài khoản này không được phép làm việc đó."
        case .officialNotFound: return "Không có cán bộ này\(subject). Xem danh sách bằng: kycuong officials list"
        case .staffCodeTaken: return "Mã số cán bộ này đã thuộc về người khác."
        case .personNameInvalid: return "Tên phải có từ 1 đến 100 ký tự."
        case .officialAccountNeedsOfficial: return "Tài khoản cán bộ phải gắn với một cán bộ: thêm --official."
        case .tokenUnknown: return "Mã truy cập không đúng hoặc đã bị thu hồi."
        case .actIDReused: return "Mã thao tác này đã dùng cho một việc khác."
        case .exportDayInFuture: return "Ngày xuất sổ ở tương lai\(subject)."
        case .exportDayDiffers: return "Tệp này đã được nhập với ngày xuất sổ khác\(subject)."
        case .otherCommune:
            return "Phần lớn mã hồ sơ không thuộc xã này\(subject). Có lẽ nhầm tệp hoặc nhầm xã; không nhập gì cả."
        case .noRows: return "Tệp không có hồ sơ nào."
        case .batchNotFound: return "Không có lần nhập này\(subject). Xem danh sách bằng: kycuong import list"
        case .batchAnnulled: return "Lần nhập này đã bị hủy."
        case .secondPersonNeeded:
            return "Việc hủy đã được đề nghị; cần một người khác xác nhận, bằng mã truy cập của mình (KYCUONG_TOKEN)."
        case .reasonNeeded: return "Phải nêu lý do (tối đa 2.000 ký tự)."
        case .latenessNotRecorded:
            return
                "Các sổ đã nhập không có cột ngày hẹn trả hoặc cột ngày kết thúc, nên không kết luận được hồ sơ nào chậm."
        case .nothingImported: return "Chưa nhập sổ nào tính đến ngày này."
        case .calendarYearMissing: return "Chưa có lịch làm việc của năm này\(subject)."
        case .calendarFileEmpty: return "Tệp lịch không có ngày nào."
        case .procedureFileEmpty: return "Tệp không có thủ tục nào."
        case .dayInFuture: return "Ngày này ở tương lai\(subject)."
        }
    }
}

extension CalendarError {
    /// The error in words, with what to do next.
    var sentence: String {
        switch self {
        case .yearMissing(let year):
            "Chưa có lịch làm việc của năm \(year). Nhập bằng: kycuong calendar import \(year).csv"
        case .negativePeriod: "Số ngày không được âm."
        }
    }
}
