public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Takes in the days off and the swapped working days of one or more years, from the document that says so. They replace
/// what an earlier import said of these years; due days printed on receipts do not change.
public struct RecordCalendar: Act {
    /// Its name in the ledger.
    public static let kind = "calendar.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.importCalendar

    /// Made by the caller.
    public let id: UUID
    private let entries: [CalendarEntry]
    private let sha256: Digest

    /// Takes in these days.
    public init(csv: String, id: UUID = UUID()) throws {
        entries = try CalendarFile.parse(csv).sorted { $0.day < $1.day }
        guard !entries.isEmpty else { throw Refusal(.calendarFileEmpty) }
        sha256 = SHA256.hash(Array(csv.utf8))
        self.id = id
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["sha256": .string(sha256.hex)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<CalendarOutcome> {
        let years = Set(entries.map(\.day.year))
        let known = try CalendarEntry.list(on: scope.db).filter { years.contains($0.day.year) }
        if known == entries { return .nothingNew(outcome(isRepeat: true)) }
        let calendarImport = CalendarImport.ID(id)
        try scope.insert(
            [
                [
                    "calendar_import_id": .id(calendarImport), "seq": .integer(scope.seq),
                    "sha256": .bytes(sha256.bytes),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .calendarImports
        )
        try scope.insert(
            entries.map {
                [
                    "calendar_import_id": .id(calendarImport), "day": .day($0.day), "kind": .string($0.kind.rawValue),
                    "title": .string($0.title), "source_document": .string($0.sourceDocument),
                    "provisional": .bool($0.provisional),
                ]
            },
            into: .calendarDays
        )
        return .recorded(outcome(isRepeat: false))
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> CalendarOutcome {
        outcome(isRepeat: false)
    }

    private func outcome(isRepeat: Bool) -> CalendarOutcome {
        CalendarOutcome(
            years: Set(entries.map(\.day.year)).sorted(),
            days: entries.count,
            isRepeat: isRepeat
        )
    }
}

/// What an import of calendar days took in.
public struct CalendarOutcome: Sendable, Hashable {
    /// The years it speaks of.
    public let years: [Int]
    /// How many days it names.
    public let days: Int
    /// The calendar said all of this already: nothing changed now.
    public let isRepeat: Bool
}
