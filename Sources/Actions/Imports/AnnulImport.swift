public import Accountability
public import FoundationEssentials
public import Ledger
public import Postgres
public import Store

/// Proposes to take a wrong file out of force. Nothing changes until a second person confirms (`ConfirmImportAnnulment`).
public struct ProposeImportAnnulment: Act {
    /// Its name in the ledger.
    public static let kind = "import.annulment_proposed"
    /// What the author must be allowed.
    public static let permission = Permission.annulImport

    /// Made by the caller.
    public let id: UUID
    private let batch: ImportBatch.ID
    private let reason: String

    /// Proposes it with a reason.
    public init(_ batch: ImportBatch.ID, reason: String, id: UUID = UUID()) throws(Refusal) {
        let reason = Text.line(Text.nfc(reason))
        guard (1...2000).contains(reason.unicodeScalars.count) else { throw Refusal(.reasonNeeded) }
        self.id = id
        self.batch = batch
        self.reason = reason
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["batch_id": .id(batch), "reason": .string(reason)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ImportBatch.Recorded> {
        try ImportBatch.requireInForce(batch, in: scope)
        try scope.insert(
            [
                [
                    "proposal_id": .string(id.uuidString.lowercased()), "batch_id": .id(batch),
                    "reason": .string(reason),
                ].merging(scope.authorship) { own, _ in own }
            ],
            into: .importAnnulmentProposals
        )
        return .recorded(try ImportBatch.require(batch, of: scope.commune.id, on: scope.db))
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ImportBatch.Recorded
    {
        try ImportBatch.require(batch, of: commune.id, on: db)
    }

    /// A second proposal of the same batch: what is needed now is somebody else's confirmation.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "import_annulment_proposals_batch_key" ? .secondPersonNeeded : nil
    }
}

/// Confirms the annulment another person proposed, whatever other accounts the proposer has: the batch is out of force, and
/// its files show what the other exports say.
public struct ConfirmImportAnnulment: Act {
    /// Its name in the ledger.
    public static let kind = "import.annulled"
    /// What the author must be allowed.
    public static let permission = Permission.annulImport

    /// Made by the caller.
    public let id: UUID
    private let batch: ImportBatch.ID

    /// Confirms it.
    public init(_ batch: ImportBatch.ID, id: UUID = UUID()) {
        self.id = id
        self.batch = batch
    }

    /// What makes two acts of this id the same.
    public var content: JSON { ["batch_id": .id(batch)] }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ImportBatch.Recorded> {
        try ImportBatch.requireInForce(batch, in: scope)
        // The console is whoever has the server: it may propose, but it is nobody in particular, so it is no second person.
        guard scope.author.account != .console else { throw Refusal(.secondPersonNeeded, batch.text) }
        guard let proposer = try ImportBatch.annulmentProposer(of: batch, in: scope.commune.id, on: scope.db),
            try Account.find(proposer, of: scope.commune.id, on: scope.db)?.person != scope.author.account.person
        else { throw Refusal(.secondPersonNeeded, batch.text) }
        try scope.insert(
            [
                ["batch_id": .id(batch), "proposed_by": .id(proposer)].merging(scope.authorship) { own, _ in own }
            ],
            into: .importAnnulments
        )
        try releaseFindings(in: scope)
        try ImportBatch.release(batch, seq: scope.seq, of: scope.commune.id, on: scope.db)
        try scope.seal(.dossierSnapshots)
        return .recorded(try ImportBatch.require(batch, of: scope.commune.id, on: scope.db))
    }

    /// The findings that rest on the batch end with it, each by an event, so that what was reported before can be had again. Of those
    /// of which something was said already people are told; of the others nobody knows.
    private func releaseFindings(in scope: ActScope) throws {
        let decided = try Finding.decided(restingOn: batch, of: scope.commune.id, on: scope.db)
        for finding in decided {
            let ended = try finding.recording(.released, id: .derived(from: id, finding.id.text), in: scope)
            try scope.endWhatRests(on: finding.ground)
            if let responsible = ended.responsible {
                try scope.tell(
                    .findingAnnulled,
                    to: [responsible.official.person],
                    about: .init("findings", finding.id)
                )
            }
        }
        let ended = Set(decided.map(\.id))
        let rows = try Finding.inForce(restingOn: batch, of: scope.commune.id, on: scope.db)
            .filter { !ended.contains($0.id) }
            .map { try $0.preparing(.released, id: .derived(from: id, $0.id.text), in: scope).row }
        if !rows.isEmpty { try scope.insert(rows, into: .findingEvents) }
    }

    /// What the act answered when it happened.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ImportBatch.Recorded
    {
        try ImportBatch.require(batch, of: commune.id, on: db)
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        constraint == "import_annulments_two_persons_check" ? .secondPersonNeeded : nil
    }
}

extension ImportBatch {
    /// The batch; refused where there is none.
    fileprivate static func require(_ batch: ID, of commune: Commune.ID, on db: Connection) throws -> Recorded {
        guard let known = try find(batch, of: commune, on: db) else { throw Refusal(.batchNotFound, batch.text) }
        return known
    }

    /// Refused unless the batch exists and is in force.
    fileprivate static func requireInForce(_ batch: ID, in scope: ActScope) throws {
        let known = try require(batch, of: scope.commune.id, on: scope.db)
        guard !known.isAnnulled else { throw Refusal(.batchAnnulled, batch.text) }
    }
}

/// Where the annulment of a batch stands after a call.
public enum ImportAnnulment: Sendable, Hashable {
    /// Proposed; somebody else must confirm.
    case proposed
    /// Out of force; this many files had their content from it.
    case annulled(files: Int)
}

extension Door {
    /// What one call of one person does: proposes the annulment, or confirms the one somebody else proposed.
    public func annul(_ batch: ImportBatch.ID, reason: String, by author: Author) async throws -> ImportAnnulment {
        guard author.may(.annulImport) else { throw Refusal(.notAllowed) }
        if try await annulmentProposer(of: batch, as: author).map({ $0 != author.account.id }) == true {
            try await perform(ConfirmImportAnnulment(batch), by: author)
            return .annulled(files: try await changedFiles(of: batch, as: author))
        }
        try await perform(try ProposeImportAnnulment(batch, reason: reason), by: author)
        return .proposed
    }
}
