/// The parts of a DOCX around its text.
enum DOCXParts {
    /// The namespace of WordprocessingML.
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// What each part is.
    static var contentTypes: [UInt8] {
        var xml = XMLText()
        xml.element("Types", ["xmlns": "\(package)/content-types"]) { xml in
            let kinds = [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
                ("png", "image/png"),
            ]
            for (end, type) in kinds { xml.element("Default", ["Extension": end, "ContentType": type]) }
            let parts = [
                ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
                ("/word/settings.xml", "\(word).settings+xml"), ("/word/header1.xml", "\(word).header+xml"),
                ("/word/footer1.xml", "\(word).footer+xml"),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ]
            for (name, type) in parts { xml.element("Override", ["PartName": name, "ContentType": type]) }
        }
        return xml.bytes
    }

    /// Where the text and the properties are.
    static var relations: [UInt8] {
        relations([
            ("\(office)/relationships/officeDocument", "word/document.xml"),
            ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
            ("\(office)/relationships/extended-properties", "docProps/app.xml"),
        ])
    }

    /// What the text rests on. The images come behind the rest, from `rId5`.
    static func documentRelations(images: Int) -> [UInt8] {
        relations(
            ["styles", "settings"].map { ("\(office)/relationships/\($0)", "\($0).xml") }
                + ["header", "footer"].map { ("\(office)/relationships/\($0)", "\($0)1.xml") }
                + (0..<images).map { ("\(office)/relationships/image", "media/image\($0 + 1).png") }
        )
    }

    private static func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
        var xml = XMLText()
        xml.element("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
            for (index, relation) in targets.enumerated() {
                xml.element(
                    "Relationship",
                    ["Id": "rId\(index + 1)", "Type": relation.type, "Target": relation.target]
                )
            }
        }
        return xml.bytes
    }

    /// Title, subject, language and when it was made.
    static func properties(of manuscript: Manuscript) -> [UInt8] {
        let madeAt = UTCTime(manuscript.madeAt).text
        var xml = XMLText()
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": "\(package)/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ]
        ) { xml in
            xml.element("dc:title") { $0.write(manuscript.title) }
            if !manuscript.subject.isEmpty { xml.element("dc:subject") { $0.write(manuscript.subject) } }
            xml.element("dc:language") { $0.write(manuscript.language) }
            xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"]) { $0.write(madeAt) }
            xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"]) { $0.write(madeAt) }
        }
        return xml.bytes
    }

    /// Which program wrote it.
    static var application: [UInt8] {
        var xml = XMLText()
        xml.element("Properties", ["xmlns": "\(office)/extended-properties"]) { xml in
            xml.element("Application") { $0.write("KyCuong") }
        }
        return xml.bytes
    }

    /// How it is to be opened: as a paper of Word 2013 and later, not in the mode for older ones.
    static var settings: [UInt8] {
        var xml = XMLText()
        xml.element("w:settings", ["xmlns:w": main]) { xml in
            xml.element("w:defaultTabStop", ["w:val": "720"])
            xml.element("w:compat") { xml in
                xml.element(
                    "w:compatSetting",
                    ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"]
                )
            }
        }
        return xml.bytes
    }

    /// The number of the page above, from the second on.
    static func header(of manuscript: Manuscript) -> [UInt8] {
        var xml = XMLText()
        xml.element("w:hdr", ["xmlns:w": main]) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { $0.element("w:jc", ["w:val": "center"]) }
                if manuscript.margin == .numberOnTop { xml.field("PAGE") }
            }
        }
        return xml.bytes
    }

    /// The words at the foot, and the number of the page.
    static func footer(of manuscript: Manuscript) -> [UInt8] {
        let page = manuscript.page
        var xml = XMLText()
        xml.element("w:ftr", ["xmlns:w": main]) { xml in
            xml.element("w:p") { xml in
                guard case .foot(let words) = manuscript.margin else { return }
                xml.element("w:pPr") { xml in
                    xml.element("w:pStyle", ["w:val": "Footer"])
                    xml.element("w:tabs") { xml in
                        let end = Twips.millimetres(page.width - page.left - page.right)
                        xml.element("w:tab", ["w:val": "right", "w:pos": end])
                    }
                }
                xml.run([Run(words)])
                xml.element("w:r") { $0.element("w:tab") }
                xml.run([Run("Trang ")])
                xml.field("PAGE")
                xml.run([Run("/")])
                xml.field("NUMPAGES")
            }
        }
        return xml.bytes
    }
}
