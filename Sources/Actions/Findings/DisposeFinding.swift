public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Decides about a finding otherwise than by asking for an explanation: excuse, lay to another party, annul by correction, take
/// back, or open one of history.
public struct DisposeFinding: Act {
    /// Its name in the ledger.
    public static let kind = "finding.disposed"
    /// What the author must be allowed.
    public static let permission = Permission.settleFinding

    /// Made by the caller.
    public let id: UUID
    private let finding: Finding.ID
    private let disposition: FindingDisposition
    private let happenedOn: CalendarDay?
    private let version: Int?

    /// Decides it; the day is that of the decision, today without one.
    public init(
        _ finding: Finding.ID,
        _ disposition: FindingDisposition,
        happenedOn: CalendarDay? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) {
        self.id = id
        self.finding = finding
        self.disposition = disposition
        self.happenedOn = happenedOn
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["finding_id": .id(finding), "happened_on": .day(happenedOn), "disposition": disposition.json]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Finding> {
        let found = try Finding.required(finding, of: scope.commune.id, on: scope.db)
        try scope.requireVersion(version, is: found.events.count)
        try scope.requireNotOwnCase(of: found)
        try scope.requireScope(unit: found.unit)
        if let happenedOn { try scope.requireNotFuture(happenedOn) }
        let next = try found.recording(disposition.event, id: id, on: happenedOn, in: scope)
        if next.state == .annulled { try Finding.removeGuard(finding, of: scope.commune.id, on: scope.db) }
        if [.annulled, .excused, .attributed].contains(next.state) { try end(found, in: scope) }
        if let responsible = next.responsible {
            try scope.tell(
                notice(next),
                to: [responsible.official.person],
                about: .init("findings", finding)
            )
        }
        if case .attributed(let attribution, _, _) = disposition.event, attribution.party == .leaderSignature {
            try scope.tellException()
        }
        return .recorded(next)
    }

    /// The finding as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Finding {
        try Finding.required(finding, of: commune.id, on: db)
    }

    /// What its official is told: settled, gone, or open again, so that he may be asked.
    private func notice(_ next: Finding) -> Notice.Kind {
        switch next.state {
        case .annulled: .findingAnnulled
        case .excused, .attributed: .findingSettled
        case .detected, .awaitingResponsible, .needsExplanation, .history: .findingReopened
        }
    }

    /// Ends what rests on the finding. One file is one matter: what rests on somebody's typing of the same file ends too, unless that is about
    /// another official, and with an annulment every typing itself. Of what was accepted an excuse takes nothing back; an annulment
    /// leaves nothing to accept.
    private func end(_ found: Finding, in scope: ActScope) throws {
        let isAnnulled = if case .annulled = disposition.event { true } else { false }
        try scope.endWhatRests(on: found.ground, keepingAccepted: !isAnnulled)
        for incident in try Incident.list(code: found.code, of: scope.commune.id, on: scope.db)
        where incident.state != .annulled {
            if case .annulled(let reason) = disposition.event {
                try incident.annul(reason: reason, id: .derived(from: id, incident.id.text), in: scope)
            } else if incident.finding == found.id {
                try scope.endWhatRests(on: incident.ground, keepingAccepted: true)
            }
        }
    }
}

/// What is decided about a finding.
public struct FindingDisposition: Sendable, Hashable {
    /// What is recorded.
    let event: Finding.Event.Kind
    /// The same, as part of an act's content.
    let json: JSON

    /// Nobody is held to it (*loại trừ trách nhiệm*), by the evidence named.
    public static func excused(reason: String, evidence: String) throws(Refusal) -> FindingDisposition {
        let reason = try Self.reason(reason)
        let evidence = try Text.required(evidence, limit: 500, else: .evidenceNeeded)
        return FindingDisposition(
            event: .excused(reason: reason, evidence: evidence),
            json: ["kind": "excused", "reason": .string(reason), "evidence": .string(evidence)]
        )
    }

    /// The delay is another party's.
    public static func attributed(
        to party: Finding.Attribution.Party,
        name: String? = nil,
        reason: String,
        evidence: String? = nil
    ) throws(Refusal) -> FindingDisposition {
        let attribution = try Finding.Attribution(party, name: try Text.optionalLine(name, limit: 200))
        let reason = try Self.reason(reason)
        let evidence = try Text.optional(evidence, limit: 500)
        return FindingDisposition(
            event: .attributed(attribution, reason: reason, evidence: evidence),
            json: [
                "kind": "attributed", "party": .string(party.rawValue), "party_name": .text(attribution.name),
                "reason": .string(reason), "evidence": .text(evidence),
            ]
        )
    }

    /// The register was wrong: as if it had never been found.
    public static func annulled(reason: String) throws(Refusal) -> FindingDisposition {
        let reason = try Self.reason(reason)
        return FindingDisposition(
            event: .annulled(reason: reason),
            json: ["kind": "annulled", "reason": .string(reason)]
        )
    }

    /// An excuse or attribution is taken back.
    public static func reinstated(reason: String) throws(Refusal) -> FindingDisposition {
        let reason = try Self.reason(reason)
        return FindingDisposition(
            event: .reinstated(reason: reason),
            json: ["kind": "reinstated", "reason": .string(reason)]
        )
    }

    /// A leader opens a finding of history.
    public static func opened(reason: String) throws(Refusal) -> FindingDisposition {
        let reason = try Self.reason(reason)
        return FindingDisposition(event: .opened(reason: reason), json: ["kind": "opened", "reason": .string(reason)])
    }

    private static func reason(_ text: String) throws(Refusal) -> String {
        try Text.required(text, else: .reasonNeeded)
    }
}
