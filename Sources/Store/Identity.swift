public import Accountability

/// Who asks, as PostgreSQL is told at the start of each transaction: row-level security decides what exists for it.
public struct Identity: Hashable, Sendable {
    /// The commune whose rows exist.
    public let commune: Commune.ID
    /// The class of privileges; each is a database role of its own.
    public let identityClass: IdentityClass
    /// The person who asks.
    public let person: Person.ID
    /// The person's unit, where a policy needs it.
    public let unit: OrgUnit.ID?

    /// An identity within a commune.
    public init(commune: Commune.ID, identityClass: IdentityClass, person: Person.ID, unit: OrgUnit.ID? = nil) {
        self.commune = commune
        self.identityClass = identityClass
        self.person = person
        self.unit = unit
    }

    /// The identity of an account of a commune.
    public init(_ account: Account, of commune: Commune.ID) {
        self.init(
            commune: commune,
            identityClass: account.role.identityClass,
            person: account.person,
            unit: account.unit
        )
    }

    /// The server's console, working for a commune.
    public static func console(of commune: Commune.ID) -> Identity {
        Identity(commune: commune, identityClass: .staff, person: .zero)
    }

    /// Looks up communes, accounts and tokens of a commune before anybody is signed in; of the installation: the directory
    /// of communes.
    public static func signIn(of commune: Commune.ID) -> Identity {
        Identity(commune: commune, identityClass: .auth, person: .zero)
    }
}
