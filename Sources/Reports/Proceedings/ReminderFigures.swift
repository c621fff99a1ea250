import Accountability

/// The numbers about reminders, reviews and commendations.
extension Proceedings {
    /// Reminders by the day they were issued. Drafts, and what was entered by mistake, count nowhere.
    func reminderFigures(in days: ClosedRange<CalendarDay>, asOf day: CalendarDay) -> FigureGroup<Reminder> {
        let counted = reminders.filter { reminder in
            reminder.issuedOn.map { days.contains($0) } == true && reminder.force(asOf: day) != .cancelled
        }
        let forces: [(Reminder.Force, String)] = [
            (.inForce, "Đang được tính"), (.provisional, "Đang xem xét lại"), (.withdrawn, "Đã rút"),
            (.overturned, "Đã hủy sau xem xét lại"), (.expired, "Đã hết năm đánh giá"), (.annulled, "Không còn căn cứ"),
        ]
        return FigureGroup(
            key: "reminders",
            label: "Nhắc nhở, phê bình",
            things: counted,
            official: { $0.official },
            id: { $0.id.text },
            fields: { $0.fields(asOf: day) },
            figures: [Figure("issued", "Đã ban hành") { _ in true }]
                + forces.map { force, label in
                    Figure(force.rawValue, label) { $0.force(asOf: day) == force }
                }
                + [Figure("not_yet_served", "Chưa giao hoặc chưa xác nhận") { $0.force(asOf: day) == .issued }]
        )
    }

    /// Review cases by the day they were opened.
    func reviewFigures(in days: ClosedRange<CalendarDay>, asOf day: CalendarDay) -> FigureGroup<ReviewCase> {
        FigureGroup(
            key: "reviews",
            label: "Gợi ý kiểm điểm, điều chuyển",
            things: cases.filter { days.contains($0.openedOn) },
            official: { $0.official },
            id: { $0.id.text },
            fields: { $0.fields(asOf: day) },
            figures: [Figure("opened", "Đã mở") { _ in true }]
                + ReviewCase.State.allCases.map { state in
                    Figure(state.rawValue, state.title) { $0.state == state }
                }
        )
    }

    /// Commendations by the day they were approved; each official on each occasion is one.
    func commendationFigures(in days: ClosedRange<CalendarDay>) -> FigureGroup<Occasion> {
        let approved = commendations.filter { $0.approvedOn.map { days.contains($0) } == true }
        return FigureGroup(
            key: "commendations",
            label: "Biểu dương, khen thưởng",
            things: approved.flatMap { commendation in
                commendation.shares.map { Occasion(commendation: commendation, official: $0.official) }
            },
            official: { $0.official },
            id: { "\($0.commendation.id.text).\($0.official.text)" },
            fields: {
                [.init(key: "official_id", label: "Mã cán bộ", value: .text($0.official.text))]
                    + $0.commendation.fields()
            },
            figures: [
                Figure("occasions", "Lượt khen") { $0.commendation.isInForce },
                Figure("officials", "Số người được khen", choosing: Self.eachOfficialOnce),
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
