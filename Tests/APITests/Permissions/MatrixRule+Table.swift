import Accountability
import Ledger
import Store

extension MatrixRule {
    /// One line for each route that asks for an account, by the name of its operation.
    static let table: [String: MatrixRule] = [
        // The register
        "showSummary": .everybody, "listFigure": .everybody,
        "listDossiers": .everybody, "listMyDossiers": .everybody, "listExceptions": .everybody,
        "showResolutionTable": .everybody, "showOverdueCauses": .everybody, "showProgressSheet": .everybody,
        "showOfficialProgress": .look(.official), "showMonthSheet": .look(.official),
        "showMonthResults": .look(.official), "showLateTrend": .everybody, "showFileRegister": .everybody,
        "listPortalLists": .everybody, "showPortalList": .upkeep(.portalList), "recordPortalList": .everybody,
        "showPortalReconciliation": .everybody, "takePortalLetter": .upkeep(.portalList),
        "showReminderRegister": .everybody, "showCommendationRegister": .everybody,
        "listImports": .everybody, "showImport": .upkeep(.importBatch), "importRegister": .everybody,
        "proposeImportAnnulment": .upkeep(.importBatch), "confirmImportAnnulment": .upkeep(.proposedImport),

        // People
        "addOfficial": .everybody { _ in ["staff_code": .null] }, "listOfficials": .everybody,
        "listColleagues": .everybody, "showOfficial": .look(.official),

        // Reminders
        "listReminders": .everybody, "showReminder": .look(.servedReminder),
        "enterReminder": .decision(.openIncident) { aboutIncident($0).merging(onPaper($0)) { own, _ in own } },
        "recordMeeting": .decision(.openIncident) {
            aboutIncident($0).merging(byLeader($0)) { own, _ in own }.merging(onPaper($0)) { own, _ in own }
                .merging(["present_ids": [.id($0.leader.person)]]) { _, new in new }
        },
        "recordPaperReminder": .decision(.openIncident) {
            aboutIncident($0).merging(onPaper($0)) { own, _ in own }
                .merging(["issuer_person_id": .id($0.leader.person), "issuer_role": "vice_chairman"]) { own, _ in own }
        },
        "issueDraftedReminder": .decision(.draftedReminder) { _ in ["issued_on": .null] },
        "confirmReminder": .decision(.unconfirmedReminder, body: onPaper),
        "serveReminder": .decision(.issuedReminder, body: today),
        "recordServiceAttempt": .decision(.issuedReminder, body: today),
        "recordRefusal": .decision(.issuedReminder) {
            ["happened_on": .null, "witness_ids": .array($0.witnesses.map { .id($0) })]
        },
        "acknowledgeReminder": .answer(.issuedReminder),
        "withdrawReminder": .decision(.servedReminder).only(.chairman),
        "cancelReminder": .decision(.draftedReminder).only(.chairman),
        "requestReconsideration": .answer(.servedReminder),
        "decideReconsideration": .decision(.contestedReminder, body: bySuperior),
        "keepPaper": .decision(.official), "showPaper": .look(.paper),
        "showRecord": .look(.official), "listRecordDossiers": .look(.official), "showRecordProof": .look(.official),
        "showCheckpoint": .everybody,

        // Papers
        "takeExplanationRequestPaper": .look(.servedRequest), "takeReminderPaper": .look(.servedReminder),
        "takeReconsiderationPaper": .look(.answeredReminder), "takeReviewSuggestionPaper": .look(.openReview),
        "takePartySuggestionPaper": .look(.openReview), "takeTransferWithinPaper": .look(.openReview),
        "takeTransferPaper": .look(.openReview), "takeReviewReconsiderationPaper": .look(.answeredReview),
        "takeCommendationPaper": .look(.nominatedCommendation),
        "takeHandoverPaper": .look(.departure).nothing(.own, because: "his leaving was annulled, so that he can ask"),
        "takeApologyPaper": .look(.lateFile), "takeWeeklyCheckPaper": .everybody,
        "listPaperTemplates": .everybody, "takePaperTemplateSample": .everybody, "recordPaperTemplate": .everybody,

        // Reviews
        "listReviews": .everybody, "showReview": .look(.openReview),
        "giveStatement": .answer(.openReview), "recordHearing": .decision(.openReview, body: todayOnPaper),
        "recordStatementWaiver": .decision(.openReview, body: today),
        "decideReview": .decision(.openReview, body: todayOnPaper),
        "suspendReview": .decision(.openReview, body: today), "resumeReview": .decision(.restingReview, body: today),
        "reviewFlaggedCase": .decision(.flaggedReview, body: today),
        "requestReviewReconsideration": .answer(.decidedReview),
        "decideReviewReconsideration": .decision(.contestedReview, body: bySuperior),

        // Explanations
        "listExplanationRequests": .everybody,
        "showExplanationRequest": .look(.servedRequest),
        "showAttachment": .look(.attachment),
        "requestExplanationOfIncident": .decision(.openIncident),
        "explainIncident": .answer(.openIncident) { _ in ["not_mine": .null] },
        "requestExplanationOfFinding": .decision(.openFinding),
        "explainFinding": .answer(.openFinding) { _ in ["not_mine": .null] },
        "serveExplanationRequest": .decision(.askedRequest) { _ in ["on": .null] },
        "acknowledgeExplanationRequest": .answer(.servedRequest),
        "disownExplanationRequest": .answer(.servedRequest),
        "attachToExplanation": .answer(.servedRequest),
        "submitExplanation": .answer(.servedRequest),
        "returnExplanation": .decision(.explainedRequest),
        "decideExplanation": .decision(.explainedRequest),
        "reopenVerdict": .decision(.decidedRequest),
        "acceptExplanations": .decision(.explainedRequest) { ["explanation_requests": [.string($0.thing.id)]] },
        "decideDisownment": .decision(.disownedRequest),
        "waiveExplanationRequest": .decision(.servedRequest),
        "cancelExplanationRequest": .decision(.servedRequest),

        // Findings and incidents
        "listFindings": .everybody, "showFinding": .look(.finding),
        "confirmResponsible": .decision(.finding) { ["official_id": .id($0.official)] },
        "assignResponsible": .decision(nil) { ["official_id": .id($0.official)] },
        "disposeFinding": .decision(.finding),
        "listIncidents": .everybody, "showIncident": .look(.incident),
        "recordIncident": .report { ["official_id": .id($0.official)] },
        "annulIncident": .decision(.incident), "openIncident": .decision(.incidentOfHistory),
        "listAssignments": .look(.official), "assignDuty": .decision(.official),
        "endAssignment": .decision(.assignment),
        "listLeaves": .look(.official), "recordLeave": .decision(.official), "cancelLeave": .decision(.leave),
        "recordDeparture": .decision(.official) { _ in ["successor_id": .null] },
        "annulDeparture": .decision(.departure),
        "setManagingAgency": .decision(.official),
        "showAssignment": .look(.assignment), "showLeave": .look(.leave), "showDeparture": .look(.departure),
        "listDelegations": .everybody, "showDelegation": .upkeep(.delegation), "endDelegation": .answer(.delegation),
        "delegate": .upkeep(.account) { ["to_account_id": .string($0.thing.id)] }
            .refused(.own, .delegationNotPossible, because: "he has the power already, in whichever account"),
        // The rules of the commune
        "listPolicies": .everybody, "previewPolicy": .everybody,
        "adoptPolicy": .everybody,
        // Commendations
        "listCommendations": .everybody, "showCommendation": .look(.nominatedCommendation),
        "nominateCommendation": .others { ["shares": [["official_id": .id($0.official), "percent": 100]]] },
        "verifyCommendation": .decision(.nominatedCommendation),
        "approveCommendation": .decision(.verifiedCommendation),
        "declineCommendation": .decision(.nominatedCommendation),
        "registerCommendation": .decision(.approvedCommendation),
        "announceCommendation": .decision(.approvedCommendation) { ["consenting": [.id($0.official)]] },
        "proposeCommendationRevocation": .decision(.approvedCommendation),
        "decideCommendationRevocation": .decision(.contestedCommendation),
        // What one is told
        "listMyNotices": .everybody, "listMyLooks": .everybody,
    ]

    /// The body names whom it is about, and the incident it rests on.
    private static func aboutIncident(_ about: MatrixCase) -> [String: JSON] {
        [
            "official_id": .id(about.official),
            "grounds": [["incident_id": .string(about.thing.id), "reason": "Đã giải trình miệng."]],
        ]
    }

    /// The body names the leader for whom it is recorded.
    private static func byLeader(_ about: MatrixCase) -> [String: JSON] {
        ["leader_account_id": .id(about.leader.id)]
    }

    /// The body names a paper about the official that was sent before.
    private static func onPaper(_ about: MatrixCase) -> [String: JSON] {
        ["document": ["title": "15/TB-UBND", "paper_id": .id(about.paper)]]
    }

    /// The same, of today.
    private static func todayOnPaper(_ about: MatrixCase) -> [String: JSON] {
        onPaper(about).merging(today(about)) { own, _ in own }
    }

    /// The authority above decided, today, by a letter: what the office may record as well as leaders.
    private static func bySuperior(_ about: MatrixCase) -> [String: JSON] {
        todayOnPaper(about).merging(["decided_by": "superior", "authority": "UBND tỉnh"]) { own, _ in own }
    }

    /// The days of the examples lie before what is decided on was made.
    private static func today(_ about: MatrixCase) -> [String: JSON] {
        ["happened_on": .null]
    }
}
