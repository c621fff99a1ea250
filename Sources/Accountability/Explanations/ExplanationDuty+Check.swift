extension ExplanationDuty {
    /// Refused unless `next` may happen on a day, as the duty stands: the whole machine in one place.
    ///
    /// A late explanation is still read until a leader has decided; a leader's word after his own deadline is not heard, whether
    /// or not the clock has recorded the lapse yet.
    public func check(_ next: EventKind, on day: CalendarDay, deadlines: Deadlines) throws(Refusal) {
        guard day >= (events.last?.happenedOn ?? requestedOn) else { throw Refusal(.explanationDayBeforeLast, day.iso) }
        if case .reopened = next { return try checkReopening() }
        try requireOpen()
        switch next {
        case .served: try require(.requested, else: .explanationServed)
        case .acknowledged: try checkAcknowledgement()
        case .submitted: try checkSubmission()
        case .returned:
            try checkDecision(on: day, deadlines)
            guard !has({ if case .returned = $0 { true } else { false } }) else {
                throw Refusal(.explanationReturnedBefore, id.text)
            }
        case .disowned: try checkDisownment()
        case .disownmentAccepted, .disownmentRejected:
            try require(.disowned, else: .explanationNotDisowned)
            try requireInTime(day, deadlines)
        case .decided(let verdict):
            guard verdict.outcome != .rejected || !verdict.confirmsObjectiveCause else {
                throw Refusal(.verdictContradicts, id.text)
            }
            try checkDecision(on: day, deadlines)
        case .missed: try checkMissing(on: day, deadlines)
        case .lapsed:
            guard let verdictBy = deadlines.verdictBy, day > verdictBy else {
                throw Refusal(.explanationNotDue, id.text)
            }
        case .waived, .cancelled, .reopened: break
        }
    }

    /// Whether `next` may happen on a day, for whoever asks without doing it.
    public func allows(_ next: EventKind, on day: CalendarDay, deadlines: Deadlines) -> Bool {
        do {
            try check(next, on: day, deadlines: deadlines)
            return true
        } catch {
            return false
        }
    }

    /// Refused unless files may be attached: until the explanation is submitted, and again after it was returned.
    public func checkAttachment() throws(Refusal) {
        try requireOpen()
        guard state != .submitted else { throw Refusal(.attachmentsFrozen, id.text) }
        guard state != .disowned else { throw Refusal(.explanationDisowned, id.text) }
        guard attachments.count < Attachment.limit else { throw Refusal(.attachmentsFull, id.text) }
    }

    private func requireOpen() throws(Refusal) {
        guard isOpen else { throw Refusal(state == .lapsed ? .explanationLapsed : .explanationClosed, id.text) }
    }

    private func require(_ expected: State, else code: Refusal.Code) throws(Refusal) {
        guard state == expected else { throw Refusal(code, id.text) }
    }

    private func checkAcknowledgement() throws(Refusal) {
        guard state != .requested else { throw Refusal(.explanationNotServed, id.text) }
        try require(.served, else: .explanationAcknowledged)
    }

    private func checkSubmission() throws(Refusal) {
        guard state != .submitted else { throw Refusal(.explanationSubmitted, id.text) }
        guard state != .disowned else { throw Refusal(.explanationDisowned, id.text) }
    }

    /// Once, and instead of an explanation: whoever explained a file has owned it.
    private func checkDisownment() throws(Refusal) {
        guard submission == nil else { throw Refusal(.explanationSubmitted, id.text) }
        guard !has({ if case .disowned = $0 { true } else { false } }) else {
            throw Refusal(.explanationDisownedBefore, id.text)
        }
    }

    /// Only what weighs on the official is reopened: an acceptance, and a leader's silence, stay as they are.
    private func checkReopening() throws(Refusal) {
        guard state == .rejected || state == .partlyAccepted else { throw Refusal(.explanationNotRejected, id.text) }
    }

    private func checkDecision(on day: CalendarDay, _ deadlines: Deadlines) throws(Refusal) {
        guard state != .disowned else { throw Refusal(.explanationDisowned, id.text) }
        if state == .returned {
            // The official still has time to answer.
            guard let answerBy = deadlines.answerBy, day > answerBy else {
                throw Refusal(.explanationNotSubmitted, id.text)
            }
        } else {
            try require(.submitted, else: .explanationNotSubmitted)
        }
        try requireInTime(day, deadlines)
    }

    private func requireInTime(_ day: CalendarDay, _ deadlines: Deadlines) throws(Refusal) {
        guard let verdictBy = deadlines.verdictBy, day <= verdictBy else { throw Refusal(.explanationLapsed, id.text) }
    }

    /// Whoever explained once and left a question unanswered did not miss his duty: the leader decides on what he has.
    private func checkMissing(on day: CalendarDay, _ deadlines: Deadlines) throws(Refusal) {
        guard state == .served || state == .acknowledged, let answerBy = deadlines.answerBy, day > answerBy else {
            throw Refusal(.explanationNotDue, id.text)
        }
    }
}
