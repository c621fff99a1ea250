public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Confirms whose file it was, or changes it (*xác nhận người giải quyết*): before that nobody is asked anything.
public struct ConfirmResponsible: Act {
    /// Its name in the ledger.
    public static let kind = "finding.responsible_confirmed"
    /// What the author must be allowed.
    public static let permission = Permission.assignFinding

    /// Made by the caller.
    public let id: UUID
    private let finding: Finding.ID
    private let official: Official.ID
    private let reason: String?
    private let version: Int?

    /// It was this official's file. A reason is needed where somebody else was confirmed before.
    public init(
        _ finding: Finding.ID,
        official: Official.ID,
        reason: String? = nil,
        version: Int? = nil,
        id: UUID = UUID()
    ) throws(Refusal) {
        self.id = id
        self.finding = finding
        self.official = official
        self.reason = try Text.optional(reason)
        self.version = version
    }

    /// What makes two acts of this id the same.
    public var content: JSON {
        ["finding_id": .id(finding), "official_id": .id(official), "reason": .text(reason)]
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<Finding> {
        let found = try Finding.required(finding, of: scope.commune.id, on: scope.db)
        try scope.requireVersion(version, is: found.events.count)
        try scope.requireNotOwnCase(of: found)
        try scope.requireScope(unit: found.unit)
        let next = try scope.responsible(official)
        let isFree = try found.freeing(for: official, reason: reason, act: id, in: scope)
        let assigned = try isFree.recording(.assigned(next), id: id, in: scope)
        try scope.tell(.findingAssigned, to: [official.person], about: .init("findings", finding))
        try scope.tellIfChairman(among: [official])
        return .recorded(assigned)
    }

    /// The finding as it stands now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> Finding {
        try Finding.required(finding, of: commune.id, on: db)
    }
}

extension ActScope {
    /// An official as he would answer for a file: recorded, not the author, within the author's unit.
    func responsible(_ official: Official.ID) throws -> Finding.Responsible {
        try requireOfficial(official)
        try requireNotOwnCase(official)
        let unit = try unit(of: official)
        try requireScope(unit: unit)
        return Finding.Responsible(official: official, unit: unit)
    }
}

extension Finding {
    /// The finding with whoever else is responsible or hinted at taken out, so that he reads that it is not his. What rests on the
    /// file being his ends with it.
    fileprivate func freeing(
        for official: Official.ID,
        reason: String?,
        act: UUID,
        in scope: ActScope
    ) throws -> Finding {
        guard let other = concerned, other.official != official else { return self }
        let isConfirmed = responsible != nil
        if isConfirmed, reason == nil { throw Refusal(.reasonNeeded) }
        let freed = try recording(
            .unassigned(other.official, reason: reason),
            id: .derived(from: act, "unassigned"),
            in: scope
        )
        if isConfirmed {
            try scope.endWhatRests(on: ground, of: other.official)
            try scope.tell(.findingUnassigned, to: [other.official.person], about: .init("findings", id))
        } else {
            // He may have explained before anybody asked.
            try ExplanationDuty.cancelForVanishedGround(ground, of: other.official, in: scope)
        }
        return freed
    }
}
