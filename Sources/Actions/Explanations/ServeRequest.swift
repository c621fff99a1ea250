public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Records how a request reached the official; his clock runs from that day.
///
/// While he is on leave a request cannot reach him: service on such a day is refused, so that nobody's clock begins on a day he
/// could not know of. It is served when he is back.
public struct ServeRequest: ExplanationAct {
    /// Its name in the ledger.
    public static let kind = "explanation.served"
    /// What the author must be allowed.
    public static let permission = Permission.recordService

    /// Made by the caller.
    public let id: UUID
    /// Which duty.
    public let duty: ExplanationDuty.ID
    private let service: ExplanationDuty.Service
    private let day: CalendarDay?
    private let version: Int?

    /// Records service on a day; nil is today.
    public init(
        _ duty: ExplanationDuty.ID,
        _ service: ExplanationDuty.Service,
        on day: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) {
        self.id = id
        self.duty = duty
        self.service = service
        self.day = day
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["duty": .id(duty), "method": .string(service.rawValue), "on": .day(day)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let found = try scope.othersDuty(duty, version: version)
        let day = day ?? scope.today
        try scope.requireNotFuture(day)
        guard try !Leave.days(of: found.official, on: scope.db).contains(where: { $0.contains(day) }) else {
            throw Refusal(.onLeave, day.iso)
        }
        return .recorded(try scope.record(.served(service), on: found, as: id, happenedOn: day))
    }
}
