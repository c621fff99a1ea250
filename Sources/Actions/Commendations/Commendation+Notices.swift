import Accountability

extension Commendation {
    /// What notices of it are about.
    var subject: Notice.Subject { Notice.Subject("commendations", id) }

    /// Tells everybody with a share, and the nominator where he should know.
    func tellCommended(_ kind: Notice.Kind, withNominator: Bool = false, in scope: ActScope) throws {
        try scope.tell(kind, to: shares.map(\.official.person) + (withNominator ? [nominator] : []), about: subject)
    }

    /// Tells those in these roles who have no share themselves.
    func tell(_ kind: Notice.Kind, roles: [Role], in scope: ActScope) throws {
        let persons = try roles.flatMap { try scope.persons(in: $0) }
        try scope.tell(kind, to: persons.filter { !isFor($0) }, about: subject)
    }
}
