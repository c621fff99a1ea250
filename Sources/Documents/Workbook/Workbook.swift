import CXLSXWriter

#if canImport(Glibc)
    import Glibc
#endif

/// Writes an XLSX workbook in constant memory (libxlsxwriter): rows go to a temporary file as they come, and ``finish()`` packs them.
///
/// The same sheets and rows give the same bytes: the time of making is fixed and nothing is random. Words are words however they
/// begin: no cell is ever a formula or a link. Not for several threads at once.
@safe public final class Workbook {
    /// What is printed around every sheet.
    public struct Frame: Sendable, Hashable {
        /// Above, at the left: whose paper it is.
        public let owner: String
        /// Above, at the right: who may see it.
        public let confidentiality: String
        /// Below, at the left: who printed it and when.
        public let printed: String

        /// What stands around the sheets; a longer text than a page has room for is cut.
        public init(owner: String, confidentiality: String, printed: String) {
            self.owner = owner
            self.confidentiality = confidentiality
            self.printed = printed
        }
    }

    let frame: Frame
    let formats: WorkbookFormats
    private let path: String
    private let scratch: String
    private var handle: UnsafeMutablePointer<lxw_workbook>?
    private var names = SheetNames()
    private var sheets: [Sheet] = []
    private var notes: Sheet?

    /// A workbook that will stand at `path`; what it is made of lies in `scratch` meanwhile, in the folder of the system for such things
    /// unless one is named.
    public init(at path: String, title: String, frame: Frame, scratch: String? = nil) throws(WorkbookError) {
        // unsafe: nobody changes the environment of a running program.
        let scratch = unsafe scratch ?? getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        // unsafe: the library copies name and folder.
        let handle = unsafe scratch.withCString { folder -> UnsafeMutablePointer<lxw_workbook>? in
            var options = unsafe lxw_workbook_options()
            unsafe options.constant_memory = 1
            unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let handle = unsafe handle, let formats = unsafe WorkbookFormats(handle) else {
            throw .library(operation: "tạo sổ tính", number: LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue)
        }
        unsafe self.handle = handle
        self.formats = formats
        self.frame = frame
        self.path = path
        self.scratch = scratch
        describe(title)
    }

    deinit {
        // unsafe: freed here unless the library freed it when it was finished.
        if let handle = unsafe handle { unsafe lxw_workbook_free(handle) }
    }

    /// A new sheet behind the others, with the headings of its columns in the first row. Its name is made of the title: legal, short
    /// and different from all others. Where it is filtered, each heading opens a list of what stands below it.
    public func addSheet(_ title: String, columns: [Sheet.Column], isFiltered: Bool = true) throws(WorkbookError)
        -> Sheet
    {
        guard let handle = unsafe handle else { throw .finished }
        let name = names.name(for: title)
        // unsafe: the workbook is open and copies the name; it owns the sheet.
        guard let sheet = unsafe workbook_add_worksheet(handle, name) else {
            throw .library(operation: "thêm trang “\(name)”", number: LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue)
        }
        let added = unsafe try Sheet(
            sheet,
            in: self,
            name: name,
            title: title,
            columns: columns,
            isFiltered: isFiltered
        )
        sheets.append(added)
        return added
    }

    /// Sets up the pages of all sheets, packs them and looks whether all of it is there. Nothing can be written afterwards.
    public func finish() throws(WorkbookError) {
        guard let handle = unsafe handle else { throw .finished }
        for sheet in sheets { try sheet.end() }
        let rows = sheets.map { (sheet: $0.name, bytes: $0.rowBytes) }
        for sheet in sheets { sheet.close() }
        try checkRoom(for: rows.map(\.bytes).max() ?? 0)
        unsafe self.handle = nil
        // unsafe: open until here; the library frees it, whatever comes of it.
        let result = unsafe workbook_close(handle)
        guard result == LXW_NO_ERROR else {
            throw errno == ENOSPC ? .diskFull : .library(operation: "ghi tệp XLSX", number: result.rawValue)
        }
        try ArchiveCheck.check(path, rows: rows)
    }

    /// Something to be read beside the sheets, on a sheet of its own that is made when it is first needed.
    func note(_ sheet: String, _ cell: String, _ remark: String, _ texts: [String] = [""]) throws(WorkbookError) {
        let notes = try notesSheet()
        for text in texts { try notes.append([.text(sheet), .text(cell), .text(remark), .text(text)]) }
    }

    /// The name of the sheet of ``note(_:_:_:_:)``.
    func notesName() throws(WorkbookError) -> String { try notesSheet().name }

    private func notesSheet() throws(WorkbookError) -> Sheet {
        if let notes { return notes }
        let columns = [("Trang", nil), ("Ô", nil), ("Ghi chú", nil), ("Toàn văn", 80)]
            .map { Sheet.Column($0.0, width: $0.1) }
        let made = try addSheet("Ghi chú của tệp", columns: columns)
        notes = made
        return made
    }

    /// The library packs one sheet after the other through a copy, and does not notice when there is no room for it.
    private func checkRoom(for bytes: Int) throws(WorkbookError) {
        var about = statvfs()
        guard unsafe statvfs(scratch, &about) == 0 else {
            throw .system(operation: "xem chỗ trống của thư mục tạm \(scratch)", number: errno)
        }
        guard UInt64(about.f_bavail) * UInt64(about.f_frsize) > UInt64(bytes + (1 << 20)) else { throw .diskFull }
    }

    /// Who made it is the owner; when is always the same moment, as the archive's own times are.
    private func describe(_ title: String) {
        guard let handle = unsafe handle else { return }
        let title = CellText(String(title.prefix(120)), remark: { _ in "" }).text
        let owner = CellText(String(frame.owner.prefix(120)), remark: { _ in "" }).text
        // unsafe: the library copies the texts.
        unsafe title.withCString { title in
            unsafe owner.withCString { owner in
                var about = unsafe lxw_doc_properties()
                unsafe about.title = UnsafeMutablePointer(mutating: title)
                unsafe about.author = UnsafeMutablePointer(mutating: owner)
                unsafe about.created = Self.madeAt
                unsafe workbook_set_properties(handle, &about)
            }
        }
    }

    /// 1980-01-01, where the times of ZIP archives begin.
    private static let madeAt = 315_532_800
}
