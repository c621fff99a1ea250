/// One entry of a hash chain (mục sổ cái): what was recorded, sealed to everything recorded before it.
public struct LedgerEntry: Hashable, Sendable {
    /// The position in the chain, from 1, without gaps.
    public let seq: Int
    /// The hash of the entry before; 32 zero bytes for the first.
    public let previous: Digest
    /// 32 random bytes that keep a short body from being guessed; nil when content was taken out of the ledger.
    public let salt: [UInt8]?
    /// The recorded text, canonical JSON, exactly as it was hashed; nil when content was taken out of the ledger.
    public let body: String?
    /// SHA-256(salt || body)
    public let commit: Digest
    /// Seals origin, position, the entry before, and the commitment.
    public let hash: Digest

    /// The length of every salt in bytes.
    public static let saltLength = 32

    /// An entry as it is stored, to be verified.
    public init(seq: Int, previous: Digest, salt: [UInt8]?, body: String?, commit: Digest, hash: Digest) {
        self.seq = seq
        self.previous = previous
        self.salt = salt
        self.body = body
        self.commit = commit
        self.hash = hash
    }

    /// Seals a new entry. The body must have the member `at`, the recorded time (RFC 3339, UTC, at most microseconds);
    /// that it is not before the entry above it is the caller's part, under the lock of the ledger's head.
    public static func make(
        origin: String,
        seq: Int,
        previous: Digest,
        salt: [UInt8] = RandomBytes.make(saltLength),
        body: JSON
    ) throws(LedgerEntryError) -> LedgerEntry {
        guard LedgerOrigin.isUsable(origin) else { throw .origin(origin) }
        guard seq >= 1, (seq == 1) == (previous == .zero) else { throw .position(seq) }
        guard salt.count == saltLength else { throw .saltLength(salt.count) }
        guard let at = body["at"]?.string, RecordedTime(rfc3339: at.utf8) != nil else { throw .recordedTime }
        let text: [UInt8]
        do { text = try body.canonicalBytes() } catch { throw .body(error) }
        let commit = SHA256.hash(salt, text)
        return LedgerEntry(
            seq: seq,
            previous: previous,
            salt: salt,
            body: String(decoding: text, as: UTF8.self),
            commit: commit,
            hash: EntryHasher(origin: origin).hash(seq: seq, previous: previous, commit: commit)
        )
    }
}

/// Why an entry cannot be made: always a mistake of the program, never of a person.
public enum LedgerEntryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The ledger's name cannot stand in a signed note.
    case origin(String)
    /// The first entry, and only the first, has position 1 and follows the zero hash.
    case position(Int)
    /// A salt of another length than 32 bytes.
    case saltLength(Int)
    /// No `at`, or not a time in UTC.
    case recordedTime
    /// The body has no canonical spelling.
    case body(JSONError)

    /// Safe to show: holds nothing of the body.
    public var description: String {
        switch self {
        case .origin(let origin): "ledger.entry_origin: \(origin)"
        case .position(let seq): "ledger.entry_position: \(seq)"
        case .saltLength(let length): "ledger.entry_salt: \(length) bytes"
        case .recordedTime: "ledger.entry_time: the body needs `at`, RFC 3339 in UTC"
        case .body(let error): "ledger.entry_body: \(error)"
        }
    }
}
