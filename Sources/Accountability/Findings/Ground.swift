/// What an explanation is asked of and a reminder rests on (*căn cứ*): a late file of the register, or an incident outside it.
public enum Ground: Hashable, Sendable {
    /// A late file.
    case finding(Finding.ID)
    /// An incident.
    case incident(Incident.ID)
}

/// A ground with what acts must know of it, whichever of the two it is.
public enum GroundSubject: Hashable, Sendable {
    /// A late file.
    case finding(Finding)
    /// An incident.
    case incident(Incident)

    /// Which ground.
    public var ground: Ground {
        switch self {
        case .finding(let finding): finding.ground
        case .incident(let incident): incident.ground
        }
    }

    /// The file's code if there is a file, else the incident's id: whoever answers, answers once for one matter.
    public var matter: String {
        switch self {
        case .finding(let finding): finding.matter
        case .incident(let incident): incident.matter
        }
    }

    /// Who answers for it; nil while no person confirmed it.
    public var responsible: Finding.Responsible? {
        switch self {
        case .finding(let finding): finding.responsible
        case .incident(let incident): incident.responsible
        }
    }

    /// The first day on which anybody could reprove it: the day the register told of a late file, or the day of an incident.
    public var knownSince: CalendarDay {
        switch self {
        case .finding(let finding): finding.registerAsOf
        case .incident(let incident): incident.happenedOn
        }
    }

    /// The first day on which it was there to be reproved: the day after a file was due, or the day of an incident.
    public var happenedOn: CalendarDay {
        switch self {
        case .finding(let finding): finding.dueOn.adding(days: 1)
        case .incident(let incident): incident.happenedOn
        }
    }

    /// Whether it may be asked about, and of whom. Refused with what stands in the way. Nobody is asked of a late file of history
    /// that no leader opened; an incident of history may have been reproved on paper: `evenOfHistory`.
    public func requireAskable(evenOfHistory: Bool = false) throws(Refusal) -> Finding.Responsible {
        switch self {
        case .finding(let finding): try finding.requireAskable()
        case .incident(let incident): try incident.requireAskable(evenOfHistory: evenOfHistory)
        }
    }
}
