/// Holds a personal proof against itself: is it what was signed, is each entry what its hash says, does each lead to the checkpoint.
struct ProofCheck {
    let proof: PersonalProof
    private(set) var report = ProofReport()
    private let key: VerificationKey

    /// Checks a file. With a key known beforehand nothing in the file is taken on trust; without one the file's own key is used, which
    /// the reader must know from elsewhere.
    init(_ file: [UInt8], key known: VerificationKey?) throws(ProofFault) {
        let sealed = try SealedProof(file)
        proof = sealed.proof
        key = known ?? proof.key
        guard proof.key == key else { throw ProofFault(.keyReplaced) }
        report.origin = proof.origin
        report.entries = proof.entries.count
        if !sealed.isSigned(by: key) { report.faults.append(ProofFault(.fileChanged)) }
        believeCheckpoint()
        checkEntries()
        report.faults += Self.timeFaults(proof.entries)
    }

    private mutating func believeCheckpoint() {
        guard let note = proof.checkpoint else { return }
        do {
            let checkpoint = try Checkpoint(note: note, origin: proof.origin, verifiedBy: key)
            report.checkpoint = checkpoint
            if let consistency = proof.consistency, consistency.size > checkpoint.size {
                report.faults.append(ProofFault(.checkpointRefused))
            }
        } catch {
            report.faults.append(ProofFault(.checkpointRefused, "Điểm chốt trong tệp: \(error)."))
        }
    }

    private mutating func checkEntries() {
        var before: ProvenEntry?
        for entry in proof.entries {
            if let before, before.seq >= entry.seq {
                report.add(.outOfOrder, entry)
            } else if let before, before.seq + 1 == entry.seq, entry.previous != before.hash(origin: proof.origin) {
                report.add(.linkBroken, entry)
            }
            before = entry
            checkContent(entry)
            checkPlace(entry)
        }
    }

    private mutating func checkContent(_ entry: ProvenEntry) {
        guard case .whole(let salt, let body) = entry.content else { return }
        guard salt.count == LedgerEntry.saltLength, SHA256.hash(salt, Array(body.utf8)) == entry.commit else {
            report.add(.contentChanged, entry)
            return
        }
        do {
            let said = try JSON.parse(canonical: body)
            if said["at"]?.string != entry.at || said["kind"]?.string != entry.kind { report.add(.misquoted, entry) }
        } catch {
            report.add(.contentChanged, entry)
        }
    }

    private mutating func checkPlace(_ entry: ProvenEntry) {
        guard let checkpoint = report.checkpoint else {
            if proof.checkpoint == nil { report.uncovered += 1 }
            return
        }
        guard let path = entry.path else {
            if entry.seq > checkpoint.size { report.uncovered += 1 } else { report.add(.notIncluded, entry) }
            return
        }
        let isIncluded = MerkleTree.verifyInclusion(
            of: entry.hash(origin: proof.origin),
            at: entry.seq - 1,
            size: checkpoint.size,
            root: checkpoint.root,
            proof: path
        )
        if !isIncluded { report.add(.notIncluded, entry) }
    }

    /// Recorded times never run backwards along the positions, and a row bears the time of its entry.
    static func timeFaults(_ entries: [ProvenEntry]) -> [ProofFault] {
        var last: RecordedTime?
        var faults: [ProofFault] = []
        for entry in entries.sorted(by: { $0.seq < $1.seq }) {
            guard let at = RecordedTime(rfc3339: entry.at.utf8) else {
                faults.append(ProofFault(.backDated, entry))
                continue
            }
            let claimed = entry.records.compactMap { $0["row"]?["recorded_at"]?.string }
            let own = entry.at.dropLast() + "+00:00"
            if last.map({ at < $0 }) == true || claimed.contains(where: { $0 != own }) {
                faults.append(ProofFault(.backDated, entry))
            }
            last = max(at, last ?? at)
        }
        return faults
    }
}
