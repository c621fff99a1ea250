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

    /// The paragraphs of a text somebody must write in his own words (a reason, a statement, an explanation). Refused when nothing or
    /// more than `limit` Unicode scalars are left.
    public static func required(_ text: String, limit: Int = 2000, else code: Refusal.Code = .textInvalid)
        throws(Refusal) -> String
    {
        try within(limit, paragraphs(text), else: code)
    }

    /// The paragraphs of a text that may be missing; nil when nothing is left.
    public static func optional(_ text: String?, limit: Int = 2000) throws(Refusal) -> String? {
        guard let text = text.map({ paragraphs($0) }), !text.isEmpty else { return nil }
        return try within(limit, text, else: .textInvalid)
    }

    /// A name, a number or the title of a document, which must be there and stands on one line. Refused when nothing or more than
    /// `limit` Unicode scalars are left.
    public static func requiredLine(_ text: String, limit: Int, else code: Refusal.Code = .textInvalid)
        throws(Refusal) -> String
    {
        try within(limit, line(text), else: code)
    }

    /// A name or number that may be missing; nil when nothing is left.
    public static func optionalLine(_ text: String?, limit: Int) throws(Refusal) -> String? {
        guard let text = text.map({ line($0) }), !text.isEmpty else { return nil }
        return try within(limit, text, else: .textInvalid)
    }

    private static func within(_ limit: Int, _ text: String, else code: Refusal.Code) throws(Refusal) -> String {
        guard (1...limit).contains(text.unicodeScalars.count) else { throw Refusal(code) }
        return text
    }
}
