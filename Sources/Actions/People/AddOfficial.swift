public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Enters somebody whose files are counted, with the spellings by which registers name him.
public struct AddOfficial: Act {
    /// Its name in the ledger.
    public static let kind = "official.added"
    /// What the author must be allowed.
    public static let permission = Permission.manageOfficials

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let name: PersonName
    private let staffCode: PersonName?
    private let aliases: [PersonName]
    private let unitName: String?

    /// An official with this name. The id is the caller's; refused if a name is empty or too long.
    public init(
        id: Official.ID = Official.ID(),
        name: String,
        staffCode: String? = nil,
        aliases: [String] = [],
        unitName: String? = nil
    ) throws(Refusal) {
        self.id = id.uuid
        official = id
        self.name = try PersonName.required(name)
        self.staffCode = try staffCode.map { (text) throws(Refusal) in try PersonName.required(text) }
        self.aliases = try aliases.map { (text) throws(Refusal) in try PersonName.required(text) }
        self.unitName = unitName.map { Text.line(Text.nfc($0)) }
    }

    /// Without names, whose hash could be guessed: a repeated act is compared with the stored ones.
    public var content: JSON {
        [
            "official_id": .id(official), "aliases": .integer(aliases.count), "staff_code": .bool(staffCode != nil),
            "unit": .text(unitName),
        ]
    }

    private var names: [PersonNameRecord] {
        let person = Person.ID(official.uuid)
        return [PersonNameRecord(person: person, kind: .fullName, name: name)]
            + aliases.map { PersonNameRecord(person: person, kind: .alias, name: $0) }
            + [staffCode].compactMap { $0 }.map { PersonNameRecord(person: person, kind: .staffCode, name: $0) }
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Official.ID> {
        let unit = try unitName.map { try OrgUnitRecord.findOrAdd($0, in: scope) }
        let person = Person.ID(official.uuid)
        try scope.insert([["person_id": .id(person), "added_at": .instant(scope.at)]], into: .people)
        try scope.insert(
            [["official_id": .id(official), "unit_id": .id(unit), "added_at": .instant(scope.at)]],
            into: .officials
        )
        try scope.insert(names.map { $0.row(addedAt: scope.at) }, into: .personNames)
        return .recorded(official)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Official.ID {
        try PersonNameRecord.requireSame(names, as: recorded, in: commune, on: db)
        return official
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "person_names_staff_code_key" ? .staffCodeTaken : nil
    }
}

extension PersonName {
    /// The name, refused if it is empty or too long.
    static func required(_ text: String) throws(Refusal) -> PersonName {
        guard let name = PersonName(Text.nfc(text)) else { throw Refusal(.personNameInvalid) }
        return name
    }
}

/// A unit as acts find or enter it.
enum OrgUnitRecord {
    /// The unit of this name, entered now if it is new.
    static func findOrAdd(_ name: String, in scope: ActScope) throws -> OrgUnit.ID {
        if let known = try OrgUnit.find(name: name, of: scope.commune.id, on: scope.db) { return known }
        let unit = OrgUnit.ID()
        try scope.insert(
            [["unit_id": .id(unit), "name": .string(name), "added_at": .instant(scope.at)]],
            into: .orgUnits
        )
        return unit
    }
}
