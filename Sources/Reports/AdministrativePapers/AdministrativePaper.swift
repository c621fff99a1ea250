public import Accountability
public import Documents

/// A paper of a commune's committee (*văn bản hành chính*) in the layout of Decree 30/2020/NĐ-CP: number and day are left to the clerk,
/// who gives them after it is signed (Article 15).
public struct AdministrativePaper: Sendable, Hashable {
    /// The commune that issues it.
    public let commune: Commune
    /// Which paper it is.
    public let kind: Kind
    /// What it is about (*trích yếu*), without "Về việc".
    public let subject: String
    /// Whom it is sent to (*Kính gửi*).
    public let addressee: String
    /// What it rests on, a sentence each.
    public let bases: [String]
    /// What it says.
    public let body: [Manuscript.Block]
    /// Who gets a copy, without dashes.
    public let copies: [String]
    /// Who signs it.
    public let signer: PaperSigner
    /// When what it tells was recorded: its year stands in the date, and the file bears it.
    public let recordedAt: Instant
    /// How far it reaches (`tạm tính đến ngày 23/11/2026`), where it is part of something larger.
    public let standing: String?
    /// Who signs minutes, beside each other; empty for what one person signs.
    public let places: [SignaturePlace]
    /// What is added behind the signatures; nil: nothing.
    public let appendix: Appendix?

    /// A paper.
    public init(
        of commune: Commune,
        _ kind: Kind,
        about subject: String,
        to addressee: String,
        bases: [String],
        body: [Manuscript.Block],
        copies: [String],
        signer: PaperSigner,
        recordedAt: Instant,
        standing: String? = nil,
        places: [SignaturePlace] = [],
        appendix: Appendix? = nil
    ) {
        self.commune = commune
        self.kind = kind
        self.subject = subject
        self.addressee = addressee
        self.bases = bases
        self.body = body
        self.copies = copies
        self.signer = signer
        self.recordedAt = recordedAt
        self.standing = standing
        self.places = places
        self.appendix = appendix
    }

    /// Which paper it is; a letter (*công văn*) has no name of its kind.
    public enum Kind: Sendable, Hashable {
        /// Công văn.
        case letter
        /// Thông báo.
        case notice
        /// Quyết định.
        case decision
        /// Phiếu đề xuất: a form of the house, which has no sign of its own in the number.
        case slip
        /// Tờ trình.
        case submission
        /// Biên bản.
        case minutes

        /// The name above the subject, and its abbreviation in the number.
        fileprivate var name: (title: String, symbol: String?)? {
            switch self {
            case .letter: nil
            case .notice: ("THÔNG BÁO", "TB")
            case .decision: ("QUYẾT ĐỊNH", "QĐ")
            case .slip: ("PHIẾU ĐỀ XUẤT", nil)
            case .submission: ("TỜ TRÌNH", "TTr")
            case .minutes: ("BIÊN BẢN", "BB")
            }
        }

        /// Whether its subject is a matter it is about; else the subject goes on with its name.
        fileprivate var isAboutMatter: Bool { self != .slip && self != .minutes }
    }

    /// What is added to a paper on pages of its own (*phụ lục*).
    public struct Appendix: Sendable, Hashable {
        /// What it is.
        public let title: String
        /// What it says.
        public let blocks: [Manuscript.Block]

        /// An appendix.
        public init(_ title: String, _ blocks: [Manuscript.Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    /// The paper as it is printed.
    public var manuscript: Manuscript {
        Manuscript(
            title: name,
            subject: addressee,
            madeAt: recordedAt.microseconds / 1_000_000,
            blocks: [head] + title + reach + addressed + authority + based + said.keepingLastWithNext + [end] + added
        )
    }

    /// What it is called, as the names of files and windows say it.
    public var name: String {
        guard let name = kind.name else { return "V/v \(subject)" }
        return "\(name.title.capitalizedFirst) \(kind.isAboutMatter ? "về việc " : "")\(subject)"
    }

    private var head: Manuscript.Block {
        let gap = "Số:           "
        let number =
            kind.name.map { name in name.symbol.map { "\(gap)/\($0)-\(signer.symbol)" } ?? gap }
            ?? "\(gap)/\(signer.symbol)-VP\nV/v \(subject)"
        return .letterHead(
            LetterHead(
                agency: signer.agency(of: commune),
                parent: signer.parent(of: commune),
                number: number,
                placeAndDay: "\(commune.place), ngày       tháng       năm \(recordedAt.day.year)"
            )
        )
    }

    private var title: [Manuscript.Block] {
        guard let name = kind.name else { return [] }
        return [
            .paragraph(
                Paragraph(
                    [Run(name.title, bold: true)],
                    alignment: .center,
                    size: 14,
                    spaceAbove: 12,
                    keepsWithNext: true
                )
            ),
            .paragraph(
                Paragraph(
                    [Run(kind.isAboutMatter ? "Về việc \(subject)" : subject.uppercasedFirst, bold: true)],
                    alignment: .center,
                    size: 14,
                    spaceAbove: 0
                )
            ),
        ]
    }

    private var reach: [Manuscript.Block] {
        guard let standing else { return [] }
        return [.paragraph(.bracketed(standing))]
    }

    private var addressed: [Manuscript.Block] {
        guard !addressee.isEmpty else { return [] }
        return [.paragraph(Paragraph([Run("Kính gửi: \(addressee)")], alignment: .center, size: 14, spaceAbove: 12))]
    }

    /// Who decides stands above what the decision rests on.
    private var authority: [Manuscript.Block] {
        kind == .decision ? [.paragraph(.centred(signer.deciding(in: commune)))] : []
    }

    private var based: [Manuscript.Block] {
        bases.enumerated().map { index, basis in
            let end = index == bases.count - 1 ? "." : ";"
            return .paragraph(.spoken([Run("Căn cứ \(basis)\(end)", italic: true)]))
        }
    }

    /// What it says; what a decision weighs stands above the word that decides, its articles below.
    private var said: [Manuscript.Block] {
        guard kind == .decision else { return body }
        let weighed = body.prefix { !$0.beginsArticle }
        return weighed + [.paragraph(.centred("QUYẾT ĐỊNH:"))] + body.dropFirst(weighed.count)
    }

    private var end: Manuscript.Block {
        guard places.isEmpty else { return .signatures(places) }
        return .signOff(
            SignOff(
                recipients: ([above].compactMap(\.self) + copies).map { "- \($0);" } + ["- Lưu: VT."],
                authority: signer.authority,
                name: signer.name
            )
        )
    }

    /// Whom the paper itself names first.
    private var above: String? {
        guard kind == .decision else { return addressee.isEmpty ? nil : "Như trên" }
        let articles = body.count(where: \.beginsArticle)
        return articles == 0 ? nil : "Như Điều \(articles)"
    }

    private var added: [Manuscript.Block] {
        guard let appendix else { return [] }
        return [
            .pageBreak, .paragraph(.centred("Phụ lục")), .paragraph(.centred(appendix.title.uppercased())),
            .paragraph(.bracketed("Kèm theo \(kind.name == nil ? "Công văn \(name)" : name)", keepsWithNext: true)),
        ] + appendix.blocks
    }
}

extension Paragraph {
    /// A paragraph of a paper's text: at both edges, its first line a centimetre behind them.
    static func spoken(_ runs: [Run]) -> Paragraph {
        Paragraph(runs, alignment: .justified, size: 14, firstLine: 10)
    }

    /// A bold line in the middle, which does not stand alone at the foot of a page.
    fileprivate static func centred(_ words: String) -> Paragraph {
        Paragraph([Run(words, bold: true)], alignment: .center, size: 14, spaceAbove: 12, keepsWithNext: true)
    }

    /// What is added to the line above, in brackets.
    fileprivate static func bracketed(_ words: String, keepsWithNext: Bool = false) -> Paragraph {
        Paragraph(
            [Run("(\(words))", italic: true)],
            alignment: .center,
            size: 14,
            spaceAbove: 0,
            keepsWithNext: keepsWithNext
        )
    }

    /// A line of a paper's text; the number of an article is bold, as decisions have it.
    static func line(_ words: String) -> Paragraph {
        guard let number = words.prefixMatch(of: /Điều [0-9]+\./)?.output else { return .spoken([Run(words)]) }
        return .spoken([Run(String(number), bold: true), Run(String(words.dropFirst(number.count)))])
    }
}

extension Manuscript.Block {
    /// Whether it is an article of a decision.
    fileprivate var beginsArticle: Bool {
        guard case .paragraph(let paragraph) = self, let number = paragraph.runs.first else { return false }
        return number.isBold && number.text.hasPrefix("Điều ")
    }
}

extension Commune {
    /// The name of the place: `Đồng Tiến` of `Xã Đồng Tiến`.
    fileprivate var place: String {
        for kind in ["Xã ", "Phường ", "Đặc khu "] where name.hasPrefix(kind) {
            return String(name.dropFirst(kind.count))
        }
        return name
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

extension String {
    /// As it stands at the beginning of one.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// As it stands within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
