import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import Testing

@testable import Web

/// Lists of real things, page by page.
struct ListTests {
    @Test(arguments: MannersThing.allCases)
    func `Link leads from the first page to the last, and every thing stands on exactly one`(thing: MannersThing)
        async throws
    {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            for _ in 1...5 { #expect(try await thing.make(about: his, in: api).status == 201) }
            let whole = try await api.get(thing.path, as: .chairman)
            #expect(whole.headers[.linkRelation] == nil)
            #expect(try whole.json["meta"] == ["total": 5, "next_cursor": .null])

            var pages: [[String]] = []
            var path: String? = "\(thing.path)?limit=2"
            while let next = path, pages.count < 9 {
                let page = try await api.get(next, as: .chairman)
                #expect(page.status == 200, "\(page.text)")
                #expect(try page.json["meta"]?["total"] == 5)
                pages.append(try thing.ids(page))
                path = try Self.next(page)
                let cursor = try page.json["meta"]?["next_cursor"]?.string
                #expect(path == cursor.map { "\(thing.path)?limit=2&cursor=\($0)" })
            }
            #expect(pages.map(\.count) == [2, 2, 1])
            #expect(try pages.flatMap(\.self) == thing.ids(whole))
            #expect(Set(pages.flatMap(\.self)).count == 5)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `what is recorded meanwhile moves nothing to another page`(thing: MannersThing) async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            for _ in 1...3 { #expect(try await thing.make(about: his, in: api).status == 201) }
            let before = try await thing.ids(api.get(thing.path, as: .chairman))
            let first = try await api.get("\(thing.path)?limit=2", as: .chairman)
            #expect(try await thing.make(about: his, in: api).status == 201)
            let second = try await api.get(try #require(try Self.next(first)), as: .chairman)
            #expect(try thing.ids(first) + thing.ids(second).filter { before.contains($0) } == before)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `a page that is asked for wrongly is refused by the parameter's name`(thing: MannersThing) async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let colleague = try await api.addOfficial("Phạm Thị Dung")
            let id = try thing.id(try await thing.make(about: his, in: api))
            let cases: [(query: String, problem: String)] = [
                ("cursor=", "request.bad_cursor"), ("cursor=\(UUID().uuidString.lowercased())", "request.bad_cursor"),
                ("cursor=a%20b", "request.bad_cursor"), ("limit=0", "request.bad_limit"),
                ("limit=201", "request.bad_limit"), ("limit=2x", "request.bad_limit"), ("limit=", "request.bad_limit"),
                ("page=2", "request.unknown_parameter"), ("limit=2&limit=3", "request.repeated_parameter"),
            ]
            for (query, problem) in cases {
                let answer = try await api.get("\(thing.path)?\(query)", as: .chairman)
                #expect(answer.status == 400, "\(query): \(answer.text)")
                #expect(try answer.problem == problem)
            }
            #expect(try await api.get("\(thing.path)?limit=200", as: .chairman).status == 200)
            #expect(try await api.get("\(thing.path)?cursor=\(id)", as: his).status == 200)
            // What one may not know of is no place to go on from either.
            let foreign = try await api.get("\(thing.path)?cursor=\(id)", as: colleague)
            #expect(try foreign.status == 400 && foreign.problem == "request.bad_cursor")
            #expect(try await thing.ids(api.get(thing.path, as: colleague)).isEmpty)
        }
    }

    /// The address of the next page, as `Link` says it.
    private static func next(_ answer: APIAnswer) throws -> String? {
        guard let link = answer.headers[.linkRelation] else { return nil }
        let match = try #require(try #/<([^>]+)>; rel="next"/#.wholeMatch(in: link), "\(link)")
        return String(match.output.1)
    }
}
