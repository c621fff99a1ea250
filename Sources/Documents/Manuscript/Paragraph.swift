/// Words set in one piece.
public struct Run: Sendable, Hashable {
    /// The words; a line feed begins a new line.
    public var text: String
    /// Whether they are bold.
    public var isBold: Bool
    /// Whether they are italic.
    public var isItalic: Bool
    /// The address they lead to; nil: none.
    public var link: String?

    /// Words, plain unless said otherwise.
    public init(_ text: String, bold: Bool = false, italic: Bool = false, link: String? = nil) {
        self.text = text
        isBold = bold
        isItalic = italic
        self.link = link
    }
}

/// Lines that belong together.
public struct Paragraph: Sendable, Hashable {
    /// Its words.
    public var runs: [Run]
    /// Where its lines stand.
    public var alignment: Alignment
    /// The size of the letters in points; nil: that of the manuscript.
    public var size: Double?
    /// How far the first line begins behind the others, in millimetres.
    public var firstLine: Double
    /// How far all lines begin behind the edge of the text, in millimetres.
    public var indent: Double
    /// What is free above it, in points; not at the top of a page.
    public var spaceAbove: Double
    /// Whether its end stands on one page with the beginning of what follows.
    public var keepsWithNext: Bool

    /// A paragraph of runs.
    public init(
        _ runs: [Run],
        alignment: Alignment = .left,
        size: Double? = nil,
        firstLine: Double = 0,
        indent: Double = 0,
        spaceAbove: Double = 6,
        keepsWithNext: Bool = false
    ) {
        self.runs = runs
        self.alignment = alignment
        self.size = size
        self.firstLine = firstLine
        self.indent = indent
        self.spaceAbove = spaceAbove
        self.keepsWithNext = keepsWithNext
    }

    /// Where lines stand between the edges.
    public enum Alignment: Sendable, Hashable {
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge, as numbers do.
        case right
        /// At both edges.
        case justified
    }
}

/// A name and what is said of it.
public struct Fact: Sendable, Hashable {
    /// The name.
    public let label: String
    /// What is said.
    public let value: [Run]

    /// A fact in plain words.
    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = [Run(value)]
    }
}
