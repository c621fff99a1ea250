/// A look at an official's record by somebody else (*lượt xem hồ sơ*): who, in which role, when, at what and for which reason; never
/// what stood there. The official is shown it.
public struct Look: Hashable, Sendable {
    /// Identifies a look within a commune.
    public typealias ID = Identifier<Look>

    /// Whose record it was.
    public let official: Official.ID
    /// Who looked.
    public let account: Account.ID
    /// The role he looked in.
    public let role: Role
    /// What he looked at.
    public let kind: Kind
    /// Which one: an id or a file's code; nil where it stood in a list.
    public let thing: String?
    /// What he gave as his reason, where he has to give one.
    public let reason: String?
    /// When.
    public let at: Instant

    /// A look.
    public init(
        at official: Official.ID,
        by account: Account.ID,
        as role: Role,
        kind: Kind,
        thing: String? = nil,
        reason: String? = nil,
        at instant: Instant
    ) {
        self.official = official
        self.account = account
        self.role = role
        self.kind = kind
        self.thing = thing
        self.reason = reason
        at = instant
    }

    /// What is looked at.
    public enum Kind: String, CaseIterable, Sendable {
        /// The whole record.
        case record
        /// Files he handles.
        case dossier
        case finding, incident, explanation, attachment, reminder, review, paper, commendation
        /// Duties, leave, who manages him, his leaving.
        case duty
        /// The leaders' summary and the lists behind its figures.
        case summary
        /// The list of officials with their codes.
        case roster
        /// Whom a draft of the rules would reach.
        case preview
        /// What the rules have somebody told about him.
        case notice

        /// Whether somebody in a role must say why: who inspects works with totals, and names a person only for a reason the person is
        /// told. What is praised is meant to be known, and what one is told one did not ask for.
        public func needsReason(of role: Role) -> Bool {
            role == .inspector && self != .commendation && self != .notice
        }
    }

    /// The same look within the same hour: kept once.
    public var hourly: Look {
        Look(
            at: official,
            by: account,
            as: role,
            kind: kind,
            thing: thing,
            reason: reason,
            at: Instant(microseconds: at.microseconds - at.microseconds % Self.hour)
        )
    }

    private static let hour: Int64 = 3_600_000_000
}

/// A look as it was kept.
public struct KeptLook: Hashable, Sendable {
    /// The id.
    public let id: Look.ID
    /// The look; the first of its hour.
    public let look: Look

    /// A look as kept.
    public init(id: Look.ID, look: Look) {
        self.id = id
        self.look = look
    }
}
