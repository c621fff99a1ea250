import Accountability

extension PortalMatch.Reason {
    /// Why, in a sentence without its full stop.
    var sentence: String {
        switch self {
        case .annulled(let reason): "Đã hủy sự việc chậm vì sổ ghi sai: \(reason)"
        case .status(let status): "Sổ ghi: \(status.title.lowercasedFirst)"
        case .dueDiffers(let ours, let theirs):
            "Khác ngày hẹn trả: sổ \(Self.words(ours)), Cổng \(Self.words(theirs))"
        case .finishDiffers(let ours, let theirs):
            "Khác ngày có kết quả: sổ \(Self.words(ours)), Cổng \(Self.words(theirs))"
        case .noDueDay: "Thủ tục trả kết quả ngay, giấy tiếp nhận không hẹn ngày"
        case .sameDay(let day):
            "Có kết quả không sau ngày hẹn trả \(day.vietnamese); so theo ngày là đúng hạn, không so theo giờ"
        case .notDueYet(let day): "Đến hết ngày so sánh vẫn trong hạn, hẹn trả ngày \(day.vietnamese)"
        case .receivedLater(let day): "Tiếp nhận ngày \(day.vietnamese), sau ngày so sánh"
        case .notListed: "Danh sách quá hạn của Cổng không nêu hồ sơ này"
        }
    }

    private static func words(_ day: CalendarDay?) -> String { day?.vietnamese ?? "không ghi" }
}

extension PortalMatch {
    /// Why the two differ, in words; empty where they do not.
    var reason: String { reasons.map(\.sentence).joined(separator: "; ") }

    /// Where what both say can be looked up.
    func sources(exportedOn: CalendarDay?) -> String {
        let own = ours.map { _ in "Sổ: bản trích xuất ngày \(exportedOn?.vietnamese ?? "")" }
        return [own, portal.map { "Cổng: dòng \($0.row)" }].compactMap(\.self).joined(separator: ". ")
    }

    /// What each of the two has of the file, and where ours comes from.
    func evidence(exportedOn: CalendarDay?) -> String {
        let export = exportedOn.map { " (bản trích xuất ngày \($0.vietnamese))" } ?? ""
        let own = ours.map { "Sổ\(export): \(Self.days($0.receivedOn, $0.dueOn, $0.finishedOn))" }
        let theirs = portal.map { line in
            "Cổng (dòng \(line.row)): \(Self.days(line.receivedAt.day, line.dueOn, line.finishedOn))"
        }
        return [own, theirs].compactMap(\.self).joined(separator: ". ")
    }

    private static func days(_ received: CalendarDay, _ due: CalendarDay?, _ finished: CalendarDay?) -> String {
        "nhận \(received.vietnamese), hẹn trả \(due?.vietnamese ?? "không ghi"), có kết quả \(finished?.vietnamese ?? "chưa ghi")"
    }
}
