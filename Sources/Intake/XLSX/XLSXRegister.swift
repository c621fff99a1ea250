/// Reads a register from an Excel workbook.
struct XLSXRegister {
    private let archive: ZipArchive
    private let limits: IntakeLimits

    /// The register on the first visible sheet that has one.
    static func read(_ bytes: [UInt8], profile: MappingProfile?, limits: IntakeLimits) throws(IntakeError) -> Register {
        try XLSXRegister(archive: ZipArchive(bytes, limits: limits), limits: limits).read(profile)
    }

    private func read(_ profile: MappingProfile?) throws(IntakeError) -> Register {
        let workbookPart = try workbookPart()
        let workbook = WorkbookParser()
        try parse(workbookPart, workbook)
        let relations = try relationships(of: workbookPart)
        var context = SheetParser.Context(
            part: "",
            strings: nil,
            showsDates: [],
            epoch: workbook.epoch,
            limits: limits
        )
        for relation in relations {
            let part = PartName.resolve(relation.target, from: workbookPart)
            if relation.kind == "sharedStrings", context.strings == nil {
                let strings = SharedStringsParser(limits: limits)
                try parse(part, strings)
                context.strings = strings
            } else if relation.kind == "styles", context.showsDates.isEmpty {
                let styles = StylesParser(limit: limits.cellStyles)
                try parse(part, styles)
                context.showsDates = styles.showsDates
            }
        }
        var failure = IntakeError.noHeader(rowsSearched: limits.headerRows)
        for sheet in workbook.visibleSheets {
            guard let relation = relations.first(where: { $0.id == sheet.relation }), relation.kind == "worksheet"
            else {
                continue
            }
            context.part = PartName.resolve(relation.target, from: workbookPart)
            let parser = SheetParser(context, builder: RegisterBuilder(profile: profile, limits: limits))
            try parse(context.part, parser)
            let name = TextCleaner.clean(sheet.name).string
            if let register = try parser.builder.register(sheetName: name, format: .xlsx) { return register }
            let reason = parser.builder.failure()
            if case .noHeader = failure { failure = reason }
        }
        throw failure
    }

    /// The part that lists the sheets; throws for packages that are something else.
    private func workbookPart() throws(IntakeError) -> String {
        let top = archive.names.contains("_rels/.rels") ? try relationships(of: "") : []
        let part = top.first { $0.kind == "officeDocument" }.map { PartName.resolve($0.target, from: "") }
        let name = (part ?? "xl/workbook.xml").lowercased()
        if name.hasPrefix("xl/"), name.hasSuffix(".xml"), archive.names.contains(name) { return name }
        if name.hasSuffix(".bin") || archive.names.contains("xl/workbook.bin") { throw .unsupportedFormat(.xlsb) }
        if archive.names.contains("mimetype"), archive.names.contains("content.xml") { throw .unsupportedFormat(.ods) }
        if archive.names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }) {
            throw .unsupportedFormat(.otherOffice)
        }
        guard archive.names.contains(name), name.hasSuffix(".xml"), !top.isEmpty else {
            throw .unsupportedFormat(.archive)
        }
        return name
    }

    private func relationships(of part: String) throws(IntakeError) -> [RelationshipsParser.Relationship] {
        let parser = RelationshipsParser()
        try parse(PartName.relationships(of: part), parser)
        return parser.relationships
    }

    private func parse(_ part: String, _ handler: any XMLHandler) throws(IntakeError) {
        let stream = try XMLStream(handler, part: part, limits: limits)
        var wantsMore = true
        try archive.read(part) { bytes throws(IntakeError) in
            wantsMore = try stream.feed(bytes)
            return wantsMore
        }
        if wantsMore { _ = try stream.feed([], isLast: true) }
    }
}
