/// One walk through a manuscript, from page to page. Without a canvas nothing is drawn and the pages are only counted.
final class Typesetting {
    private let manuscript: Manuscript
    let text: TextSetter
    private let canvas: PDFCanvas?
    private let pages: Int
    /// The page that is filled; in the end, how many there are.
    private(set) var page = 1
    private var y: Double
    private var isFresh = true
    /// Strips that have to stand on one page with the next to come.
    private var waiting: [Strip] = []
    /// The last heading of each level, in the outline.
    private var outline: [Int: Int] = [:]

    /// The edges of the text.
    let left, width, top, bottom: Double

    /// A walk; `pages` is how many there will be.
    init(_ manuscript: Manuscript, _ text: TextSetter, canvas: PDFCanvas?, pages: Int) {
        self.manuscript = manuscript
        self.text = text
        self.canvas = canvas
        self.pages = pages
        let page = manuscript.page
        left = page.left * Length.millimetre
        width = (page.width - page.left - page.right) * Length.millimetre
        top = page.top * Length.millimetre
        bottom = (page.height - page.bottom) * Length.millimetre
        y = top
    }

    /// The size of plain words, in points.
    var size: Double { manuscript.typeface == .serif ? 13 : 9.5 }

    /// How far lines stand apart.
    var lineSpacing: Double { manuscript.typeface == .serif ? 1.1 : 1.05 }

    /// Walks.
    func run() {
        canvas?.open(.document)
        furnish()
        for block in manuscript.blocks { add(block) }
        place()
        canvas?.close(.document)
    }

    /// Adds a strip below the others.
    func add(_ strip: Strip) {
        waiting.append(strip)
        if !strip.keepsWithNext { place() }
    }

    /// Does something between strips, such as ending a table.
    func mark(_ act: (PDFCanvas) -> Void) {
        place()
        if let canvas { act(canvas) }
    }

    /// Begins a new page, unless this one is still empty.
    func breakPage() {
        place()
        if !isFresh { nextPage() }
    }

    /// Draws what waits: on this page if all of it has room there, else on the next; what is higher than a page goes on where it must.
    private func place() {
        guard let first = waiting.first else { return }
        let whole = waiting.reduce(0) { $0 + $1.spaceAbove + $1.height } - (isFresh ? first.spaceAbove : 0)
        if y + whole > bottom + 0.01, !isFresh { nextPage() }
        for strip in waiting {
            if y + (isFresh ? 0 : strip.spaceAbove) + strip.height > bottom + 0.01, !isFresh { nextPage() }
            if isFresh, let head = strip.head, page > 1 {
                if let canvas { head.draw(canvas, y) }
                y += head.height
            } else if !isFresh {
                y += strip.spaceAbove
            }
            if let canvas { strip.draw(canvas, page, y) }
            y += strip.height
            isFresh = false
        }
        waiting = []
    }

    private func nextPage() {
        canvas?.nextPage()
        page += 1
        y = top
        isFresh = true
        furnish()
    }

    /// Draws what stands at the edge of the page.
    private func furnish() {
        guard let canvas else { return }
        canvas.tagged(.passedOver) {
            switch manuscript.margin {
            case .numberOnTop:
                guard page > 1 else { return }
                let number = text.set([Run("\(page)")], size: 13, width: width, alignment: .center)
                canvas.show(number, x: left, y: top / 2 - number.height / 2)
            case .foot(let words):
                let number = text.set([Run("Trang \(page)/\(pages)")], size: 8, width: width, alignment: .right)
                let said = text.set([Run(words)], size: 8, width: width * 0.82)
                let line = bottom + 8
                canvas.stroke([.init(left, line), .init(left + width, line)], .init(width: 0.4, gray: 0.6))
                canvas.show(said, x: left, y: line + 3)
                canvas.show(number, x: left, y: line + 3)
            }
        }
    }

    /// Adds a heading to the outline, below the last one of a higher level.
    func outline(_ title: String, level: Int, on canvas: PDFCanvas, page: Int, y: Double) {
        let parent = outline.filter { $0.key < level }.max { $0.key < $1.key }?.value
        outline = outline.filter { $0.key < level }
        outline[level] = canvas.outline(title, below: parent, page: page, y: max(0, y - 6))
    }
}
