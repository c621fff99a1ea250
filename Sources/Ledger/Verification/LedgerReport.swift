/// What the verification of one ledger found.
public struct LedgerReport: Hashable, Sendable {
    /// The ledger's name.
    public let origin: String
    /// The position of the last entry; 0 for an empty ledger.
    public let size: Int
    /// The hash of the last entry; 32 zero bytes for an empty ledger.
    public let head: Digest
    /// The Merkle root over all entries; nil if so many are missing that none can be computed.
    public let root: Digest?
    /// How many checkpoints are believed and agree with the entries.
    public let agreeingCheckpoints: Int
    /// The newest of them. What was recorded after it no witness covers yet.
    public let lastCheckpoint: Checkpoint?
    /// What is wrong, in the order of discovery; neighbours of one kind are one fault. At most `maximumFaults`.
    public let faults: [LedgerFault]
    /// How many more there were.
    public let faultsLeftOut: Int

    /// The most faults listed.
    public static let maximumFaults = 1000

    /// Whether nothing at all is wrong.
    public var isSound: Bool { faults.isEmpty }
}
