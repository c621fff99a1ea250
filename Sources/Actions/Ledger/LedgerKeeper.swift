public import Accountability
public import Ledger
import Postgres
public import Store

/// Signs, exports and verifies ledgers. The key and the outside copy of the checkpoints lie in a folder that is not the
/// database's, so that a chain cut short inside it shows.
public struct LedgerKeeper: Sendable {
    private let database: Database
    private let folder: String

    /// Keeps ledgers with the key and checkpoints in a folder, usually `$KYCUONG_HOME/ledger`; the key is made when it is first
    /// needed.
    public init(_ database: Database, folder: String) {
        self.database = database
        self.folder = folder
    }

    /// The key that signs, made when it is first needed.
    private func signingKey() throws -> SigningKey {
        try SigningKey.loadOrCreate("\(folder)/key")
    }

    /// The public half of the key that signs.
    public func publicKey() throws -> VerificationKey { try signingKey().publicKey }

    /// A personal proof as a file, signed: nobody changes a letter of it afterwards, neither side.
    public func seal(_ proof: PersonalProof) throws -> [UInt8] { try proof.file(signedBy: signingKey()) }

    /// Signs a checkpoint of a commune's ledger as it stands; nil if it is empty. `tree` remembers what was read before, so
    /// that the next checkpoint reads only what is new.
    @discardableResult
    public func sign(_ commune: Commune, continuing tree: MerkleTree = MerkleTree()) async throws -> (
        Checkpoint, MerkleTree
    )? {
        let store = try CheckpointStore(folder: folder, origin: LedgerOrigin.commune(commune.code))
        let key = try signingKey()
        return try await database.transaction(as: .console(of: commune.id)) { db in
            guard let head = try LedgerHead.lock(of: commune.id, on: db), head.seq > 0 else { return nil }
            var tree = tree
            var last = tree.size == head.seq ? head.hash : nil
            try LedgerEntry.forEachHash(of: commune.id, after: tree.size, on: db) { hash in
                tree.append(hash)
                last = hash
            }
            // A chain cut short since the tree was read would otherwise be signed as if it had grown from where it was.
            guard tree.size == head.seq, last == head.hash else { throw LedgerNotContinued(origin: store.origin) }
            let checkpoint = try Checkpoint(origin: store.origin, size: tree.size, root: tree.root)
            let note = try store.append(checkpoint, signedBy: key)
            try Checkpoint.store(checkpoint, note: note, of: commune.id, on: db)
            return (checkpoint, tree)
        }
    }

    /// What vouches for a commune's ledger as it stands, signed now.
    public func seal(_ commune: Commune) async throws -> SealedLedger {
        let store = try CheckpointStore(folder: folder, origin: LedgerOrigin.commune(commune.code))
        guard let (checkpoint, _) = try await sign(commune) else { throw Refusal(.communeNotFound, commune.code) }
        let publicKey = try publicKey()
        let notes = try store.notes().filter { note in
            // A checkpoint another process signed since covers entries that were not there.
            (try Checkpoint(note: note, origin: store.origin, verifiedBy: publicKey)).size <= checkpoint.size
        }
        return SealedLedger(origin: store.origin, notes: notes, key: publicKey, size: checkpoint.size)
    }

    /// Writes a commune's ledger to a folder, covered by a checkpoint signed now; how many entries it has.
    public func export(_ commune: Commune, to target: String) async throws -> Int {
        let ledger = try await seal(commune)
        try await database.transaction(as: .console(of: commune.id), .snapshot) { db in
            try LedgerExport.write(ledger, to: target) { writer in
                try LedgerEntry.forEach(of: commune.id, through: ledger.size, on: db) { try writer.append($0) }
            }
        }
        return ledger.size
    }

    /// Checks every link, compares with the checkpoints outside the database, and compares the records with what the entries
    /// say.
    public func verify(_ commune: Commune) async throws -> LedgerVerification {
        let origin = LedgerOrigin.commune(commune.code)
        let store = try CheckpointStore(folder: folder, origin: origin)
        let notes = try store.notes()
        // Verifying makes no key: without one nothing was signed here, or somebody took the folder away.
        let publicKey = try SigningKey.load("\(folder)/key")?.publicKey ?? SigningKey.generate().publicKey
        return try await database.ownerTransaction(.snapshot) { db in
            let missing = try Checkpoint.notes(of: commune.id, on: db).filter { !notes.contains($0) }
            var chain = ChainVerifier(origin: origin, notes: notes, key: publicKey)
            var records = RecordsVerifier(commune: commune.id)
            try LedgerEntry.forEach(of: commune.id, on: db) { entry in
                chain.feed(entry)
                records.feed(entry)
            }
            return LedgerVerification(
                chain: chain.finish(),
                records: (missing.isEmpty ? [] : [.checkpointsMissing(missing.count)]) + (try records.finish(on: db))
            )
        }
    }
}

/// A ledger that is not what was signed before, continued: entries are missing or the head is not the last of them.
public struct LedgerNotContinued: Error, Sendable, CustomStringConvertible {
    /// The ledger's name.
    public let origin: String

    /// The sentence, with what to do.
    public var description: String {
        "Sổ cái \(origin) không nối tiếp phần đã ký; không ký thêm. Hãy chạy: kycuong ledger verify"
    }
}

/// What verifying a commune found.
public struct LedgerVerification: Sendable {
    /// The chain and its checkpoints.
    public let chain: LedgerReport
    /// The records against the chain.
    public let records: [RecordFault]

    /// The chain's findings, and the records' where they could be compared.
    public init(chain: LedgerReport, records: [RecordFault] = []) {
        self.chain = chain
        self.records = records
    }

    /// Whether nothing at all is wrong.
    public var isSound: Bool { chain.isSound && records.isEmpty }
}
