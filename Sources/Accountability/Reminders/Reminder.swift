/// A reminder (*nhắc nhở*) or criticism (*phê bình*) a leader put to an official.
///
/// It is not discipline (Decree 172/2025 does not list it) and carries no consequence of its own; three of them suggest a review.
/// Two things about it are independent of each other: whether it reached the official (``Service``), and whether it stands
/// (``Force``). Neither is stored: both follow from the events, so that who did what and when is never lost.
public struct Reminder: Hashable, Sendable {
    /// Identifies a reminder within a commune.
    public typealias ID = Identifier<Reminder>

    /// What it is.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Nhắc nhở.
        case reminder
        /// Phê bình.
        case criticism
    }

    /// How it was put.
    public enum Form: String, CaseIterable, Sendable, Codable {
        /// Bằng lời.
        case oral
        /// Trong cuộc họp.
        case meeting
        /// Bằng văn bản.
        case writing
    }

    /// Where the record of it comes from.
    public enum Origin: String, CaseIterable, Sendable, Codable {
        /// Recorded here when it was given.
        case here
        /// Chuyển từ sổ giấy: kept on paper before.
        case paper
    }

    /// The id.
    public let id: ID
    /// Who was reminded.
    public let official: Official.ID
    /// The official's unit as it was.
    public let unit: OrgUnit.ID?
    /// What it was when it was written; ``kind`` is what it is now.
    public let writtenKind: Kind
    /// How it was put.
    public let form: Form
    /// What it said when it was written; ``text`` is what it says now.
    public let writtenText: String
    /// Where the record comes from.
    public let origin: Origin
    /// The day of the meeting, of one given in a meeting.
    public let meetingOn: CalendarDay?
    /// The signed paper, if there is one.
    public let document: SignedDocument?
    /// What it was written on, in order.
    public let cited: [CitedGround]
    /// When the text was recorded.
    public let recordedAt: Instant
    /// Whose account recorded it.
    public let recordedBy: Account.ID
    /// What happened to it, in order.
    public let events: [Event]
    /// The decided case it is a ground of: it counts for no other. nil for one that no decision rests on.
    public let usedIn: ReviewCase.ID?

    /// A reminder as recorded.
    public init(
        id: ID,
        official: Official.ID,
        unit: OrgUnit.ID?,
        writtenKind: Kind,
        form: Form,
        writtenText: String,
        origin: Origin,
        meetingOn: CalendarDay?,
        document: SignedDocument?,
        cited: [CitedGround],
        recordedAt: Instant,
        recordedBy: Account.ID,
        events: [Event],
        usedIn: ReviewCase.ID? = nil
    ) {
        self.id = id
        self.official = official
        self.unit = unit
        self.writtenKind = writtenKind
        self.form = form
        self.writtenText = writtenText
        self.origin = origin
        self.meetingOn = meetingOn
        self.document = document
        self.cited = cited
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.events = events
        self.usedIn = usedIn
    }

    /// The same reminder, told by these events.
    public func told(by events: [Event]) -> Reminder {
        Reminder(
            id: id,
            official: official,
            unit: unit,
            writtenKind: writtenKind,
            form: form,
            writtenText: writtenText,
            origin: origin,
            meetingOn: meetingOn,
            document: document,
            cited: cited,
            recordedAt: recordedAt,
            recordedBy: recordedBy,
            events: events,
            usedIn: usedIn
        )
    }

    /// The most characters of what it says, of a reason or of a plea.
    public static let longestText = 20_000
    /// What every notice and page about a reminder says.
    public static let isNotDiscipline = "Nhắc nhở, phê bình không phải là hình thức xử lý kỷ luật."
    /// What an official confirms who acknowledges one.
    public static let receiptIsNotAgreement = "Xác nhận đã nhận không có nghĩa là đồng ý."
}

/// One of the grounds a reminder was written on.
public struct CitedGround: Hashable, Sendable {
    /// 1, 2, … within the reminder.
    public let number: Int
    /// The finding or incident.
    public let ground: Ground
    /// One file is one matter, however it was found late: a matter supports one standing reminder of an official.
    public let matter: String
    /// The explanation that was heard, or asked for in vain.
    public let request: ExplanationDuty.ID?
    /// Why no explanation was asked for; incidents only.
    public let reason: String?
    /// The verdict somebody noted for the leader in a meeting, if it was not the leader who recorded it.
    public let noted: NotedVerdict?

    /// A ground as cited.
    public init(
        number: Int,
        ground: Ground,
        matter: String,
        request: ExplanationDuty.ID?,
        reason: String?,
        noted: NotedVerdict? = nil
    ) {
        self.number = number
        self.ground = ground
        self.matter = matter
        self.request = request
        self.reason = reason
        self.noted = noted
    }
}
