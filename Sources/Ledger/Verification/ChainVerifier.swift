/// Verifies a ledger while its entries go by in order: every position, every link, every content, every hash, and every
/// checkpoint. It holds no entries, so a ledger may be of any length.
///
/// After a fault it goes on with whatever the rest of the chain was built on, so that one alteration is named once and in
/// its place.
public struct ChainVerifier {
    private let origin: String
    private let hasher: EntryHasher
    private var faults = FaultList()
    private var checkpoints: CheckpointList
    /// nil once entries are missing whose hashes nothing tells.
    private var tree: MerkleTree? = MerkleTree()
    private var size = 0
    /// What the next entry must point to: the hash of the last one. nil when that one is missing.
    private var head: Digest? = .zero
    /// The hash as it was stored, where it is not the one computed; the next entry may point to it.
    private var storedHead: Digest?
    private var content = ContentCheck()

    /// Believes only checkpoints of the ledger `origin` signed by `key`; the notes in the order they were made.
    public init(origin: String, notes: [String], key: VerificationKey) {
        self.init(origin: origin, notes: notes, key: key, after: [])
    }

    /// Begins with faults found before, such as a file that is missing.
    init(origin: String, notes: [String], key: VerificationKey, after earlier: [LedgerFault]) {
        for fault in earlier { faults.add(fault) }
        self.origin = origin
        hasher = EntryHasher(origin: origin)
        checkpoints = CheckpointList(notes, origin: origin, key: key, faults: &faults)
        checkpoints.compare(size: 0, root: MerkleTree().root, faults: &faults)
    }

    /// Takes the next entry.
    public mutating func feed(_ entry: LedgerEntry) {
        guard entry.seq > size else {
            faults.add(.entryOutOfOrder, at: entry.seq)
            return
        }
        if entry.seq > size + 1 { passGap(before: entry) }
        checkLink(entry)
        let commit = content.check(entry, faults: &faults)
        let hash = checkHash(entry, actual: commit)
        storedHead = hash == entry.hash ? nil : entry.hash
        head = hash
        size = entry.seq
        tree?.append(hash)
        compareCheckpoints()
    }

    /// Adds a fault found while reading, such as an unreadable line.
    mutating func add(_ fault: LedgerFault) { faults.add(fault) }

    /// Reports entries after the last checkpoint: in an export everything must be vouched for.
    mutating func requireCover() {
        let covered = checkpoints.largest
        if size > covered { faults.add(LedgerFault(.uncovered, covered + 1...size)) }
    }

    /// What was found, once the last entry was fed.
    public consuming func finish() -> LedgerReport {
        checkpoints.finish(size: size, faults: &faults)
        return LedgerReport(
            origin: origin,
            size: size,
            head: head ?? .zero,
            root: tree?.root,
            agreeingCheckpoints: checkpoints.agreeing,
            lastCheckpoint: checkpoints.lastAgreeing,
            faults: faults.faults,
            faultsLeftOut: faults.leftOut
        )
    }

    /// The entry after a single missing one still tells its hash, so checkpoints can be compared further on.
    private mutating func passGap(before entry: LedgerEntry) {
        faults.add(LedgerFault(.entryMissing, size + 1...entry.seq - 1))
        if entry.seq == size + 2 {
            size += 1
            tree?.append(entry.previous)
            compareCheckpoints()
        } else {
            tree = nil
        }
        head = nil
        storedHead = nil
    }

    private mutating func checkLink(_ entry: LedgerEntry) {
        guard let head, entry.previous != head, entry.previous != storedHead else { return }
        faults.add(.linkBroken, at: entry.seq)
    }

    /// The hash the chain goes on with: the stored one if it seals the entry in any reading of its fields that are
    /// already reported as altered, otherwise the computed one.
    private mutating func checkHash(_ entry: LedgerEntry, actual: Digest) -> Digest {
        let stored = hasher.hash(seq: entry.seq, previous: entry.previous, commit: entry.commit)
        if stored == entry.hash { return stored }
        let expected = head ?? entry.previous
        for previous in [entry.previous, expected] {
            for commit in [entry.commit, actual]
            where hasher.hash(seq: entry.seq, previous: previous, commit: commit) == entry.hash {
                return entry.hash
            }
        }
        faults.add(.hashChanged, at: entry.seq)
        return hasher.hash(seq: entry.seq, previous: expected, commit: actual)
    }

    private mutating func compareCheckpoints() {
        guard checkpoints.isDue(at: size), let root = tree?.root else { return }
        checkpoints.compare(size: size, root: root, faults: &faults)
    }
}
