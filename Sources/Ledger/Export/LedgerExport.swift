import Glibc

/// A ledger in a folder of its own, which anybody can verify years later without us: `entries.jsonl`, `checkpoints.txt`
/// and `key.pem`. Readable by its owner only: bodies may hold what officials explained.
public enum LedgerExport {
    /// One entry a line.
    public static let entriesFile = "entries.jsonl"
    /// The signed notes, two blank lines between them.
    public static let checkpointsFile = "checkpoints.txt"
    /// The public key that signed them.
    public static let keyFile = "key.pem"

    /// Writes a folder that appears complete or not at all; an existing one must be empty. The last of the notes must be
    /// the checkpoint of exactly the entries written, so that everything in the folder is vouched for.
    public static func write(
        to folder: String,
        origin: String,
        notes: [String],
        key: VerificationKey,
        entries: (inout Writer) throws -> Void
    ) throws {
        let target = trimmed(folder)
        try refuseUsed(target)
        try Paths.makeFolder(Paths.parent(of: target))
        let temporary = Paths.temporary(beside: target)
        try Paths.makeFolder(temporary)
        do {
            var writer = try Writer(path: "\(temporary)/\(entriesFile)")
            try entries(&writer)
            let tree = try writer.finish()
            try requireCover(tree, notes, origin, key)
            try writeFile("\(temporary)/\(checkpointsFile)", CheckpointNotes.join(notes))
            try writeFile("\(temporary)/\(keyFile)", Array(key.pem.utf8))
            try Paths.synchroniseFolder(temporary)
            try Paths.move(folder: temporary, to: target)
            try Paths.synchroniseFolder(Paths.parent(of: target))
        } catch {
            try removeUnfinished(temporary)
            throw error
        }
    }

    private static func requireCover(
        _ tree: MerkleTree,
        _ notes: [String],
        _ origin: String,
        _ key: VerificationKey
    ) throws(LedgerExportError) {
        guard let note = notes.last else { throw .notCovered(size: tree.size) }
        let last: Checkpoint
        do throws(CheckpointError) {
            last = try Checkpoint(note: note, origin: origin, verifiedBy: key)
        } catch {
            throw .noteInvalid(error)
        }
        guard last.size == tree.size, last.root == tree.root else { throw .notCovered(size: tree.size) }
    }

    private static func refuseUsed(_ folder: String) throws {
        guard let names = try Paths.names(in: folder), !names.isEmpty else { return }
        throw LedgerExportError.folderNotEmpty(folder)
    }

    private static func writeFile(_ path: String, _ bytes: [UInt8]) throws(LedgerFileError) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
        try file.write(bytes)
        try file.synchronise()
    }

    private static func removeUnfinished(_ folder: String) throws(LedgerFileError) {
        for name in [entriesFile, checkpointsFile, keyFile] { try Paths.remove("\(folder)/\(name)") }
        try Paths.remove(folder: folder)
    }

    private static func trimmed(_ folder: String) -> String {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder
    }

    /// Takes the entries in order and writes them as they come.
    public struct Writer: ~Copyable {
        private let file: OpenFile
        private var buffer: [UInt8] = []
        private var tree = MerkleTree()

        init(path: String) throws(LedgerFileError) {
            file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
        }

        /// Adds the next entry.
        public mutating func append(_ entry: LedgerEntry) throws(LedgerFileError) {
            ExportLine.append(entry, to: &buffer)
            tree.append(entry.hash)
            if buffer.count >= 1 << 16 { try flush() }
        }

        mutating func finish() throws(LedgerFileError) -> MerkleTree {
            try flush()
            try file.synchronise()
            return tree
        }

        private mutating func flush() throws(LedgerFileError) {
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }
}
