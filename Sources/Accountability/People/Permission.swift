/// An act or a look that a role may be allowed.
public enum Permission: String, CaseIterable, Sendable {
    // The register
    /// Bring in an export of the register, and keep its mapping profiles.
    case importRegister = "import_register"
    /// Take a wrong import out of force, or agree to it as the second person.
    case annulImport = "annul_import"
    /// Record late findings now instead of waiting for the morning.
    case scan
    /// See what departed from the ordinary way: decisions of the leaders together or of the authority above, mistakes cancelled, and
    /// leaders' silence. Their days and papers, no names and no texts.
    case readExceptions = "read_exceptions"
    /// See the leaders' summary.
    case readSummary = "read_summary"
    /// Open a figure about files: see them with their officers; an inspector only with a reason, see ``Look``.
    case readDossiers = "read_dossiers"
    /// Open the page of one file: one's own, one of those one leads, or any for whoever may open figures.
    case openDossier = "open_dossier"
    /// Open a figure about what people did: see the single findings, explanations, reminders and so on.
    case readProceedings = "read_proceedings"

    // People and rules
    /// Keep the list of officials: codes, units, aliases, duties, leave, leaving.
    case manageOfficials = "manage_officials"
    /// Create and close accounts and tokens.
    case manageAccounts = "manage_accounts"
    /// Confirm, as the second person, that somebody's lost second factor is taken away.
    case confirmSecondFactorReset = "confirm_second_factor_reset"
    /// Change the working calendar, which belongs to no commune.
    case importCalendar = "import_calendar"
    /// Hand decisions over to a deputy for some days (*ủy quyền*).
    case delegate
    /// See the rules a commune works by.
    case readPolicy = "read_policy"
    /// Adopt a new version of them.
    case adoptPolicy = "adopt_policy"
    /// Record a new text of the commune's papers.
    case keepPaperTemplates = "keep_paper_templates"

    // Findings and incidents
    /// See findings and incidents, of one's unit or of the commune.
    case readFindings = "read_findings"
    /// Confirm whose file it was.
    case assignFinding = "assign_finding"
    /// Excuse a finding, lay it to somebody else, annul it, or open one of history.
    case settleFinding = "settle_finding"
    /// Record an incident outside the register.
    case recordIncident = "record_incident"
    /// Annul an incident recorded wrongly.
    case annulIncident = "annul_incident"

    // Explanations
    /// Ask an official to explain.
    case requestExplanation = "request_explanation"
    /// Record how a paper reached somebody, or did not.
    case recordService = "record_service"
    /// Answer for one's own case: explain, acknowledge, ask for reconsideration, make a statement.
    case answerOwnCase = "answer_own_case"
    /// Judge an explanation, return it, waive or cancel the duty.
    case decideExplanation = "decide_explanation"

    // Reminders
    /// See reminders, of one's unit or of the commune.
    case readReminders = "read_reminders"
    /// Prepare a reminder that a leader then issues.
    case draftReminder = "draft_reminder"
    /// Issue, confirm or cancel a reminder (*nhắc nhở*).
    case issueReminder = "issue_reminder"
    /// Issue a criticism (*phê bình*).
    case issueCriticism = "issue_criticism"
    /// Withdraw one: its issuer, or the chairman.
    case withdrawReminder = "withdraw_reminder"
    /// Record what was said and decided in a meeting.
    case recordMeeting = "record_meeting"
    /// Decide on a request for reconsideration (*kiến nghị xem xét lại*), or record how the leaders together or the superior decided:
    /// where a commune has one leader, who issued the reminder, the office does that.
    case decideReconsideration = "decide_reconsideration"

    // Reviews
    /// See review cases, of one's unit or of the commune.
    case readReviews = "read_reviews"
    /// Confirm or decline a suggestion, hear a statement, suspend and resume.
    case decideReview = "decide_review"

    // Commendations
    /// Nominate somebody for praise.
    case nominateCommendation = "nominate_commendation"
    /// See commendations.
    case readCommendations = "read_commendations"
    /// Verify the evidence of a nomination.
    case verifyCommendation = "verify_commendation"
    /// Type the number and day of a commendation's decision.
    case registerCommendation = "register_commendation"
    /// Approve, decline, announce, and revoke as one of two persons.
    case approveCommendation = "approve_commendation"

    // The year's end
    /// Make the packet of a year and keep it.
    case makeYearPacket = "make_year_packet"
    /// Take it out: it holds everybody's record, the reasons of verdicts included.
    case readYearPacket = "read_year_packet"

    // The own record
    /// See an official's record: one's own always, others' within one's scope.
    case readRecord = "read_record"
    /// Read what one must be told.
    case readNotices = "read_notices"

    /// Whether the server's console may do it: it keeps people and registers, but it is nobody in particular and judges nobody.
    public var isAdministrative: Bool {
        switch self {
        case .importRegister, .annulImport, .scan, .readExceptions, .readSummary, .readDossiers, .openDossier,
            .manageOfficials, .manageAccounts, .importCalendar, .readPolicy, .readFindings, .readReminders,
            .readReviews, .readCommendations, .readRecord, .makeYearPacket, .readYearPacket:
            true
        default:
            false
        }
    }
}

extension Role {
    /// Whether this role is allowed `permission`.
    ///
    /// The table follows who answers for what: the one-stop centre's director and the office bring registers in, report late
    /// files and propose what is to be done (Decree 118/2025, article 9.1), but ask and judge nobody; the chairman and his deputies lead and remind (article 38.2); a unit head reminds in
    /// his own unit; giấy khen is the commune chairman's (Law 06/2022/QH15, article 80.3); the Fatherland Front and inspectors see
    /// totals, single files only for a reason that whom they name is told, and may nominate; the administrator runs the installation and judges nobody. That two persons
    /// differ, that somebody acts within his unit, and that nobody acts on his own case is not a matter of roles and is checked by
    /// the act.
    public func may(_ permission: Permission) -> Bool {
        switch permission {
        case .importRegister, .manageOfficials:
            [.centreDirector, .clerk].contains(self)
        case .annulImport, .scan, .readProceedings, .verifyCommendation:
            [.centreDirector, .clerk, .viceChairman, .chairman].contains(self)
        case .readExceptions: [.chairman, .inspector].contains(self)
        case .readSummary, .readDossiers:
            [.centreDirector, .clerk, .viceChairman, .chairman, .inspector].contains(self)
        case .registerCommendation, .keepPaperTemplates, .makeYearPacket:
            [.clerk, .viceChairman, .chairman].contains(self)
        case .manageAccounts, .importCalendar:
            self == .administrator
        case .confirmSecondFactorReset:
            [.viceChairman, .chairman, .administrator].contains(self)
        case .assignFinding, .readFindings, .recordService, .draftReminder, .readReminders, .readReviews:
            [.unitHead, .centreDirector, .clerk, .viceChairman, .chairman].contains(self)
        case .requestExplanation:
            [.unitHead, .viceChairman, .chairman].contains(self)
        case .settleFinding:
            [.centreDirector, .viceChairman, .chairman].contains(self)
        case .issueReminder, .withdrawReminder:
            [.unitHead, .viceChairman, .chairman].contains(self)
        case .recordMeeting:
            [.unitHead, .clerk, .viceChairman, .chairman].contains(self)
        case .annulIncident, .decideExplanation, .issueCriticism, .approveCommendation, .readYearPacket:
            [.viceChairman, .chairman].contains(self)
        case .decideReconsideration:
            [.clerk, .viceChairman, .chairman].contains(self)
        case .delegate, .adoptPolicy, .decideReview:
            self == .chairman
        case .recordIncident, .answerOwnCase, .readRecord:
            ![.inspector, .administrator].contains(self)
        case .openDossier, .nominateCommendation, .readCommendations, .readPolicy, .readNotices:
            self != .administrator
        }
    }
}
