/// The text of a DOCX.
struct DOCXBody {
    private let manuscript: Manuscript
    private let width: Double

    /// The text of a manuscript.
    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        width = (manuscript.page.width - manuscript.page.left - manuscript.page.right) * Length.millimetre
    }

    /// The part.
    var bytes: [UInt8] {
        let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
        var xml = XMLText()
        var images = 0
        xml.element(
            "w:document",
            [
                "xmlns:w": DOCXParts.main,
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:wp": "\(drawing)/wordprocessingDrawing", "xmlns:a": "\(drawing)/main",
                "xmlns:pic": "\(drawing)/picture",
            ]
        ) { xml in
            xml.element("w:body") { xml in
                for block in manuscript.blocks { write(block, to: &xml, images: &images) }
                writeSection(to: &xml)
            }
        }
        return xml.bytes
    }

    private func write(_ block: Manuscript.Block, to xml: inout XMLText, images: inout Int) {
        switch block {
        case .heading(let level, let title):
            xml.paragraph([Run(title)], style: "Heading\(min(max(level, 1), 4))")
        case .paragraph(let paragraph): write(paragraph, to: &xml)
        case .letterHead(let head): write(head, to: &xml)
        case .signOff(let end): write(end, to: &xml)
        case .signatures(let places): write(places, to: &xml)
        case .facts(let facts): write(facts, to: &xml)
        case .table(let table): write(table, to: &xml)
        case .drawing(let drawing):
            xml.paragraph([Run("Biểu đồ (có trong bản PDF): \(drawing.caption)", italic: true)], before: 6)
        case .squares(let squares):
            images += 1
            write(squares, number: images, to: &xml)
        case .pageBreak: xml.element("w:p") { $0.element("w:r") { $0.element("w:br", ["w:type": "page"]) } }
        }
    }

    private func write(_ paragraph: Paragraph, to xml: inout XMLText) {
        xml.paragraph(
            paragraph.runs,
            alignment: paragraph.alignment,
            size: paragraph.size,
            keepsWithNext: paragraph.keepsWithNext,
            before: paragraph.spaceAbove,
            indent: (paragraph.indent * Length.millimetre, 0, paragraph.firstLine * Length.millimetre)
        )
    }

    private func write(_ head: LetterHead, to xml: inout XMLText) {
        let widths = [width * 0.42, width * 0.58]
        xml.table(widths, isRuled: false) { xml in
            xml.row { xml in
                xml.cell(widths[0]) { xml in
                    for line in head.parent { xml.paragraph([Run(line)], alignment: .center, size: 12) }
                    for line in head.agency { xml.paragraph([Run(line, bold: true)], alignment: .center, size: 12) }
                    xml.rule(widths[0] * 0.4, in: widths[0])
                }
                xml.cell(widths[1]) { xml in
                    xml.paragraph([Run(LetterHead.state, bold: true)], alignment: .center, size: 12)
                    xml.paragraph([Run(LetterHead.motto, bold: true)], alignment: .center, size: 13)
                    // As long as the motto in bold Times of 13 points.
                    xml.rule(167, in: widths[1])
                }
            }
            xml.row { xml in
                xml.cell(widths[0]) { xml in
                    xml.paragraph([Run(head.number ?? "")], alignment: .center, size: 13, before: 4)
                }
                xml.cell(widths[1]) { xml in
                    xml.paragraph([Run(head.placeAndDay, italic: true)], alignment: .center, size: 13, before: 4)
                }
            }
        }
        xml.paragraph([])
    }

    private func write(_ end: SignOff, to xml: inout XMLText) {
        let half = width / 2
        xml.paragraph([], keepsWithNext: true)
        xml.table([half, half], isRuled: false) { xml in
            xml.row { xml in
                xml.cell(half) { xml in
                    if end.recipients.isEmpty {
                        xml.paragraph([])
                    } else {
                        xml.paragraph([Run("Nơi nhận:", bold: true, italic: true)], size: 12)
                    }
                    for line in end.recipients { xml.paragraph([Run(line)], size: 11) }
                }
                xml.cell(half) { xml in
                    for line in end.authority {
                        xml.paragraph([Run(line, bold: true)], alignment: .center, size: 13, keepsWithNext: true)
                    }
                    xml.paragraph([Run(end.name, bold: true)], alignment: .center, size: 13, before: 62)
                }
            }
        }
        xml.paragraph([])
    }

    private func write(_ places: [SignaturePlace], to xml: inout XMLText) {
        let beside = places.count % 3 == 0 ? 3 : min(2, max(1, places.count))
        let part = width / Double(beside)
        xml.paragraph([], keepsWithNext: true)
        xml.table(Array(repeating: part, count: beside), isRuled: false) { xml in
            for start in stride(from: 0, to: places.count, by: beside) {
                xml.row { xml in
                    for index in start..<start + beside {
                        xml.cell(part) { xml in
                            guard places.indices.contains(index) else { return xml.paragraph([]) }
                            let place = places[index]
                            xml.paragraph([Run(place.title, bold: true)], alignment: .center)
                            xml.paragraph([Run(place.remark, italic: true)], alignment: .center)
                            xml.paragraph([Run(place.name, bold: true)], alignment: .center, before: 48)
                        }
                    }
                }
            }
        }
        xml.paragraph([])
    }

    private func write(_ facts: [Fact], to xml: inout XMLText) {
        guard !facts.isEmpty else { return }
        let widths = [width * 0.35, width * 0.65]
        xml.table(widths, isRuled: false) { xml in
            for fact in facts {
                xml.row { xml in
                    xml.cell(widths[0]) { $0.paragraph([Run(fact.label)], style: "Cell") }
                    xml.cell(widths[1]) { xml in
                        let bold = fact.value.map { Run($0.text, bold: true, italic: $0.isItalic) }
                        xml.paragraph(bold, style: "Cell")
                    }
                }
            }
        }
        xml.paragraph([])
    }

    private func write(_ table: Table, to xml: inout XMLText) {
        let widths = table.shares.map { $0 * width }
        xml.table(widths, isRuled: true) { xml in
            xml.row(isHead: true) { xml in
                for (column, width) in zip(table.columns, widths) {
                    xml.cell(width, isShaded: true) {
                        $0.paragraph([Run(column.head, bold: true)], style: "Cell", alignment: .center)
                    }
                }
            }
            for row in table.rows {
                xml.row { xml in
                    for (index, cell) in row.enumerated() {
                        xml.cell(widths[index]) {
                            $0.paragraph(cell.runs, style: "Cell", alignment: table.columns[index].alignment)
                        }
                    }
                }
            }
        }
        xml.paragraph([])
    }

    private func write(_ squares: Squares, number: Int, to xml: inout XMLText) {
        // With the border of the image, in the units of drawings: 36,000 to a millimetre.
        let side = String(Int((squares.side * Double(squares.count + 8) / Double(squares.count) * 36_000).rounded()))
        xml.element("w:p") {
            $0.element("w:r") { $0.picture(number, relation: "rId\(4 + number)", side: side, squares.caption) }
        }
        xml.paragraph([Run(squares.caption)])
    }

    private func writeSection(to xml: inout XMLText) {
        let page = manuscript.page
        xml.element("w:sectPr") { xml in
            xml.element("w:headerReference", ["w:type": "default", "r:id": "rId3"])
            xml.element("w:footerReference", ["w:type": "default", "r:id": "rId4"])
            let size = (Twips.millimetres(page.width), Twips.millimetres(page.height))
            if page.isLandscape {
                xml.element("w:pgSz", ["w:w": size.0, "w:h": size.1, "w:orient": "landscape"])
            } else {
                xml.element("w:pgSz", ["w:w": size.0, "w:h": size.1])
            }
            xml.element(
                "w:pgMar",
                [
                    "w:top": Twips.millimetres(page.top), "w:right": Twips.millimetres(page.right),
                    "w:bottom": Twips.millimetres(page.bottom), "w:left": Twips.millimetres(page.left),
                    "w:header": Twips.millimetres(page.top / 2), "w:footer": Twips.millimetres(page.bottom / 2),
                    "w:gutter": "0",
                ]
            )
            // A number on top begins with the second page.
            if manuscript.margin == .numberOnTop { xml.element("w:titlePg") }
        }
    }
}

extension XMLText {
    /// A picture as large as it says, with words for who does not see it.
    fileprivate mutating func picture(_ number: Int, relation: String, side: String, _ words: String) {
        let extent: KeyValuePairs<StaticString, String> = ["cx": side, "cy": side]
        let identity: KeyValuePairs<StaticString, String> = [
            "id": String(number), "name": "QR \(number)", "descr": words,
        ]
        element("w:drawing") { xml in
            xml.element("wp:inline") { xml in
                xml.element("wp:extent", extent)
                xml.element("wp:docPr", identity)
                xml.element("a:graphic") { xml in
                    xml.element("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"]) {
                        xml in
                        xml.element("pic:pic") { xml in
                            xml.element("pic:nvPicPr") { xml in
                                xml.element("pic:cNvPr", identity)
                                xml.element("pic:cNvPicPr")
                            }
                            xml.element("pic:blipFill") { xml in
                                xml.element("a:blip", ["r:embed": relation])
                                xml.element("a:stretch") { $0.element("a:fillRect") }
                            }
                            xml.element("pic:spPr") { xml in
                                xml.element("a:xfrm") { xml in
                                    xml.element("a:off", ["x": "0", "y": "0"])
                                    xml.element("a:ext", extent)
                                }
                                xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
                            }
                        }
                    }
                }
            }
        }
    }
}
