public import Accountability

/// A statute papers rest on, with the days it holds: a paper names what was in force when it was written.
public struct LegalBasis: Sendable, Hashable {
    /// How a paper names it, behind "Căn cứ".
    public let title: String
    /// The first day it holds.
    public let from: CalendarDay
    /// The last day; nil: no end is known.
    public let through: CalendarDay?

    /// A statute.
    public init(_ title: String, from: CalendarDay, through: CalendarDay? = nil) {
        self.title = title
        self.from = from
        self.through = through
    }

    /// Those of a list that hold on a day.
    public static func inForce(on day: CalendarDay, among list: [LegalBasis] = shipped) -> [String] {
        list.filter { $0.from <= day && $0.through.map { day <= $0 } ?? true }.map(\.title)
    }

    /// What the program knows: the one-stop mechanism. A commune's own rules are added by whoever makes the paper.
    public static var shipped: [LegalBasis] {
        [
            CalendarDay(year: 2025, month: 7, day: 1).map {
                LegalBasis(
                    "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ "
                        + "chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
                    from: $0
                )
            }
        ].compactMap(\.self)
    }
}
