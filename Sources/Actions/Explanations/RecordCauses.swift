public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Takes in categories of causes of delay; a later row of a cause replaces the earlier one from its own day on.
public struct RecordCauses: Act {
    /// Its name in the ledger.
    public static let kind = "causes.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.importCalendar

    /// Made by the caller.
    public let id: UUID
    private let categories: [CauseCategory]

    /// Takes in these categories.
    public init(_ categories: [CauseCategory], id: UUID = UUID()) {
        self.id = id
        self.categories = categories
    }

    /// What makes two acts of this id the same.
    public var content: JSON { .array(categories.map { .object($0.row) }) }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Int> {
        let known = Set(try CauseCategory.list(on: scope.db))
        let new = categories.filter { !known.contains($0) }
        guard !new.isEmpty else { return .nothingNew(0) }
        try scope.insert(
            new.map { $0.row.merging(scope.authorship) { own, _ in own } },
            into: .causeCategories
        )
        return .recorded(new.count)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int {
        categories.count
    }
}

extension CauseCategory {
    fileprivate var row: [String: JSON] {
        [
            "cause": .string(cause), "effective_on": .day(effectiveOn), "title": .string(title),
            "needs_sentence": .bool(needsSentence), "is_offered": .bool(isOffered), "ordinal": .integer(ordinal),
            "source_document": .string(sourceDocument),
        ]
    }
}
