// Foundation, not FoundationEssentials, and in this file only: the smaller library has no Unicode normalisation.
private import Foundation

/// What every text that comes in from outside passes through.
public enum Text {
    /// How many combining marks may follow each other. No language needs more than a few; Unicode's own
    /// "stream-safe" format (UAX 15) allows 30. Longer runs only serve to make normalisation take quadratic time.
    static let marksInARow = 30

    /// The text in Unicode normal form C, in which the database keeps everything.
    ///
    /// Vietnamese typed on different machines comes composed ("ế") or as letters and marks ("e" + "◌̂" + "◌́"); only
    /// one of them may reach a comparison. Combining marks after the thirtieth in a row are dropped.
    public static func nfc(_ text: some StringProtocol) -> String {
        if text.unicodeScalars.allSatisfy(isSurelyComposed) { return String(text) }
        // Decomposed first: on Linux, composing directly leaves a Hangul syllable and a following final apart,
        // which PostgreSQL then rightly says is not normalised.
        return limitingMarks(text).decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
    }

    /// The text in normal form C without control and invisible formatting characters, every run of white space one
    /// space, none at the ends: fit to be one cell, one title, one name.
    public static func line(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var spaceWaits = false
        for scalar in nfc(text).unicodeScalars {
            if isSpace(scalar) {
                spaceWaits = !result.isEmpty
            } else if !isInvisible(scalar) {
                if spaceWaits { result.append(" ") }
                spaceWaits = false
                result.append(scalar)
            }
        }
        return nfc(String(result))
    }

    /// White space of any kind, and control characters, which stand between words when they stand anywhere.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return !isPlain(scalar) && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .control)
    }

    /// Formatting characters without a shape of their own: zero-width spaces and joiners, byte-order marks,
    /// direction overrides. Two texts that look the same must be the same.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        !isPlain(scalar) && scalar.properties.generalCategory == .format
    }

    /// ASCII and the Latin letters of Vietnamese: no mark, no white space but ASCII's, nothing invisible. Asked first,
    /// because looking up a scalar's properties costs more than everything else here.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0xC0..<0x300, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// Ranges in which every letter stands for itself in normal form C and no mark combines with what precedes.
    private static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
        default: false
        }
    }

    private static func limitingMarks(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var run = 0
        for scalar in text.unicodeScalars {
            run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
            if run <= marksInARow { result.append(scalar) }
        }
        return String(result)
    }
}
