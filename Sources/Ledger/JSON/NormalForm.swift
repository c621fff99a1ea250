// The standard library composes strings itself, whenever it compares them, but shows that only to those who ask by this
// name. The other way, `precomposedStringWithCanonicalMapping`, needs the whole of Foundation and 45 MB of ICU.
@_spi(_Unicode) import Swift

/// Unicode normalisation form C (NFC): one sequence of code points for one visible text.
enum NormalForm {
    /// The text in NFC; the same text when it is already.
    static func composed(_ text: String) -> String {
        if isQuicklyComposed(text.utf8) { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return String(scalars)
    }

    /// Whether the UTF-8 text is in NFC.
    static func isComposed(_ bytes: ArraySlice<UInt8>) -> Bool {
        if isQuicklyComposed(bytes) { return true }
        let text = String(decoding: bytes, as: UTF8.self)
        return text._nfc.elementsEqual(text.unicodeScalars)
    }

    /// True only for text made of characters that never combine nor change: everything before U+0300, the Vietnamese
    /// letters U+1EA0 to U+1EF9, and the dashes and quotation marks from U+2002 to U+203F. That is nearly all our text.
    private static func isQuicklyComposed(_ bytes: some Collection<UInt8>) -> Bool {
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            if byte < 0xCC { continue }
            guard let second = iterator.next(), let third = iterator.next() else { return false }
            switch (byte, second) {
            case (0xE1, 0xBA) where third >= 0xA0: continue
            case (0xE1, 0xBB) where third <= 0xB9: continue
            case (0xE2, 0x80) where third >= 0x82: continue
            default: return false
            }
        }
        return true
    }
}
