/// The text of a paper as a commune writes it: sentences with places in braces that are filled from what is recorded. A line is a
/// paragraph; empty lines are nothing.
public struct PaperTemplate: Hashable, Sendable {
    /// Which paper it is the text of.
    public let kind: PaperKind
    /// What the paper is about (*trích yếu*), without "Về việc".
    public let subject: String
    /// Whom it is sent to (*Kính gửi*), a line each; empty for decisions and minutes, which are sent to nobody.
    public let addressee: String
    /// What it says.
    public let body: String
    /// The commune's own rules it rests on, a line each, without "Căn cứ"; statutes come of themselves, by the day.
    public let bases: String
    /// Who gets a copy, a line each, without dashes.
    public let copies: String

    /// A text. Refused where it names what this paper does not know, or leaves out what it must name.
    public init(
        _ kind: PaperKind,
        subject: String,
        addressee: String = "",
        body: String,
        bases: String = "",
        copies: String = ""
    ) throws(Refusal) {
        self.kind = kind
        self.subject = try Text.requiredLine(subject, limit: 300, else: .paperTextMissing)
        self.body = Text.paragraphs(body)
        self.addressee = Text.paragraphs(addressee)
        self.bases = Text.paragraphs(bases)
        self.copies = Text.paragraphs(copies)
        guard !self.body.isEmpty, self.body.unicodeScalars.count <= Self.longest,
            [self.addressee, self.bases, self.copies].allSatisfy({ $0.unicodeScalars.count <= Self.longestList })
        else { throw Refusal(.paperTextMissing) }
        try check()
    }

    /// A text as it was recorded: what it may name was checked then.
    public init(
        recorded kind: PaperKind,
        subject: String,
        addressee: String,
        body: String,
        bases: String,
        copies: String
    ) {
        self.kind = kind
        self.subject = subject
        self.addressee = addressee
        self.body = body
        self.bases = bases
        self.copies = copies
    }

    /// The most characters of a text.
    public static let longest = 8_000
    /// The most characters of a list beside it.
    public static let longestList = 2_000

    /// A part of a line: words as they are, or a place to be filled.
    public enum Piece: Hashable, Sendable {
        case words(String)
        case slot(PaperSlot)
    }

    /// A line taken apart. What fills its places is never looked at again, whatever stands in it.
    public static func pieces(of line: some StringProtocol) throws(Refusal) -> [Piece] {
        var (pieces, words) = ([Piece](), "")
        var rest = Substring(line)
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            words += rest[..<brace]
            let inside = rest[rest.index(after: brace)...]
            guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[end] == "}"
            else { throw Refusal(.paperBraceOpen, String(line.prefix(60))) }
            guard let slot = PaperSlot(named: inside[..<end]) else {
                throw Refusal(.paperSlotUnknown, "{\(inside[..<end].prefix(60))}")
            }
            if !words.isEmpty { pieces.append(.words(words)) }
            pieces.append(.slot(slot))
            words = ""
            rest = inside[inside.index(after: end)...]
        }
        words += rest
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    /// The lines of a text that say something.
    public static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { Text.line($0) }.filter { !$0.isEmpty }
    }

    private func check() throws(Refusal) {
        var named: Set<PaperSlot> = []
        for line in Self.lines(of: body) {
            let pieces = try Self.pieces(of: line)
            for case .slot(let slot) in pieces {
                try checkKnown(slot)
                guard !slot.isTable || pieces.count == 1 else { throw Refusal(.paperSlotAlone, slot.written) }
                named.insert(slot)
            }
        }
        for line in [subject] + [addressee, bases, copies].flatMap(Self.lines) {
            for case .slot(let slot) in try Self.pieces(of: line) {
                try checkKnown(slot)
                guard !slot.isTable else { throw Refusal(.paperSlotAlone, slot.written) }
            }
        }
        let missing = kind.required.filter { !named.contains($0) }
        guard missing.isEmpty else {
            throw Refusal(.paperSlotMissing, missing.map(\.written).joined(separator: ", "))
        }
    }

    private func checkKnown(_ slot: PaperSlot) throws(Refusal) {
        guard kind.slots.contains(slot) else { throw Refusal(.paperSlotUnknown, slot.written) }
    }
}
