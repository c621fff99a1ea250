import CMinizip

/// Looks at a workbook that was written: the library that writes it does not notice when a temporary file could take no more.
enum ArchiveCheck {
    /// Refuses an archive in which a sheet is shorter than its rows alone were. `rows` are their bytes, sheet by sheet.
    static func check(_ path: String, rows: [(sheet: String, bytes: Int)]) throws(WorkbookError) {
        // unsafe: opened here, closed below.
        guard let archive = unsafe unzOpen64(path) else { throw .incomplete(sheet: rows.first?.sheet ?? "") }
        defer { unsafe unzClose(archive) }
        for (index, row) in rows.enumerated() {
            var about = unz_file_info64()
            guard unsafe unzLocateFile(archive, "xl/worksheets/sheet\(index + 1).xml", 1) == UNZ_OK,
                unsafe unzGetCurrentFileInfo64(archive, &about, nil, 0, nil, 0, nil, 0) == UNZ_OK,
                about.uncompressed_size >= UInt64(row.bytes + leastAround)
            else { throw .incomplete(sheet: row.sheet) }
        }
    }

    /// What stands around the rows of every sheet is longer than this.
    private static let leastAround = 400
}
