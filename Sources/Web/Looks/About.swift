import Accountability

/// Whom a thing is about, and as what he is told of it when somebody else looks at it. Every ``Resource`` says so: a thing that did
/// not would be shown without his being told.
///
/// It is about whose record it belongs to. Whoever acted on it in his office, such as the leader who decided, is named in it and is not
/// looked at.
struct About<Value: Sendable>: Sendable {
    /// nil: about nobody.
    let kind: Look.Kind?
    let officials: @Sendable (Value) -> [Official.ID]

    /// About nobody: rules, days and figures.
    static var nobody: About { About(kind: nil) { _ in [] } }

    /// About one official.
    static func one(_ kind: Look.Kind, _ official: @escaping @Sendable (Value) -> Official.ID) -> About {
        About(kind: kind) { [official($0)] }
    }

    /// About several, or none.
    static func all(_ kind: Look.Kind, _ officials: @escaping @Sendable (Value) -> [Official.ID]) -> About {
        About(kind: kind, officials: officials)
    }
}

/// Notes whom an answer shows while it is made. It lives as long as the transaction it is read in.
final class Sightings {
    /// One official seen, as what and by which thing.
    struct Sighting: Hashable, Sendable {
        let official: Official.ID
        let kind: Look.Kind
        /// nil in a list.
        let thing: String?
    }

    private(set) var all: Set<Sighting> = []

    /// Somebody is shown.
    func note(_ kind: Look.Kind, _ officials: some Sequence<Official.ID>, thing: String? = nil) {
        for official in officials { all.insert(Sighting(official: official, kind: kind, thing: thing)) }
    }
}
