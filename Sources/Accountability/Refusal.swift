/// A rule says no. The code is stable and is what machines read; the sentence for people stands in the message table of the
/// module that talks to them.
public struct Refusal: Error, Hashable, Sendable {
    /// What kind of no it is; decides the exit code and the HTTP status.
    public enum Kind: Sendable {
        /// What was asked for does not exist, or may not be known to exist.
        case notFound
        /// It contradicts what is already recorded.
        case conflict
        /// A rule forbids it.
        case rule
        /// This account may not do it.
        case forbidden
        /// The request itself is wrong.
        case invalid
    }

    /// Every refusal there is.
    public enum Code: String, CaseIterable, Sendable {
        case communeNotFound = "commune.not_found"
        case communeCodeTaken = "commune.code_taken"
        case communeCodeInvalid = "commune.code_invalid"
        case communeNameInvalid = "commune.name_invalid"
        case notAllowed = "account.not_allowed"
        case officialNotFound = "official.not_found"
        case staffCodeTaken = "official.staff_code_taken"
        case personNameInvalid = "person.name_invalid"
        case officialAccountNeedsOfficial = "account.official_needed"
        case tokenUnknown = "token.unknown"
        case actIDReused = "act.id_reused"
        case actInProgress = "act.in_progress"
        case checkpointTooNew = "ledger.checkpoint_too_new"
        case exportDayInFuture = "import.export_day_in_future"
        case exportDayDiffers = "import.export_day_differs"
        case otherCommune = "import.other_commune"
        case noRows = "import.no_rows"
        case batchNotFound = "import.batch_not_found"
        case batchAnnulled = "import.batch_annulled"
        case secondPersonNeeded = "import.second_person_needed"
        case reasonNeeded = "import.reason_needed"
        case nothingImported = "register.nothing_imported"
        case latenessNotRecorded = "register.lateness_not_recorded"
        case formUnbalanced = "form.unbalanced"
        case portalListMissing = "portal.list_missing"
        case portalListEarly = "portal.list_early"
        case nothingToCorrect = "portal.nothing_to_correct"
        case calendarYearMissing = "calendar.year_missing"
        case calendarFileEmpty = "calendar.file_empty"
        case procedureFileEmpty = "procedure.file_empty"
        case dayInFuture = "day.in_future"

        // Signing in
        case signInNameInvalid = "sign_in.name_invalid"
        case signInNameTaken = "sign_in.name_taken"
        case signInWrong = "sign_in.wrong"
        case signInTooSoon = "sign_in.too_soon"
        case signInBusy = "sign_in.busy"
        case signInLinkUnknown = "sign_in.link_unknown"
        case codeWrong = "sign_in.code_wrong"
        case codeNeeded = "sign_in.code_needed"
        case secondFactorMissing = "sign_in.second_factor_missing"
        case resetNotFound = "second_factor_reset.not_found"
        case resetNeedsSecondPerson = "second_factor_reset.second_person"
        case peopleListEmpty = "official.list_empty"
        case passwordTooShort = "password.too_short"
        case passwordTooLong = "password.too_long"
        case passwordCommon = "password.common"
        case passwordsDiffer = "password.differ"

        // Acts of people
        case ownCase = "act.own_case"
        case otherUnit = "act.other_unit"
        case changedMeanwhile = "act.changed_meanwhile"
        case textInvalid = "act.text_invalid"
        case documentNeeded = "act.document_needed"
        case accountNotFound = "account.not_found"
        case unitNotFound = "unit.not_found"
        case officialLeft = "official.left"
        case managedElsewhere = "official.managed_elsewhere"
        case chairmanSubject = "official.chairman"
        case onLeave = "official.on_leave"

        // Duties of people
        case assignmentNotFound = "assignment.not_found"
        case assignmentExists = "assignment.exists"
        case periodReversed = "period.reversed"
        case leaveOverlaps = "leave.overlaps"
        case leaveNotFound = "leave.not_found"
        case departureNotFound = "departure.not_found"
        case delegationNotFound = "delegation.not_found"
        case delegationExceedsOwn = "delegation.exceeds_own"
        case delegationNotPossible = "delegation.not_possible"
        case alreadyEnded = "act.already_ended"
        case policyInvalid = "policy.invalid"
        case policyNotFound = "policy.not_found"
        case policyPreviewNeeded = "policy.preview_needed"
        case policyPreviewStale = "policy.preview_stale"

        // Texts of papers
        case paperTextMissing = "paper_template.text_missing"
        case paperBraceOpen = "paper_template.brace_open"
        case paperSlotUnknown = "paper_template.slot_unknown"
        case paperSlotMissing = "paper_template.slot_missing"
        case paperSlotAlone = "paper_template.slot_alone"
        case paperTemplateTooEarly = "paper_template.too_early"
        case paperTemplateNotFound = "paper_template.not_found"

        // Findings and incidents
        case findingNotFound = "finding.not_found"
        case findingAnnulled = "finding.annulled"
        case findingNotHistory = "finding.not_history"
        case findingAssigned = "finding.assigned"
        case responsibleSame = "finding.responsible_same"
        case notResponsible = "finding.not_responsible"
        case selectionNeeded = "finding.selection_needed"
        case findingSettled = "finding.settled"
        case findingNotSettled = "finding.not_settled"
        case findingIsHistory = "finding.history"
        case responsibleUnknown = "finding.responsible_unknown"
        case evidenceNeeded = "finding.evidence_needed"
        case incidentNotFound = "incident.not_found"
        case incidentAnnulled = "incident.annulled"
        case fileCodeInvalid = "incident.file_code_invalid"
        case matterKnown = "incident.matter_known"

        // Explanations
        case explanationNotFound = "explanation.not_found"
        case explanationExists = "explanation.exists"
        case explanationNotDue = "explanation.not_due"
        case explanationNotServed = "explanation.not_served"
        case explanationClosed = "explanation.closed"
        case explanationNotSubmitted = "explanation.not_submitted"
        case explanationReturnedBefore = "explanation.returned_before"
        case explanationLapsed = "explanation.lapsed"
        case explanationServed = "explanation.served"
        case explanationAcknowledged = "explanation.acknowledged"
        case explanationSubmitted = "explanation.submitted"
        case explanationDisowned = "explanation.disowned"
        case explanationDisownedBefore = "explanation.disowned_before"
        case explanationNotDisowned = "explanation.not_disowned"
        case explanationNotRejected = "explanation.not_rejected"
        case explanationDayBeforeLast = "explanation.day_before_last"
        case verdictContradicts = "explanation.verdict_contradicts"
        case causeUnknown = "explanation.cause_unknown"
        case causeSentenceNeeded = "explanation.cause_sentence_needed"
        case causesDiffer = "explanation.causes_differ"
        case attachmentsFull = "attachment.too_many"
        case attachmentTooLarge = "attachment.too_large"
        case attachmentKind = "attachment.kind"
        case attachmentsFrozen = "attachment.frozen"
        case attachmentNameInvalid = "attachment.name_invalid"
        case paperNotFound = "paper.not_found"
        case papersTooMany = "paper.too_many"

        // Reminders
        case reminderNotFound = "reminder.not_found"
        case reminderAlreadyIssued = "reminder.already_issued"
        case reminderNotIssued = "reminder.not_issued"
        case reminderNotServed = "reminder.not_served"
        case reminderServed = "reminder.served"
        case reminderEnded = "reminder.ended"
        case groundNeeded = "reminder.ground_needed"
        case groundUsed = "reminder.ground_used"
        case groundCleared = "reminder.ground_cleared"
        case groundNotSupported = "reminder.ground_not_supported"
        case groundOfOther = "reminder.ground_of_other"
        case witnessesNeeded = "reminder.witnesses_needed"
        case attemptsNeeded = "reminder.attempts_needed"
        case notIssuer = "reminder.not_issuer"
        case confirmationNeeded = "reminder.confirmation_needed"
        case reminderConfirmed = "reminder.confirmed"
        case leaderNeeded = "reminder.leader_needed"
        case reminderBeforeStart = "reminder.before_start"
        case reminderNotByUnitHead = "reminder.not_by_unit_head"
        case meetingNeeded = "reminder.meeting_needed"
        case variationInvalid = "reconsideration.variation_invalid"
        case personNotFound = "person.not_found"
        case reconsiderationExists = "reconsideration.exists"
        case reconsiderationNotFound = "reconsideration.not_found"
        case reconsiderationTooLate = "reconsideration.too_late"
        case reconsiderationPending = "reconsideration.pending"
        case deciderInvolved = "reconsideration.decider_involved"
        case minutesNeeded = "reconsideration.minutes_needed"

        // Reviews
        case reviewNotFound = "review.not_found"
        case reviewClosed = "review.closed"
        case reviewSuspended = "review.suspended"
        case reviewNotSuspended = "review.not_suspended"
        case reviewNotDecided = "review.not_decided"
        case reviewFlagged = "review.flagged"
        case suggestionDecided = "review.suggestion_decided"
        case statementNeeded = "review.statement_needed"
        case statementExists = "review.statement_exists"
        case reviewNotFlagged = "review.not_flagged"
        case reviewGroundsTooFew = "review.grounds_too_few"

        // Commendations
        case commendationNotFound = "commendation.not_found"
        case commendationState = "commendation.state"
        case ownNomination = "commendation.own"
        case sharesInvalid = "commendation.shares"
        case awardedAlready = "commendation.awarded_already"
        case consentNeeded = "commendation.consent_needed"
        case commendationForm = "commendation.form"
        case verifierNominated = "commendation.verifier_nominated"
        case certificateIsChairmans = "commendation.certificate_chairman"
        case revocationNeedsSecondPerson = "commendation.second_person"
    }

    /// Which refusal.
    public let code: Code
    /// What it is about: a code, a day, a path; never a personal name.
    public let subject: String?

    /// A refusal of something.
    public init(_ code: Code, _ subject: String? = nil) {
        self.code = code
        self.subject = subject
    }

    /// What kind of no it is.
    public var kind: Kind { code.kind }
}
