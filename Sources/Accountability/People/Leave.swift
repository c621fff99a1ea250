/// Days an official is away (*nghỉ, đi học, đi công tác*). They count for none of his deadlines.
public struct Leave: Hashable, Sendable {
    /// Identifies a leave within a commune.
    public typealias ID = Identifier<Leave>

    /// Why somebody is away.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Nghỉ phép.
        case annual
        /// Nghỉ ốm.
        case sick
        /// Nghỉ thai sản.
        case maternity
        /// Đi học.
        case training
        /// Đi công tác.
        case mission
        /// Khác.
        case other

        /// The Vietnamese word.
        public var title: String {
            switch self {
            case .annual: "Nghỉ phép"
            case .sick: "Nghỉ ốm"
            case .maternity: "Nghỉ thai sản"
            case .training: "Đi học"
            case .mission: "Đi công tác"
            case .other: "Nghỉ việc khác"
            }
        }
    }

    /// Why a leave is cancelled: a closed list, for the same reason why a leave has none in words.
    public enum Cancellation: String, CaseIterable, Sendable, Codable {
        /// Ghi nhầm.
        case enteredByMistake = "entered_by_mistake"
        /// Không nghỉ.
        case notTaken = "not_taken"
        /// Thay đổi thời gian nghỉ: another one is recorded instead.
        case daysChanged = "days_changed"

        /// The Vietnamese words, as they are recorded.
        public var title: String {
            switch self {
            case .enteredByMistake: "Ghi nhầm"
            case .notTaken: "Không nghỉ"
            case .daysChanged: "Thay đổi thời gian nghỉ"
            }
        }
    }

    /// The id.
    public let id: ID
    /// Who is away.
    public let official: Official.ID
    /// Why.
    public let kind: Kind
    /// The first day.
    public let fromOn: CalendarDay
    /// The last day.
    public let toOn: CalendarDay
    /// In words, as older records may have it. No act writes one any more: it stood in the ledger for good, and might describe an illness.
    public let reason: String?
    /// Why it does not hold, if it was cancelled. Who comes back early has it cancelled and a shorter one recorded.
    public let cancellation: String?

    /// A leave as recorded. `toOn` is not before `fromOn`.
    public init(
        id: ID,
        official: Official.ID,
        kind: Kind,
        fromOn: CalendarDay,
        toOn: CalendarDay,
        reason: String? = nil,
        cancellation: String? = nil
    ) {
        self.id = id
        self.official = official
        self.kind = kind
        self.fromOn = fromOn
        self.toOn = max(fromOn, toOn)
        self.reason = reason
        self.cancellation = cancellation
    }

    /// Its days.
    public var days: ClosedRange<CalendarDay> { fromOn...toOn }

    /// Whether it holds on a day.
    public func holds(on day: CalendarDay) -> Bool { cancellation == nil && days.contains(day) }

    /// Whether it says the same of some day as another one: the same absence of the same official, most likely entered twice. Falling
    /// ill during a holiday is another kind, and both stand.
    public func repeats(_ other: Leave) -> Bool {
        official == other.official && kind == other.kind && cancellation == nil && other.cancellation == nil
            && days.overlaps(other.days)
    }

    /// The days that several leaves cover, in order, without overlap; cancelled ones count for nothing.
    public static func days(of leaves: [Leave]) -> [ClosedRange<CalendarDay>] {
        var covered: [ClosedRange<CalendarDay>] = []
        let standing = leaves.filter { $0.cancellation == nil }
        for days in standing.map(\.days).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = covered.last, days.lowerBound <= last.upperBound.adding(days: 1) {
                covered[covered.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
            } else {
                covered.append(days)
            }
        }
        return covered
    }
}
