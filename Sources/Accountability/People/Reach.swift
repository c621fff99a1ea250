/// Of whose cases somebody answers and so sees more than his own.
public enum Reach: Hashable, Sendable {
    /// Everybody's in the commune.
    case commune
    /// Those of one unit.
    case unit(OrgUnit.ID)
    /// Nobody else's.
    case nobody

    /// Whether a case of this unit is among them.
    public func includes(_ unit: OrgUnit.ID?) -> Bool {
        switch self {
        case .commune: true
        case .unit(let own): own == unit
        case .nobody: false
        }
    }
}

extension Account {
    /// How far the account reaches. A unit head without a unit leads none; whoever directs the centre of the whole commune has no unit
    /// to be held to.
    public var reach: Reach {
        switch role {
        case .unitHead: unit.map { .unit($0) } ?? .nobody
        case .centreDirector: unit.map { .unit($0) } ?? .commune
        case .clerk, .viceChairman, .chairman, .administrator: .commune
        case .official, .inspector: .nobody
        }
    }
}

/// Which cases somebody sees: those he answers for, and his own.
public struct Sight: Hashable, Sendable {
    /// Of whose he answers.
    public let reach: Reach
    /// Who he is.
    public let person: Person.ID

    /// What an account sees.
    public init(of account: Account) {
        reach = account.reach
        person = account.person
    }
}
