/// A commune (xã, phường, đặc khu) whose register is kept; every record belongs to exactly one.
public struct Commune: Hashable, Sendable {
    /// Identifies a commune in every key.
    public typealias ID = Identifier<Commune>

    /// The id.
    public let id: ID
    /// The agency's electronic code (mã định danh), as file codes begin with: `H23.45.12`. The installation's is `-`.
    public let code: String
    /// The name as reports print it: `Xã Chi Lăng Bắc`.
    public let name: String

    /// A commune as recorded.
    public init(id: ID, code: String, name: String) {
        self.id = id
        self.code = code
        self.name = name
    }

    /// The installation itself: calendar and procedures are recorded in its ledger.
    public static let installation = Commune(id: .zero, code: "-", name: "Bản cài đặt")

    /// Whether a text may be a commune's code: groups of 1 to 4 capital letters and digits, joined by points.
    public static func isCode(_ text: String) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (1...6).contains(groups.count)
            && groups.allSatisfy { group in
                (1...4).contains(group.count)
                    && group.allSatisfy {
                        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                    }
            }
    }
}

/// Somebody the records speak of; the name stands apart and can be erased.
public enum Person {
    /// Identifies a person within a commune.
    public typealias ID = Identifier<Person>
}

/// Somebody whose files are counted (cán bộ, công chức). The id is that of the person.
public struct Official: Hashable, Sendable {
    /// Identifies an official within a commune.
    public typealias ID = Identifier<Official>

    /// The id.
    public let id: ID
    /// The full name as recorded last.
    public let name: String
    /// The agency's number for its staff, if recorded.
    public let staffCode: String?
    /// Other spellings under which registers name this official.
    public let aliases: [String]
    /// The unit (phòng, trung tâm), if recorded.
    public let unitName: String?

    /// An official as recorded.
    public init(id: ID, name: String, staffCode: String?, aliases: [String], unitName: String?) {
        self.id = id
        self.name = name
        self.staffCode = staffCode
        self.aliases = aliases
        self.unitName = unitName
    }
}

/// A section of the commune's committee (phòng, trung tâm).
public enum OrgUnit {
    /// Identifies a unit within a commune.
    public typealias ID = Identifier<OrgUnit>
}

/// Somebody who may act, in one role.
public struct Account: Hashable, Sendable {
    /// Identifies an account within a commune.
    public typealias ID = Identifier<Account>

    /// The id.
    public let id: ID
    /// Whose account it is; one person may hold several in different roles.
    public let person: Person.ID
    /// What it may do.
    public let role: Role
    /// The unit it answers for, for the roles that lead one.
    public let unit: OrgUnit.ID?

    /// An account as recorded.
    public init(id: ID, person: Person.ID, role: Role, unit: OrgUnit.ID? = nil) {
        self.id = id
        self.person = person
        self.role = role
        self.unit = unit
    }

    /// The server's console: whoever may run commands on the machine.
    public static let console = Account(id: .zero, person: .zero, role: .administrator)
}

/// One export of a register as it was taken in.
public enum ImportBatch {
    /// Identifies a batch within a commune.
    public typealias ID = Identifier<ImportBatch>
}

/// One import of calendar days.
public enum CalendarImport {
    /// Identifies an import of the installation.
    public typealias ID = Identifier<CalendarImport>
}

/// One import of procedures' time limits.
public enum ProcedureImport {
    /// Identifies an import of the installation.
    public typealias ID = Identifier<ProcedureImport>
}
