import Documents
import Testing

/// A PDF, read back by poppler.
@Suite struct PDFTests {
    @Test func `the same manuscript gives the same bytes`() throws {
        let manuscript = Manuscript.sheet(rows: 60)
        #expect(try manuscript.pdf() == manuscript.pdf())
    }

    @Test func `many are made at once`() async throws {
        let alone = try Manuscript.sheet(rows: 30).pdf()
        let together = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 { group.addTask { try Manuscript.sheet(rows: 30).pdf() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.count == 16 && together.allSatisfy { $0 == alone })
    }

    @Test func `it says what it is, in which language, and of which parts`() throws {
        let file = try PrintedFile(Manuscript.sheet(rows: 60).pdf(), "sheet.pdf")
        let said = try file.asked("pdfinfo")
        #expect(said.contains("Title:           Tờ thử"))
        #expect(said.contains("Tagged:          yes"))
        #expect(said.contains("CreationDate:    Wed Sep 30"))
        let structure = try file.asked("pdfinfo", "-struct")
        for part in ["Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "P (block)"] {
            #expect(structure.contains(part), "\(part) is missing")
        }
        let bytes = String(decoding: try Manuscript.sheet(rows: 1).pdf(), as: UTF8.self)
        #expect(bytes.contains("/Lang (vi)") && bytes.contains("/DisplayDocTitle true") && bytes.contains("/Outlines"))
    }

    @Test func `all fonts are embedded`() throws {
        for (name, manuscript) in [("sheet", Manuscript.sheet(rows: 3)), ("letter", .letter)] {
            let fonts = try PrintedFile(manuscript.pdf(), "\(name).pdf").asked("pdffonts").split(separator: "\n")
                .dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                #expect(font.contains("+Liberation"))
                let columns = font.split(separator: " ").suffix(5).prefix(3)
                #expect(columns.allSatisfy { $0 == "yes" }, "\(font)")
            }
        }
    }

    @Test func `every page tells its number, and a letter's first does not`() throws {
        let sheet = try PrintedFile(Manuscript.sheet(rows: 120).pdf(), "long.pdf")
        let pages = try sheet.text().split(separator: "\u{0C}").filter { $0.contains("Trang") }
        #expect(pages.count > 2)
        for (index, page) in pages.enumerated() { #expect(page.contains("Trang \(index + 1)/\(pages.count)")) }
        let letter = try PrintedFile(Manuscript.letter.pdf(), "letter.pdf").text().split(separator: "\u{0C}")
        #expect(letter.count == 2)
        #expect(letter[0].hasPrefix("ỦY BAN NHÂN DÂN") && letter[1].hasPrefix("2\n"))
    }

    @Test func `a link leads to its address and is read as words`() throws {
        let run = Run("cổng dịch vụ", link: "https://example.vn/a?b='c'&d=(e)")
        let file = try PrintedFile(Manuscript.test([.paragraph(Paragraph([Run("Xem "), run]))]).pdf(), "link.pdf")
        #expect(try file.text().contains("\nXem cổng dịch vụ\n"))
        #expect(try file.asked("pdfinfo", "-url").contains("https://example.vn/a?b='c'&d=(e)"))
    }

    @Test func `an empty manuscript is one empty page`() throws {
        let file = try PrintedFile(Manuscript.test([.facts([]), .pageBreak]).pdf(), "empty.pdf")
        #expect(try file.asked("pdfinfo").contains("Pages:           1"))
    }
}
