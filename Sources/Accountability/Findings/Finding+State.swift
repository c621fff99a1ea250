extension Finding {
    /// Where a finding stands (*tình trạng*).
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Found late; the register hints at somebody, and a person has yet to confirm.
        case detected
        /// Nobody knows whose file it was (*chưa xác định người giải quyết*): it is with the unit's head.
        case awaitingResponsible = "awaiting_responsible"
        /// Somebody is responsible and may be asked to explain.
        case needsExplanation = "needs_explanation"
        /// Excused with evidence.
        case excused
        /// Laid to another party.
        case attributed
        /// Taken out by correction, or with the export it rested on.
        case annulled
        /// Due before the commune's start day: nobody is asked.
        case history
    }

    /// Who answers for the file: only whom a person confirmed, and nobody took back since.
    public var responsible: Responsible? {
        events.reduce(nil) { responsible, event in
            switch event.kind {
            case .assigned(let next): next
            case .unassigned(let official, reason: _): responsible?.official == official ? nil : responsible
            default: responsible
            }
        }
    }

    /// Whom the register hints at, unless a person said it was not his.
    public var standingHint: Responsible? {
        guard let hint else { return nil }
        let isRefuted = events.contains { event in
            if case .unassigned(hint.official, reason: _) = event.kind { return true }
            return false
        }
        return isRefuted ? nil : hint
    }

    /// Whom the next event concerns.
    public var concerned: Responsible? { responsible ?? standingHint }

    /// Everybody whose finding it is, was, or may be by the register.
    public var officials: [Official.ID] {
        var all: [Official.ID] = []
        for one in ([responsible, standingHint] + events.map(\.concerns)).compactMap({ $0?.official })
        where !all.contains(one) {
            all.append(one)
        }
        return all
    }

    /// The unit it belongs to: that of whom it concerns, else the one the register names.
    public var unit: OrgUnit.ID? { concerned?.unit ?? registerUnit }

    /// Whether it was due before the commune's start day and no leader opened it.
    public var isHistory: Bool {
        standing == .history
            && !events.contains {
                if case .opened = $0.kind { return true }
                return false
            }
    }

    /// Whether it still is to be said whose it was, or why it was late.
    public var isOpen: Bool {
        switch state {
        case .detected, .awaitingResponsible, .needsExplanation: true
        case .excused, .attributed, .annulled, .history: false
        }
    }

    /// Where it stands by its events.
    public var state: State {
        if hasEnded { return .annulled }
        switch settlement {
        case .excused: return .excused
        case .attributed: return .attributed
        default: break
        }
        if isHistory { return .history }
        if responsible != nil { return .needsExplanation }
        return standingHint == nil ? .awaitingResponsible : .detected
    }

    /// Whether it may be asked about, and of whom. Refused with what stands in the way.
    public func requireAskable() throws(Refusal) -> Responsible {
        switch state {
        case .annulled: throw Refusal(.findingAnnulled, code)
        case .excused, .attributed: throw Refusal(.findingSettled, code)
        case .history: throw Refusal(.findingIsHistory, code)
        case .detected, .awaitingResponsible, .needsExplanation: break
        }
        guard let responsible else { throw Refusal(.responsibleUnknown, code) }
        return responsible
    }

    /// Whether this may be said next: the whole machine.
    ///
    /// What was annulled, or lost its export, is over. A finding of history can only be opened or annulled. An excuse or
    /// attribution is taken back before anything else is decided. Another official is assigned only after the one before was
    /// taken out.
    public func check(_ next: Event.Kind) throws(Refusal) {
        guard !hasEnded else { throw Refusal(.findingAnnulled, code) }
        switch next {
        case .annulled, .released:
            return
        case .opened:
            guard isHistory else { throw Refusal(.findingNotHistory, code) }
        case .reinstated:
            guard settlement != nil else { throw Refusal(.findingNotSettled, code) }
        case .excused, .attributed:
            try requireOpen()
        case .assigned(let next):
            try requireOpen()
            guard responsible == nil else {
                throw Refusal(responsible?.official == next.official ? .responsibleSame : .findingAssigned, code)
            }
        case .unassigned(let official, reason: _):
            try requireOpen()
            guard concerned?.official == official else { throw Refusal(.notResponsible, code) }
        }
    }

    private func requireOpen() throws(Refusal) {
        guard !isHistory else { throw Refusal(.findingIsHistory, code) }
        guard settlement == nil else { throw Refusal(.findingSettled, code) }
    }

    /// Whether it was annulled or lost the export it rests on.
    private var hasEnded: Bool {
        !restsOnExport
            || events.contains { event in
                switch event.kind {
                case .annulled, .released: true
                default: false
                }
            }
    }

    /// The excuse or attribution in force.
    private var settlement: Event.Kind? {
        events.reduce(nil) { settlement, event in
            switch event.kind {
            case .excused, .attributed: event.kind
            case .reinstated: nil
            default: settlement
            }
        }
    }
}

extension Sequence<Finding> {
    /// The findings by whom they concern: who is responsible, before anybody is whom the register hints at; nil: nobody.
    public var groupedByConcerned: [Official.ID?: [Finding]] {
        Dictionary(grouping: self) { $0.concerned?.official }
    }
}
