import Accountability
import Testing

/// What may be attached is told by the bytes, and a name is only a name.
struct AttachmentTests {
    /// The least of a ZIP archive: one local header's signature, a central directory of empty entries, its end.
    private static func archive(_ names: [String]) -> [UInt8] {
        let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 26)
        let directory = names.flatMap { name -> [UInt8] in
            let length = [UInt8(name.utf8.count), 0]
            return [0x50, 0x4B, 0x01, 0x02] + Array(repeating: 0, count: 24) + length + Array(repeating: 0, count: 16)
                + Array(name.utf8)
        }
        return start + directory + [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 12)
            + [UInt8(start.count), 0, 0, 0, 0, 0]
    }

    @Test(arguments: [
        (Array("%PDF-1.7\n".utf8), MediaType.pdf), ([0xFF, 0xD8, 0xFF, 0xE0, 0x00], .jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], .png),
        (archive(["[Content_Types].xml", "word/document.xml"]), .docx),
        (archive(["[Content_Types].xml", "xl/workbook.xml"]), .xlsx),
        (Array("Giấy mời họp\r\n\tngày 5/3\n".utf8), .text), (Array("<html>chỉ là chữ</html>".utf8), .text),
    ])
    func `the kinds allowed are told by their bytes`(_ bytes: [UInt8], _ kind: MediaType) {
        #expect(MediaType.detect(bytes) == kind)
    }

    @Test(arguments: [
        [], [0x00], [0x4D, 0x5A, 0x90, 0x00], Array("GIF89a".utf8) + [0x01], [0xC3, 0x28],
        archive(["[Content_Types].xml"]), archive(["word/document.xml"]), archive([]),
        archive(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
        Array(archive(["[Content_Types].xml", "word/document.xml"]).dropLast(1)),
        [0x50, 0x4B, 0x03, 0x04],
    ])
    func `everything else is not`(_ bytes: [UInt8]) {
        #expect(MediaType.detect(bytes) == nil)
    }

    @Test func `an archive cut anywhere is refused and never read past its end`() {
        let whole = Self.archive(["[Content_Types].xml", "xl/workbook.xml"])
        // Three letters of a signature are still only letters.
        for length in whole.indices.dropFirst(4) {
            let cut = MediaType.detect(Array(whole.prefix(length)))
            #expect(cut == nil)
            var odd = whole
            odd[length] = odd[length] ^ 0xFF
            let changed = MediaType.detect(odd)
            #expect(changed == nil || changed == .xlsx)
        }
    }

    @Test(arguments: [
        ("giấy mời.pdf", "giấy mời.pdf"), ("C:\\Users\\lan\\a.pdf", "a.pdf"), ("../../etc/passwd", "passwd"),
        (" a\n b.txt ", "a b.txt"),
    ])
    func `a name is kept without its path, on one line`(_ given: String, _ kept: String) throws {
        #expect(try Attachment.name(from: given) == kept)
    }

    @Test(arguments: ["", " ", "/", "..", "a/..", String(repeating: "x", count: 201)])
    func `a name of nothing is refused`(_ given: String) {
        #expect(throws: Refusal(.attachmentNameInvalid)) { try Attachment.name(from: given) }
    }
}

/// Categories of causes are dated, and one that says nothing needs a sentence.
struct CauseCategoryTests {
    @Test func `a later row replaces an earlier one from its day on`() throws {
        let from = try day("2027-01-01")
        let ended = CauseCategory(
            cause: "workload",
            effectiveOn: from,
            title: "Quá tải",
            isOffered: false,
            ordinal: 4,
            sourceDocument: "Bản 2"
        )
        let categories = CauseCategory.shipped + [ended]
        let before = CauseCategory.offered(on: try day("2026-12-31"), among: categories)
        #expect(before == CauseCategory.shipped)
        let after = CauseCategory.offered(on: from, among: categories)
        #expect(after == CauseCategory.shipped.filter { $0.cause != "workload" })
        #expect(CauseCategory.offered(on: try day("2025-06-30"), among: categories).isEmpty)
    }

    @Test func `a cause is one of those offered, and "other" needs a sentence`() throws {
        let today = try day("2026-03-02")
        try CauseCategory.check("workload", text: "Nhiều", among: CauseCategory.shipped, on: today)
        try CauseCategory.check("other", text: "Đường sụt lún, không đi được", among: CauseCategory.shipped, on: today)
        #expect(throws: Refusal(.causeSentenceNeeded, "other")) {
            try CauseCategory.check("other", text: "Bận việc", among: CauseCategory.shipped, on: today)
        }
        #expect(throws: Refusal(.causeUnknown, "weather")) {
            try CauseCategory.check("weather", text: "Mưa", among: CauseCategory.shipped, on: today)
        }
    }
}
