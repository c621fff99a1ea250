import Accountability

extension FigureGroup<ExplanationDuty> {
    /// Explanations by the day they were asked for; one nobody asked for counts by the day it came. A request cancelled before it was
    /// served counts nowhere. How they came about adds up to as many as how they stand.
    static func explanations(_ duties: [ExplanationDuty], asOf day: CalendarDay) -> FigureGroup {
        FigureGroup(
            key: "explanations",
            label: "Giải trình",
            things: duties.filter { !$0.wasMistake },
            official: { $0.official },
            id: { $0.id.text },
            item: { .explanation($0) },
            asOf: day,
            figures: [
                Figure("requested", "Yêu cầu giải trình") { $0.origin == .requested },
                Figure("volunteered", "Tự giải trình khi chưa được yêu cầu") { $0.origin == .volunteered },
                Figure("heard_in_meeting", "Giải trình tại cuộc họp") { $0.origin == .meeting },
                Figure("submitted", "Đã giải trình") { $0.submission != nil },
                Figure("accepted", "Chấp nhận") { $0.state == .accepted },
                Figure("partly_accepted", "Chấp nhận một phần") { $0.state == .partlyAccepted },
                Figure("rejected", "Không chấp nhận") { $0.state == .rejected },
                Figure("missed", "Quá hạn chưa giải trình") { $0.state == .missed },
                Figure("lapsed", "Lãnh đạo quá hạn kết luận") { $0.state == .lapsed },
                Figure("waived", "Miễn giải trình") { $0.state == .waived },
                Figure("cancelled", "Đã hủy yêu cầu") { $0.state == .cancelled },
                Figure("pending", "Đang chờ") { $0.isOpen && $0.state != .missed },
                Figure("objective_cause_confirmed", "Xác nhận nguyên nhân khách quan") { $0.objectiveCause != nil },
            ]
        )
    }
}

extension ExplanationDuty {
    /// Whether it was taken back before anybody was told.
    var wasMistake: Bool {
        guard origin == .requested, state == .cancelled else { return false }
        return !events.contains { if case .served = $0.kind { true } else { false } }
    }
}
