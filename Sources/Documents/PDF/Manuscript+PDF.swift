extension Manuscript {
    /// The manuscript as a PDF: fonts embedded, its structure and language told, an outline of its headings. The same manuscript gives
    /// the same bytes. In memory as a whole, some 60 KB for ten pages of tables.
    public func pdf() throws(PDFError) -> [UInt8] {
        let text = try TextSetter(typeface)
        // Once without drawing, to learn how many pages there are: each page says so.
        let counting = Typesetting(self, text, canvas: nil, pages: 0)
        counting.run()
        let canvas = PDFCanvas(self)
        Typesetting(self, text, canvas: canvas, pages: counting.page).run()
        return try PDFLanguage(canvas.finish()).adding(language)
    }
}
