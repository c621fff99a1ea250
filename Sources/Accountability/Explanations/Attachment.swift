/// A file attached to an explanation (*tài liệu kèm theo*). Its bytes are kept under their hash and never replaced.
public struct Attachment: Hashable, Sendable {
    /// An id of an attachment.
    public typealias ID = Identifier<Attachment>

    /// How many a duty may have.
    public static let limit = 5
    /// How many bytes one may have: 10 MiB.
    public static let sizeLimit = 10_485_760

    /// Made by whoever attached it.
    public let id: ID
    /// Its file name, without a path.
    public let name: String
    /// What its first bytes say it is.
    public let mediaType: MediaType
    /// Its length in bytes.
    public let size: Int
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    public let sha256: String
    /// When it was attached.
    public let recordedAt: Instant

    /// An attachment as it was recorded.
    public init(id: ID, name: String, mediaType: MediaType, size: Int, sha256: String, recordedAt: Instant) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.recordedAt = recordedAt
    }

    /// A file's name as it is kept: one line, without the path some browsers send. Refused when nothing is left of it.
    public static func name(from given: String) throws(Refusal) -> String {
        let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let name = Text.line(last)
        guard (1...200).contains(name.unicodeScalars.count), name != ".", name != ".." else {
            throw Refusal(.attachmentNameInvalid)
        }
        return name
    }
}

/// What a file is, told by its bytes alone: names lie, and so do upload forms.
public enum MediaType: String, CaseIterable, Sendable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case text = "text/plain"

    /// The kind of these bytes; nil for every other kind, documents with macros among them.
    public static func detect(_ bytes: [UInt8]) -> MediaType? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office(bytes) }
        return isText(bytes) ? .text : nil
    }

    private static func office(_ bytes: [UInt8]) -> MediaType? {
        let names = ArchiveDirectory.names(in: bytes)
        guard names.contains("[Content_Types].xml"), !names.contains(where: { $0.hasSuffix("vbaProject.bin") }) else {
            return nil
        }
        if names.contains("word/document.xml") { return .docx }
        return names.contains("xl/workbook.xml") ? .xlsx : nil
    }

    /// UTF-8 without control characters other than line ends and tabs.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) || $0 == 0x7F })
        else { return false }
        return String(validating: bytes, as: UTF8.self) != nil
    }
}
