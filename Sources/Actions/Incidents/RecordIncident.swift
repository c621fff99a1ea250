public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Records a matter the register does not show. An official may report his own; nobody else's but by who leads or keeps the books.
public struct RecordIncident: Act {
    /// Its name in the ledger.
    public static let kind = "incident.recorded"
    /// What the author must be allowed.
    public static let permission = Permission.recordIncident

    /// Made by the caller.
    public let id: UUID
    private let official: Official.ID
    private let incidentKind: Incident.Kind
    private let source: Incident.Source
    private let happenedOn: CalendarDay
    private let file: Incident.File?
    private let text: String
    private let evidence: String?

    /// An incident about an official. A late file needs its code and the day it was due; nothing else may have them.
    public init(
        official: Official.ID,
        kind: Incident.Kind,
        source: Incident.Source,
        happenedOn: CalendarDay,
        text: String,
        code: String? = nil,
        dueOn: CalendarDay? = nil,
        evidence: String? = nil,
        id: Incident.ID = Incident.ID()
    ) throws(Refusal) {
        self.id = id.uuid
        self.official = official
        incidentKind = kind
        self.source = source
        self.happenedOn = happenedOn
        self.text = try Text.required(text)
        self.evidence = try Text.optional(evidence, limit: 500)
        switch (kind, code, dueOn) {
        case (.lateFile, let text?, let dueOn?):
            guard let code = FileCode(text), dueOn < happenedOn else { throw Refusal(.fileCodeInvalid, text) }
            file = Incident.File(code: code, dueOn: dueOn)
        case (.lateFile, _, _): throw Refusal(.fileCodeInvalid, code)
        case (_, nil, nil): file = nil
        default: throw Refusal(.fileCodeInvalid, code)
        }
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        [
            "official_id": .id(official), "kind": .string(incidentKind.rawValue), "source": .string(source.rawValue),
            "happened_on": .day(happenedOn), "code": .text(file?.code.text), "due_on": .day(file?.dueOn),
            "description": .string(text), "evidence": .text(evidence),
        ]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Incident> {
        let unit = try requireReporter(in: scope)
        try scope.requireNotFuture(happenedOn)
        if let file { try requireNewMatter(file, in: scope) }
        let startDay = try scope.policy().startOn
        let incident = Incident(
            id: Incident.ID(id),
            responsible: Finding.Responsible(official: official, unit: unit),
            kind: incidentKind,
            source: source,
            standing: LateFinding.standing(dueOn: file?.dueOn ?? happenedOn, startDay: startDay),
            happenedOn: happenedOn,
            file: file,
            text: text,
            evidence: evidence,
            recordedAt: scope.at,
            recordedBy: scope.author.account.id
        )
        try scope.insert(incident.row.merging(scope.authorship) { own, _ in own }, into: .incidents)
        if let file {
            try Incident.insertGuard(
                incident.id,
                code: file.code,
                official: official,
                of: scope.commune.id,
                on: scope.db
            )
        }
        try scope.tell(.incidentRecorded, to: [official.person], about: .init("incidents", incident.id))
        if [.lateFile, .lateTask].contains(incidentKind) { try scope.tellIfChairman(among: [official]) }
        return .recorded(incident)
    }

    /// The incident as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Incident {
        try Incident.required(Incident.ID(id), of: commune.id, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "incident_guards_pkey" ? .matterKnown : nil
    }

    /// Whoever reports himself reports nobody else; whoever reports somebody else does it within his unit, and as another source.
    private func requireReporter(in scope: ActScope) throws -> OrgUnit.ID? {
        // An official is told of nobody but himself.
        if scope.author.account.role == .official {
            try scope.requireOwnCase(official, otherwise: .officialNotFound)
        }
        try scope.requireOfficial(official)
        let unit = try scope.unit(of: official)
        if source == .selfReport {
            try scope.requireOwnCase(official, otherwise: .notAllowed)
        } else {
            try scope.requireNotOwnCase(official)
            try scope.requireScope(unit: unit)
        }
        return unit
    }

    /// A file of this commune that no scan found, and that nobody found wrong to hold against anybody.
    private func requireNewMatter(_ file: Incident.File, in scope: ActScope) throws {
        let code = file.code.text
        guard file.code.belongs(to: scope.commune.code) != false else { throw Refusal(.fileCodeInvalid, code) }
        guard try Finding.inForce(code: code, of: scope.commune.id, on: scope.db) == nil else {
            throw Refusal(.matterKnown, code)
        }
        guard try !Finding.isAnnulled(code: code, dueOn: file.dueOn, of: scope.commune.id, on: scope.db) else {
            throw Refusal(.findingAnnulled, code)
        }
    }
}

extension Incident {
    /// As it is inserted, but for who and when.
    fileprivate var row: [String: JSON] {
        [
            "incident_id": .id(id), "official_id": .id(official), "unit_id": .id(unit), "kind": .string(kind.rawValue),
            "source": .string(source.rawValue), "standing": .string(standing.rawValue),
            "happened_on": .day(happenedOn), "code": .text(file?.code.text), "due_on": .day(file?.dueOn),
            "description": .string(text), "evidence": .text(evidence),
        ]
    }
}
