import Accountability
import HTML
import Reports

/// `GET /summary`: the leaders' page, which prints on one A4. Values ready to be shown, picked from the ``Report``; nothing is computed
/// here.
struct LeaderSheetPage {
    let frame: PageFrame
    let report: Report
    let charts: LeaderSheet.Charts
    let query: LeaderQuery
    let period: ReportingPeriod
    let choices: LeaderSheet.Choices
    let links: FileLinks
    /// Whether whoever looks may read what is told of each official.
    let readsProceedings: Bool

    /// What is wrong with the numbers below, or why there are none; in the order in which it matters.
    var remarks: [String] {
        guard let registerDay = day("register_as_of") else {
            return [
                "Chưa có số liệu: xã chưa nhập bản trích xuất sổ hồ sơ nào. Văn thư nhập sổ, rồi trang này có số."
            ]
        }
        var remarks: [String] = []
        if registerDay < period.from {
            remarks.append(
                "Bản trích xuất mới nhất (\(registerDay.vietnamese)) có trước kỳ này: chưa biết gì trong kỳ."
            )
        } else if field("received", "now")?.value == .count(0) {
            remarks.append("Không có hồ sơ nào trong kỳ và phạm vi này.")
        } else if registerDay < period.to {
            remarks.append("Kỳ chưa có đủ số liệu: mới biết đến hết ngày \(registerDay.vietnamese).")
        }
        if let start = day("start_on"), period.to < start {
            remarks.append(
                "Kỳ này trước ngày bắt đầu áp dụng (\(start.vietnamese)): hồ sơ chậm là lịch sử, không ai bị yêu cầu giải trình."
            )
        }
        return remarks
    }

    /// What the numbers are compared with, in words.
    var comparison: String? {
        guard let from = day("compared_from"), let to = day("compared_to"),
            let compared = ReportingPeriod(recognising: from, to)
        else { return nil }
        return "Kỳ trước: \(compared.label.lowercasedFirst)."
    }

    func field(_ path: String...) -> Report.Field? {
        var fields = report.fields
        var found: Report.Field?
        for key in path {
            found = fields[key]
            fields = found?.parts ?? []
        }
        return found
    }

    func day(_ key: String) -> CalendarDay? {
        if case .day(let day) = field(key)?.value { day } else { nil }
    }

    func text(_ key: String) -> String {
        if case .text(let text) = field(key)?.value { text } else { "" }
    }

    func ratio(_ path: String...) -> Ratio? {
        if case .ratio(let ratio) = field(path[0])?.parts[path[1]]?.value { ratio } else { nil }
    }
}

extension [Report.Field] {
    /// The number of a key; nil where it is not recorded.
    func count(_ key: String) -> Int? {
        if case .count(let count) = self[key]?.value { count } else { nil }
    }

    /// The words of a key.
    func text(_ key: String) -> String {
        if case .text(let text) = self[key]?.value { text } else { "" }
    }
}

extension String {
    /// As it stands within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
