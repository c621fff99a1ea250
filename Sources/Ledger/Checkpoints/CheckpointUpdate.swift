/// A checkpoint, and that it continues an older one: what somebody who kept the older one needs to believe the newer. Written as C2SP's
/// witnesses are told of one: `old <size>`, the proof's hashes in base64, an empty line, the signed note. Without an older one it is the
/// note alone.
public struct CheckpointUpdate: Hashable, Sendable {
    /// The signed note.
    public let note: String
    /// That its tree begins with the older one; nil where nothing was asked for.
    public let consistency: PersonalProof.Consistency?

    /// The longest text read.
    static let maximumBytes = 2 * SignedNote.maximumBytes

    /// An update.
    public init(note: String, consistency: PersonalProof.Consistency? = nil) {
        self.note = note
        self.consistency = consistency
    }

    /// As it is handed out.
    public var text: String {
        guard let consistency else { return note }
        let lines = ["old \(consistency.size)"] + consistency.path.map { Base64.encode($0.bytes) }
        return lines.joined(separator: "\n") + "\n\n" + note
    }

    /// Reads what was handed out; the note is not yet believed. A QR code read by a phone may have lost the last newline or have one more, and a text
    /// kept on Windows has others.
    init(text: String) throws(CheckpointError) {
        guard text.utf8.count <= Self.maximumBytes else { throw .malformed }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        guard let last = lines.lastIndex(where: { !$0.isEmpty }) else { throw .malformed }
        let ended = lines[...last] + [""]
        guard ended[0].hasPrefix("old ") else {
            self.init(note: ended.joined(separator: "\n"))
            return
        }
        guard let size = Int(ended[0].dropFirst(4)), size >= 0, let gap = ended.firstIndex(of: "") else {
            throw .malformed
        }
        let path = ended[1..<gap].compactMap { Base64.decode(String($0)).flatMap { Digest(bytes: $0) } }
        guard path.count == gap - 1, gap + 1 < ended.count else { throw .malformed }
        self.init(
            note: ended[(gap + 1)...].joined(separator: "\n"),
            consistency: PersonalProof.Consistency(from: size, path: path)
        )
    }
}
