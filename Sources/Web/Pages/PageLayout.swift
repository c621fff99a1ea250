import HTML

/// What every page has around its content.
struct PageLayout<Content: HTMLContent>: HTMLContent {
    private let title: String
    private let content: Content

    /// A page with this title in the window's frame.
    init(title: String, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.content = content()
    }

    func write(to page: inout HTMLBuffer) {
        Document {
            HTML.title("\(title) · KyCuong")
            meta(.name("color-scheme"), .content("light dark"))
            link(.rel("icon"), .href(Icon.path))
            link(.rel("stylesheet"), .href(Stylesheet.path))
        } body: {
            content
        }.write(to: &page)
    }
}
