/// What holding a personal proof against itself, or against a later ledger, found.
public struct ProofReport: Hashable, Sendable {
    /// The ledger's name; nil for a file that cannot be read.
    public internal(set) var origin: String?
    /// How many entries the file holds.
    public internal(set) var entries = 0
    /// How many of them were recorded after its checkpoint.
    public internal(set) var uncovered = 0
    /// The checkpoint in the file, once it is believed.
    public internal(set) var checkpoint: Checkpoint?
    /// The later one it was held against.
    public internal(set) var later: Checkpoint?
    /// Whether the later ledger is shown to continue the earlier one; nil where nothing was asked for.
    public internal(set) var isContinued: Bool?
    /// What is wrong.
    public internal(set) var faults: [ProofFault] = []
    /// What is not wrong, and worth knowing.
    public internal(set) var remarks: [String] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }

    /// Whether nothing is wrong and nothing that was asked is left open.
    public var isProven: Bool { isSound && isContinued != false }

    mutating func add(_ kind: ProofFault.Kind, _ entry: ProvenEntry) { faults.append(ProofFault(kind, entry)) }
}
