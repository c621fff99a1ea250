extension Text {
    /// What somebody wrote in his own words: lines as ``line(_:)`` keeps them, at most one empty line between two, none at the ends.
    public static func paragraphs(_ text: some StringProtocol) -> String {
        var lines: [String] = []
        for part in nfc(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line(part)
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The paragraphs of a text somebody must write. Refused when nothing or more than `limit` Unicode scalars are left.
    public static func required(_ text: String, limit: Int, else code: Refusal.Code = .textInvalid) throws(Refusal)
        -> String
    {
        let cleaned = paragraphs(text)
        guard (1...limit).contains(cleaned.unicodeScalars.count) else { throw Refusal(code) }
        return cleaned
    }
}
