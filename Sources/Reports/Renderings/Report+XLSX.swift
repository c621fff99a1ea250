import Accountability
public import Documents

extension Report {
    /// The report as a workbook: a sheet of what is said once, then a sheet for each table. The same report under the same stamp gives
    /// the same bytes.
    public func xlsx(_ stamp: ReportStamp) throws(WorkbookError) -> AnonymousFile {
        let file = try AnonymousFile()
        let workbook = try Workbook(at: file.path, title: title, frame: stamp.frame)
        for sheet in sheets(stamp) { try workbook.add(sheet) }
        try workbook.finish()
        return file
    }
}

extension Workbook {
    /// A sheet with its rows.
    func add(_ sheet: ReportSheet) throws(WorkbookError) {
        let added = try addSheet(sheet.title, columns: sheet.columns.map { Sheet.Column($0) }, isFiltered: sheet.isList)
        for row in sheet.rows { try added.append(row) }
    }
}

extension ReportStamp {
    /// What is printed around every sheet.
    var frame: Workbook.Frame {
        Workbook.Frame(
            owner: agency,
            confidentiality: Self.confidentiality,
            printed: originWords
        )
    }
}
