/// The notes of one ledger, read once, and then compared one after the other while the entries go by.
struct CheckpointList {
    private(set) var agreeing = 0
    private(set) var lastAgreeing: Checkpoint?
    private var pending: ArraySlice<Checkpoint>
    private var foundRewriting = false
    /// The size of the largest believed checkpoint; 0 if there is none.
    let largest: Int

    /// Believes what the pinned key signed for this ledger, and reports everything else.
    init(_ notes: [String], origin: String, key: VerificationKey, faults: inout FaultList) {
        var believed: [Checkpoint] = []
        for (index, note) in notes.enumerated() {
            do {
                let checkpoint = try Checkpoint(note: note, origin: origin, verifiedBy: key)
                if let last = believed.last, Self.disagree(last, checkpoint) {
                    faults.add(
                        LedgerFault(
                            kind: .checkpointsDisagree,
                            place: .checkpoint(index + 1),
                            message:
                                "Điểm chốt thứ \(index + 1) (\(checkpoint.size) mục) mâu thuẫn với điểm chốt trước "
                                + "(\(last.size) mục)."
                        )
                    )
                }
                believed.append(checkpoint)
            } catch {
                faults.add(LedgerFault(error, checkpoint: index + 1))
            }
        }
        pending = believed.sorted { $0.size < $1.size }[...]
        largest = pending.last?.size ?? 0
    }

    private static func disagree(_ last: Checkpoint, _ next: Checkpoint) -> Bool {
        next.size < last.size || (next.size == last.size && next.root != last.root)
    }

    /// Whether a checkpoint was made when the ledger had this size.
    func isDue(at size: Int) -> Bool { pending.first?.size == size }

    /// Compares the checkpoints of this size. Only the first that differs is reported: the ones after it differ too.
    mutating func compare(size: Int, root: Digest, faults: inout FaultList) {
        while let checkpoint = pending.first, checkpoint.size <= size {
            pending.removeFirst()
            if checkpoint.size == size, checkpoint.root == root {
                agreeing += 1
                lastAgreeing = checkpoint
            } else if checkpoint.size == size, !foundRewriting {
                foundRewriting = true
                // The empty ledger has no entries to name; its root is a constant that no honest note gets wrong.
                let first = min((lastAgreeing?.size ?? 0) + 1, max(size, 1))
                faults.add(LedgerFault(.rewritten, first...max(size, first)))
            }
        }
    }

    /// Reports a chain that is shorter than the largest checkpoint.
    func finish(size: Int, faults: inout FaultList) {
        if size < largest { faults.add(LedgerFault(.truncated, size + 1...largest)) }
    }
}
