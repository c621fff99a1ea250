import Testing

@testable import Web

/// How lists are cut.
struct PagingTests {
    @Test func `pages follow each other until nothing is left`() throws {
        let all = (1...7).map(String.init)
        var seen: [String] = []
        var cursor: String?
        repeat {
            let page = try PageOf(all, after: cursor, limit: 3, id: { $0 })
            #expect(page.total == 7)
            seen += page.values
            cursor = page.nextCursor
        } while cursor != nil
        #expect(seen == all)
    }

    @Test func `a list that ends with its page has no next one`() throws {
        #expect(try PageOf(["1", "2"], after: nil, limit: 2, id: { $0 }).nextCursor == nil)
        #expect(try PageOf([String](), after: nil, limit: 2, id: { $0 }).nextCursor == nil)
        #expect(try PageOf(["1", "2"], after: "2", limit: 2, id: { $0 }).values.isEmpty)
    }

    @Test func `a cursor that nobody gave is refused`() {
        let problem = #expect(throws: Problem.self) { try PageOf(["1"], after: "9", limit: 2, id: { $0 }) }
        #expect(problem?.code == .badCursor)
    }
}
