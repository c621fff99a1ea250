public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Confirms whose files they were for many findings at once: those of a unit or of a procedure that nobody decided about.
public struct AssignResponsible: Act {
    /// Its name in the ledger.
    public static let kind = "finding.responsible_assigned"
    /// What the author must be allowed.
    public static let permission = Permission.assignFinding
    /// The most findings one entry assigns, so that entries stay readable; asked again, the rest follows.
    public static let limit = 500

    /// Who is meant.
    public enum Choice: Sendable, Hashable {
        /// This official, for all of them.
        case official(Official.ID)
        /// Whom the duties of the due day name, file by file.
        case duties
        /// Whom the duties name or, where they name nobody, whom the register hints at: the author vouches for the hints.
        case dutiesAndHints
    }

    /// Made by the caller.
    public let id: UUID
    private let selection: FindingSelection
    private let choice: Choice

    /// Assigns these findings.
    public init(_ selection: FindingSelection, to choice: Choice, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        switch selection {
        case .unit: self.selection = selection
        case .procedure(let name): self.selection = .procedure(try Text.requiredLine(name, limit: 1000))
        }
        self.choice = choice
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        var content: [String: JSON] = [:]
        switch selection {
        case .unit(let unit): content["unit_id"] = .id(unit)
        case .procedure(let name): content["procedure"] = .string(name)
        }
        switch choice {
        case .official(let official): content["official_id"] = .id(official)
        case .duties: content["choice"] = "duties"
        case .dutiesAndHints: content["choice"] = "duties_and_hints"
        }
        return .object(content)
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<AssignedFindings> {
        if case .unit(let unit) = selection { try scope.requireScope(unit: unit) }
        var known: [Official.ID: Finding.Responsible?] = [:]
        if case .official(let official) = choice { known[official] = try scope.responsible(official) }
        let duties = try Assignment.list(of: scope.commune.id, on: scope.db)
        var rows: [[String: JSON]] = []
        var assigned: [Finding] = []
        var freed: [(ground: Ground, official: Official.ID)] = []
        for undecided in try selection.undecided(limit: Self.limit, of: scope.commune.id, on: scope.db) {
            let finding = undecided.finding
            guard let official = official(for: undecided, duties), scope.mayDecide(finding) else { continue }
            if known[official] == nil { known[official] = .some(try scope.mayAssign(official)) }
            guard case .some(.some(let responsible)) = known[official] else { continue }
            var free = finding
            if let hint = finding.concerned, hint.official != official {
                let (next, row) = try finding.preparing(
                    .unassigned(hint.official, reason: nil),
                    id: .derived(from: id, "unassigned \(finding.id.text)"),
                    in: scope
                )
                free = next
                rows.append(row)
                freed.append((finding.ground, hint.official))
            }
            let (next, row) = try free.preparing(
                .assigned(responsible),
                id: .derived(from: id, finding.id.text),
                in: scope
            )
            rows.append(row)
            assigned.append(next)
        }
        guard !assigned.isEmpty else { return .nothingNew(AssignedFindings([])) }
        try scope.insert(rows, into: .findingEvents)
        // Whom the register hinted at may have explained before anybody asked.
        for (ground, official) in freed {
            try ExplanationDuty.cancelForVanishedGround(ground, of: official, in: scope)
        }
        // Each is told once, of his record: as many notices as findings would be noise.
        let officials = Set(assigned.compactMap(\.responsible?.official)).sorted { $0.text < $1.text }
        for official in officials {
            try scope.tell(.findingAssigned, to: [official.person], about: .init("officials", official))
        }
        try scope.tellIfChairman(among: officials)
        return .recorded(AssignedFindings(assigned))
    }

    /// The findings it assigned, as they stand now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> AssignedFindings {
        let findings = try Finding.assigned(at: recorded.recordedAt, by: recorded.recordedBy, of: commune.id, on: db)
        return AssignedFindings(
            findings.filter { finding in
                finding.events.contains { $0.id.uuid == UUID.derived(from: id, finding.id.text) }
            }
        )
    }

    private func official(for undecided: UndecidedFinding, _ duties: [Assignment]) -> Official.ID? {
        if case .official(let official) = choice { return official }
        let finding = undecided.finding
        switch Assignment.responsible(
            procedure: undecided.procedure,
            field: undecided.field,
            unit: finding.unit,
            on: finding.dueOn,
            among: duties,
            hinted: choice == .dutiesAndHints ? finding.standingHint?.official : nil
        ) {
        case .confirmed(let official), .assigned(let official), .hinted(let official): return official
        case .nobody: return nil
        }
    }
}

/// What a bulk assignment did.
public struct AssignedFindings: Sendable, Hashable {
    /// The findings that now have somebody responsible, by due day.
    public let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = findings
    }
}

extension ActScope {
    /// Whether the author may decide about a finding: not his own, and within his unit.
    fileprivate func mayDecide(_ finding: Finding) -> Bool {
        do {
            try requireNotOwnCase(of: finding)
            try requireScope(unit: finding.unit)
            return true
        } catch {
            return false
        }
    }

    /// The official as he would answer, nil where the author may not assign him. Whoever is unknown refuses the whole act.
    fileprivate func mayAssign(_ official: Official.ID) throws -> Finding.Responsible? {
        do {
            return try responsible(official)
        } catch let refusal as Refusal where [.ownCase, .otherUnit].contains(refusal.code) {
            return nil
        }
    }
}
