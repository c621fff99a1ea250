/// Table II.06a/VPCP/KSTT (*tình hình, kết quả giải quyết thủ tục hành chính*): in which of its columns a file stands, from a day on. Dated
/// data with its source, because forms are replaced and offices are told anew where withdrawn files belong.
public struct ResolutionForm: Hashable, Sendable {
    /// A column that counts, by its number in the form; (1) and (2) are the row's number and name.
    public enum Column: Int, CaseIterable, Sendable {
        case received = 3
        case online, direct, carriedOver
        case resolved, early, onTime, late
        case open, openInTime, openOverdue

        /// The key in JSON.
        public var key: String {
            switch self {
            case .received: "received"
            case .online: "online"
            case .direct: "direct"
            case .carriedOver: "carried_over"
            case .resolved: "resolved"
            case .early: "early"
            case .onTime: "on_time"
            case .late: "late"
            case .open: "open"
            case .openInTime: "open_in_time"
            case .openOverdue: "open_overdue"
            }
        }

        /// The heading of the group it stands in.
        public var group: String {
            switch self {
            case .received, .online, .direct, .carriedOver: "Số hồ sơ nhận giải quyết"
            case .resolved, .early, .onTime, .late: "Số hồ sơ đã giải quyết"
            case .open, .openInTime, .openOverdue: "Số hồ sơ đang giải quyết"
            }
        }

        /// Its own heading.
        public var title: String {
            switch self {
            case .received, .resolved, .open: "Tổng số"
            case .online: "Trực tuyến"
            case .direct: "Trực tiếp, dịch vụ bưu chính"
            case .carriedOver: "Từ kỳ trước"
            case .early: "Trước hạn"
            case .onTime: "Đúng hạn"
            case .late, .openOverdue: "Quá hạn"
            case .openInTime: "Trong hạn"
            }
        }
    }

    /// How a file came to be counted in a period.
    public enum Receipt: Hashable, Sendable {
        /// Received before it.
        case carriedOver
        /// Received in it, through this channel; nil: the register does not say.
        case channel(Channel?)
    }

    /// The first day this holds.
    public let from: CalendarDay
    /// Where it comes from.
    public let source: String
    /// Where a file of each class stands; a class that is not among them stands in no column, and the table says so.
    public let classes: [DossierClass: Column]
    /// Where files stand by how they came.
    public let receipts: [Receipt: Column]

    /// A form from a day on.
    public init(
        from: CalendarDay,
        source: String,
        classes: [DossierClass: Column],
        receipts: [Receipt: Column]
    ) {
        self.from = from
        self.source = source
        self.classes = classes
        self.receipts = receipts
    }

    /// The one that holds on a day; before the first, the first.
    public static func inForce(on day: CalendarDay, among forms: [ResolutionForm] = shipped) -> ResolutionForm? {
        forms.last { $0.from <= day } ?? forms.first
    }

    /// What the program brings, by day. The form has no columns of their own for files withdrawn, returned or waiting for a supplement: as
    /// provincial systems fill it in, withdrawn ones are resolved on time (9), waiting ones are open in time (12), because their clock
    /// stands still. A file whose channel the register does not tell is counted with those brought to the desk, and the table says so.
    /// Communes report since 1 July 2025.
    public static let shipped: [ResolutionForm] = [
        ResolutionForm(
            from: CalendarDay(year: 2025, month: 7, day: 1) ?? .earliest,
            source: "Biểu số II.06a/VPCP/KSTT, Thông tư số 01/2020/TT-VPCP của Văn phòng Chính phủ",
            classes: [
                .early: .early, .onTime: .onTime, .withdrawn: .onTime, .late: .late, .openInTime: .openInTime,
                .waiting: .openInTime, .openOverdue: .openOverdue,
            ],
            receipts: [
                .carriedOver: .carriedOver, .channel(.online): .online, .channel(.inPerson): .direct,
                .channel(.postal): .direct, .channel(.other): .direct, .channel(nil): .direct,
            ]
        )
    ]
}
