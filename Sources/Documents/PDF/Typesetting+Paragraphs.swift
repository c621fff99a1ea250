extension Typesetting {
    /// Adds a block below the others.
    func add(_ block: Manuscript.Block) {
        switch block {
        case .heading(let level, let title): add(heading: title, level: level)
        case .paragraph(let paragraph): add(paragraph)
        case .letterHead(let head): add(head)
        case .signOff(let end): add(end)
        case .signatures(let places): add(places)
        case .facts(let facts): add(facts)
        case .table(let table): add(table)
        case .drawing(let drawing): add(drawing)
        case .squares(let squares): add(squares)
        case .pageBreak: breakPage()
        }
    }

    private func add(heading title: String, level: Int) {
        let level = min(max(level, 1), 4)
        let tag: PDFCanvas.Tag = [.h1, .h2, .h3, .h4][level - 1]
        let words = text.set([Run(title, bold: true)], size: size * [1.5, 1.2, 1.05, 1][level - 1], width: width)
        let shown = text.visible(title)
        let left = left
        let strip = Strip(
            spaceAbove: [14, 12, 9, 7][level - 1],
            height: words.height + 3,
            keepsWithNext: true
        ) { [unowned self] canvas, page, y in
            outline(shown, level: level, on: canvas, page: page, y: y)
            canvas.tagged(tag) { canvas.show(words, x: left, y: y) }
        }
        add(strip)
    }

    /// Adds a paragraph, line by line; neither its first nor its last line stands alone on a page.
    func add(_ paragraph: Paragraph) {
        let indent = paragraph.indent * Length.millimetre
        let words = text.set(
            paragraph.runs,
            size: paragraph.size ?? size,
            width: width - indent,
            alignment: paragraph.alignment,
            firstLine: paragraph.firstLine * Length.millimetre,
            lineSpacing: lineSpacing
        )
        let x = left + indent
        let last = words.lines.count - 1
        for (index, line) in words.lines.enumerated() {
            let strip = Strip(
                spaceAbove: index == 0 ? paragraph.spaceAbove : 0,
                height: line.bottom - line.top,
                keepsWithNext: index == last
                    ? paragraph.keepsWithNext : (index == 0 && last > 1) || index == last - 1
            ) { canvas, _, y in
                if index == 0 { canvas.open(.paragraph) }
                canvas.show(words, lines: index..<index + 1, x: x, y: y)
                if index == last { canvas.close(.paragraph) }
            }
            add(strip)
        }
    }
}
