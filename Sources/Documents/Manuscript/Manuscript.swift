/// What is to be printed, without a format: what it says, in which order, on which paper. A PDF and a DOCX are set from the same
/// value, and the same value gives the same bytes: nothing here asks a clock.
public struct Manuscript: Sendable, Hashable {
    /// What it is about: title of the file's window, of its outline and of its properties.
    public var title: String
    /// One sentence more about it, for the properties of the file; empty: none.
    public var subject: String
    /// The language of its words (BCP 47).
    public var language: String
    /// When it was made, as its maker says: seconds since 1970.
    public var madeAt: Int64
    /// The sheet.
    public var page: PageSetup
    /// The letters.
    public var typeface: Typeface
    /// What stands at the edge of each page.
    public var margin: Margin
    /// What it says.
    public var blocks: [Block]

    /// A manuscript.
    public init(
        title: String,
        subject: String = "",
        language: String = "vi",
        madeAt: Int64,
        page: PageSetup = .letter,
        typeface: Typeface = .serif,
        margin: Margin = .numberOnTop,
        blocks: [Block]
    ) {
        self.title = title
        self.subject = subject
        self.language = language
        self.madeAt = madeAt
        self.page = page
        self.typeface = typeface
        self.margin = margin
        self.blocks = blocks
    }

    /// A part of the text, below the part before it.
    public enum Block: Sendable, Hashable {
        /// The name of what follows, never left alone at the foot of a page; level 1 is the highest.
        case heading(level: Int, String)
        /// A paragraph.
        case paragraph(Paragraph)
        /// Who writes and in which state, at the head of a letter.
        case letterHead(LetterHead)
        /// Who gets it, and who signs it.
        case signOff(SignOff)
        /// Places to sign beside each other.
        case signatures([SignaturePlace])
        /// Names and what is said of them.
        case facts([Fact])
        /// Rows of the same columns.
        case table(Table)
        /// A drawing of lines.
        case drawing(Drawing)
        /// A pattern of squares, such as a QR code.
        case squares(Squares)
        /// The rest begins on a new page.
        case pageBreak
    }

    /// The letters of a text.
    public enum Typeface: Sendable, Hashable {
        /// With serifs, as the state's papers are.
        case serif
        /// Without, for sheets of figures.
        case sans
    }

    /// What stands at the edge of each page.
    public enum Margin: Sendable, Hashable {
        /// The number of the page above, in the middle, from the second page on: as the state's papers have it.
        case numberOnTop
        /// These words on the left below, "Trang n/N" on the right.
        case foot(String)
    }
}

/// The sheet: its size and what stays free around the text, in millimetres.
public struct PageSetup: Sendable, Hashable {
    /// From the left edge to the right one.
    public let width: Double
    /// From the upper edge to the lower one.
    public let height: Double
    /// What stays free.
    public let top, bottom, left, right: Double

    /// A4, with the edges given.
    public init(isLandscape: Bool = false, top: Double, bottom: Double, left: Double, right: Double) {
        width = isLandscape ? 297 : 210
        height = isLandscape ? 210 : 297
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
    }

    /// Whether the sheet is wider than high.
    public var isLandscape: Bool { width > height }

    /// A4 as Decree 30/2020/NĐ-CP asks of the state's papers.
    public static let letter = PageSetup(top: 20, bottom: 20, left: 30, right: 15)
    /// A4 for sheets of figures, which are read and not filed with holes.
    public static let sheet = PageSetup(top: 15, bottom: 18, left: 15, right: 15)
    /// The same, turned, for wide tables.
    public static let wideSheet = PageSetup(isLandscape: true, top: 15, bottom: 18, left: 15, right: 15)
}
