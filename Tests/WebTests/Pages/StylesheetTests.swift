import Testing

@testable import Web

/// The one style sheet.
struct StylesheetTests {
    @Test func `it has at most 20 KB and takes nothing from elsewhere`() {
        #expect(Stylesheet.text.utf8.count <= 20 * 1_024, "\(Stylesheet.text.utf8.count)")
        for part in ["http:", "https:", "//", "@import", "@font-face"] { #expect(!Stylesheet.text.contains(part)) }
    }

    @Test func `drawings have no colours of their own`() {
        for text in [Stylesheet.charts, Stylesheet.leaders, Stylesheet.print] {
            #expect(!text.contains("#") && !text.contains("rgb"))
        }
    }
}
