public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Nominates officials for a commendation: anybody may, and nobody for himself.
public struct NominateCommendation: Act {
    /// Its name in the ledger.
    public static let kind = "commendation.nominated"
    /// What the author must be allowed.
    public static let permission = Permission.nominateCommendation

    /// Made by the caller: the commendation's id.
    public let id: UUID
    private let nomination: Nomination

    /// What is proposed.
    public struct Nomination: Sendable, Hashable {
        /// On what occasion.
        public var kind: Commendation.Kind
        /// In which form.
        public var form: Commendation.Form
        /// What was achieved; free text of at most 2,000 characters.
        public var achievement: String
        /// A commendation of the same achievement, if there is one.
        public var sameAchievementAs: Commendation.ID?
        /// The document that recognises the achievement as an initiative, if one does.
        public var initiativeDocument: String?
        /// The day of the achievement.
        public var happenedOn: CalendarDay
        /// Who, with which part of a hundred. Units are those of the officials now.
        public var shares: [Commendation.Share]

        /// A nomination.
        public init(
            kind: Commendation.Kind,
            form: Commendation.Form,
            achievement: String,
            sameAchievementAs: Commendation.ID? = nil,
            initiativeDocument: String? = nil,
            happenedOn: CalendarDay,
            shares: [Commendation.Share]
        ) {
            self.kind = kind
            self.form = form
            self.achievement = achievement
            self.sameAchievementAs = sameAchievementAs
            self.initiativeDocument = initiativeDocument
            self.happenedOn = happenedOn
            self.shares = shares
        }
    }

    /// Nominates; refused if a text is empty or too long.
    public init(_ nomination: Nomination, id: Commendation.ID = .init()) throws(Refusal) {
        var nomination = nomination
        nomination.achievement = try Text.required(
            nomination.achievement,
            limit: Commendation.maximumAchievementLength
        )
        nomination.initiativeDocument = try Text.optionalLine(
            nomination.initiativeDocument,
            limit: Commendation.maximumDocumentLength
        )
        self.id = id.uuid
        self.nomination = nomination
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "kind": .string(nomination.kind.rawValue), "form": .string(nomination.form.rawValue),
            "achievement": .string(nomination.achievement), "same_as": .id(nomination.sameAchievementAs),
            "initiative_document": .text(nomination.initiativeDocument), "happened_on": .day(nomination.happenedOn),
            "shares": .array(
                nomination.shares.map { ["official_id": .id($0.official), "percent": .integer($0.percent)] }
            ),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Commendation> {
        guard scope.author.account != .console else { throw Refusal(.notAllowed) }
        let nominator = scope.author.account.person
        try scope.requireNotFuture(nomination.happenedOn)
        try Commendation.checkNomination(
            kind: nomination.kind,
            form: nomination.form,
            shares: nomination.shares,
            nominator: nominator
        )
        let commendation = Commendation.ID(id)
        try scope.insert(
            [
                [
                    "commendation_id": .id(commendation),
                    "achievement_id": .id(try nomination.sameAchievementAs.map(achievement(in: scope)) ?? commendation),
                    "kind": .string(nomination.kind.rawValue), "form": .string(nomination.form.rawValue),
                    "achievement": .string(nomination.achievement),
                    "initiative_document": .text(nomination.initiativeDocument),
                    "happened_on": .day(nomination.happenedOn), "nominator_id": .id(nominator),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .commendations
        )
        try scope.insert(try shares(of: commendation, nominator: nominator, in: scope), into: .commendationShares)
        let recorded = try Commendation.require(commendation, of: scope.commune.id, on: scope.db)
        try recorded.tell(.commendationNominated, roles: [.clerk, .chairman], in: scope)
        return .recorded(recorded)
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Commendation {
        try Commendation.require(Commendation.ID(id), of: commune.id, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        switch constraint {
        case "commendation_shares_official_fkey": .officialNotFound
        case "commendations_achievement_fkey": .commendationNotFound
        default: nil
        }
    }

    private func shares(of commendation: Commendation.ID, nominator: Person.ID, in scope: ActScope) throws
        -> [[String: JSON]]
    {
        let units = try Official.units(of: nomination.shares.map(\.official), on: scope.db)
        return nomination.shares.map { share in
            [
                "commendation_id": .id(commendation), "official_id": .id(share.official),
                "unit_id": .id(units[share.official]), "percent": .integer(share.percent),
                "nominator_id": .id(nominator),
            ]
        }
    }

    /// The id of the achievement another commendation is about.
    private func achievement(in scope: ActScope) -> (Commendation.ID) throws -> Commendation.ID {
        { other in try Commendation.require(other, of: scope.commune.id, on: scope.db).achievementID }
    }
}
