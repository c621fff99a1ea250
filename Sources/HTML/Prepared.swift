/// An element whose start tag is written once and used many times with other content, as the cells of a column.
public struct Prepared<Kind>: Sendable {
    @usableFromInline let start: [UInt8]
    @usableFromInline let name: TagName

    /// The tags of an element that is empty so far.
    public init(_ element: Element<Kind, NoContent>) {
        name = element.name
        start = element.start
    }

    /// The element around other content.
    @inlinable
    public func callAsFunction<Content: HTMLContent>(@HTMLBuilder content: () -> Content)
        -> PreparedElement<Kind, Content>
    {
        PreparedElement(tags: self, content: content())
    }
}

/// Content between tags that were written before.
public struct PreparedElement<Kind, Content: HTMLContent>: HTMLContent {
    @usableFromInline let tags: Prepared<Kind>
    @usableFromInline let content: Content

    @inlinable
    init(tags: Prepared<Kind>, content: Content) {
        self.tags = tags
        self.content = content
    }

    /// Appends the start tag, the content and the end tag.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        page.append(rendered: tags.start)
        content.write(to: &page)
        page.close(tags.name)
    }
}

extension Element where Content == NoContent {
    /// The start tag with its attributes.
    fileprivate var start: [UInt8] {
        var page = HTMLBuffer(reservingCapacity: 64)
        page.open(name)
        for attribute in attributes { attribute.write(to: &page) }
        page.append(markup: ">")
        return page.bytes
    }
}
