/// Several notes in one file: two blank lines between them, as in `checkpoints.txt`.
enum CheckpointNotes {
    private static let separator: [UInt8] = [0x0A, 0x0A]

    static func join(_ notes: [String]) -> [UInt8] {
        Array(notes.map { Array($0.utf8) }.joined(separator: separator))
    }

    /// What is added to a file that already holds notes, or to an empty one.
    static func addition(of note: String, isFirst: Bool) -> [UInt8] {
        (isFirst ? [] : separator) + Array(note.utf8)
    }

    static func split(_ bytes: [UInt8]) -> [String] {
        ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the notes stand. Each ends in its newline; what stands after the last separator counts as a note, however
    /// short. Half a separator at the very end belongs to no note.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !bytes.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0x0A, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0A {
                ranges.append(start..<index + 1)
                start = index + 3
                index = start
            } else {
                index += 1
            }
        }
        let halfSeparator = bytes.count - start >= 2 && bytes.suffix(2).elementsEqual(separator)
        return ranges + [start..<bytes.count - (halfSeparator ? 1 : 0)]
    }

    /// Whether the end of a note reached the file: a signature line with its newline. Writing is one call followed by a
    /// synchronisation, so whatever fails this was never reported as written.
    static func isComplete(_ note: String) -> Bool {
        do {
            _ = try SignedNote(note)
            return true
        } catch {
            return false
        }
    }
}
