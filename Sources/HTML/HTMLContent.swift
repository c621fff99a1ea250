/// Anything that can stand inside an HTML element.
///
/// There is no way to put ready-made markup in: text is a `String` and is escaped, everything else is an element made
/// by this module. A page can therefore not be broken, or taken over, by what people write into a register.
public protocol HTMLContent: Sendable {
    /// Appends the content to the page.
    func write(to page: inout HTMLBuffer)
}

extension HTMLContent {
    /// The bytes of this content alone, as UTF-8.
    @inlinable
    public func rendered(reservingCapacity capacity: Int = 4_096) -> [UInt8] {
        var page = HTMLBuffer(reservingCapacity: capacity)
        write(to: &page)
        return page.bytes
    }
}

/// Text is content; every character that means something in HTML is escaped.
extension String: HTMLContent {
    /// Appends the text, escaped.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        page.append(escaping: self)
    }
}

/// `if` without `else` in a builder: nothing, or the content.
extension Optional: HTMLContent where Wrapped: HTMLContent {
    /// Appends the content if there is one.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        self?.write(to: &page)
    }
}

/// `for` in a builder: the contents one after another, with nothing between them.
extension Array: HTMLContent where Element: HTMLContent {
    /// Appends every content in order.
    @inlinable
    public func write(to page: inout HTMLBuffer) {
        for content in self { content.write(to: &page) }
    }
}

/// Content that has been rendered before, to be used twice or to hide a type that contains itself.
///
/// It can only be made from other content, so its bytes are as safe as theirs.
public struct Fragment: HTMLContent {
    @usableFromInline let bytes: [UInt8]

    /// Renders the content once.
    @inlinable
    public init(@HTMLBuilder content: () -> some HTMLContent) {
        bytes = content().rendered(reservingCapacity: 256)
    }

    /// Appends the rendered bytes.
    public func write(to page: inout HTMLBuffer) {
        page.append(rendered: bytes)
    }
}
