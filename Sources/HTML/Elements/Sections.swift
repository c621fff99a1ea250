/// `<header>`: what introduces the page or a section.
@inlinable
public func header<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.header, attributes, content())
}

/// `<main>`: what the page is about; once on a page.
@inlinable
public func main<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.main, attributes, content())
}

/// `<footer>`.
@inlinable
public func footer<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.footer, attributes, content())
}

/// `<nav>`: links to other pages.
@inlinable
public func nav<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.nav, attributes, content())
}

/// `<section>`: a part with its own heading.
@inlinable
public func section<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.section, attributes, content())
}

/// `<div>`: a box without meaning of its own.
@inlinable
public func div<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.div, attributes, content())
}

/// `<h1>`: the page's heading; once on a page.
@inlinable
public func h1<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.h1, attributes, content())
}

/// `<h2>`: a section's heading.
@inlinable
public func h2<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.h2, attributes, content())
}

/// `<h3>`: a heading within a section.
@inlinable
public func h3<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.h3, attributes, content())
}

/// `<ul>`: a list without order.
@inlinable
public func ul<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.ul, attributes, content())
}

/// `<ol>`: a list whose order matters.
@inlinable
public func ol<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.ol, attributes, content())
}

/// `<li>`: an entry of a list.
@inlinable
public func li<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.li, attributes, content())
}

/// `<dl>`: names with their values.
@inlinable
public func dl<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.dl, attributes, content())
}

/// `<dt>`: a name in `dl`.
@inlinable
public func dt<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.dt, attributes, content())
}

/// `<dd>`: a value in `dl`.
@inlinable
public func dd<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.dd, attributes, content())
}

/// `<details>`: what is shown when somebody asks for it; begins with a ``summary(_:content:)``.
@inlinable
public func details<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.details, attributes, content())
}

/// `<summary>`: what a `details` is called while it is closed.
@inlinable
public func summary<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.summary, attributes, content())
}
