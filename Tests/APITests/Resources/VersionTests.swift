import Accountability
import FoundationEssentials
import HTTPTypes
import Ledger
import Testing

@testable import Web

/// Versions of real things: what a look says, and what a decision asks for.
struct VersionTests {
    @Test(arguments: MannersThing.allCases)
    func `who has seen an answer is told that it is still the same, until it is not`(thing: MannersThing) async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let made = try await thing.make(about: his, in: api)
            let one = "\(thing.path)/\(try thing.id(made))"
            let seen = try await api.get(one, as: .chairman)
            let tag = try #require(seen.headers[.eTag])
            #expect(seen.status == 200)
            #expect(try #/"[0-9]+-[0-9a-f]{16}"/#.wholeMatch(in: tag) != nil, "\(tag)")
            #expect(made.headers[.eTag] == tag)

            for value in [tag, "W/\(tag)", "\"0-0000000000000000\", \(tag)", "*"] {
                let same = try await api.get(one, as: .chairman, headers: [.ifNoneMatch: value])
                #expect(same.status == 304 && same.bytes.isEmpty, "\(value)")
                #expect(same.headers[.eTag] == tag)
            }
            // The version alone says nothing about the bytes.
            let version = try #require(seen.version)
            for value in ["\"\(version)\"", "\"\(version)-0000000000000000\"", "sai"] {
                let other = try await api.get(one, as: .chairman, headers: [.ifNoneMatch: value])
                #expect(other.status == 200 && other.bytes == seen.bytes, "\(value)")
            }

            let ended = try await api.post(thing.end(try thing.id(made)), as: .chairman, ifMatch: version, Self.reason)
            #expect(ended.status == 200, "\(ended.text)")
            let changed = try await api.get(one, as: .chairman, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200)
            #expect(changed.version == version + 1)
            #expect(changed.headers[.eTag] == ended.headers[.eTag] && changed.bytes == ended.bytes)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `a decision names what was seen, and is refused unseen, in the wrong form and on what has changed`(
        thing: MannersThing
    ) async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let id = try thing.id(try await thing.make(about: his, in: api))
            let seen = try await api.get("\(thing.path)/\(id)", as: .chairman)
            let tag = try #require(seen.headers[.eTag])
            let refusals: [(value: String?, status: Int, problem: String)] = [
                (nil, 428, "request.missing_precondition"), ("*", 428, "request.missing_precondition"),
                (tag.replacing("\"", with: ""), 400, "request.bad_precondition"),
                ("W/\(tag)", 400, "request.bad_precondition"),
                ("\(tag), \"0\"", 400, "request.bad_precondition"),
                ("\"77-0000000000000000\"", 412, "act.changed_meanwhile"),
            ]
            for refusal in refusals {
                let answer = try await Self.decide(thing.end(id), ifMatch: refusal.value, in: api)
                #expect(answer.status == refusal.status, "\(refusal): \(answer.text)")
                #expect(try answer.problem == refusal.problem)
                #expect(answer.headers[.eTag] == nil)
            }
            #expect(try await api.get("\(thing.path)/\(id)", as: .chairman).bytes == seen.bytes)
            let decided = try await Self.decide(thing.end(id), ifMatch: tag, in: api)
            #expect(decided.status == 200, "\(decided.text)")
            // Somebody else who saw the same comes too late.
            let late = try await Self.decide(thing.end(id), ifMatch: tag, in: api)
            #expect(late.status == 412)
            #expect(try late.problem == "act.changed_meanwhile")
        }
    }

    private static let reason = MannersThing.because("Ghi nhầm")

    private static func decide(_ path: String, ifMatch value: String?, in api: API) async throws -> APIAnswer {
        var headers: HTTPFields = [.contentType: "application/json", .idempotencyKey: UUID().uuidString]
        headers[.ifMatch] = value
        return try await api.send(
            .post,
            path,
            as: api.callers[.chairman],
            headers,
            Array(try reason.canonicalText().utf8)
        )
    }
}
