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
        _ ledger: SealedLedger,
        to folder: String,
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
            try ledger.require(writer.finish())
            try writeFile("\(temporary)/\(checkpointsFile)", ledger.checkpoints)
            try writeFile("\(temporary)/\(keyFile)", ledger.pem)
            try Paths.synchroniseFolder(temporary)
            try Paths.move(folder: temporary, to: target)
            try Paths.synchroniseFolder(Paths.parent(of: target))
        } catch {
            try removeUnfinished(temporary)
            throw error
        }
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
        private var lines = LedgerLines()

        init(path: String) throws(LedgerFileError) {
            file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
        }

        /// Adds the next entry.
        public mutating func append(_ entry: LedgerEntry) throws(LedgerFileError) {
            lines.append(entry)
            if lines.bytes.count >= 1 << 16 { try file.write(lines.take()) }
        }

        mutating func finish() throws(LedgerFileError) -> LedgerLines {
            try file.write(lines.take())
            try file.synchronise()
            return lines
        }
    }
}
