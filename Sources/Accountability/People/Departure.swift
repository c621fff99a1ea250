/// The end of an official's service in the commune (*thôi công tác*). His duties end, no reminder is given any more, and what was
/// counted stays counted.
public struct Departure: Hashable, Sendable {
    /// Identifies a departure within a commune.
    public typealias ID = Identifier<Departure>

    /// How somebody left.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Nghỉ hưu.
        case retirement
        /// Chuyển công tác.
        case transfer
        /// Xin thôi việc.
        case resignation
        /// Chấm dứt công việc.
        case termination
        /// Qua đời.
        case death
        /// Khác.
        case other

        /// The Vietnamese word.
        public var title: String {
            switch self {
            case .retirement: "Nghỉ hưu"
            case .transfer: "Chuyển công tác"
            case .resignation: "Xin thôi việc"
            case .termination: "Chấm dứt công việc"
            case .death: "Qua đời"
            case .other: "Thôi công tác"
            }
        }
    }

    /// Why a departure is annulled: a closed list, for the same reason why a departure has none in words.
    public enum Annulment: String, CaseIterable, Sendable, Codable {
        /// Ghi nhầm người.
        case wrongPerson = "wrong_person"
        /// Ghi nhầm ngày, loại hoặc văn bản: another one is recorded instead.
        case wrongDetails = "wrong_details"
        /// Không thôi công tác nữa.
        case stays

        /// The Vietnamese words, as they are recorded.
        public var title: String {
            switch self {
            case .wrongPerson: "Ghi nhầm người"
            case .wrongDetails: "Ghi nhầm ngày, loại hoặc văn bản"
            case .stays: "Không thôi công tác nữa"
            }
        }
    }

    /// The id.
    public let id: ID
    /// Who left.
    public let official: Official.ID
    /// The last day of service.
    public let leftOn: CalendarDay
    /// How.
    public let kind: Kind
    /// In words, as older records may have it. No act writes one any more: it stood in the ledger for good, and nobody owes the office
    /// why he leaves.
    public let reason: String?
    /// The decision.
    public let document: String
    /// Who takes over the open files.
    public let successor: Official.ID?
    /// Why it does not hold, if it was recorded by mistake. Who left after all has another one recorded.
    public let annulment: String?

    /// A departure as recorded.
    public init(
        id: ID,
        official: Official.ID,
        leftOn: CalendarDay,
        kind: Kind,
        reason: String? = nil,
        document: String,
        successor: Official.ID? = nil,
        annulment: String? = nil
    ) {
        self.id = id
        self.official = official
        self.leftOn = leftOn
        self.kind = kind
        self.reason = reason
        self.document = document
        self.successor = successor
        self.annulment = annulment
    }

    /// What whoever annuls one must know.
    public static let endsStay =
        "Cán bộ được phân công, được yêu cầu giải trình và được nhắc nhở trở lại. Phân công, ủy quyền, yêu cầu giải trình, dự thảo "
        + "nhắc nhở và tài khoản đã kết thúc khi ghi thôi công tác vẫn kết thúc, việc đã chuyển vẫn do người tiếp nhận giữ: "
        + "cần thì lập lại."
}

/// Who manages an official from a day on.
public struct Management: Hashable, Sendable {
    /// Identifies a statement of who manages within a commune.
    public typealias ID = Identifier<Management>

    /// The id.
    public let id: ID
    /// Who is managed.
    public let official: Official.ID
    /// The other agency; nil: the commune itself.
    public let agency: String?
    /// The first day.
    public let fromOn: CalendarDay
    /// The paper that says so.
    public let document: String

    /// A statement as recorded.
    public init(id: ID, official: Official.ID, agency: String?, fromOn: CalendarDay, document: String) {
        self.id = id
        self.official = official
        self.agency = agency
        self.fromOn = fromOn
        self.document = document
    }

    /// The other agency that manages an official on a day, by statements in the order in which they were recorded; nil: the commune.
    public static func agency(on day: CalendarDay, by statements: [Management]) -> String? {
        var newest: Management?
        for statement in statements where statement.fromOn <= day && statement.fromOn >= newest?.fromOn ?? .earliest {
            newest = statement
        }
        return newest?.agency
    }
}
