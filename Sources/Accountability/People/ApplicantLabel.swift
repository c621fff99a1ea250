/// What is kept of an applicant (*chủ hồ sơ*): a masked label, enough for a clerk to recognise a file, too little to
/// tell who it was.
public enum ApplicantLabel {
    /// The most of a cell that is looked at, in Unicode scalars.
    private static let readLength = 200
    /// The most initials shown.
    private static let initials = 4

    /// "Nguyễn Thị Minh" becomes "Nguyễn T. M.", "CÔNG TY TNHH An Phát" becomes "Công ty …"; nil when no letter remains.
    ///
    /// Of a person the family name stands in full, and only when it is one of the usual family names: a first word
    /// that is anything else (a name of one word, an address, an e-mail) is an initial as well. Of an organisation only
    /// its kind stands. Digits and everything after the first name ("Lê An và Trần Bình", "Lê An (vợ: …)") are dropped.
    public static func mask(_ cell: some StringProtocol) -> String? {
        let text = Text.line(String(String.UnicodeScalarView(cell.unicodeScalars.prefix(readLength))))
        if let kind = organisationKind(text) { return kind + " …" }
        let words = nameWords(text)
        guard let first = words.first else { return nil }
        let isFamilyName = words.count > 1 && familyNames.contains(Folding.fold(first))
        let familyName = isFamilyName ? capitalised(first) : nil
        let masked = words.dropFirst(familyName == nil ? 0 : 1).prefix(initials).compactMap(initial)
        return ([familyName].compactMap { $0 } + masked).joined(separator: " ")
    }
}

/// The kind of organisation a cell opens with. Its first words are compared with their diacritics where the folded ones
/// are also a person's ("Trường" and Trương, "Văn phòng" and Văn Phong).
private func organisationKind(_ text: String) -> String? {
    let folded = Folding.fold(text).split(separator: " ")
    guard let first = folded.first, let candidates = organisationsByFirstWord[String(first)] else { return nil }
    let lower = text.lowercased() + " "
    return candidates.first { candidate in
        folded.starts(with: candidate.words) && (candidate.exact.map { lower.hasPrefix($0 + " ") } ?? true)
    }?.kind
}

/// The words of the first name in a cell, letters only, without "Ông" or "Bà" before it.
private func nameWords(_ text: String) -> [String] {
    var words: [String] = []
    var skipped: [String] = []
    for part in text.unicodeScalars.split(separator: " ") {
        let end = part.firstIndex(where: isSeparator) ?? part.endIndex
        let word = String(String.UnicodeScalarView(part[..<end].lazy.filter(isLetter)))
        let lower = word.lowercased()
        if words.isEmpty, honorifics.contains(lower) {
            skipped = [word]
            continue
        }
        if !words.isEmpty, separatingWords.contains(lower) { break }
        if !word.isEmpty { words.append(word) }
        if end != part.endIndex, !words.isEmpty { break }
    }
    return words.isEmpty ? skipped : words
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "/", "&", "+", "(", ")", "[", "-", "\u{2013}", "\u{2014}", "|", ":", "@": true
    default: false
    }
}

/// "M." for "minh". One scalar only, so that a pile of marks cannot ride on it.
private func initial(_ word: String) -> String? {
    guard let first = word.unicodeScalars.first else { return nil }
    return first.properties.uppercaseMapping + "."
}

/// "Nguyễn" for "NGUYỄN".
private func capitalised(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.prefix(1).uppercased() + lower.dropFirst()
}

// Compared with their diacritics: "Võ" and "Bá" are family names.
private let honorifics: Set<String> = ["ông", "bà", "ong", "ba"]

private let separatingWords: Set<String> = ["và", "cùng", "vợ", "chồng", "con"]
