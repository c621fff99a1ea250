/// Holds a personal proof against a later state of the ledger.
struct ProofComparison {
    private let proof: PersonalProof
    private(set) var report: ProofReport

    init(_ proof: PersonalProof, _ report: ProofReport) {
        self.proof = proof
        self.report = report
    }

    /// A checkpoint, which alone shows that nothing was removed or changed where it is of the same size, or shown to continue.
    mutating func hold(against update: CheckpointUpdate) {
        do {
            let later = try Checkpoint(note: update.note, origin: proof.origin, verifiedBy: proof.key)
            follow(later, update.consistency)
        } catch {
            report.faults.append(ProofFault(.witnessRefused, "Tài liệu đem đối chiếu: \(error)."))
        }
    }

    /// A later proof: its entries are compared one by one as well.
    mutating func hold(against file: [UInt8]) {
        let check: ProofCheck
        do {
            check = try ProofCheck(file, key: proof.key)
        } catch {
            report.faults.append(ProofFault(.witnessRefused, "Tệp đem đối chiếu: \(error)"))
            return
        }
        let whose = (proof.record["official"]?["id"], check.proof.record["official"]?["id"])
        guard check.proof.origin == proof.origin, whose.0 == whose.1 else {
            report.faults.append(
                ProofFault(.witnessRefused, "Tệp đem đối chiếu là của người khác hoặc của sổ cái khác.")
            )
            return
        }
        report.faults += check.report.faults.map { ProofFault($0.kind, "Tệp đem đối chiếu: \($0.message)") }
        guard let later = check.report.checkpoint else {
            report.faults.append(ProofFault(.witnessRefused, "Tệp đem đối chiếu không có điểm chốt tin được."))
            return
        }
        follow(later, check.proof.consistency)
        compare(with: check.proof.entries)
    }

    /// An export: it holds every entry, so that nothing is left open.
    mutating func hold(againstExport folder: String) throws(LedgerFileError) {
        let found = try LedgerExport.verify(folder: folder, origin: proof.origin, key: proof.key)
        report.faults += found.faults.map { ProofFault(.witnessRefused, "Sổ cái đã xuất: \($0.message)") }
        report.later = found.lastCheckpoint
        let wanted = Dictionary(grouping: proof.entries, by: \.seq).compactMapValues(\.first)
        var tree = MerkleTree()
        var met: Set<Int> = []
        var root: Digest?
        let size = report.checkpoint?.size
        try LedgerExport.forEachEntry(in: folder) { entry in
            tree.append(entry.hash)
            if tree.size == size { root = tree.root }
            guard let own = wanted[entry.seq] else { return }
            met.insert(entry.seq)
            compare(own, with: entry)
        }
        for entry in proof.entries where !met.contains(entry.seq) { report.add(.removed, entry) }
        guard let checkpoint = report.checkpoint else { return }
        report.isContinued = true
        if root != checkpoint.root {
            report.faults.append(ProofFault(tree.size < checkpoint.size ? .truncated : .rewritten))
        }
    }

    /// Whether the later tree begins with the earlier one.
    private mutating func follow(_ later: Checkpoint, _ consistency: PersonalProof.Consistency?) {
        report.later = later
        guard let earlier = report.checkpoint else {
            report.isContinued = false
            return
        }
        if later.size < earlier.size {
            report.faults.append(
                ProofFault(
                    .truncated,
                    "Điểm chốt đem đối chiếu chỉ có \(later.size) mục, tệp này đã có \(earlier.size): hoặc đó là điểm chốt cũ hơn, hoặc "
                        + "sổ cái đã bị cắt ngắn."
                )
            )
        } else if later.size == earlier.size {
            report.isContinued = true
            if later.root != earlier.root { report.faults.append(ProofFault(.rewritten)) }
        } else if let consistency, consistency.size == earlier.size {
            report.isContinued = true
            let isBeginning = MerkleTree.verifyConsistency(
                oldSize: earlier.size,
                oldRoot: earlier.root,
                newSize: later.size,
                newRoot: later.root,
                proof: consistency.path
            )
            if !isBeginning { report.faults.append(ProofFault(.rewritten)) }
        } else {
            report.isContinued = false
        }
    }

    /// Every entry of this proof must stand in the later one as it is here; nothing may have slipped in between.
    private mutating func compare(with later: [ProvenEntry]) {
        let now = Dictionary(grouping: later, by: \.seq).compactMapValues(\.first)
        var dropped: [Int] = []
        for entry in proof.entries {
            guard let same = now[entry.seq] else {
                if report.isContinued == true { dropped.append(entry.seq) } else { report.add(.removed, entry) }
                continue
            }
            if same.hash(origin: proof.origin) != entry.hash(origin: proof.origin) || same.contradicts(entry) {
                report.add(.replaced, entry)
            } else if !same.gives(entry) {
                dropped.append(entry.seq)
            }
        }
        let known = Set(proof.entries.map(\.seq))
        let added = later.filter { !known.contains($0.seq) }
        for fault in ProofCheck.timeFaults(proof.entries + added)
        where !report.faults.contains(where: { $0.seq == fault.seq && $0.kind == fault.kind }) {
            report.faults.append(fault)
        }
        let size = report.checkpoint?.size ?? 0
        let earlier = added.map(\.seq).filter { $0 <= size }
        if !dropped.isEmpty {
            report.remarks.append(
                "Tệp mới không còn nêu hoặc không nêu hết mục \(Self.list(dropped)). Mục ấy vẫn nguyên trong sổ cái: việc hủy vì ghi nhầm thì không còn trong "
                    + "hồ sơ. Nếu không phải vậy, hãy hỏi."
            )
        }
        if !earlier.isEmpty {
            report.remarks.append(
                "Tệp mới nêu thêm mục \(Self.list(earlier)), đã có trong sổ cái từ trước khi lập tệp này: như việc sau đó mới được xác định là của bạn."
            )
        }
        // Without the proof that the ledger was continued nobody knows whether those were there before.
        if report.isContinued == false, earlier.isEmpty { report.isContinued = nil }
    }

    private mutating func compare(_ own: ProvenEntry, with entry: LedgerEntry) {
        guard own.hash(origin: proof.origin) == entry.hash else {
            report.add(.replaced, own)
            return
        }
        guard case .part(let records) = own.content else { return }
        // An entry whose content cannot be read is a fault of the export, told already.
        let whole = ProvenEntry(
            seq: own.seq,
            title: own.title,
            kind: own.kind,
            at: own.at,
            previous: own.previous,
            commit: own.commit,
            content: .whole(salt: entry.salt ?? [], body: entry.body ?? ""),
            path: nil
        )
        if !records.allSatisfy({ record in whole.records.contains { $0.says(record) } }) { report.add(.replaced, own) }
    }

    private static func list(_ seqs: [Int]) -> String { seqs.map { String($0) }.joined(separator: ", ") }
}

extension ProvenEntry {
    /// Whether every row another reading of the same entry gives stands here as well. Where all of the entry was given, its hash has
    /// shown that.
    fileprivate func gives(_ other: ProvenEntry) -> Bool {
        guard case .part(let given) = other.content else { return true }
        return given.allSatisfy { record in records.contains { $0.says(record) } }
    }

    /// Whether rows stand here in the place of others.
    fileprivate func contradicts(_ other: ProvenEntry) -> Bool {
        guard at == other.at, kind == other.kind else { return true }
        guard case .part(let given) = other.content, case .part(let own) = content, !gives(other) else { return false }
        return own.contains { record in !given.contains { $0.says(record) } }
    }
}

extension JSON {
    /// Whether it says all of what a row says that was given of it: an id of somebody else may have been left out there.
    fileprivate func says(_ given: JSON) -> Bool {
        guard self["table"] == given["table"], let row = self["row"]?.object, let told = given["row"]?.object else {
            return self == given
        }
        return told.allSatisfy { row[$0.key] == $0.value }
    }
}
