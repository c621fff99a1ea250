import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

extension Ground {
    /// As an act's content names it.
    var json: JSON {
        switch self {
        case .finding(let finding): ["finding": .id(finding)]
        case .incident(let incident): ["incident": .id(incident)]
        }
    }
}

extension ActScope {
    /// A ground somebody may be asked about. Refused where it is settled, history, annulled, or nobody's yet.
    func matter(of ground: Ground) throws -> ExplainableMatter {
        let subject = try subject(of: ground)
        return ExplainableMatter(subject, of: try subject.requireAskable())
    }

    /// A ground somebody speaks about before being asked: his own, or one of which nobody said yet whose it is and the register hints
    /// at him. Somebody else's is answered like a missing one.
    func matter(of ground: Ground, spokenOfBy official: Official.ID) throws -> ExplainableMatter {
        let subject = try subject(of: ground)
        let concerned: Finding.Responsible
        do {
            concerned = try subject.requireAskable()
        } catch let refusal where refusal.code == .responsibleUnknown {
            guard case .finding(let finding) = subject, let hint = finding.standingHint else { throw ground.missing }
            concerned = hint
        }
        guard concerned.official == official else { throw ground.missing }
        return ExplainableMatter(subject, of: concerned)
    }

    /// Takes a matter back from the official of a duty, because it was not his: the finding is nobody's again, and what somebody
    /// typed about him is annulled, whether the duty was about the one or the other. An incident names its official from the start;
    /// for whoever it really was, another is recorded.
    func takeBack(_ duty: ExplanationDuty, reason: String) throws {
        let (finding, incidents) = try records(of: duty)
        if let finding, [.detected, .needsExplanation].contains(finding.state),
            finding.concerned?.official == duty.official
        {
            let event = UUID.derived(from: act, "unassigned \(finding.id.text)")
            try finding.recording(.unassigned(duty.official, reason: reason), id: event, in: self)
        }
        for incident in incidents where incident.official == duty.official && incident.state != .annulled {
            let event = UUID.derived(from: act, "disowned \(incident.id.text)")
            try incident.annul(reason: reason, id: event, in: self)
        }
    }

    /// Whether the last thing decided about an official and a matter is that it was not his. Before anybody holds it against him all
    /// the same, he is asked.
    func isDisowned(_ matter: String, by official: Official.ID) throws -> Bool {
        let last = try ExplanationDuty.list(of: commune.id, official: official, on: db).last { $0.matter == matter }
        if case .disownmentAccepted = last?.events.last?.kind { return true }
        return false
    }

    /// The finding and the typed files that are the matter of a duty.
    private func records(of duty: ExplanationDuty) throws -> (finding: Finding?, incidents: [Incident]) {
        switch duty.ground {
        case .finding(let id):
            let finding = try Finding.find(id, of: commune.id, on: db)
            return (finding, try Incident.list(code: duty.matter, of: commune.id, on: db))
        case .incident(let id):
            guard let incident = try Incident.find(id, of: commune.id, on: db) else { return (nil, []) }
            guard let code = incident.file?.code.text else { return (nil, [incident]) }
            let finding = try incident.finding.flatMap { try Finding.find($0, of: commune.id, on: db) }
            return (finding, try Incident.list(code: code, of: commune.id, on: db))
        }
    }

    private func subject(of ground: Ground) throws -> GroundSubject {
        guard let subject = try GroundSubject.find(ground, of: commune.id, on: db) else { throw ground.missing }
        return subject
    }
}

extension Ground {
    fileprivate var missing: Refusal {
        switch self {
        case .finding(let id): Refusal(.findingNotFound, id.text)
        case .incident(let id): Refusal(.incidentNotFound, id.text)
        }
    }
}

extension ExplainableMatter {
    fileprivate init(_ subject: GroundSubject, of concerned: Finding.Responsible) {
        self.init(
            ground: subject.ground,
            matter: subject.matter,
            official: concerned.official,
            unit: concerned.unit
        )
    }
}
