public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Begins the record of a commune: the commune, its first policy, and the account of the server's console.
public struct AddCommune: FoundingAct {
    /// Its name in the ledger.
    public static let kind = "commune.added"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    /// The commune to be added; its id is the caller's.
    public let commune: Commune
    /// The first day of the practice here: files due before it are history.
    public let startOn: CalendarDay

    /// A commune of this code and name. Refused unless both are usable.
    public init(code: String, name: String, startOn: CalendarDay, id: Commune.ID = Commune.ID()) throws(Refusal) {
        let name = Text.line(Text.nfc(name))
        guard Commune.isCode(code) else { throw Refusal(.communeCodeInvalid, code) }
        guard (1...200).contains(name.unicodeScalars.count) else { throw Refusal(.communeNameInvalid) }
        self.init(commune: Commune(id: id, code: code, name: name), startOn: startOn)
    }

    /// The installation itself, as the zero commune.
    static func installation() -> AddCommune {
        AddCommune(commune: .installation, startOn: .earliest)
    }

    private init(commune: Commune, startOn: CalendarDay) {
        id = commune.id.uuid
        self.commune = commune
        self.startOn = startOn
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["code": .string(commune.code), "name": .string(commune.name), "start_on": .day(startOn)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Commune> {
        let at = JSON.instant(scope.at)
        try scope.insert(
            [["code": .string(commune.code), "name": .string(commune.name), "added_at": at]],
            into: .communes
        )
        try scope.insert([["person_id": .id(Person.ID.zero), "added_at": at]], into: .people)
        let name = PersonNameRecord(person: .zero, kind: .fullName, name: try .required("Bàn điều khiển máy chủ"))
        try scope.insert([name.row(addedAt: scope.at)], into: .personNames)
        let console = Account.console
        try scope.insert(
            [
                [
                    "account_id": .id(console.id), "person_id": .id(console.person),
                    "role": .string(console.role.rawValue), "added_at": at, "added_by": .id(console.id),
                ]
            ],
            into: .accounts
        )
        try scope.insert(
            [
                [
                    "policy_id": .string(UUID().uuidString.lowercased()), "effective_on": .day(scope.at.day),
                    "start_on": .day(startOn),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .policies
        )
        return .recorded(commune)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Commune {
        commune
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "communes_code_key" ? .communeCodeTaken : nil
    }

    /// Two first commands begin the installation at the same moment: the second finds it begun.
    public static func isRace(_ constraint: String) -> Bool {
        constraint == "communes_pkey"
    }
}
