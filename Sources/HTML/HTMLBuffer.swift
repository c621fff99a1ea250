/// The bytes of a page while it is being written.
///
/// Only this module can append markup; everybody else reaches it through elements and text.
public struct HTMLBuffer: Sendable {
    /// What has been written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// An empty page with room for `capacity` bytes.
    public init(reservingCapacity capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Markup that stands in the source of this module; not public, so no page can hand its own markup in.
    @usableFromInline
    mutating func append(markup: String) {
        append(plain: markup)
    }

    /// Copies the bytes of a text at once.
    private mutating func append(plain text: String) {
        // The bytes are valid while the closure runs; they are copied.
        let isCopied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe bytes.append(contentsOf: $0) }
        if isCopied == nil { bytes.append(contentsOf: text.utf8) }
    }

    @usableFromInline
    mutating func open(_ name: TagName) {
        bytes.append(UInt8(ascii: "<"))
        append(plain: name.rawValue)
    }

    @usableFromInline
    mutating func close(_ name: TagName) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        append(plain: name.rawValue)
        bytes.append(UInt8(ascii: ">"))
    }

    @usableFromInline
    mutating func append(rendered content: [UInt8]) {
        bytes.append(contentsOf: content)
    }

    /// Text or the value of an attribute. The same escaping serves both, so content can be moved between them safely.
    ///
    /// Control characters that HTML does not know (NUL among them) become U+FFFD, because a page that holds them is
    /// not valid and browsers disagree about it.
    @usableFromInline
    mutating func append(escaping text: String) {
        let utf8 = text.utf8.span
        for index in utf8.indices where Self.isSpecial(utf8[index]) {
            append(escaping: utf8)
            return
        }
        append(plain: text)
    }

    private mutating func append(escaping utf8: Span<UInt8>) {
        for index in utf8.indices {
            let byte = utf8[index]
            guard Self.isSpecial(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(contentsOf: Self.replacement(for: byte).utf8)
        }
    }

    private static func replacement(for byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Letters and all that is not ASCII, which is nearly everything.
        if byte >= 0x40, byte != 0x7F { return false }
        return switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F: true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
