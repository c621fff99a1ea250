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

/// The kind of organisation a cell opens with. Compared with its diacritics where the folded word is also a person's
/// ("Trường" and Trương, "Văn phòng" and Văn).
private func organisationKind(_ text: String) -> String? {
    let lower = text.lowercased() + " "
    let folded = Folding.fold(text) + " "
    return organisations.first {
        folded.hasPrefix($0.folded + " ") && ($0.exact.map { lower.hasPrefix($0 + " ") } ?? true)
    }?
    .kind
}

/// The words of the first name in a cell, letters only.
private func nameWords(_ text: String) -> [String] {
    var words: [String] = []
    for part in text.split(separator: " ") {
        let folded = Folding.fold(part)
        if words.isEmpty, honorifics.contains(folded) { continue }
        if separatingWords.contains(folded) { break }
        let cut = part.unicodeScalars.firstIndex(where: isSeparator) ?? part.endIndex
        let letters = part[..<cut].unicodeScalars.filter(\.properties.isAlphabetic)
        if !letters.isEmpty { words.append(String(String.UnicodeScalarView(letters))) }
        if cut != part.endIndex, !words.isEmpty { break }
    }
    return words
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

private let honorifics: Set<String> = ["ong", "ba", "ong/ba", "ong(ba)", "ong:", "ba:", "anh", "chi"]

private let separatingWords: Set<String> = ["va", "cung", "vo", "chong", "con"]

private typealias Organisation = (folded: String, exact: String?, kind: String)

private let organisations: [Organisation] = [
    (folded: "cong ty", exact: nil, kind: "Công ty"),
    (folded: "cty", exact: nil, kind: "Công ty"),
    (folded: "chi nhanh", exact: nil, kind: "Chi nhánh"),
    (folded: "doanh nghiep", exact: nil, kind: "Doanh nghiệp"),
    (folded: "dntn", exact: nil, kind: "Doanh nghiệp"),
    (folded: "tap doan", exact: nil, kind: "Tập đoàn"),
    (folded: "ngan hang", exact: nil, kind: "Ngân hàng"),
    (folded: "hop tac xa", exact: nil, kind: "Hợp tác xã"),
    (folded: "htx", exact: nil, kind: "Hợp tác xã"),
    (folded: "to hop tac", exact: nil, kind: "Tổ hợp tác"),
    (folded: "ho kinh doanh", exact: nil, kind: "Hộ kinh doanh"),
    (folded: "hkd", exact: nil, kind: "Hộ kinh doanh"),
    (folded: "cua hang", exact: nil, kind: "Cửa hàng"),
    (folded: "uy ban nhan dan", exact: nil, kind: "UBND"),
    (folded: "ubnd", exact: nil, kind: "UBND"),
    (folded: "hdnd", exact: nil, kind: "HĐND"),
    (folded: "hoi dong nhan dan", exact: nil, kind: "HĐND"),
    (folded: "trung tam", exact: nil, kind: "Trung tâm"),
    (folded: "ban quan ly", exact: nil, kind: "Ban quản lý"),
    (folded: "benh vien", exact: nil, kind: "Bệnh viện"),
    (folded: "cong an", exact: nil, kind: "Công an"),
    (folded: "co quan", exact: nil, kind: "Cơ quan"),
    (folded: "truong", exact: "trường", kind: "Trường"),
    (folded: "tram y te", exact: nil, kind: "Trạm y tế"),
    (folded: "van phong", exact: "văn phòng", kind: "Văn phòng"),
    (folded: "phong", exact: "phòng", kind: "Phòng"),
    (folded: "so", exact: "sở", kind: "Sở"),
    (folded: "hoi", exact: "hội", kind: "Hội"),
    (folded: "chua", exact: "chùa", kind: "Chùa"),
    (folded: "giao xu", exact: nil, kind: "Giáo xứ"),
    (folded: "quy", exact: "quỹ", kind: "Quỹ"),
]
