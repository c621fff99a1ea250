public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// What the clock does to explanations: those that never came are missed, those no leader decided about lapse, which bars a
/// reminder and confirms nothing. Where a late word lapses that a reminder was given before, the reminder loses that ground: nobody
/// heard what speaks against it.
///
/// A duty that cannot be recorded is left out and named, so that it never holds up a whole commune.
public struct LapseDeadlines: Act {
    /// Its name in the ledger.
    public static let kind = "explanation.deadlines_passed"
    /// What the author must be allowed; the console runs the clock.
    public static let permission = Permission.scan
    /// The most events one entry records, so that entries stay readable.
    static let slice = 200

    /// Made by the caller.
    public let id: UUID
    private let asOf: CalendarDay

    /// Looks at the clock on a day.
    public init(asOf: CalendarDay, id: UUID = UUID()) {
        self.id = id
        self.asOf = asOf
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["as_of": .day(asOf)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<LapseOutcome> {
        try scope.requireNotFuture(asOf)
        var clock = try ExplanationClock(commune: scope.commune.id, on: scope.db)
        var outcome = LapseOutcome(missed: 0, lapsed: 0)
        for duty in try ExplanationDuty.open(of: scope.commune.id, on: scope.db) {
            guard outcome.missed + outcome.lapsed < Self.slice else { break }
            do {
                guard let kind = try Self.kind(duty, on: asOf, clock: &clock) else { continue }
                try scope.attempt { try pass(kind, of: duty, in: scope) }
                if kind == .missed { outcome.missed += 1 } else { outcome.lapsed += 1 }
            } catch {
                guard Self.isOfOneDuty(error) else { throw error }
                outcome.skipped.insert(duty.id)
            }
        }
        return outcome.missed + outcome.lapsed == 0 ? .nothingNew(outcome) : .recorded(outcome)
    }

    private func pass(_ kind: ExplanationDuty.EventKind, of duty: ExplanationDuty, in scope: ActScope) throws {
        let event = UUID.derived(from: id, duty.id.text)
        let passed = try scope.append(kind, to: duty, as: event, happenedOn: asOf)
        try Reminder.annulForEndedDuty(passed, in: scope)
        try scope.tell(
            kind == .missed ? .explanationMissed : .explanationLapsed,
            to: [duty.official.person] + scope.headOfOffice(unit: duty.unit, of: duty.official)
                + scope.explanationLeaders(),
            about: .init(passed)
        )
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> LapseOutcome {
        let kinds = try ExplanationDuty.Event.kinds(recordedAt: recorded.recordedAt, of: commune.id, on: db)
        return LapseOutcome(missed: kinds["missed"] ?? 0, lapsed: kinds["lapsed"] ?? 0)
    }

    /// Whether the duty itself is in the way: a rule, or a row its tables refuse (SQLSTATE 22, 23 and P0). Whatever concerns the
    /// connection or the moment is everybody's.
    private static func isOfOneDuty(_ error: any Error) -> Bool {
        switch error {
        case is Refusal: true
        case let error as PostgresError:
            !error.isRetryable && ["22", "23", "P0"].contains(error.sqlState.map { String($0.prefix(2)) })
        default: false
        }
    }

    /// What has happened to a duty by the end of the day before; nil while nothing has. A year without a calendar decides nothing.
    private static func kind(
        _ duty: ExplanationDuty,
        on day: CalendarDay,
        clock: inout ExplanationClock
    ) throws -> ExplanationDuty.EventKind? {
        do {
            let deadlines = try clock.deadlines(of: duty)
            for kind in [ExplanationDuty.EventKind.missed, .lapsed]
            where duty.allows(kind, on: day, deadlines: deadlines) {
                return kind
            }
            return nil
        } catch let refusal as Refusal where refusal.code == .calendarYearMissing {
            return nil
        }
    }
}

/// What the clock recorded.
public struct LapseOutcome: Sendable, Hashable {
    /// Explanations that did not come.
    public var missed: Int
    /// Explanations no leader decided about.
    public var lapsed: Int
    /// Duties that could not be recorded and were left as they are: somebody must look at them. A repeat of the act does not
    /// know them any more.
    public var skipped: Set<ExplanationDuty.ID>

    /// So many of each.
    public init(missed: Int, lapsed: Int, skipped: Set<ExplanationDuty.ID> = []) {
        self.missed = missed
        self.lapsed = lapsed
        self.skipped = skipped
    }
}

extension Door {
    /// Records all deadlines that passed before a day, and answers how many. A second time records nothing.
    public func lapseDeadlines(asOf: CalendarDay, by author: Author) async throws -> LapseOutcome {
        var all = LapseOutcome(missed: 0, lapsed: 0)
        while true {
            let slice = try await perform(LapseDeadlines(asOf: asOf), by: author)
            all.missed += slice.missed
            all.lapsed += slice.lapsed
            all.skipped.formUnion(slice.skipped)
            if slice.missed + slice.lapsed < LapseDeadlines.slice { return all }
        }
    }
}
