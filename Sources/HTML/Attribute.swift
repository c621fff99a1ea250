/// One attribute of an element of kind `Kind`: which attributes an element may have is checked by the compiler.
public struct Attribute<Kind>: Sendable {
    private let start: String
    /// Nil for an attribute that is only present, as `required`.
    private let value: String?

    /// An attribute with a value; `start` is everything before it, as ` class="`.
    init(_ start: String, _ value: String) {
        self.start = start
        self.value = value
    }

    /// An attribute without a value.
    init(present start: String) {
        self.start = start
        self.value = nil
    }

    /// The attribute where something holds, nothing otherwise.
    public func when(_ holds: Bool) -> Self { holds ? self : Self(present: "") }

    @usableFromInline
    func write(to page: inout HTMLBuffer) {
        page.append(markup: start)
        guard let value else { return }
        page.append(escaping: value)
        page.append(markup: "\"")
    }
}

/// Attributes that every element may have.
extension Attribute {
    /// Class names of the style sheet, several separated by spaces.
    public static func `class`(_ names: String) -> Self { Self(" class=\"", names) }
    /// The element's name within the page.
    public static func id(_ name: String) -> Self { Self(" id=\"", name) }
    /// The language of the text inside.
    public static func lang(_ code: String) -> Self { Self(" lang=\"", code) }
    /// A remark shown on hovering; never the only place of a fact.
    public static func title(_ text: String) -> Self { Self(" title=\"", text) }
    /// What the element is for assistive software.
    public static func role(_ role: String) -> Self { Self(" role=\"", role) }
    /// A name for assistive software where there is no visible one.
    public static func ariaLabel(_ text: String) -> Self { Self(" aria-label=\"", text) }
    /// The id of the element that names this one.
    public static func ariaLabelledBy(_ id: String) -> Self { Self(" aria-labelledby=\"", id) }
    /// Left out by assistive software because it repeats what is written beside it.
    public static var ariaHidden: Self { Self(" aria-hidden=\"", "true") }
    /// Among links to pages, the one that leads to where one is.
    public static var ariaCurrent: Self { Self(" aria-current=\"", "page") }
    /// The column's heading, repeated by the style sheet where a table becomes a list on narrow screens.
    public static func dataLabel(_ text: String) -> Self { Self(" data-label=\"", text) }
    /// Can be reached with the keyboard although it is not a control, as a table that scrolls.
    public static var focusable: Self { Self(" tabindex=\"", "0") }
    /// Where the focus is when the page comes, though no key leads to it: what was wrong, so that it is the first thing heard and seen.
    public static var focusedFirst: Self { Self(present: " tabindex=\"-1\" autofocus") }
    /// The ids of what explains the element, such as what is wrong with it.
    public static func describedBy(_ ids: String) -> Self { Self(" aria-describedby=\"", ids) }
}
