/// Why no PDF was made.
public enum PDFError: Error, Hashable {
    /// The machine has no such font, or one that lacks Vietnamese letters; Debian's package fonts-liberation2 has it.
    case fontMissing(String)
    /// Cairo refused, in its own words.
    case drawing(String)
    /// What Cairo wrote has no catalogue where one belongs.
    case catalogueMissing
}
