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
        recordedAt: Instant
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
    }

    /// Which paper it is; a letter (*công văn*) has no name of its kind.
    public enum Kind: Sendable, Hashable {
        /// Công văn.
        case letter
        /// Thông báo.
        case notice

        /// The name above the subject, and its abbreviation in the number.
        fileprivate var name: (title: String, symbol: String)? {
            switch self {
            case .letter: nil
            case .notice: ("THÔNG BÁO", "TB")
            }
        }
    }

    /// The paper as it is printed.
    public var manuscript: Manuscript {
        Manuscript(
            title: kind.name.map { "\($0.title.capitalizedFirst) về việc \(subject)" } ?? "V/v \(subject)",
            subject: addressee,
            madeAt: recordedAt.microseconds / 1_000_000,
            blocks: [head] + title + addressed + based + body + [end]
        )
    }

    private var head: Manuscript.Block {
        let gap = "Số:           "
        let number =
            kind.name.map { "\(gap)/\($0.symbol)-\(signer.symbol)" } ?? "\(gap)/\(signer.symbol)-VP\nV/v \(subject)"
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
                Paragraph([Run("Về việc \(subject)", bold: true)], alignment: .center, size: 14, spaceAbove: 0)
            ),
        ]
    }

    private var addressed: [Manuscript.Block] {
        [.paragraph(Paragraph([Run("Kính gửi: \(addressee)")], alignment: .center, size: 14, spaceAbove: 12))]
    }

    private var based: [Manuscript.Block] {
        bases.enumerated().map { index, basis in
            let end = index == bases.count - 1 ? "." : ";"
            return .paragraph(.spoken([Run("Căn cứ \(basis)\(end)", italic: true)]))
        }
    }

    private var end: Manuscript.Block {
        .signOff(
            SignOff(
                recipients: (["Như trên"] + copies).map { "- \($0);" } + ["- Lưu: VT."],
                authority: signer.authority,
                name: signer.name
            )
        )
    }
}

extension Paragraph {
    /// A paragraph of a paper's text: at both edges, its first line a centimetre behind them.
    static func spoken(_ runs: [Run]) -> Paragraph {
        Paragraph(runs, alignment: .justified, size: 14, firstLine: 10)
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
    /// As it stands within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
