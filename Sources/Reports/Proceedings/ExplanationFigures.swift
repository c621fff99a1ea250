import Accountability
import Postgres

/// The numbers about explanations.
extension Proceedings {
    /// Explanations by the day they were asked for; one volunteered counts by the day it came. A request cancelled before it was
    /// served counts nowhere.
    func explanationFigures(
        in days: ClosedRange<CalendarDay>,
        asOf day: CalendarDay,
        of commune: Commune.ID,
        for account: Account?,
        on db: Connection
    ) throws -> FigureGroup<ToldDuty> {
        var reader = try ExplanationReader(today: day, of: commune, for: account, on: db)
        let counted = duties.filter { days.contains($0.requestedOn) && !$0.wasMistake }
        return FigureGroup(
            key: "explanations",
            label: "Giải trình",
            things: try counted.map { ToldDuty(duty: $0, fields: try reader.fields(of: $0)) },
            official: { $0.duty.official },
            id: { $0.duty.id.text },
            fields: { $0.fields },
            figures: Self.explanationFigures
        )
    }

    private static let explanationFigures: [Figure<ToldDuty>] = [
        Figure("requested", "Yêu cầu giải trình") { _ in true },
        Figure("volunteered", "Trong đó tự giải trình trước") { $0.duty.origin == .volunteered },
        Figure("submitted", "Đã giải trình") { $0.duty.submission != nil },
        Figure("accepted", "Chấp nhận") { $0.duty.state == .accepted },
        Figure("partly_accepted", "Chấp nhận một phần") { $0.duty.state == .partlyAccepted },
        Figure("rejected", "Không chấp nhận") { $0.duty.state == .rejected },
        Figure("missed", "Quá hạn chưa giải trình") { $0.duty.state == .missed },
        Figure("lapsed", "Lãnh đạo quá hạn kết luận") { $0.duty.state == .lapsed },
        Figure("waived", "Miễn giải trình") { $0.duty.state == .waived },
        Figure("cancelled", "Đã hủy yêu cầu") { $0.duty.state == .cancelled },
        Figure("pending", "Đang chờ") { $0.duty.isOpen && $0.duty.state != .missed },
        Figure("objective_cause_confirmed", "Xác nhận nguyên nhân khách quan") { $0.duty.objectiveCause != nil },
    ]
}

/// A duty with what is said of it.
struct ToldDuty: Sendable {
    let duty: ExplanationDuty
    let fields: [Report.Field]
}

extension ExplanationDuty {
    /// Whether it was taken back before anybody was told.
    var wasMistake: Bool {
        guard origin == .requested, state == .cancelled else { return false }
        return !events.contains { if case .served = $0.kind { true } else { false } }
    }
}
