import Accountability
import Postgres

extension Reach {
    /// The condition for the cases somebody answers for, by the unit each had.
    func condition(unit column: SQL) -> SQL {
        switch self {
        case .commune: .empty
        case .unit(let unit): "and \(column) = \(unit)"
        case .nobody: "and false"
        }
    }
}

extension Sight {
    /// The condition for the cases somebody sees, by whom each is about and the unit he had.
    func condition(official: SQL, unit column: SQL) -> SQL {
        switch reach {
        case .commune: .empty
        case .unit(let unit): "and (\(official) = \(person) or \(column) = \(unit))"
        case .nobody: "and \(official) = \(person)"
        }
    }
}
