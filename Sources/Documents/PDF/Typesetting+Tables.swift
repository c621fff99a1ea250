extension Typesetting {
    /// Adds a table: its head above its rows on every page, each row whole, unless it is higher than a page.
    func add(_ table: Table) {
        let widths = table.shares.map { $0 * width }
        let size = size * 0.92
        let columns = TableColumns(left: left, widths: widths, alignments: table.columns.map(\.alignment), size: size)
        let head = columns.row(table.columns.map { [Run($0.head, bold: true)] }, text, alignment: .center)
        let repeated = Strip.Head(height: head.height) { canvas, y in
            canvas.tagged(.passedOver) { columns.draw(head, on: canvas, y: y, shade: 0.93) }
        }
        add(
            Strip(spaceAbove: 5, height: head.height, keepsWithNext: !table.rows.isEmpty) { canvas, _, y in
                canvas.open(.table)
                columns.draw(head, as: .head, on: canvas, y: y, shade: 0.93)
            }
        )
        for cells in table.rows {
            let row = columns.row(cells.map(\.runs), text)
            if row.height <= bottom - top - head.height {
                add(
                    Strip(height: row.height, head: repeated) { canvas, _, y in
                        columns.draw(row, as: .cell, on: canvas, y: y)
                    }
                )
            } else {
                for part in row.parts(of: 8) {
                    add(
                        Strip(height: row.height(of: part), head: repeated) { canvas, _, y in
                            columns.draw(row, as: .cell, lines: part, on: canvas, y: y)
                        }
                    )
                }
            }
        }
        mark { $0.close(.table) }
    }

    /// Adds names and what is said of them, in two columns without lines.
    func add(_ facts: [Fact]) {
        guard !facts.isEmpty else { return }
        let longest = facts.map { Double($0.label.count) * size * 0.52 }.max() ?? 0
        let share = min(0.45, max(0.2, (longest + 12) / width))
        let columns = TableColumns(
            left: left,
            widths: [width * share, width * (1 - share)],
            alignments: [.left, .left],
            size: size,
            isRuled: false
        )
        for (index, fact) in facts.enumerated() {
            let row = columns.row([[Run(fact.label)], fact.value.map { $0.boldened }], text)
            let isLast = index == facts.count - 1
            let parts = row.height <= bottom - top ? [0..<row.lineCount] : row.parts(of: 8)
            for (number, part) in parts.enumerated() {
                let height = parts.count == 1 ? row.height : row.height(of: part)
                add(
                    Strip(spaceAbove: index == 0 && number == 0 ? 4 : 0, height: height) { canvas, _, y in
                        if index == 0 && number == 0 { canvas.open(.table) }
                        columns.draw(row, as: .cell, lines: parts.count == 1 ? nil : part, on: canvas, y: y)
                        if isLast && number == parts.count - 1 { canvas.close(.table) }
                    }
                )
            }
        }
    }
}

extension Run {
    fileprivate var boldened: Run { Run(text, bold: true, italic: isItalic, link: link) }
}

/// Where the columns of a table stand, and how a row is set in them.
struct TableColumns {
    let left: Double
    let widths: [Double]
    let alignments: [Paragraph.Alignment]
    let size: Double
    var isRuled = true

    /// What stays free in a cell beside and above its words.
    static let (beside, above) = (3.0, 2.0)

    /// A row's cells, set.
    struct Row {
        let cells: [SetText]

        /// The height of the row with what is free in it.
        var height: Double { (cells.map(\.height).max() ?? 0) + 2 * TableColumns.above }

        /// How many lines the longest cell has.
        var lineCount: Int { cells.map(\.lines.count).max() ?? 0 }

        /// The row cut after every few lines.
        func parts(of count: Int) -> [Range<Int>] {
            stride(from: 0, to: lineCount, by: count).map { $0..<min($0 + count, lineCount) }
        }

        /// The height of some of its lines.
        func height(of lines: Range<Int>) -> Double {
            let heights = cells.map { cell -> Double in
                let part = lines.clamped(to: cell.lines.indices)
                return part.isEmpty ? 0 : cell.lines[part.upperBound - 1].bottom - cell.lines[part.lowerBound].top
            }
            return (heights.max() ?? 0) + (lines.lowerBound == 0 ? TableColumns.above : 0)
                + (lines.upperBound == lineCount ? TableColumns.above : 0)
        }
    }

    /// Sets a row; `alignment` overrides that of the columns.
    func row(_ cells: [[Run]], _ text: TextSetter, alignment: Paragraph.Alignment? = nil) -> Row {
        Row(
            cells: zip(zip(cells, widths), alignments).map { cell, own in
                text.set(
                    cell.0,
                    size: size,
                    width: cell.1 - 2 * Self.beside,
                    alignment: alignment ?? own,
                    lineSpacing: 1
                )
            }
        )
    }

    /// Draws a row, or some of its lines; without a tag as what was said before.
    func draw(
        _ row: Row,
        as tag: PDFCanvas.Tag? = nil,
        lines: Range<Int>? = nil,
        on canvas: PDFCanvas,
        y: Double,
        shade: Double? = nil
    ) {
        let height = lines.map { row.height(of: $0) } ?? row.height
        let right = left + widths.reduce(0, +)
        if let shade {
            let corners: [Drawing.Point] = [
                .init(left, y), .init(right, y), .init(right, y + height), .init(left, y + height),
            ]
            canvas.fill(corners, gray: shade)
        }
        if tag != nil { canvas.open(.row) }
        var x = left
        for (cell, width) in zip(row.cells, widths) {
            let part = (lines ?? cell.lines.indices).clamped(to: cell.lines.indices)
            let top = lines == nil || lines?.lowerBound == 0 ? y + Self.above : y
            if let tag { canvas.open(tag) }
            if !part.isEmpty { canvas.show(cell, lines: part, x: x + Self.beside, y: top) }
            if let tag { canvas.close(tag) }
            x += width
        }
        if tag != nil { canvas.close(.row) }
        if isRuled {
            let isFirst = lines == nil || lines?.lowerBound == 0
            let isLast = lines == nil || lines?.upperBound == row.lineCount
            rule(
                canvas,
                top: isFirst || tag == nil ? y : nil,
                bottom: isLast ? y + height : nil,
                from: y,
                to: y + height
            )
        }
    }

    private func rule(_ canvas: PDFCanvas, top: Double?, bottom: Double?, from y: Double, to end: Double) {
        var (x, lines) = (left, [[Drawing.Point]]())
        for width in [0] + widths {
            x += width
            lines.append([.init(x, y), .init(x, end)])
        }
        for level in [top, bottom].compactMap(\.self) { lines.append([.init(left, level), .init(x, level)]) }
        canvas.stroke(lines, .init(width: 0.4, gray: 0.35))
    }
}
