public import Accountability
public import Ledger
public import Postgres
import Store

/// The hashes of a commune's ledger up to its newest signed checkpoint.
public struct ProvenLedger {
    /// The checkpoint's note; nil before the first.
    public let note: String?
    /// How many entries it covers; 0 without one.
    public let size: Int
    private let hashes: [Digest]
    private let levels: MerkleLevels

    /// Reads them in one snapshot.
    public init(of commune: Commune.ID, on db: Connection) throws {
        note = try Checkpoint.newestNote(of: commune, on: db)
        size = try note.map { try Checkpoint(unverified: $0).size } ?? 0
        hashes = Array(try LedgerEntry.hashes(of: commune, on: db).prefix(size))
        levels = MerkleLevels(hashes)
    }

    /// The way of an entry to the root; nil for one after the checkpoint.
    func path(of seq: Int) -> [Digest]? { levels.inclusionProof(of: seq - 1) }

    /// That the checkpoint continues an older one, of `size` entries.
    public func consistency(since size: Int) throws -> PersonalProof.Consistency {
        guard let path = MerkleTree.consistencyProof(from: size, in: hashes) else {
            throw Refusal(.checkpointTooNew, "\(self.size)")
        }
        return PersonalProof.Consistency(from: size, path: path)
    }

    /// The newest checkpoint to be handed out; nil before the first.
    public func update(since size: Int?) throws -> CheckpointUpdate? {
        let consistency = try size.map { size in try self.consistency(since: size) }
        return note.map { CheckpointUpdate(note: $0, consistency: consistency) }
    }
}
