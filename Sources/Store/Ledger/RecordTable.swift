import Postgres

/// The tables whose rows are written out in ledger entries, one by one. Tables with many rows per act are sealed by a digest
/// instead: `DigestedTable`.
public enum RecordTable: String, CaseIterable, Sendable {
    case communes, people
    case personNames = "person_names"
    case orgUnits = "org_units"
    case officials, accounts
    case accountTokens = "account_tokens"
    case tokenRevocations = "token_revocations"
    case policies
    case paperTemplates = "paper_templates"
    case calendarImports = "calendar_imports"
    case calendarDays = "calendar_days"
    case procedureImports = "procedure_imports"
    case procedureLimits = "procedure_limits"
    case importBatches = "import_batches"
    case importAnnulmentProposals = "import_annulment_proposals"
    case importAnnulments = "import_annulments"
    case registerOfficers = "register_officers"
    case scans, findings
    case commendations
    case commendationShares = "commendation_shares"
    case commendationEvents = "commendation_events"
    case commendationConsents = "commendation_consents"
    case notices
    case reviewCases = "review_cases"
    case reviewCaseGrounds = "review_case_grounds"
    case reviewEvents = "review_events"
    case findingEvents = "finding_events"
    case incidents
    case incidentEvents = "incident_events"
    case assignments
    case assignmentEnds = "assignment_ends"
    case leaves
    case leaveCancellations = "leave_cancellations"
    case delegations
    case delegationEnds = "delegation_ends"
    case departures
    case departureAnnulments = "departure_annulments"
    case officialManagements = "official_managements"
    case accountClosures = "account_closures"
    case secondFactorResets = "second_factor_resets"
    case signInLinks = "sign_in_links"
    case causeCategories = "cause_categories"
    case explanationRequests = "explanation_requests"
    case explanationEvents = "explanation_events"
    case attachments, papers
    case reminders
    case reminderGrounds = "reminder_grounds"
    case reminderEvents = "reminder_events"
    case reminderParticipants = "reminder_participants"
    case lookDays = "look_days"
    case portalLists = "portal_lists"
    case portalLines = "portal_lines"
    case portalProblems = "portal_problems"
    case yearPackets = "year_packets"

    /// The table's name in statements.
    var name: SQL {
        switch self {
        case .communes: "kc.communes"
        case .people: "kc.people"
        case .personNames: "kc.person_names"
        case .orgUnits: "kc.org_units"
        case .officials: "kc.officials"
        case .accounts: "kc.accounts"
        case .accountTokens: "kc.account_tokens"
        case .tokenRevocations: "kc.token_revocations"
        case .policies: "kc.policies"
        case .paperTemplates: "kc.paper_templates"
        case .calendarImports: "kc.calendar_imports"
        case .calendarDays: "kc.calendar_days"
        case .procedureImports: "kc.procedure_imports"
        case .procedureLimits: "kc.procedure_limits"
        case .importBatches: "kc.import_batches"
        case .importAnnulmentProposals: "kc.import_annulment_proposals"
        case .importAnnulments: "kc.import_annulments"
        case .registerOfficers: "kc.register_officers"
        case .scans: "kc.scans"
        case .findings: "kc.findings"
        case .commendations: "kc.commendations"
        case .commendationShares: "kc.commendation_shares"
        case .commendationEvents: "kc.commendation_events"
        case .commendationConsents: "kc.commendation_consents"
        case .notices: "kc.notices"
        case .reviewCases: "kc.review_cases"
        case .reviewCaseGrounds: "kc.review_case_grounds"
        case .reviewEvents: "kc.review_events"
        case .findingEvents: "kc.finding_events"
        case .incidents: "kc.incidents"
        case .incidentEvents: "kc.incident_events"
        case .assignments: "kc.assignments"
        case .assignmentEnds: "kc.assignment_ends"
        case .leaves: "kc.leaves"
        case .leaveCancellations: "kc.leave_cancellations"
        case .delegations: "kc.delegations"
        case .delegationEnds: "kc.delegation_ends"
        case .departures: "kc.departures"
        case .departureAnnulments: "kc.departure_annulments"
        case .officialManagements: "kc.official_managements"
        case .accountClosures: "kc.account_closures"
        case .secondFactorResets: "kc.second_factor_resets"
        case .signInLinks: "kc.sign_in_links"
        case .causeCategories: "kc.cause_categories"
        case .explanationRequests: "kc.explanation_requests"
        case .explanationEvents: "kc.explanation_events"
        case .attachments: "kc.attachments"
        case .papers: "kc.papers"
        case .reminders: "kc.reminders"
        case .reminderGrounds: "kc.reminder_grounds"
        case .reminderEvents: "kc.reminder_events"
        case .reminderParticipants: "kc.reminder_participants"
        case .lookDays: "kc.look_days"
        case .portalLists: "kc.portal_lists"
        case .portalLines: "kc.portal_lines"
        case .portalProblems: "kc.portal_problems"
        case .yearPackets: "kc.year_packets"
        }
    }

    /// Whether the rows hold a personal name, which the ledger knows only as a salted hash.
    var holdsNames: Bool { self == .personNames || self == .registerOfficers }

    /// A stored row `t` as the ledger recorded it: every column that is not NULL; a name only as its hash. Columns that later
    /// migrations add are NULL in old rows and so change nothing.
    var sealedRow: SQL {
        guard holdsNames else { return "jsonb_strip_nulls(to_jsonb(t))" }
        return """
            jsonb_strip_nulls(to_jsonb(t) - '{name,sort_name,match_name,salt}'::text[]
                || jsonb_build_object('name_sha256', encode(sha256(t.salt
                || convert_to(t.name || e'\\x1f' || t.sort_name || e'\\x1f' || t.match_name, 'UTF8')), 'hex')))
            """
    }
}
