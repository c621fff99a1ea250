import Accountability

extension FigureGroup<Reminder> {
    /// Reminders by the day they were issued. Drafts, and what was entered by mistake, count nowhere.
    static func reminders(_ reminders: [Reminder], asOf day: CalendarDay) -> FigureGroup {
        let forces: [(Reminder.Force, String)] = [
            (.inForce, "Còn hiệu lực"), (.provisional, "Đang xem xét lại"), (.withdrawn, "Đã rút"),
            (.overturned, "Đã hủy sau xem xét lại"), (.expired, "Đã hết năm đánh giá"), (.annulled, "Không còn căn cứ"),
        ]
        return FigureGroup(
            key: "reminders",
            label: "Nhắc nhở, phê bình",
            things: reminders.filter { $0.issuedOn != nil && $0.force(asOf: day) != .cancelled },
            official: { $0.official },
            id: { $0.id.text },
            item: { .reminder($0) },
            asOf: day,
            figures: [Figure("issued", "Đã ban hành") { _ in true }]
                + forces.map { force, label in
                    Figure(force.rawValue, label) { $0.force(asOf: day) == force }
                }
                + [Figure("not_yet_served", "Chưa giao hoặc chưa xác nhận") { $0.force(asOf: day) == .issued }]
        )
    }
}

extension FigureGroup<ReviewCase> {
    /// Review cases by the day they were opened.
    static func reviews(_ cases: [ReviewCase], asOf day: CalendarDay) -> FigureGroup {
        FigureGroup(
            key: "reviews",
            label: "Gợi ý kiểm điểm, điều chuyển",
            things: cases,
            official: { $0.official },
            id: { $0.id.text },
            item: { .review($0) },
            asOf: day,
            figures: [Figure("opened", "Đã mở") { _ in true }]
                + ReviewCase.State.allCases.map { state in
                    Figure(state.rawValue, state.title) { $0.state == state }
                }
        )
    }
}

extension FigureGroup<Occasion> {
    /// Commendations by the day they were approved; each official on each occasion is one.
    static func commendations(_ commendations: [Commendation], asOf day: CalendarDay) -> FigureGroup {
        FigureGroup(
            key: "commendations",
            label: "Biểu dương, khen thưởng",
            things: commendations.filter { $0.approvedOn != nil }.flatMap { commendation in
                commendation.shares.map { Occasion(commendation: commendation, official: $0.official) }
            },
            official: { $0.official },
            id: { "\($0.commendation.id.text).\($0.official.text)" },
            item: { .commendation($0) },
            asOf: day,
            figures: [
                Figure("occasions", "Lượt khen") { $0.commendation.isInForce },
                Figure("officials", "Số người được khen", choosing: eachOfficialOnce),
                Figure("revoked", "Đã thu hồi") { !$0.commendation.isInForce },
            ]
        )
    }

    /// The first occasion of each official.
    private static func eachOfficialOnce(_ occasions: [Occasion]) -> [Occasion] {
        var seen: Set<Official.ID> = []
        return occasions.filter { $0.commendation.isInForce && seen.insert($0.official).inserted }
    }
}
