extension XMLText {
    /// Runs of words; a line feed in them is a new line in the same paragraph.
    mutating func run(_ runs: [Run], size: Double? = nil) {
        for run in runs {
            element("w:r") { xml in
                if run.isBold || run.isItalic || size != nil {
                    xml.element("w:rPr") { xml in
                        if run.isBold { xml.element("w:b") }
                        if run.isItalic { xml.element("w:i") }
                        if let size { xml.size(size) }
                    }
                }
                for (index, line) in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                    .enumerated()
                {
                    if index > 0 { xml.element("w:br") }
                    if !line.isEmpty { xml.element("w:t", ["xml:space": "preserve"]) { $0.write(String(line)) } }
                }
            }
        }
    }

    /// The size of letters, which counts half points.
    mutating func size(_ points: Double) {
        let size = String(Int((points * 2).rounded()))
        element("w:sz", ["w:val": size])
        element("w:szCs", ["w:val": size])
    }

    /// A number Word counts itself.
    mutating func field(_ name: String) {
        element("w:fldSimple", ["w:instr": name]) { xml in
            xml.run([Run("1")])
        }
    }

    /// A paragraph with what its properties are.
    mutating func paragraph(
        _ runs: [Run],
        style: String? = nil,
        alignment: Paragraph.Alignment = .left,
        size: Double? = nil,
        keepsWithNext: Bool = false,
        before: Double? = nil,
        indent: (left: Double, right: Double, firstLine: Double) = (0, 0, 0)
    ) {
        element("w:p") { xml in
            xml.element("w:pPr") { xml in
                if let style { xml.element("w:pStyle", ["w:val": style]) }
                if keepsWithNext { xml.element("w:keepNext") }
                if let before { xml.element("w:spacing", ["w:before": Twips.points(before)]) }
                if indent != (0, 0, 0) {
                    xml.element(
                        "w:ind",
                        [
                            "w:left": Twips.points(indent.left), "w:right": Twips.points(indent.right),
                            "w:firstLine": Twips.points(indent.firstLine),
                        ]
                    )
                }
                if alignment != .left { xml.element("w:jc", ["w:val": alignment.word]) }
            }
            xml.run(runs, size: size)
        }
    }

    /// A line of a length in the middle of a cell.
    mutating func rule(_ length: Double, in width: Double) {
        element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.element("w:keepNext")
                xml.element("w:pBdr") { xml in
                    xml.element("w:top", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"])
                }
                xml.element("w:spacing", ["w:before": "60", "w:line": "40", "w:lineRule": "exact"])
                let beside = Twips.points((width - length) / 2)
                xml.element("w:ind", ["w:left": beside, "w:right": beside])
                xml.element("w:rPr") { $0.size(2) }
            }
        }
    }

    /// A table of columns of these widths, in points; `rows` writes its rows.
    mutating func table(_ widths: [Double], isRuled: Bool, _ rows: (inout XMLText) -> Void) {
        element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.element("w:tblW", ["w:w": Twips.points(widths.reduce(0, +)), "w:type": "dxa"])
                if isRuled {
                    xml.element("w:tblBorders") { xml in
                        let line: KeyValuePairs<StaticString, String> = [
                            "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "595959",
                        ]
                        xml.element("w:top", line)
                        xml.element("w:left", line)
                        xml.element("w:bottom", line)
                        xml.element("w:right", line)
                        xml.element("w:insideH", line)
                        xml.element("w:insideV", line)
                    }
                }
                xml.element("w:tblLayout", ["w:type": "fixed"])
                xml.element("w:tblCellMar") { xml in
                    xml.element("w:top", ["w:w": "30", "w:type": "dxa"])
                    xml.element("w:left", ["w:w": "60", "w:type": "dxa"])
                    xml.element("w:bottom", ["w:w": "30", "w:type": "dxa"])
                    xml.element("w:right", ["w:w": "60", "w:type": "dxa"])
                }
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.element("w:gridCol", ["w:w": Twips.points(width)]) }
            }
            rows(&xml)
        }
    }

    /// A row that is not cut where a page ends; as a head it is said again on every page.
    mutating func row(isHead: Bool = false, _ cells: (inout XMLText) -> Void) {
        element("w:tr") { xml in
            xml.element("w:trPr") { xml in
                xml.element("w:cantSplit")
                if isHead { xml.element("w:tblHeader") }
            }
            cells(&xml)
        }
    }

    /// A cell; `content` writes at least one paragraph.
    mutating func cell(_ width: Double, isShaded: Bool = false, _ content: (inout XMLText) -> Void) {
        element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.element("w:tcW", ["w:w": Twips.points(width), "w:type": "dxa"])
                if isShaded { xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "EDEDED"]) }
            }
            content(&xml)
        }
    }
}

extension Paragraph.Alignment {
    /// Its name in WordprocessingML.
    fileprivate var word: String {
        switch self {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        case .justified: "both"
        }
    }
}
