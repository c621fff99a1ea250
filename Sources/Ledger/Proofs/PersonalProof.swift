/// What an official carries away to hold against the ledger later (*bằng chứng cá nhân*): his record in words, the entries it rests on
/// and how each leads to a signed checkpoint.
///
/// The file is canonical JSON and signed as a whole, so that neither side can change a letter of it afterwards: the words and the
/// single rows of entries that also concern others stand in no hash that leads to the checkpoint. The same record and the same
/// checkpoint give the same bytes.
public struct PersonalProof: Hashable, Sendable {
    /// The ledger's name.
    public let origin: String
    /// The key that signs the ledger's checkpoints, and this file.
    public let key: VerificationKey
    /// The newest signed checkpoint, as a note; nil before the first.
    public let checkpoint: String?
    /// That the checkpoint continues an older one, where that was asked for.
    public let consistency: Consistency?
    /// The entries, in the order of their positions.
    public let entries: [ProvenEntry]
    /// The record as the API shows it.
    public let record: JSON

    /// The longest file read or written: some ten thousand entries.
    public static let maximumBytes = 64 << 20

    /// That the tree of a checkpoint begins with the tree of `size` entries (RFC 6962, 2.1.2).
    public struct Consistency: Hashable, Sendable {
        /// How many entries the older tree had.
        public let size: Int
        /// The proof.
        public let path: [Digest]

        /// A proof.
        public init(from size: Int, path: [Digest]) {
            self.size = size
            self.path = path
        }
    }

    /// A proof.
    public init(
        origin: String,
        key: VerificationKey,
        checkpoint: String?,
        consistency: Consistency? = nil,
        entries: [ProvenEntry],
        record: JSON
    ) {
        self.origin = origin
        self.key = key
        self.checkpoint = checkpoint
        self.consistency = consistency
        self.entries = entries
        self.record = record
    }

    /// How many of the entries were recorded after the checkpoint.
    public var uncovered: Int { entries.filter { $0.path == nil }.count }

    /// The file, signed.
    public func file(signedBy key: SigningKey) throws(JSONError) -> [UInt8] {
        guard case .object(var members) = json else { return [] }
        let text = Self.sealText(origin, try JSON.object(members).canonicalBytes(maximumBytes: Self.maximumBytes))
        members["seal"] = .string(SignedNote.write(text, as: origin, key))
        return try JSON.object(members).canonicalBytes(maximumBytes: Self.maximumBytes) + [0x0A]
    }

    /// What is signed: no checkpoint, whose second line is a number.
    static func sealText(_ origin: String, _ unsealed: [UInt8]) -> String {
        "\(origin)\nkc-proof-v1\n\(Base64.encode(SHA256.hash(unsealed).bytes))\n"
    }

    private var json: JSON {
        [
            "v": 1, "origin": .string(origin), "key": .string(key.pem),
            "checkpoint": checkpoint.map { .string($0) } ?? .null,
            "consistency": consistency.map { ["size": .integer($0.size), "path": ProvenEntry.json($0.path)] } ?? .null,
            "entries": .array(entries.map(\.json)), "uncovered": .integer(uncovered), "record": record,
        ]
    }
}
