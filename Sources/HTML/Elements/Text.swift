/// `<p>`: a paragraph.
@inlinable
public func p<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.p, attributes, content())
}

/// `<span>`: a run of text.
@inlinable
public func span<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.span, attributes, content())
}

/// `<strong>`: text that matters more.
@inlinable
public func strong<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.strong, attributes, content())
}

/// `<small>`: a side remark.
@inlinable
public func small<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.small, attributes, content())
}

/// `<code>`: something to be typed exactly so.
@inlinable
public func code<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.code, attributes, content())
}

/// `<time>`: a day or an instant, also readable by machines.
@inlinable
public func time<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Time>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Time, Content> {
    Element(.time, attributes, content())
}

/// `<a>`: a link.
@inlinable
public func a<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Anchor>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Anchor, Content> {
    Element(.a, attributes, content())
}

/// `<br>`: a line break that belongs to the text, as in an address.
public func br() -> VoidElement<ElementKind.Plain> { VoidElement(.br, []) }

extension Attribute where Kind == ElementKind.Anchor {
    /// Where the link leads: `http`, `https` or relative; anything else becomes `#`.
    public static func href(_ address: String) -> Self { Self(" href=\"", SafeURL(address).text) }
    /// In a window of its own, so that this one stays as it is.
    public static var newWindow: Self { Self(" target=\"", "_blank") }
    /// How the other page stands to this one, as `next`.
    public static func rel(_ relation: String) -> Self { Self(" rel=\"", relation) }
}

extension Attribute where Kind == ElementKind.Time {
    /// The day or instant in ISO 8601.
    public static func datetime(_ iso: String) -> Self { Self(" datetime=\"", iso) }
}
