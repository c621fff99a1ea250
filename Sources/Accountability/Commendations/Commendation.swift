/// A commendation (*biểu dương, khen thưởng*) from the nomination on: for which achievement, of whom, and what became of it.
///
/// It stands beside reminders and never cancels one. What is stored are the nomination and its events; the state is folded from
/// them.
public struct Commendation: Hashable, Sendable {
    /// Identifies a commendation within a commune.
    public typealias ID = Identifier<Commendation>

    /// The id.
    public let id: ID
    /// The first commendation of the same achievement, often this one.
    public let achievementID: ID
    /// On what occasion.
    public let kind: Kind
    /// In which form.
    public let form: Form
    /// What was achieved, in the nominator's words.
    public let achievement: String
    /// The document that recognises the achievement as an initiative (*sáng kiến*); nil: it is none.
    public let initiativeDocument: String?
    /// The day of the achievement.
    public let happenedOn: CalendarDay
    /// Who nominated.
    public let nominator: Person.ID
    /// Who is commended, with which part; makes 100.
    public let shares: [Share]
    /// When the nomination was recorded.
    public let recordedAt: Instant
    /// Whose account recorded it.
    public let recordedBy: Account.ID
    /// What happened since, in order.
    public let events: [Event]

    /// A commendation as recorded.
    public init(
        id: ID,
        achievementID: ID,
        kind: Kind,
        form: Form,
        achievement: String,
        initiativeDocument: String?,
        happenedOn: CalendarDay,
        nominator: Person.ID,
        shares: [Share],
        recordedAt: Instant,
        recordedBy: Account.ID,
        events: [Event]
    ) {
        self.id = id
        self.achievementID = achievementID
        self.kind = kind
        self.form = form
        self.achievement = achievement
        self.initiativeDocument = initiativeDocument
        self.happenedOn = happenedOn
        self.nominator = nominator
        self.shares = shares
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.events = events
    }

    /// On what occasion officials are commended (Law 06/2022 on emulation and commendation, article 8).
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Biểu dương: said at once, outside the forms of the law.
        case praise
        /// Khen thưởng theo công trạng.
        case merit
        /// Khen thưởng đột xuất: outside plan and usual duty.
        case adHoc = "ad_hoc"
        /// Khen thưởng theo phong trào thi đua.
        case emulationMovement = "emulation_movement"
        /// Khen thưởng theo chuyên đề.
        case thematic

        /// The Vietnamese words.
        public var title: String {
            switch self {
            case .praise: "Biểu dương"
            case .merit: "Khen thưởng theo công trạng"
            case .adHoc: "Khen thưởng đột xuất"
            case .emulationMovement: "Khen thưởng theo phong trào thi đua"
            case .thematic: "Khen thưởng theo chuyên đề"
            }
        }
    }

    /// How it is given.
    public enum Form: String, CaseIterable, Sendable, Codable {
        /// By word, in a meeting.
        case word
        /// Thư khen: no form of the law either.
        case letter
        /// Giấy khen: the commune chairman's (Law 06/2022, article 80.3).
        case certificate

        /// Whether it is an award of the law, of which an achievement may have one.
        public var isFormalAward: Bool { self == .certificate }

        /// The Vietnamese words.
        public var title: String {
            switch self {
            case .word: "Bằng lời"
            case .letter: "Thư khen"
            case .certificate: "Giấy khen"
            }
        }
    }

    /// The part of one official.
    public struct Share: Hashable, Sendable {
        /// Who.
        public let official: Official.ID
        /// His unit as it was.
        public let unit: OrgUnit.ID?
        /// Of a hundred.
        public let percent: Int

        /// A part.
        public init(official: Official.ID, unit: OrgUnit.ID? = nil, percent: Int) {
            self.official = official
            self.unit = unit
            self.percent = percent
        }
    }

    /// Something that happened to a commendation.
    public typealias Event = RecordedEvent<EventKind>

    /// What can happen.
    public enum EventKind: Hashable, Sendable {
        /// Somebody else looked at the evidence.
        case verified
        /// The leader agreed.
        case approved
        /// The leader did not.
        case declined(reason: String)
        /// The office typed the decision's number and day.
        case registered(DecisionDocument)
        /// Made known; named are those who agreed to it.
        case announced(consenting: Set<Official.ID>)
        /// Somebody found that it rests on something untrue.
        case revocationProposed(reason: String)
        /// A proposal to revoke came to nothing.
        case revocationDropped(proposal: Event.ID, reason: String)
        /// Taken back by a second person.
        case revoked(proposal: Event.ID)
    }

    /// A decision as its paper names it: typed by the office, never numbered here.
    public struct DecisionDocument: Hashable, Sendable {
        /// The number with its symbol, such as `125/QĐ-UBND`.
        public let number: String
        /// The day on the paper.
        public let day: CalendarDay

        /// A decision's number and day.
        public init(number: String, day: CalendarDay) {
            self.number = number
            self.day = day
        }
    }
}
