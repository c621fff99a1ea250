/// How a person fills in a value of a body: the page's side of ``BodyForm``, made where the form is made, so that a page asks for exactly
/// what the API takes.
indirect enum FieldControl: Sendable {
    /// One line, at most so many characters.
    case line(upTo: Int)
    /// Several lines, at most so many characters.
    case paragraphs(upTo: Int)
    /// A day.
    case day
    /// Yes or no.
    case flag
    /// Yes or no, where leaving it open means something else than no.
    case answer
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// One of some words.
    case choice([Choice])
    /// Something that exists; its kind is the name of its type, as `Official`.
    case thing(kind: String)
    /// Several of the same.
    case list(FieldControl, ClosedRange<Int>)
    /// Members that belong together.
    case group([any BodyFieldDescription])

    /// A word for machines with its title for people.
    struct Choice: Hashable, Sendable {
        let word: String
        let title: String
    }

    /// A signed paper: one that was kept already, or a scan sent along and kept first.
    static let paper = FieldControl.thing(kind: "Paper")

    /// Whether this is a signed paper.
    var isPaper: Bool { if case .thing("Paper") = self { true } else { false } }

    /// The kinds of things one may be asked to choose, in this control and inside it.
    var kinds: Set<String> {
        switch self {
        case .thing(let kind): [kind]
        case .list(let element, _): element.kinds
        case .group(let fields): fields.reduce(into: []) { $0.formUnion($1.control.kinds) }
        case .line, .paragraphs, .day, .flag, .answer, .integer, .choice: []
        }
    }
}

/// A word of an enumeration that people choose by its title.
protocol Titled {
    /// In Vietnamese, as it stands in a choice.
    var title: String { get }
}
