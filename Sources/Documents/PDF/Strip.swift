/// A piece of a page from edge to edge that is never cut: a line of a paragraph, a row of a table.
struct Strip {
    /// What is free above it, except at the top of a page.
    var spaceAbove: Double = 0
    /// How high it is.
    let height: Double
    /// Whether it stands on one page with the next strip.
    var keepsWithNext = false
    /// What is said again above it where it comes first on a page.
    var head: Head?
    /// Draws it with its top at y.
    let draw: (_ canvas: PDFCanvas, _ page: Int, _ y: Double) -> Void

    /// What is said again at the top of a page.
    struct Head {
        let height: Double
        let draw: (_ canvas: PDFCanvas, _ y: Double) -> Void
    }
}
