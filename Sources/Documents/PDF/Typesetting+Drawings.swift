extension Typesetting {
    /// Adds a drawing with its caption, on one page.
    func add(_ drawing: Drawing) {
        guard drawing.width > 0, drawing.height > 0 else { return }
        let factor = min(1, width / drawing.width, (bottom - top - 40) / drawing.height)
        let caption = text.set([Run(drawing.caption, italic: true)], size: size * 0.9, width: width)
        let (left, height) = (left, drawing.height * factor)
        add(
            Strip(spaceAbove: 6, height: height + caption.height + 4) { [unowned self] canvas, _, y in
                canvas.tagged(.figure) {
                    canvas.scaled(by: factor, x: left, y: y) {
                        for shape in drawing.shapes { draw(shape, on: canvas) }
                    }
                }
                canvas.tagged(.paragraph) { canvas.show(caption, x: left, y: y + height + 3) }
            }
        )
    }

    /// Adds a pattern of squares with the words beside it.
    func add(_ squares: Squares) {
        let side = squares.side * Length.millimetre
        // Readers of such codes need four light squares around them.
        let border = side / Double(squares.count) * 4
        let words = text.set([Run(squares.caption)], size: size * 0.9, width: width - side - 2 * border - 6)
        let left = left
        add(
            Strip(spaceAbove: 6, height: max(side + 2 * border, words.height)) { canvas, _, y in
                let one = side / Double(squares.count)
                canvas.tagged(.figure) {
                    canvas.fillSquares(
                        squares.isDark.indices.filter { squares.isDark[$0] }.map { index in
                            .init(
                                left + border + Double(index % squares.count) * one,
                                y + border + Double(index / squares.count) * one
                            )
                        },
                        side: one
                    )
                }
                canvas.tagged(.paragraph) { canvas.show(words, x: left + side + 2 * border + 6, y: y + border) }
            }
        )
    }

    private func draw(_ shape: Drawing.Shape, on canvas: PDFCanvas) {
        switch shape {
        case .polyline(let points, let stroke): canvas.stroke(points, stroke)
        case .polygon(let points, let fill, let stroke): area(points, fill, stroke, on: canvas)
        case .circle(let center, let radius, let fill, let stroke):
            area(Self.circle(center, radius), fill, stroke, on: canvas)
        case .text(let words, let point, let anchor, let size):
            // Set as far to the right as it may have to go, and moved back by what its anchor asks.
            let set = text.set([Run(words)], size: size, width: 2_000, alignment: anchor.alignment, lineSpacing: 1)
            let back: Double = [.start: 0, .middle: 1_000, .end: 2_000][anchor] ?? 0
            canvas.show(set, x: point.x - back, y: point.y - (set.lines.first?.baseline ?? 0))
        }
    }

    private func area(_ points: [Drawing.Point], _ fill: Drawing.Fill, _ stroke: Drawing.Stroke?, on canvas: PDFCanvas)
    {
        switch fill {
        case .none: break
        case .gray(let gray): canvas.fill(points, gray: gray)
        case .hatch(let rises, let distance): hatch(points, rises: rises, distance: distance, on: canvas)
        case .crossHatch(let distance):
            hatch(points, rises: true, distance: distance, on: canvas)
            hatch(points, rises: false, distance: distance, on: canvas)
        }
        if let stroke { canvas.stroke(points, stroke, closed: true) }
    }

    /// Parallel lines inside an area, at places that depend on the page and not on the area, so that neighbours match.
    private func hatch(_ points: [Drawing.Point], rises: Bool, distance: Double, on canvas: PDFCanvas) {
        guard let x0 = points.map(\.x).min(), let x1 = points.map(\.x).max(), let y0 = points.map(\.y).min(),
            let y1 = points.map(\.y).max(), distance > 0
        else { return }
        let height = y1 - y0
        canvas.clipped(to: points) {
            var x = ((x0 - height) / distance).rounded(.down) * distance
            while x < x1 + height {
                let line: [Drawing.Point] =
                    rises ? [.init(x, y1), .init(x + height, y0)] : [.init(x, y0), .init(x + height, y1)]
                canvas.stroke(line, .init(width: 0.5))
                x += distance
            }
        }
    }

    /// A circle as sixteen short sides: no eye tells them apart at the size of a mark.
    private static func circle(_ center: Drawing.Point, _ radius: Double) -> [Drawing.Point] {
        // The cosines of the first quarter's steps.
        let quarter = [1.0, 0.923_879_532_5, 0.707_106_781_2, 0.382_683_432_4]
        return (0..<16).map { step in
            let (turn, part) = (step / 4, step % 4)
            let (cosine, sine) = (quarter[part], part == 0 ? 0 : quarter[4 - part])
            let (x, y) = [(cosine, sine), (-sine, cosine), (-cosine, -sine), (sine, -cosine)][turn]
            return .init(center.x + x * radius, center.y + y * radius)
        }
    }
}

extension Drawing.Anchor {
    fileprivate var alignment: Paragraph.Alignment {
        switch self {
        case .start: .left
        case .middle: .center
        case .end: .right
        }
    }
}
