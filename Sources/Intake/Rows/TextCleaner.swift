import Accountability

/// A cell's text as we keep it.
enum CleanText: Hashable, Sendable {
    /// Nothing but spaces and invisible marks.
    case blank
    /// NFC, trimmed, single spaces.
    case text(String)
    /// Holds what no register holds: NUL, control characters, direction overrides, unassigned characters.
    case bad

    /// The text, or nil.
    var string: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The same with its text changed.
    func map(_ change: (String) -> String) -> CleanText {
        if case .text(let text) = self { .text(change(text)) } else { self }
    }
}

/// Makes the text of cells comparable: what looks the same is the same afterwards.
enum TextCleaner {
    /// Cleans valid UTF-8.
    static func clean(_ bytes: ArraySlice<UInt8>) -> CleanText {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var pendingSpace = false
        for byte in bytes {
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20: pendingSpace = !kept.isEmpty
            case 0x21...0x7E:
                if pendingSpace { kept.append(0x20) }
                pendingSpace = false
                kept.append(byte)
            case 0x80...: return clean(String(decoding: bytes, as: UTF8.self))
            default: return .bad
            }
        }
        return kept.isEmpty ? .blank : .text(String(decoding: kept, as: UTF8.self))
    }

    /// Cleans any text.
    static func clean(_ text: String) -> CleanText {
        if text.unicodeScalars.contains(where: isForbidden) { return .bad }
        let line = Text.line(text)
        return line.isEmpty ? .blank : .text(line)
    }

    /// Whether a character makes a cell unusable. Invisible marks that do not change the direction are only dropped:
    /// word processors leave them behind everywhere.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x20...0x2FF, 0x1E00...0x1EFF, 0x2010...0x2027: false
        default: scalar.properties.generalCategory == .unassigned
        }
    }
}
