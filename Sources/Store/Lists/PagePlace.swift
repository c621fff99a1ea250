import Accountability
import FoundationEssentials

/// Where something stands in a list whose order never changes.
struct PagePlace: Hashable, Sendable {
    /// The moment or the day a list is ordered by first, as microseconds or as the day's number.
    private let rank: Int64
    /// A file's code, where a list is ordered by it next; else empty.
    let code: String
    /// The thing's id, which comes last.
    let id: UUID
    let moment: Instant
    let day: CalendarDay

    /// By the moment something was recorded or fell due.
    init<Subject>(_ moment: Instant, _ id: Identifier<Subject>) {
        self.moment = moment
        day = moment.day
        rank = moment.microseconds
        code = ""
        self.id = id.uuid
    }

    /// By the day of something, and by its file where a list is ordered by files too.
    init<Subject>(_ day: CalendarDay, code: String = "", _ id: Identifier<Subject>) {
        self.day = day
        moment = Instant(day: day) ?? .earliest
        rank = Int64(day.dayNumber)
        self.code = code
        self.id = id.uuid
    }
}

extension PagePlace: Comparable {
    /// As the database orders: by the bytes of a code and of an id.
    static func < (left: PagePlace, right: PagePlace) -> Bool {
        guard left.rank == right.rank else { return left.rank < right.rank }
        guard left.code == right.code else { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
        return left.id.uuidString < right.id.uuidString
    }
}

/// Something that stands in such a list.
protocol Listed: Sendable {
    /// Where it stands.
    var place: PagePlace { get }
}
