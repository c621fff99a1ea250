/// Takes out of text what belongs to applicants and has no place in a register's other columns: telephone and identity
/// numbers, which one-stop systems and hurried people put beside names.
enum PrivateText {
    /// What stands where a number was.
    static let mark = "…"

    /// The text without runs of nine or more digits and without telephone numbers written in groups.
    ///
    /// Procedure codes such as `1.002835.000.00.00.H56` and file codes stay: their groups are shorter, and no telephone
    /// number has points between groups of two.
    static func scrub(_ text: String) -> String {
        let characters = Array(text.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var at = 0
        var changed = false
        while at < characters.count {
            let isStart = at == 0 || !isPartOfNumber(characters[at - 1])
            if isStart, let end = number(in: characters, from: at) {
                kept.append(contentsOf: mark.unicodeScalars)
                changed = true
                at = end
            } else {
                kept.append(characters[at])
                at += 1
            }
        }
        return changed ? String(kept) : text
    }

    /// The end of a private number that begins here.
    private static func number(in text: [Unicode.Scalar], from start: Int) -> Int? {
        var groups: [Int] = []
        var digits = 0
        var at = start
        let isInternational = at < text.count && text[at] == "+"
        if isInternational { at += 1 }
        let leads = at < text.count && (isInternational || text[at] == "0")
        var end = at
        while at < text.count {
            var width = 0
            while at < text.count, isDigit(text[at]) {
                width += 1
                at += 1
            }
            guard width > 0 else { break }
            groups.append(width)
            digits += width
            end = at
            guard at < text.count, text[at] == " " || text[at] == "." || text[at] == "-" else { break }
            at += 1
        }
        if let first = groups.first, first >= 9 { return start + (isInternational ? 1 : 0) + first }
        let isTelephone = leads && (9...12).contains(digits) && (2...4).contains(groups.count)
        return isTelephone && groups.allSatisfy { (2...6).contains($0) } && groups.dropFirst().allSatisfy { $0 >= 3 }
            ? end : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || scalar == "." || scalar == "/"
    }
}
