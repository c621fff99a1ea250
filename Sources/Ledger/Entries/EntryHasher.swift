/// Computes the hashes of one ledger's entries; what all of them begin with is hashed once.
struct EntryHasher: Sendable {
    private let beginning: SHA256.Context

    init(origin: String) {
        var context = SHA256.Context()
        context.update(Array("kc-entry-v1\0".utf8))
        context.update(Array(origin.utf8))
        context.update(byte: 0)
        beginning = context
    }

    /// SHA-256("kc-entry-v1\0" || origin || 0x00 || seq, 8 bytes big endian || previous || commit)
    func hash(seq: Int, previous: Digest, commit: Digest) -> Digest {
        var context = beginning
        context.update(bigEndian: UInt64(bitPattern: Int64(seq)))
        context.update(previous)
        context.update(commit)
        return context.finish()
    }
}
