/// A review case (*gợi ý kiểm điểm, đề nghị điều chuyển*): what the rule of three suggests about an official, and what people decided
/// about it.
///
/// Only the rule opens one; it suggests and decides nothing. It is not discipline. The state is never stored: it follows from the
/// events, in their order.
public struct ReviewCase: Hashable, Sendable {
    /// Identifies a case within a commune.
    public typealias ID = Identifier<ReviewCase>

    /// The id.
    public let id: ID
    /// Whom it is about.
    public let official: Official.ID
    /// The official's unit when the case was opened.
    public let unit: OrgUnit.ID?
    /// The review year the reminders belong to, with its days as the policy said then.
    public let year: ReviewYear
    /// How many reminders the policy asked for when the case was opened.
    public let threshold: Int
    /// The day it was opened.
    public let openedOn: CalendarDay
    /// When it was recorded.
    public let recordedAt: Instant
    /// Whose act opened it: whoever served, acknowledged or upheld the last reminder. Nobody decides to open a case.
    public let recordedBy: Account.ID
    /// The reminders that opened it.
    public let openedGrounds: [Reminder.ID]
    /// The reminders that stood when it was decided; they count for no other case.
    public var decidedGrounds: [Reminder.ID]
    /// What happened since, in order.
    public var events: [Event]

    /// A case as recorded.
    public init(
        id: ID,
        official: Official.ID,
        unit: OrgUnit.ID?,
        year: ReviewYear,
        threshold: Int,
        openedOn: CalendarDay,
        recordedAt: Instant,
        recordedBy: Account.ID,
        openedGrounds: [Reminder.ID],
        decidedGrounds: [Reminder.ID] = [],
        events: [Event] = []
    ) {
        self.id = id
        self.official = official
        self.unit = unit
        self.year = year
        self.threshold = threshold
        self.openedOn = openedOn
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.openedGrounds = openedGrounds
        self.decidedGrounds = decidedGrounds
        self.events = events
    }

    /// How many events the reader has seen: what an act compares before it changes something.
    public var version: Int { events.count }
}

/// What a case suggests; each is confirmed or declined on its own.
public enum Suggestion: String, CaseIterable, Sendable, Codable {
    /// Gợi ý kiểm điểm cuối năm.
    case yearEndReview = "year_end_review"
    /// Đề nghị điều chuyển.
    case transfer

    /// The Vietnamese term.
    public var title: String {
        switch self {
        case .yearEndReview: "Gợi ý kiểm điểm cuối năm"
        case .transfer: "Đề nghị điều chuyển"
        }
    }
}

/// How far a confirmed transfer reaches.
public enum TransferScope: String, CaseIterable, Sendable, Codable {
    /// Within the commune: the chairman's own to decide.
    case withinCommune = "within_commune"
    /// Proposed to whoever may decide it.
    case proposedUpwards = "proposed_upwards"

    /// The Vietnamese term.
    public var title: String {
        switch self {
        case .withinCommune: "Trong xã"
        case .proposedUpwards: "Đề nghị cấp có thẩm quyền"
        }
    }
}

/// Why a case rests for a while: the official cannot be asked to answer now (as in Decree 172/2025 on other procedures).
public enum SuspensionGround: String, CaseIterable, Sendable, Codable {
    case illness, maternity
    case childUnderTwelveMonths = "child_under_12_months"
    case prosecution

    /// The Vietnamese term.
    public var title: String {
        switch self {
        case .illness: "Ốm đau, điều trị"
        case .maternity: "Thai sản"
        case .childUnderTwelveMonths: "Nuôi con dưới 12 tháng tuổi"
        case .prosecution: "Đang bị cơ quan tố tụng xem xét"
        }
    }
}
