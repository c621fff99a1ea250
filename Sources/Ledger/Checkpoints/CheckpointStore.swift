import Glibc

/// The checkpoints of one ledger, kept in a file outside the database: `<folder>/<origin escaped>.checkpoints`.
///
/// It is the witness against whoever can change the database: it never accepts a smaller ledger, nor another one of the
/// same size.
public struct CheckpointStore: Sendable {
    /// The ledger's name.
    public let origin: String
    /// The file.
    public let path: String

    /// The largest file read: a checkpoint every minute of working time for some fifty years.
    static let maximumBytes = 256 << 20

    /// The store of a ledger in a folder, usually `$KYCUONG_HOME/ledger`. Nothing is made before the first append.
    public init(folder: String, origin: String) throws(CheckpointStoreError) {
        guard LedgerOrigin.isUsable(origin) else { throw .unusableOrigin(origin) }
        self.origin = origin
        path = "\(folder)/\(Self.escape(origin)).checkpoints"
    }

    /// The notes in the order they were made, as they stand in the file; none if there is no file. They are not yet
    /// believed: verification reads them. A last note that a power failure cut off is left out.
    public func notes() throws(CheckpointStoreError) -> [String] {
        do throws(LedgerFileError) {
            let bytes = try Paths.contents(of: path, maximumBytes: Self.maximumBytes) ?? []
            return CheckpointNotes.completeRanges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
        } catch {
            throw .file(error)
        }
    }

    /// The newest checkpoint; nil if there is none. It must be signed by the key.
    public func last(verifiedBy key: VerificationKey) throws(CheckpointStoreError) -> Checkpoint? {
        let tail: Tail
        do throws(LedgerFileError) {
            tail = try self.tail(of: OpenFile(path, O_RDONLY))
        } catch {
            if error.isMissing { return nil }
            throw .file(error)
        }
        return try believe(tail.note, key)
    }

    /// Signs the checkpoint, adds it, and returns its note once it has reached the disk. The same checkpoint again
    /// changes nothing. A smaller size or another root of the same size is refused: that ledger was cut or rewritten.
    ///
    /// Call it while holding the lock of the ledger's head: otherwise of two processes the slower may bring an older size.
    @discardableResult
    public func append(_ checkpoint: Checkpoint, signedBy key: SigningKey) throws(CheckpointStoreError) -> String {
        guard checkpoint.origin == origin else { throw .unusableOrigin(checkpoint.origin) }
        let note = checkpoint.note(signedBy: key)
        let outcome: Result<Void, CheckpointStoreError>
        do throws(LedgerFileError) {
            outcome = try add(note, of: checkpoint, key.publicKey)
        } catch {
            throw .file(error)
        }
        try outcome.get()
        return note
    }

    private func add(
        _ note: String,
        of checkpoint: Checkpoint,
        _ key: VerificationKey
    ) throws(LedgerFileError) -> Result<Void, CheckpointStoreError> {
        try Paths.makeFolder(Paths.parent(of: path))
        let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND)
        // From here on no other process can think that its checkpoint is the newer one.
        try file.lock()
        let tail = try tail(of: file)
        do throws(CheckpointStoreError) {
            if let last = try believe(tail.note, key), try isSame(checkpoint, as: last) { return .success(()) }
        } catch {
            return .failure(error)
        }
        try file.truncate(to: tail.end)
        try file.write(CheckpointNotes.addition(of: note, isFirst: tail.end == 0))
        try file.synchronise()
        try Paths.synchroniseFolder(Paths.parent(of: path))
        return .success(())
    }

    /// The last note of a file, and where it ends: what follows it a power failure cut off, and was never acknowledged.
    private struct Tail {
        var note: String?
        var end = 0
    }

    /// Reads only the end of the file: no note is longer than half of what is read.
    private func tail(of file: borrowing OpenFile) throws(LedgerFileError) -> Tail {
        let size = Int(try file.status().st_size)
        let start = max(0, size - 2 * SignedNote.maximumBytes)
        let bytes = try file.read(at: start, count: size - start)
        guard let last = CheckpointNotes.completeRanges(in: bytes).last else {
            // More than any note is long and yet none of it: the file was altered, and nothing of it is dropped.
            return start > 0 ? Tail(note: String(decoding: bytes, as: UTF8.self), end: size) : Tail()
        }
        return Tail(note: String(decoding: bytes[last], as: UTF8.self), end: start + last.upperBound)
    }

    private func believe(_ note: String?, _ key: VerificationKey) throws(CheckpointStoreError) -> Checkpoint? {
        guard let note else { return nil }
        do {
            return try Checkpoint(note: note, origin: origin, verifiedBy: key)
        } catch {
            throw .lastNoteInvalid(path, error)
        }
    }

    /// Whether the checkpoint is the last one again.
    private func isSame(_ checkpoint: Checkpoint, as last: Checkpoint) throws(CheckpointStoreError) -> Bool {
        guard checkpoint.size >= last.size else { throw .smaller(last: last.size, new: checkpoint.size) }
        guard checkpoint.size == last.size else { return false }
        guard checkpoint.root == last.root else { throw .otherRoot(size: last.size) }
        return true
    }

    /// Every byte but ASCII letters, digits, `-`, `_` and an inner `.` becomes `%` and two digits.
    private static func escape(_ origin: String) -> String {
        var name = ""
        for (index, byte) in origin.utf8.enumerated() {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where index > 0: name.append(".")
            default: name += "%" + Hex.encode(CollectionOfOne(byte)).uppercased()
            }
        }
        return name
    }
}
