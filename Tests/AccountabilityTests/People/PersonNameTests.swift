import Accountability
import Testing

struct PersonNameTests {
    @Test func `a name sorts by its given name and is searched folded`() throws {
        let name = try #require(PersonName("  Nguyễn  Thị\tMinh "))
        #expect(name.text == "Nguyễn Thị Minh")
        #expect(name.given == "Minh")
        #expect(name.sortKey == "Minh Nguyễn Thị")
        #expect(name.searchKey == "nguyen thi minh")
        #expect("\(name)" == "Nguyễn Thị Minh")
    }

    @Test func `composed and decomposed letters are one name`() throws {
        let composed = try #require(PersonName("Đỗ Huế"))
        let decomposed = try #require(PersonName("Đo\u{302}\u{303} Hue\u{302}\u{301}"))
        #expect(composed.text.unicodeScalars.elementsEqual(decomposed.text.unicodeScalars))
        #expect(composed == decomposed)
    }

    @Test func `a name of one word is its own given name`() throws {
        let name = try #require(PersonName("Lan"))
        #expect(name.given == "Lan")
        #expect(name.sortKey == "Lan")
    }

    @Test func `nothing and too much are no names`() {
        #expect(PersonName(" \u{200B} ") == nil)
        #expect(PersonName(String(repeating: "a", count: PersonName.maximumLength)) != nil)
        #expect(PersonName(String(repeating: "a", count: PersonName.maximumLength + 1)) == nil)
        #expect(PersonName("a" + String(repeating: "\u{301}", count: 1_000_000)) == nil)
    }
}
