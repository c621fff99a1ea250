extension Typesetting {
    /// Adds the head of a paper of the state.
    func add(_ head: LetterHead) {
        let (leftWidth, rightWidth) = (width * 0.42, width * 0.58)
        let agency =
            head.parent.map { Line([Run($0)], size: 12) }
            + head.agency.map { Line([Run($0, bold: true)], size: 12) }
        let state = [
            Line([Run(LetterHead.state, bold: true)], size: 12),
            Line([Run(LetterHead.motto, bold: true)], size: 13),
        ]
        let issuer = column(agency, width: leftWidth)
        let country = column(state, width: rightWidth)
        let number = column(head.number.map { [Line([Run($0)], size: 13)] } ?? [], width: leftWidth)
        let day = column([Line([Run(head.placeAndDay, italic: true)], size: 13)], width: rightWidth)
        let upper = max(issuer.height, country.height) + 8
        let (left, right) = (left, left + leftWidth)
        let motto = motto.lines.first.map { _ in self.motto.width } ?? 0
        let height = upper + max(number.height, day.height) + 10
        add(
            Strip(height: height) { canvas, _, y in
                canvas.tagged(.division) {
                    issuer.draw(canvas, x: left, y: y)
                    canvas.rule(middle: left + leftWidth / 2, width: leftWidth * 0.4, y: y + issuer.height + 2)
                    country.draw(canvas, x: right, y: y)
                    canvas.rule(middle: right + rightWidth / 2, width: motto, y: y + country.height + 2)
                    number.draw(canvas, x: left, y: y + upper)
                    day.draw(canvas, x: right, y: y + upper)
                }
            }
        )
    }

    /// Adds who gets a paper and who signs it, on one page.
    func add(_ end: SignOff) {
        let half = width / 2
        let got = end.recipients.isEmpty ? [] : [Line([Run("Nơi nhận:", bold: true, italic: true)], size: 12)]
        let recipients = column(got + end.recipients.map { Line([Run($0)], size: 11) }, width: half, alignment: .left)
        let authority = column(end.authority.map { Line([Run($0, bold: true)], size: 13) }, width: half)
        let name = column([Line([Run(end.name, bold: true)], size: 13)], width: half)
        let nameAt = authority.height + 62
        let left = left
        add(
            Strip(spaceAbove: 14, height: max(recipients.height, nameAt + name.height)) { canvas, _, y in
                canvas.tagged(.division) {
                    recipients.draw(canvas, x: left, y: y)
                    authority.draw(canvas, x: left + half, y: y)
                    if !end.name.isEmpty { name.draw(canvas, x: left + half, y: y + nameAt) }
                }
            }
        )
    }

    /// Adds places to sign, two beside each other, or three where there are as many.
    func add(_ places: [SignaturePlace]) {
        let beside = places.count % 3 == 0 ? 3 : min(2, max(1, places.count))
        let part = width / Double(beside)
        let left = left
        for start in stride(from: 0, to: places.count, by: beside) {
            let row = places[start..<min(start + beside, places.count)].map { place in
                (
                    above: column(
                        [
                            Line([Run(place.title, bold: true)], size: size),
                            Line([Run(place.remark, italic: true)], size: size * 0.85),
                        ],
                        width: part
                    ),
                    name: column([Line([Run(place.name, bold: true)], size: size)], width: part)
                )
            }
            let nameAt = (row.map(\.above.height).max() ?? 0) + 48
            let height = nameAt + (row.map(\.name.height).max() ?? 0)
            add(
                Strip(spaceAbove: 14, height: height) { canvas, _, y in
                    for (index, place) in row.enumerated() {
                        canvas.tagged(.division) {
                            place.above.draw(canvas, x: left + Double(index) * part, y: y)
                            place.name.draw(canvas, x: left + Double(index) * part, y: y + nameAt)
                        }
                    }
                }
            )
        }
    }

    /// The motto as it is set, whose line is as long as itself.
    private var motto: (lines: [SetText.Line], width: Double) {
        let set = text.set([Run(LetterHead.motto, bold: true)], size: 13, width: 1_000, alignment: .right)
        return (set.lines, 1_000 - (set.lines.first?.x ?? 1_000))
    }

    private func column(_ lines: [Line], width: Double, alignment: Paragraph.Alignment = .center) -> SetColumn {
        SetColumn(lines: lines.map { text.set($0.runs, size: $0.size, width: width, alignment: alignment) })
    }
}

/// A line of a head or an end, with its size.
private struct Line {
    let runs: [Run]
    let size: Double

    init(_ runs: [Run], size: Double) {
        self.runs = runs
        self.size = size
    }
}

/// Lines below each other.
private struct SetColumn {
    let lines: [SetText]

    var height: Double { lines.reduce(0) { $0 + $1.height } }

    func draw(_ canvas: PDFCanvas, x: Double, y: Double) {
        var y = y
        for line in lines {
            canvas.tagged(.paragraph) { canvas.show(line, x: x, y: y) }
            y += line.height
        }
    }
}

extension PDFCanvas {
    /// A line below a head, around a middle.
    fileprivate func rule(middle: Double, width: Double, y: Double) {
        stroke([.init(middle - width / 2, y), .init(middle + width / 2, y)], .init(width: 0.7))
    }
}
