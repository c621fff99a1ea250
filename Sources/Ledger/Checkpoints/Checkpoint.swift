/// A statement of what a ledger held at one moment (điểm chốt): its name, its size, and the root over all its entries.
///
/// Signed it is a C2SP checkpoint: three lines of text, an empty line, and `— name base64(key id || signature)`. Kept
/// outside the database it is what shows that a chain was cut short or rewritten as a whole.
public struct Checkpoint: Hashable, Sendable {
    /// The ledger's name.
    public let origin: String
    /// How many entries it held.
    public let size: Int
    /// The Merkle root over them.
    public let root: Digest

    /// The most signatures looked at in one note: ours, and witnesses'.
    public static let maximumSignatures = 16

    /// A statement not yet signed.
    public init(origin: String, size: Int, root: Digest) throws(CheckpointError) {
        guard LedgerOrigin.isUsable(origin), size >= 0 else { throw .malformed }
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// The signed note; it ends in a newline.
    public func note(signedBy key: SigningKey) -> String {
        SignedNote.write(text, as: origin, key)
    }

    /// Reads a note and believes it only if it is about the ledger `origin` and signed by `key`. Signatures by others
    /// (witnesses) are passed over, as the note specification demands.
    public init(note: String, origin: String, verifiedBy key: VerificationKey) throws(CheckpointError) {
        let parsed = try SignedNote(note)
        self = try Checkpoint(text: parsed.text)
        guard self.origin == origin else { throw .wrongOrigin(self.origin) }
        try parsed.requireSignature(as: origin, key)
    }

    /// What is signed: three lines, each ended by a newline.
    private var text: String { "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n" }

    init(text: String) throws(CheckpointError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, let size = Int(lines[1]), String(size) == lines[1],
            let bytes = Base64.decode(String(lines[2])), let root = Digest(bytes: bytes)
        else { throw .malformed }
        try self.init(origin: String(lines[0]), size: size, root: root)
    }
}
