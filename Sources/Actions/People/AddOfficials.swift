public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Enters several officials in one go: all of them or none.
public struct AddOfficials: Act {
    /// Its name in the ledger.
    public static let kind = "officials.added"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let each: [AddOfficial]

    /// Somebody to be entered, as ``AddOfficial`` takes him.
    public struct Entry: Sendable {
        let name: String
        let staffCode: String?
        let aliases: [String]
        let unitName: String?

        /// An official with this name.
        public init(name: String, staffCode: String?, aliases: [String], unitName: String?) {
            self.name = name
            self.staffCode = staffCode
            self.aliases = aliases
            self.unitName = unitName
        }
    }

    /// Officials whose ids are made from the act's own. Refused without any, or if a name is empty or too long.
    public init(_ entries: [Entry], id: UUID) throws(Refusal) {
        guard !entries.isEmpty else { throw Refusal(.peopleListEmpty) }
        self.id = id
        var each: [AddOfficial] = []
        for (number, entry) in entries.enumerated() {
            each.append(
                try AddOfficial(
                    id: Official.ID(.derived(from: id, "official \(number)")),
                    name: entry.name,
                    staffCode: entry.staffCode,
                    aliases: entry.aliases,
                    unitName: entry.unitName
                )
            )
        }
        self.each = each
    }

    /// What makes two acts of this id the same.
    public var content: JSON { .array(each.map(\.content)) }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Int> {
        for one in each { _ = try one.perform((), in: scope) }
        return .recorded(each.count)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Int {
        for one in each { _ = try one.outcome(of: recorded, in: commune, on: db) }
        return each.count
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? { AddOfficial.refusal(of: constraint) }
}
