/// Why a whole file cannot be read. Single rows that cannot be taken are no errors but `RowProblem`s.
///
/// No case carries text of a cell: an error may be logged, and a file without a header may hold applicants anywhere.
public enum IntakeError: Error, Hashable, Sendable {
    /// The operating system did not give us the file; `reason` is its own words.
    case unreadableFile(reason: String)
    /// There is not a single byte, or not a single row.
    case empty
    /// Larger than `limit` bytes.
    case fileTooLarge(limit: Int)
    /// A kind of file we know but do not read.
    case unsupportedFormat(ForeignFormat)
    /// Vietnamese text in an encoding from before Unicode.
    case legacyEncoding(LegacyEncoding)
    /// Bytes that are no UTF-8, at this offset (from 0) in this line (from 1).
    case invalidUTF8(offset: Int, line: Int)
    /// Half a character of UTF-16, at this offset (from 0).
    case invalidUTF16(offset: Int)
    /// Zero bytes as UTF-16 has them, but no byte order mark that says which kind.
    case utf16WithoutMark
    /// A quotation mark opened in this row is never closed.
    case unclosedQuote(row: Int)
    /// No sheet has a row with at least a file code and a receipt date column among its first rows.
    case noHeader(rowsSearched: Int)
    /// A mapping names headers the file does not have: `column=header` each.
    case mappedHeaderMissing([String])
    /// A mapping cannot be understood.
    case badMapping(MappingFault)
    /// Too much of something, or something an honest workbook never has.
    case refusedArchive(ArchiveFault)
    /// A part of the workbook is not what the format says.
    case damaged(part: String)
    /// A DTD. No program that writes workbooks writes one; programs that attack readers do.
    case documentType(part: String)
    /// One cell is larger than `limit` bytes.
    case cellTooLong(row: Int, limit: Int)
    /// A row has more than `limit` cells.
    case tooManyCells(row: Int, limit: Int)
    /// More rows than `limit`.
    case tooManyRows(limit: Int)
}

/// Kinds of files that people upload by mistake; each gets its own hint.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
    /// Excel 97-2003.
    case xls
    /// A workbook with a password: the package is hidden in an OLE file.
    case encryptedWorkbook
    /// Excel's binary workbook.
    case xlsb
    /// OpenDocument.
    case ods
    /// Word or PowerPoint.
    case otherOffice
    /// PDF.
    case pdf
    /// A web page, often named `.xls` by the system that made it.
    case html
    /// XML Spreadsheet 2003 or other XML, often named `.xls`.
    case xml
    /// A picture.
    case image
    /// An archive without a workbook in it.
    case archive
    /// RTF.
    case rtf
}

/// What is wrong with a mapping given by a person.
public enum MappingFault: Hashable, Sendable {
    /// Not of the form `column=header`.
    case malformed(String)
    /// No such column of ours.
    case unknownColumn(String)
    /// The same column of ours twice.
    case columnTwice(String)
    /// Two columns of ours from one column of the file.
    case headerTwice(String)
}

/// Why an archive is not opened at all, or no further.
public enum ArchiveFault: String, Hashable, Sendable, CaseIterable {
    /// More parts than a workbook has.
    case tooManyEntries
    /// Unpacks to more than we are willing to read.
    case inflatedTooLarge
    /// Packed more tightly than a table ever is.
    case ratioTooHigh
    /// A part with a password.
    case encrypted
    /// A name that is absolute, climbs up, or holds control characters.
    case oddName
    /// Two parts of one name.
    case duplicateName
    /// Two parts share bytes.
    case overlapping
    /// A packing method other than stored and deflated.
    case unknownMethod
    /// Elements nested too deeply, or one tag of enormous size.
    case excessiveMarkup
    /// More shared strings or cell formats than we are willing to keep.
    case tooManyStrings
}
