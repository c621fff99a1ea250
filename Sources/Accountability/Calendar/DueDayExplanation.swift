/// How a due day came out: each day that was looked at, and why it counted or did not.
public struct DueDayExplanation: Hashable, Sendable {
    /// One day of the count.
    public struct Step: Hashable, Sendable {
        /// The day.
        public let day: CalendarDay
        /// Whether it is a working day and was counted.
        public let counted: Bool
        /// Why.
        public let reason: DayReason
    }

    /// The day of the receipt, day zero, which is not among the steps unless the period is 0 days.
    public let received: CalendarDay
    /// The length of the period.
    public let workingDays: Int
    /// The day it ends.
    public let due: CalendarDay
    /// The days looked at, in order; the last one is ``due``.
    public let steps: [Step]
    /// Whether one of them lies in a year whose holidays are not all decided yet.
    public let provisional: Bool
}

/// Why a day counts as a working day or not.
public enum DayReason: Hashable, Sendable {
    /// A working day like any other.
    case working
    /// Saturday or Sunday.
    case weekend
    /// A weekday off, by a decision or the law.
    case off(title: String, sourceDocument: String)
    /// A day of rest that is worked in exchange.
    case swapped(title: String, sourceDocument: String)

    /// One line in Vietnamese: "Nghỉ: Tết Nguyên đán (5015/TB-LĐTBXH)".
    public var vietnamese: String {
        switch self {
        case .working: "Ngày làm việc"
        case .weekend: "Nghỉ cuối tuần"
        case .off(let title, let document): "Nghỉ: " + title + inParentheses(document)
        case .swapped(let title, let document): "Làm việc: " + title + inParentheses(document)
        }
    }
}

private func inParentheses(_ document: String) -> String {
    document.isEmpty ? "" : " (\(document))"
}
