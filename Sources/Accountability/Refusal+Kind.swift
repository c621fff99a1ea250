extension Refusal.Code {
    /// What kind of no it is.
    public var kind: Refusal.Kind {
        switch self {
        case .communeNotFound, .officialNotFound, .tokenUnknown, .checkpointTooNew, .batchNotFound, .signInLinkUnknown,
            .resetNotFound, .accountNotFound, .unitNotFound, .assignmentNotFound, .leaveNotFound, .departureNotFound,
            .delegationNotFound, .policyNotFound, .paperTemplateNotFound, .findingNotFound, .incidentNotFound,
            .explanationNotFound, .reminderNotFound, .reviewNotFound, .commendationNotFound:
            .notFound
        case .communeCodeTaken, .staffCodeTaken, .actIDReused, .actInProgress, .exportDayDiffers, .batchAnnulled,
            .signInNameTaken, .changedMeanwhile, .assignmentExists, .leaveOverlaps, .alreadyEnded, .policyPreviewStale,
            .findingAnnulled, .findingAssigned, .responsibleSame, .findingSettled, .incidentAnnulled, .matterKnown,
            .explanationExists, .explanationClosed, .explanationReturnedBefore, .explanationServed,
            .explanationAcknowledged, .explanationSubmitted, .explanationDisowned, .explanationDisownedBefore,
            .reminderAlreadyIssued, .reminderServed, .reminderEnded, .groundUsed, .groundCleared, .reminderConfirmed,
            .reconsiderationExists, .reviewClosed, .suggestionDecided, .statementExists, .commendationState,
            .awardedAlready:
            .conflict
        case .exportDayInFuture, .otherCommune, .noRows, .secondPersonNeeded, .nothingImported, .latenessNotRecorded,
            .formUnbalanced, .portalListMissing, .nothingToCorrect, .calendarYearMissing, .calendarFileEmpty,
            .procedureFileEmpty, .dayInFuture, .signInWrong, .signInTooSoon, .signInBusy, .codeNeeded,
            .secondFactorMissing, .officialLeft, .managedElsewhere, .chairmanSubject, .onLeave, .delegationNotPossible,
            .policyPreviewNeeded, .findingNotHistory, .notResponsible, .findingNotSettled, .findingIsHistory,
            .responsibleUnknown, .explanationNotDue, .explanationNotServed, .explanationNotSubmitted,
            .explanationLapsed, .explanationNotDisowned, .explanationNotRejected, .explanationDayBeforeLast,
            .attachmentsFrozen, .papersTooMany, .reminderNotIssued, .reminderNotServed, .groundNotSupported,
            .groundOfOther, .attemptsNeeded, .confirmationNeeded, .reminderBeforeStart, .reminderNotByUnitHead,
            .reconsiderationNotFound, .reconsiderationTooLate, .reconsiderationPending, .reviewSuspended,
            .reviewNotSuspended, .reviewNotDecided, .reviewFlagged, .statementNeeded, .reviewNotFlagged,
            .reviewGroundsTooFew, .revocationNeedsSecondPerson:
            .rule
        case .notAllowed, .resetNeedsSecondPerson, .ownCase, .otherUnit, .delegationExceedsOwn, .notIssuer,
            .deciderInvolved, .ownNomination, .verifierNominated, .certificateIsChairmans:
            .forbidden
        case .communeCodeInvalid, .communeNameInvalid, .personNameInvalid, .officialAccountNeedsOfficial, .reasonNeeded,
            .portalListEarly, .signInNameInvalid, .codeWrong, .peopleListEmpty, .passwordTooShort, .passwordTooLong,
            .passwordCommon, .passwordsDiffer, .textInvalid, .documentNeeded, .periodReversed, .policyInvalid,
            .paperTextMissing, .paperBraceOpen, .paperSlotUnknown, .paperSlotMissing, .paperSlotAlone,
            .paperTemplateTooEarly, .selectionNeeded, .evidenceNeeded, .fileCodeInvalid, .verdictContradicts,
            .causeUnknown, .causeSentenceNeeded, .causesDiffer, .attachmentsFull, .attachmentTooLarge, .attachmentKind,
            .attachmentNameInvalid, .paperNotFound, .groundNeeded, .witnessesNeeded, .leaderNeeded, .meetingNeeded,
            .variationInvalid, .personNotFound, .minutesNeeded, .sharesInvalid, .consentNeeded, .commendationForm:
            .invalid
        }
    }
}
