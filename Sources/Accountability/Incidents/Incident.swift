/// A matter the register does not show (*vụ việc*): a late task, working hours, a late file typed by hand.
public struct Incident: Hashable, Sendable {
    /// Identifies an incident within a commune.
    public typealias ID = Identifier<Incident>

    /// What it is about.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Nhiệm vụ được giao chậm.
        case lateTask = "late_task"
        /// Giờ giấc làm việc.
        case workingHours = "working_hours"
        /// Thái độ phục vụ.
        case attitude
        /// Kết quả sai.
        case wrongResult = "wrong_result"
        /// Hồ sơ chậm, typed by hand.
        case lateFile = "late_file"
        /// Khác.
        case other
    }

    /// How it became known.
    public enum Source: String, CaseIterable, Sendable, Codable {
        /// Kiểm tra.
        case check
        /// Đường dây nóng.
        case hotline
        /// Phản ánh của người dân.
        case citizenFeedback = "citizen_feedback"
        /// Cuộc họp.
        case meeting
        /// Tự báo cáo: the official himself.
        case selfReport = "self_report"
        /// Khác.
        case other
    }

    /// The file of an incident that is about one.
    public struct File: Hashable, Sendable {
        /// The code.
        public let code: FileCode
        /// The due day it missed.
        public let dueOn: CalendarDay

        /// A late file.
        public init(code: FileCode, dueOn: CalendarDay) {
            self.code = code
            self.dueOn = dueOn
        }
    }

    /// The id.
    public let id: ID
    /// Whom it concerns, with the unit as it was.
    public let responsible: Finding.Responsible
    /// What it is about.
    public let kind: Kind
    /// How it became known.
    public let source: Source
    /// Whether anybody might be asked when it was recorded.
    public let standing: LateFinding.Standing
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// The file, for a late file.
    public let file: File?
    /// What happened, in words.
    public let text: String
    /// The paper that shows it, if any.
    public let evidence: String?
    /// When it was recorded.
    public let recordedAt: Instant
    /// By whom.
    public let recordedBy: Account.ID
    /// The finding in force of the same file, if a scan found it since and nobody confirmed that the file was another official's: the
    /// same matter.
    public let finding: Finding.ID?
    /// What was said of it, in order.
    public let events: [Event]

    /// An incident as recorded.
    public init(
        id: ID,
        responsible: Finding.Responsible,
        kind: Kind,
        source: Source,
        standing: LateFinding.Standing,
        happenedOn: CalendarDay,
        file: File?,
        text: String,
        evidence: String?,
        recordedAt: Instant,
        recordedBy: Account.ID,
        finding: Finding.ID? = nil,
        events: [Event] = []
    ) {
        self.id = id
        self.responsible = responsible
        self.kind = kind
        self.source = source
        self.standing = standing
        self.happenedOn = happenedOn
        self.file = file
        self.text = text
        self.evidence = evidence
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.finding = finding
        self.events = events
    }

    /// What an explanation is asked of and a reminder rests on.
    public var ground: Ground { .incident(id) }

    /// The file's code if it has one, else the incident's id.
    public var matter: String { file?.code.text ?? id.text }

    /// Whom it concerns.
    public var official: Official.ID { responsible.official }
    /// The unit as it was.
    public var unit: OrgUnit.ID? { responsible.unit }

    /// Something said of an incident.
    public struct Event: Hashable, Sendable {
        /// Identifies an event within a commune.
        public typealias ID = Identifier<Event>

        /// What was said.
        public enum Kind: String, CaseIterable, Sendable, Codable {
            /// A leader opened an incident of history.
            case opened
            /// It was recorded wrongly: final.
            case annulled
        }

        /// The id.
        public let id: ID
        /// What was said.
        public let kind: Kind
        /// Why.
        public let reason: String
        /// The day it happened.
        public let happenedOn: CalendarDay
        /// When it was recorded.
        public let recordedAt: Instant
        /// By whom.
        public let recordedBy: Account.ID

        /// An event as recorded.
        public init(
            id: ID,
            kind: Kind,
            reason: String,
            happenedOn: CalendarDay,
            recordedAt: Instant,
            recordedBy: Account.ID
        ) {
            self.id = id
            self.kind = kind
            self.reason = reason
            self.happenedOn = happenedOn
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }
}
