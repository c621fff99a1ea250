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
    /// short.
    private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
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
        return ranges + [start..<bytes.count]
    }

    /// Where the notes stand that were written to their end. Only the last piece can be otherwise: what a power failure
    /// left of an append is half a note, half a separator, or blocks of zeros, and was never reported as written. A note
    /// before it that cannot be read was altered, and stays.
    static func completeRanges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges = ranges(in: bytes)
        guard let last = ranges.popLast() else { return [] }
        if let end = endOfNote(in: bytes[last]) { ranges.append(last.lowerBound..<end) }
        return ranges
    }

    /// The end of the first signature line, if everything up to it is a note.
    private static func endOfNote(in piece: ArraySlice<UInt8>) -> Int? {
        if isNote(piece) { return piece.endIndex }
        let gap = piece.indices.dropLast().first { piece[$0] == 0x0A && piece[$0 + 1] == 0x0A }
        guard let gap, let end = piece[(gap + 2)...].firstIndex(of: 0x0A) else { return nil }
        return isNote(piece[...end]) ? end + 1 : nil
    }

    private static func isNote(_ piece: ArraySlice<UInt8>) -> Bool {
        do {
            _ = try SignedNote(String(decoding: piece, as: UTF8.self))
            return true
        } catch {
            return false
        }
    }
}
