import Accountability
import Ledger
import Store

extension MatrixRule {
    /// One line for each route that asks for an account, by the name of its operation.
    static let table: [String: MatrixRule] = [
        // The register
        "showSummary": .everybody, "listFigure": .everybody,
        "listDossiers": .everybody,

        // People
        "addOfficial": .everybody, "listOfficials": .everybody, "listColleagues": .everybody,

        // Reminders
        "listReminders": .everybody, "showReminder": .look(.reminder),
        "enterReminder": .decision(nil, body: aboutOfficial),
        "recordMeeting": .decision(nil, body: aboutOfficial),
        "recordPaperReminder": .decision(nil, body: aboutOfficial),
        "issueDraftedReminder": .decision(.reminder), "confirmReminder": .decision(.reminder),
        "serveReminder": .decision(.reminder), "recordServiceAttempt": .decision(.reminder),
        "recordRefusal": .decision(.reminder), "acknowledgeReminder": .answer(.reminder),
        "withdrawReminder": .decision(.reminder).only(.chairman),
        "cancelReminder": .decision(.reminder).only(.chairman),
        "requestReconsideration": .answer(.reminder), "decideReconsideration": .decision(.reminder),
        "keepPaper": .decision(.official), "showPaper": .look(.paper),
        "showRecord": .look(.official), "listRecordDossiers": .look(.official),

        // Reviews
        "listReviews": .everybody, "showReview": .look(.review),
        "giveStatement": .answer(.review), "recordHearing": .decision(.review),
        "recordStatementWaiver": .decision(.review), "decideReview": .decision(.review),
        "suspendReview": .decision(.review), "resumeReview": .decision(.review),
        "reviewFlaggedCase": .decision(.review), "requestReviewReconsideration": .answer(.review),
        "decideReviewReconsideration": .decision(.review),

        // Explanations
        "listExplanationRequests": .everybody,
        "showExplanationRequest": .look(.explanationRequest),
        "showAttachment": .look(.attachment),
        "requestExplanationOfIncident": .decision(.openIncident),
        "explainIncident": .answer(.openIncident),
        "requestExplanationOfFinding": .decision(.openFinding),
        "explainFinding": .answer(.openFinding),
        "serveExplanationRequest": .decision(.explanationRequest),
        "acknowledgeExplanationRequest": .answer(.explanationRequest),
        "disownExplanationRequest": .answer(.explanationRequest),
        "attachToExplanation": .answer(.explanationRequest),
        "submitExplanation": .answer(.explanationRequest),
        "returnExplanation": .decision(.explanationRequest),
        "decideExplanation": .decision(.explanationRequest),
        "reopenVerdict": .decision(.explanationRequest),
        "acceptExplanations": .decision(.explanationRequest) { ["explanation_requests": [.string($0.thing.id)]] },
        "decideDisownment": .decision(.explanationRequest),
        "waiveExplanationRequest": .decision(.explanationRequest),
        "cancelExplanationRequest": .decision(.explanationRequest),
        // Findings and incidents
        "listFindings": .everybody, "showFinding": .look(.finding),
        "confirmResponsible": .decision(.finding) { ["official_id": .id($0.official)] },
        "assignResponsible": .decision(nil) { ["official_id": .id($0.official)] },
        "disposeFinding": .decision(.finding),
        "listIncidents": .everybody, "showIncident": .look(.incident),
        "recordIncident": .report { ["official_id": .id($0.official)] },
        "annulIncident": .decision(.incident), "openIncident": .decision(.incident),
        "listAssignments": .look(.official), "assignDuty": .decision(.official),
        "endAssignment": .decision(.assignment),
        "listLeaves": .look(.official), "recordLeave": .decision(.official), "cancelLeave": .decision(.leave),
        "recordDeparture": .decision(.official) { _ in ["successor_id": .null] },
        "annulDeparture": .decision(.departure),
        "setManagingAgency": .decision(.official),
        "listDelegations": .everybody, "endDelegation": .answer(.delegation),
        "delegate": .upkeep(.account) { ["to_account_id": .string($0.thing.id)] },
        // The rules of the commune
        "listPolicies": .everybody, "adoptPolicy": .everybody, "previewPolicy": .everybody,
        // Commendations
        "listCommendations": .everybody, "showCommendation": .look(.commendation),
        "nominateCommendation": .others { about in
            ["shares": [["official_id": .string(about.official.text), "percent": 100]]]
        },
        "verifyCommendation": .decision(.commendation), "approveCommendation": .decision(.commendation),
        "declineCommendation": .decision(.commendation), "registerCommendation": .decision(.commendation),
        "announceCommendation": .decision(.commendation), "proposeCommendationRevocation": .decision(.commendation),
        "decideCommendationRevocation": .decision(.commendation),
        // What one is told
        "listMyNotices": .everybody,
    ]

    /// The body names whom it is about.
    private static func aboutOfficial(_ about: MatrixCase) -> [String: JSON] {
        ["official_id": .string(about.official.text)]
    }
}
