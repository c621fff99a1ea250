import Accountability
import Documents
import Ledger

/// Writes the files of a packet, each once, and keeps their hashes. Not for several threads at once.
struct PacketWriter {
    private let archive: ZipWriter
    private(set) var manifest = PacketManifest()
    private var name = ""
    private var hash = SHA256.Context()

    init(in file: AnonymousFile) throws { archive = try ZipWriter(in: file) }

    /// A file that is in memory.
    mutating func add(_ name: String, _ bytes: [UInt8]) throws {
        try begin(name)
        try write(bytes)
        try end()
    }

    /// A file that was written elsewhere.
    mutating func add(_ name: String, _ file: AnonymousFile) throws {
        try begin(name)
        var place = 0
        while case let piece = try file.bytes(at: place, upTo: 1 << 20), !piece.isEmpty {
            try write(piece)
            place += piece.count
        }
        try end()
    }

    /// Begins a file that comes piece by piece; the one before must have ended.
    mutating func begin(_ name: String) throws {
        try archive.begin(name)
        (self.name, hash) = (name, SHA256.Context())
    }

    /// Adds to the file that was begun.
    mutating func write(_ bytes: [UInt8]) throws {
        hash.update(bytes)
        try archive.write(bytes)
    }

    /// Ends the file that was begun.
    mutating func end() throws {
        try archive.end()
        manifest.add(name, hash.finish())
    }

    /// The manifest as the last file, and the end.
    func finish() throws {
        try archive.add(PacketManifest.fileName, Array(manifest.text.utf8))
        try archive.finish()
    }
}

/// Names of files in a packet: plain letters, which every system keeps.
enum PacketName {
    /// `Nhắc nhở, phê bình` as `nhac-nho-phe-binh`.
    static func plain(_ text: String) -> String {
        let letters = Folding.fold(text).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return letters.split(separator: "-").map { String($0) }.joined(separator: "-")
    }

    /// An official's folder: by his name, and by his id because names repeat.
    static func folder(of official: Official) -> String {
        "can-bo/\(plain(official.name))-\(official.id.text.prefix(8))"
    }
}
