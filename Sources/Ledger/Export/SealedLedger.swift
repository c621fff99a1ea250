/// What vouches for an exported ledger: its signed checkpoints, the last of exactly the entries exported, and the key that signed them.
public struct SealedLedger: Sendable {
    /// The ledger's name.
    public let origin: String
    /// The signed notes, oldest first.
    public let notes: [String]
    /// The public key.
    public let key: VerificationKey
    /// How many entries the last note covers.
    public let size: Int

    /// Notes and key, as they are.
    public init(origin: String, notes: [String], key: VerificationKey, size: Int) {
        self.origin = origin
        self.notes = notes
        self.key = key
        self.size = size
    }

    /// `checkpoints.txt`.
    public var checkpoints: [UInt8] { CheckpointNotes.join(notes) }

    /// `key.pem`.
    public var pem: [UInt8] { Array(key.pem.utf8) }

    /// Refuses lines the last note does not vouch for.
    public func require(_ lines: LedgerLines) throws(LedgerExportError) {
        guard let note = notes.last else { throw .notCovered(size: lines.tree.size) }
        let last: Checkpoint
        do throws(CheckpointError) {
            last = try Checkpoint(note: note, origin: origin, verifiedBy: key)
        } catch {
            throw .noteInvalid(error)
        }
        guard last.size == lines.tree.size, last.root == lines.tree.root else {
            throw .notCovered(size: lines.tree.size)
        }
    }
}
