extension Manuscript {
    /// The manuscript as a DOCX (WordprocessingML), to be edited and signed. The same manuscript gives the same bytes.
    ///
    /// Drawings are left out, which a line says: the figures they show stand beside them.
    public func docx() throws -> [UInt8] {
        let images = blocks.compactMap { block -> Squares? in
            if case .squares(let squares) = block { squares } else { nil }
        }
        let files = try ZipWriter()
        try files.add("[Content_Types].xml", DOCXParts.contentTypes)
        try files.add("_rels/.rels", DOCXParts.relations)
        try files.add("docProps/core.xml", DOCXParts.properties(of: self))
        try files.add("docProps/app.xml", DOCXParts.application)
        try files.add("word/_rels/document.xml.rels", DOCXParts.documentRelations(images: images.count))
        try files.add("word/styles.xml", DOCXStyles(self).bytes)
        try files.add("word/settings.xml", DOCXParts.settings)
        try files.add("word/header1.xml", DOCXParts.header(of: self))
        try files.add("word/footer1.xml", DOCXParts.footer(of: self))
        for (index, image) in images.enumerated() { try files.add("word/media/image\(index + 1).png", image.png) }
        try files.add("word/document.xml", DOCXBody(self).bytes)
        return try files.bytes()
    }
}

/// Lengths as WordprocessingML counts them: twentieths of a point.
enum Twips {
    /// So many millimetres.
    static func millimetres(_ length: Double) -> String { points(length * Length.millimetre) }

    /// So many points.
    static func points(_ length: Double) -> String { String(Int((length * 20).rounded())) }
}
