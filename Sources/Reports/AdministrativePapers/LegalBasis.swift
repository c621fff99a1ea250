public import Accountability

/// A statute papers rest on, with the days it holds: a paper names what was in force when it was written.
public struct LegalBasis: Sendable, Hashable {
    /// How a paper names it, behind "Căn cứ".
    public let title: String
    /// The first day it holds.
    public let from: CalendarDay
    /// The last day; nil: no end is known.
    public let through: CalendarDay?
    /// The papers that rest on it.
    public let kinds: Set<PaperKind>

    /// A statute; of no kinds named, all papers rest on it.
    public init(
        _ title: String,
        from: CalendarDay,
        through: CalendarDay? = nil,
        for kinds: Set<PaperKind> = Set(PaperKind.allCases)
    ) {
        self.title = title
        self.from = from
        self.through = through
        self.kinds = kinds
    }

    /// Those of a list that hold on a day and that a paper rests on.
    public static func inForce(
        on day: CalendarDay,
        for kind: PaperKind,
        among list: [LegalBasis] = shipped
    ) -> [String] {
        list.filter { $0.kinds.contains(kind) && $0.from <= day && $0.through.map { day <= $0 } ?? true }.map(\.title)
    }

    /// What the program knows. A commune's own rules stand in its texts.
    public static var shipped: [LegalBasis] {
        data.compactMap { title, from, through, kinds in
            CalendarDay(iso: from).map {
                LegalBasis(title, from: $0, through: through.flatMap { CalendarDay(iso: $0) }, for: kinds)
            }
        }
    }

    private static let oneStop: Set<PaperKind> = [
        .explanationRequest, .reminderNotice, .reconsiderationDecision, .reviewSuggestion, .reviewSuggestionToParty,
        .transferWithin, .transferProposal, .apology, .weeklyCheck,
    ]
    private static let rating: Set<PaperKind> = [.reviewSuggestion, .reviewSuggestionToParty]

    /// Title, first and last day, and the papers: Decree 118/2025 took the place of 61/2018 and its amendment, Circular 03/2025/TT-VPCP
    /// that of 01/2018, on the days given.
    private static let data: [(title: String, from: String, through: String?, kinds: Set<PaperKind>)] = [
        (
            "Luật Cán bộ, công chức số 80/2025/QH15 ngày 24 tháng 6 năm 2025", "2025-07-01", nil,
            rating.union([.transferWithin, .transferProposal, .reconsiderationDecision, .handover])
        ),
        (
            "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022", "2024-01-01", nil,
            [.commendationProposal]
        ),
        ("Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024", "2025-07-01", nil, [.handover]),
        (
            "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông "
                + "trong giải quyết thủ tục hành chính",
            "2018-06-21", "2025-06-30", oneStop
        ),
        (
            "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ "
                + "chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
            "2025-07-01", nil, oneStop
        ),
        (
            "Nghị định số 335/2025/NĐ-CP ngày 21 tháng 12 năm 2025 của Chính phủ quy định về đánh giá, xếp loại chất lượng đối "
                + "với cơ quan hành chính nhà nước và công chức",
            "2026-01-01", nil, rating
        ),
        (
            "Thông tư số 03/2025/TT-VPCP ngày 15 tháng 9 năm 2025 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn thi "
                + "hành một số nội dung của Nghị định số 118/2025/NĐ-CP",
            "2025-09-15", nil, [.apology]
        ),
    ]
}
