/// Kinds of elements, to tell the compiler which attributes each may have.
public enum ElementKind {
    /// Elements with the global attributes only.
    public enum Plain {}
    /// `<meta>`.
    public enum Meta {}
    /// `<link>`.
    public enum Link {}
    /// `<a>`.
    public enum Anchor {}
    /// `<time>`.
    public enum Time {}
    /// `<td>` and `<th>`.
    public enum Cell {}
    /// `<form>`.
    public enum Form {}
    /// `<input>`, `<select>`, `<textarea>`, `<option>` and `<button>`.
    public enum Control {}
    /// `<label>`.
    public enum Label {}
    /// `<svg>` and the shapes in it.
    public enum Graphic {}
}

/// A whole document in Vietnamese: the doctype, the head and the body.
public struct Document<Head: HTMLContent, Body: HTMLContent>: HTMLContent {
    private let head: Head
    private let body: Body

    /// Builds the document; `head` needs no character set and no viewport, they are always there.
    public init(@HTMLBuilder head: () -> Head, @HTMLBuilder body: () -> Body) {
        self.head = head()
        self.body = body()
    }

    /// Appends the document.
    public func write(to page: inout HTMLBuffer) {
        page.append(markup: "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">")
        page.append(markup: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        head.write(to: &page)
        page.append(markup: "</head><body>")
        body.write(to: &page)
        page.append(markup: "</body></html>")
    }
}

/// `<title>`, shown in the window's frame and in bookmarks.
public func title(_ text: String) -> Element<ElementKind.Plain, String> { Element(.title, [], text) }

/// `<meta>`.
public func meta(_ attributes: Attribute<ElementKind.Meta>...) -> VoidElement<ElementKind.Meta> {
    VoidElement(.meta, attributes)
}

/// `<link>`, for style sheets and icons.
public func link(_ attributes: Attribute<ElementKind.Link>...) -> VoidElement<ElementKind.Link> {
    VoidElement(.link, attributes)
}

extension Attribute where Kind == ElementKind.Meta {
    /// What the `content` is about.
    public static func name(_ name: String) -> Self { Self(" name=\"", name) }
    /// The value belonging to `name`.
    public static func content(_ text: String) -> Self { Self(" content=\"", text) }
}

extension Attribute where Kind == ElementKind.Link {
    /// The style sheet at this address.
    public static func href(_ address: String) -> Self { Self(" href=\"", SafeURL(address).text) }
    /// What is linked: `stylesheet`, `icon`.
    public static func rel(_ relation: String) -> Self { Self(" rel=\"", relation) }
}
