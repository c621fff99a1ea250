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

    /// Takes a finding back from the official of a duty, because it was not his. An incident names its official from the start: a wrong
    /// one is annulled as recorded wrongly.
    func unassign(_ duty: ExplanationDuty, reason: String) throws {
        guard case .finding(let id) = duty.ground, let finding = try Finding.find(id, of: commune.id, on: db),
            finding.concerned?.official == duty.official
        else { return }
        let event = UUID.derived(from: act, "unassigned \(id.text)")
        try finding.recording(.unassigned(duty.official, reason: reason), id: event, in: self)
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
