/// The kinds of files we read, told apart by their first bytes: names lie, and so do upload forms.
enum FileKind {
    /// A ZIP archive, perhaps a workbook.
    case archive
    /// Anything that is not recognisably something else.
    case text

    /// The kind of these bytes; throws for kinds we know and do not read.
    init(_ bytes: [UInt8]) throws(IntakeError) {
        if bytes.isEmpty { throw .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .archive
            return
        }
        if let foreign = Self.foreign(bytes) { throw .unsupportedFormat(foreign) }
        self = .text
    }

    private static func foreign(_ bytes: [UInt8]) -> ForeignFormat? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return holdsEncryptedPackage(bytes) ? .encryptedWorkbook : .xls
        }
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.format }
        return markup(bytes)
    }

    private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
        ([0x09, 0x08], .xls), ([0x09, 0x04, 0x06, 0x00], .xls), ([0x09, 0x02, 0x06, 0x00], .xls),
        ([0x50, 0x4B, 0x05, 0x06], .archive), ([0x1F, 0x8B], .archive), (Array("Rar!".utf8), .archive),
        ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ]

    /// A workbook with a password is an OLE file with a stream of this name in UTF-16.
    private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        var name: [UInt8] = []
        for letter in "EncryptedPackage".utf8 { name += [letter, 0] }
        guard bytes.count >= name.count else { return false }
        for start in 0...bytes.count - name.count where bytes[start] == name[0] {
            if bytes[start..<start + name.count].elementsEqual(name) { return true }
        }
        return false
    }

    /// Tables saved as web pages or XML and named `.xls`, which Excel opens with a warning nobody reads.
    private static func markup(_ bytes: [UInt8]) -> ForeignFormat? {
        let head = String(decoding: bytes.prefix(1024).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
        guard start.hasPrefix("<") else { return nil }
        if ["<html", "<table", "<!doctype html", "<head", "<meta", "<style", "<div"].contains(where: start.hasPrefix) {
            return .html
        }
        return start.contains("<html") ? .html : .xml
    }
}
