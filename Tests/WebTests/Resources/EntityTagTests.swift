import HTTPTypes
import Testing

@testable import Web

/// Versions in headers.
struct EntityTagTests {
    @Test func `the tag tells version and bytes`() {
        let tag = EntityTag(version: 3, body: Array("{}".utf8))
        #expect(tag.text == "\"3-44136fa355b3678a\"")
        #expect(tag != EntityTag(version: 3, body: Array("{ }".utf8)))
    }

    @Test(arguments: [
        ("\"3\"", 3), ("\"3-44136fa355b3678a\"", 3), ("\"0\"", 0), ("\"12-\"", 12),
    ])
    func `the version seen is read`(value: String, version: Int) throws {
        #expect(try EntityTag.seenVersion([.ifMatch: value]) == version)
    }

    @Test(arguments: [
        "3", "\"3", "3\"", "\"\"", "\"x\"", "W/\"3\"", "\"3\", \"4\"", "\"-3\"", "\"3x\"", "\"9999999999\"",
    ])
    func `what is no tag of ours is refused`(value: String) {
        let problem = #expect(throws: Problem.self) { try EntityTag.seenVersion([.ifMatch: value]) }
        #expect(problem?.code == .badPrecondition)
        #expect(problem?.errors.first?.parameter == "If-Match")
    }

    @Test func `nothing, and anything, is not enough to decide on`() {
        for headers: HTTPFields in [[:], [.ifMatch: "*"]] {
            let problem = #expect(throws: Problem.self) { try EntityTag.seenVersion(headers) }
            #expect(problem?.status == .preconditionRequired)
        }
    }

    @Test(arguments: [
        ("\"3-44136fa355b3678a\"", true), ("W/\"3-44136fa355b3678a\"", true), ("\"2\", \"3-44136fa355b3678a\"", true),
        ("*", true), ("\"3\"", false), ("", false),
    ])
    func `whoever has the answer is told so`(value: String, isSame: Bool) {
        #expect(EntityTag(version: 3, body: Array("{}".utf8)).matches([.ifNoneMatch: value]) == isSame)
    }
}
