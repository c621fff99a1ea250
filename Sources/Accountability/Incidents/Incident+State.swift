extension Incident {
    /// Where an incident stands.
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Recorded; its official may be asked to explain.
        case recorded
        /// A scan found the same file since: what is asked, is asked of the finding.
        case reconciled
        /// From before the commune's start day: nobody is asked.
        case history
        /// Recorded wrongly.
        case annulled
    }

    /// Where it stands by its events, and by what scans found.
    public var state: State {
        if events.contains(where: { $0.kind == .annulled }) { return .annulled }
        if finding != nil { return .reconciled }
        return isHistory ? .history : .recorded
    }

    /// Whether it is from before the commune's start day and no leader opened it.
    public var isHistory: Bool {
        standing == .history && !events.contains { $0.kind == .opened }
    }

    /// Whether it may be asked about, and of whom. Refused with what stands in the way. What was reproved on paper before the start
    /// day rests on history: `evenOfHistory`.
    public func requireAskable(evenOfHistory: Bool = false) throws(Refusal) -> Finding.Responsible {
        switch state {
        case .annulled: throw Refusal(.incidentAnnulled, id.text)
        case .reconciled: throw Refusal(.matterKnown, matter)
        case .history:
            guard evenOfHistory else { throw Refusal(.findingIsHistory, matter) }
            return responsible
        case .recorded: return responsible
        }
    }

    /// Whether this may be said next: an annulment once and for all; history is opened once.
    public func check(_ next: Event.Kind) throws(Refusal) {
        guard state != .annulled else { throw Refusal(.incidentAnnulled, id.text) }
        if next == .opened, !isHistory { throw Refusal(.findingNotHistory, matter) }
    }
}
