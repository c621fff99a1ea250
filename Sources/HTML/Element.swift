/// An element with content between its tags.
public struct Element<Kind, Content: HTMLContent>: HTMLContent {
    @usableFromInline let name: TagName
    @usableFromInline let attributes: [Attribute<Kind>]
    @usableFromInline let content: Content

    @inlinable
    init(_ name: TagName, _ attributes: [Attribute<Kind>], _ content: Content) {
        self.name = name
        self.attributes = attributes
        self.content = content
    }

    /// Appends the start tag, the content and the end tag.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        page.open(name)
        for attribute in attributes { attribute.write(to: &page) }
        page.append(markup: ">")
        content.write(to: &page)
        page.close(name)
    }
}

/// An element that never has content and no end tag, as `<br>`.
public struct VoidElement<Kind>: HTMLContent {
    private let name: TagName
    private let attributes: [Attribute<Kind>]

    init(_ name: TagName, _ attributes: [Attribute<Kind>]) {
        self.name = name
        self.attributes = attributes
    }

    /// Appends the tag.
    public func write(to page: inout HTMLBuffer) {
        page.open(name)
        for attribute in attributes { attribute.write(to: &page) }
        page.append(markup: ">")
    }
}
