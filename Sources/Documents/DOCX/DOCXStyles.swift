/// How the parts of a DOCX look; whoever edits it changes a style once.
struct DOCXStyles {
    private let size: Double
    private let font: String
    private let language: String

    /// The styles of a manuscript. Word's own fonts, as wide as the Liberation fonts of the PDF.
    init(_ manuscript: Manuscript) {
        size = manuscript.typeface == .serif ? 13 : 9.5
        font = manuscript.typeface == .serif ? "Times New Roman" : "Arial"
        language = manuscript.language == "vi" ? "vi-VN" : manuscript.language
    }

    /// The part.
    var bytes: [UInt8] {
        var xml = XMLText()
        xml.element("w:styles", ["xmlns:w": DOCXParts.main]) { xml in
            defaults(&xml)
            style(&xml, "Normal", "Normal", isDefault: true)
            for level in 1...4 {
                style(
                    &xml,
                    "Heading\(level)",
                    "heading \(level)",
                    before: [14, 12, 9, 7][level - 1],
                    size: size * [1.5, 1.2, 1.05, 1][level - 1],
                    outline: level - 1
                )
            }
            style(&xml, "Footer", "footer", size: 8)
            style(&xml, "Cell", "KyCuong Cell", size: size * 0.92)
        }
        return xml.bytes
    }

    private func defaults(_ xml: inout XMLText) {
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    xml.element(
                        "w:rFonts",
                        ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font]
                    )
                    xml.size(size)
                    xml.element("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": language])
                }
            }
            xml.element("w:pPrDefault") { xml in
                xml.element("w:pPr") { $0.element("w:spacing", ["w:before": "0", "w:after": "0"]) }
            }
        }
    }

    private func style(
        _ xml: inout XMLText,
        _ id: String,
        _ name: String,
        isDefault: Bool = false,
        before: Double? = nil,
        size: Double? = nil,
        outline: Int? = nil
    ) {
        let attributes: KeyValuePairs<StaticString, String> =
            isDefault
            ? ["w:type": "paragraph", "w:default": "1", "w:styleId": id] : ["w:type": "paragraph", "w:styleId": id]
        xml.element("w:style", attributes) { xml in
            xml.element("w:name", ["w:val": name])
            if !isDefault { xml.element("w:basedOn", ["w:val": "Normal"]) }
            xml.element("w:qFormat")
            xml.element("w:pPr") { xml in
                if outline != nil { xml.element("w:keepNext") }
                if let before { xml.element("w:spacing", ["w:before": Twips.points(before), "w:after": "60"]) }
                if let outline { xml.element("w:outlineLvl", ["w:val": String(outline)]) }
            }
            xml.element("w:rPr") { xml in
                if outline != nil { xml.element("w:b") }
                if let size { xml.size(size) }
            }
        }
    }
}
