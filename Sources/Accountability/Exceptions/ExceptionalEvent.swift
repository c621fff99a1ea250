/// Something that departed from the ordinary way (*trường hợp ngoại lệ*), as inspectors are shown it: which noun, which day, in which
/// way and by which paper. Whom it concerns and what was said is not theirs to read.
public struct ExceptionalEvent: Hashable, Sendable {
    /// Identifies one within a commune: the id of the event it is.
    public typealias ID = Identifier<ExceptionalEvent>

    /// How it departed.
    public enum Way: String, CaseIterable, Sendable, Codable {
        /// The leaders decided together on a reconsideration.
        case collective
        /// The authority above did.
        case superior
        /// Entered by mistake and cancelled.
        case cancelledMistake = "cancelled_mistake"
        /// A leader let his time to decide pass.
        case leaderSilence = "leader_silence"
        /// Late at the head of the commune: a file or task of the chairman's, or a file that waited for a leader's signature (*chờ ký*). He
        /// is not reminded inside; whoever is above him must know.
        case leaderLate = "leader_late"

        /// The Vietnamese words.
        public var title: String {
            switch self {
            case .collective: "Tập thể lãnh đạo quyết định"
            case .superior: "Cấp trên quyết định"
            case .cancelledMistake: "Hủy vì ghi nhầm"
            case .leaderSilence: "Lãnh đạo không cho ý kiến trong hạn"
            case .leaderLate: "Chậm ở lãnh đạo xã, báo cáo cấp trên"
            }
        }
    }

    /// The id.
    public let id: ID
    /// The noun it happened to, as in addresses, with underscores.
    public let noun: String
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// How it departed.
    public let way: Way
    /// The minutes or the letter, where there is one.
    public let document: SignedDocument?

    /// One as recorded.
    public init(id: ID, noun: String, happenedOn: CalendarDay, way: Way, document: SignedDocument?) {
        self.id = id
        self.noun = noun
        self.happenedOn = happenedOn
        self.way = way
        self.document = document
    }
}
