public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Asks that the second factor of somebody who lost the phone and the recovery codes be taken away. Nothing changes until a second person
/// confirms it (``ConfirmSecondFactorReset``).
public struct AskSecondFactorReset: Act {
    /// Its name in the ledger.
    public static let kind = "sign_in.reset_asked"
    /// What the author must be allowed.
    public static let permission = Permission.manageAccounts

    /// Made by the caller.
    public let id: UUID
    private let person: Person.ID

    /// Asks it for somebody else who shows codes.
    public init(for person: Person.ID, id: UUID = UUID()) {
        self.id = id
        self.person = person
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["person_id": .id(person)] }

    /// Checks the rule and inserts the records, under the lock. Where somebody asked already, that one stands.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<SecondFactorReset.ID> {
        // The console needs nobody's consent; see IssueSignInLink.
        guard scope.author.account != .console else { throw Refusal(.notAllowed) }
        guard person != scope.author.account.person else { throw Refusal(.ownCase) }
        guard person != .zero, try !Account.open(of: person, in: scope.commune.id, on: scope.db).isEmpty else {
            throw Refusal(.accountNotFound, person.text)
        }
        guard try SignInRecord.find(person, of: scope.commune.id, on: scope.db)?.hasSecondFactor == true else {
            throw Refusal(.secondFactorMissing)
        }
        let open = try SecondFactorReset.open(of: scope.commune.id, at: scope.at, on: scope.db)
        if let asked = open.first(where: { $0.person == person }) { return .nothingNew(asked.id) }
        let reset = SecondFactorReset.ID(id)
        try scope.insert(
            ["reset_id": .id(reset), "person_id": .id(person)].merging(scope.authorship) { own, _ in own },
            into: .secondFactorResets
        )
        let leaders = try scope.persons(in: .chairman) + scope.persons(in: .viceChairman)
        try scope.tell(
            .secondFactorResetAsked,
            to: leaders + [person],
            about: Notice.Subject("second_factor_resets", reset)
        )
        return .recorded(reset)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> SecondFactorReset.ID
    {
        SecondFactorReset.ID(id)
    }
}
