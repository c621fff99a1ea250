/// A day of the week (*thứ*); the week starts on Monday. The raw value is ISO 8601's, 1 to 7.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday or Sunday, the weekly rest of public offices when no decision says otherwise.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// The Vietnamese name: "Thứ Hai" to "Chủ Nhật".
    public var title: String {
        switch self {
        case .monday: "Thứ Hai"
        case .tuesday: "Thứ Ba"
        case .wednesday: "Thứ Tư"
        case .thursday: "Thứ Năm"
        case .friday: "Thứ Sáu"
        case .saturday: "Thứ Bảy"
        case .sunday: "Chủ Nhật"
        }
    }
}
