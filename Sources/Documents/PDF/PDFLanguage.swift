/// Says in a finished PDF in which language it speaks, and that its title is to be shown.
///
/// Cairo 1.16 cannot write either into the catalogue. The standard lets a file be changed by what is added behind its end: here the
/// catalogue once more, with the two entries, and a table that says where it lies now.
struct PDFLanguage {
    private let bytes: [UInt8]

    /// A file as Cairo wrote it.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The file with its language.
    func adding(_ language: String) throws(PDFError) -> [UInt8] {
        guard let tableAt = number(after: "startxref", from: bytes.count - 64),
            let trailer = range(of: "trailer", from: tableAt),
            let size = number(after: "/Size", from: trailer.upperBound),
            let root = number(after: "/Root", from: trailer.upperBound),
            let info = number(after: "/Info", from: trailer.upperBound),
            let object = place(of: root, tableAt: tableAt),
            let open = range(of: "<<", from: object),
            let end = range(of: "endobj", from: open.upperBound)
        else { throw .catalogueMissing }
        var updated = bytes
        if updated.last != UInt8(ascii: "\n") { updated.append(UInt8(ascii: "\n")) }
        let catalogueAt = updated.count
        // A language is letters, digits and hyphens; nothing else gets into the string.
        let name = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        updated += "\(root) 0 obj\n<< /Lang (\(name))\n   /ViewerPreferences << /DisplayDocTitle true >>".utf8
        updated += bytes[open.upperBound..<end.upperBound]
        updated.append(UInt8(ascii: "\n"))
        let newTableAt = updated.count
        let digits = String(catalogueAt)
        let entry = String(repeating: "0", count: 10 - digits.count) + digits
        updated += "xref\n\(root) 1\n\(entry) 00000 n \n".utf8
        updated += "trailer\n<< /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(tableAt) >>\n".utf8
        updated += "startxref\n\(newTableAt)\n%%EOF\n".utf8
        return updated
    }

    /// Where an object begins, by the table: a line that says how many there are, and then twenty bytes for each.
    private func place(of object: Int, tableAt: Int) -> Int? {
        guard let first = range(of: "0000000000", from: tableAt)?.lowerBound else { return nil }
        let start = first + object * 20
        guard start + 10 <= bytes.count else { return nil }
        return Int(String(decoding: bytes[start..<start + 10], as: UTF8.self))
    }

    private func range(of word: String, from start: Int) -> Range<Int>? {
        let word = Array(word.utf8)
        guard start >= 0, bytes.count >= word.count else { return nil }
        var at = start
        while at <= bytes.count - word.count {
            if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) { return at..<at + word.count }
            at += 1
        }
        return nil
    }

    private func number(after word: String, from start: Int) -> Int? {
        guard let word = range(of: word, from: max(0, start)) else { return nil }
        let digits = bytes[word.upperBound...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            .prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
