/// An act or a look that a role may be allowed.
public enum Permission: String, CaseIterable, Sendable {
    /// Bring in an export of the register, and keep its mapping profiles.
    case importRegister = "import_register"
    /// Take a wrong import out of force, or agree to it as the second person.
    case annulImport = "annul_import"
    /// Record late findings now instead of waiting for the morning.
    case scan
    /// See the leaders' summary.
    case readSummary = "read_summary"
    /// Open a figure: see the single files with their officers.
    case readDossiers = "read_dossiers"
    /// Keep the list of officials, their codes, units and aliases.
    case manageOfficials = "manage_officials"
    /// Create and close accounts and tokens.
    case manageAccounts = "manage_accounts"
    /// Change the working calendar, which belongs to no commune.
    case importCalendar = "import_calendar"
}

extension Role {
    /// Whether this role is allowed `permission`.
    ///
    /// The table follows who answers for what: the one-stop centre's director and the office bring registers in and
    /// report late files (Decree 118/2025, article 9.1); the chairman and his deputies lead (article 38.2); the
    /// Fatherland Front and inspectors see totals, not single files; the administrator runs the
    /// installation and sees no file. A unit head will see his own unit, an official himself, but neither the whole
    /// commune. That the two persons of an annulment differ, and that nobody acts on his own case, is not a matter of
    /// roles and is checked by the act.
    public func may(_ permission: Permission) -> Bool {
        switch permission {
        case .importRegister:
            [.centreDirector, .clerk].contains(self)
        case .manageOfficials:
            [.centreDirector, .clerk, .administrator].contains(self)
        case .annulImport, .scan, .readDossiers:
            [.centreDirector, .clerk, .viceChairman, .chairman].contains(self)
        case .readSummary:
            [.centreDirector, .clerk, .viceChairman, .chairman, .inspector].contains(self)
        case .manageAccounts, .importCalendar:
            self == .administrator
        }
    }
}
