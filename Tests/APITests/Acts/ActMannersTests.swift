import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Postgres
import StoreSupport
import Testing

@testable import Web

/// What every act asks for and answers, shown by adding an official.
struct ActMannersTests {
    private static let path = "/api/v1/officials"
    private static let body: JSON = ["name": "Nguyễn Văn An"]

    @Test func `the same request many times at once is done once and answered alike`() async throws {
        try await withAPI { api in
            let key = UUID()
            let answers = try await withThrowingTaskGroup(of: APIAnswer.self) { group in
                for _ in 0..<10 {
                    group.addTask { try await api.post(Self.path, as: .clerk, key: key, Self.body) }
                }
                return try await group.reduce(into: [APIAnswer]()) { $0.append($1) }
            }
            #expect(Set(answers.map(\.status)) == [201])
            #expect(Set(answers.map(\.bytes)).count == 1)
            #expect(try await api.installation.superuser("select count(*)::text from kc.officials") == ["1"])
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test func `one key with several bodies at once is one act, the others are refused`() async throws {
        try await withAPI { api in
            let key = UUID()
            let answers = try await withThrowingTaskGroup(of: APIAnswer.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await api.post(Self.path, as: .clerk, key: key, ["name": .string("Người \(number)")])
                    }
                }
                return try await group.reduce(into: [APIAnswer]()) { $0.append($1) }
            }
            #expect(answers.filter { $0.status == 201 }.count == 1)
            #expect(answers.filter { $0.status == 422 }.count == 7)
            #expect(try Set(answers.compactMap { try $0.problem }) == ["act.id_reused"])
        }
    }

    @Test func `another account cannot use a key again`() async throws {
        try await withAPI { api in
            let key = UUID()
            #expect(try await api.post(Self.path, as: .clerk, key: key, Self.body).status == 201)
            let other = try await api.post(Self.path, as: .centreDirector, key: key, Self.body)
            #expect(other.status == 422)
            #expect(try other.problem == "act.id_reused")
        }
    }

    @Test func `a key in quotation marks is the same key`() async throws {
        try await withAPI { api in
            let key = UUID().uuidString
            for value in [key, "\"\(key.lowercased())\""] {
                let answer = try await api.send(
                    .post,
                    Self.path,
                    as: api.callers[.clerk],
                    [.contentType: "application/json", .idempotencyKey: value],
                    Array(try Self.body.canonicalText().utf8)
                )
                #expect(answer.status == 201)
                #expect(try answer.json["official"]?["id"]?.string == key.lowercased())
            }
        }
    }

    @Test(arguments: [
        ([:], 400, "request.missing_idempotency_key"),
        (["Idempotency-Key": ""], 400, "request.bad_idempotency_key"),
        (["Idempotency-Key": "1"], 400, "request.bad_idempotency_key"),
        (["Idempotency-Key": "00000000-0000-0000-0000-000000000000"], 400, "request.bad_idempotency_key"),
        (
            ["Idempotency-Key": "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001", "Content-Type": "text/plain"], 415,
            "request.unsupported_media_type"
        ),
        (
            [
                "Idempotency-Key": "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001",
                "Content-Type": "application/json; charset=latin1",
            ], 415, "request.unsupported_media_type"
        ),
    ])
    func `what must stand in the head is asked for by name`(headers: [String: String], status: Int, problem: String)
        async throws
    {
        try await withAPI { api in
            var fields: HTTPFields = [.contentType: "application/json"]
            for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
            let body = Array(try Self.body.canonicalText().utf8)
            let answer = try await api.send(.post, Self.path, as: api.callers[.clerk], fields, body)
            #expect(answer.status == status)
            #expect(try answer.problem == problem)
        }
    }

    @Test func `answers to acts are kept nowhere on the way`() async throws {
        try await withAPI { api in
            for answer in [
                try await api.post(Self.path, as: .clerk, Self.body), try await api.post(Self.path, as: .clerk, [:]),
            ] {
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[.contentLanguage] == "vi")
            }
        }
    }

    @Test func `a body beyond the limit is refused`() async throws {
        try await withAPI { api in
            let body = Array("{\"name\": \"\(String(repeating: "x", count: 1 << 20))\"}".utf8)
            let answer = try await api.send(
                .post,
                Self.path,
                as: api.callers[.clerk],
                [.contentType: "application/json", .idempotencyKey: UUID().uuidString],
                body
            )
            #expect(answer.status == 413)
        }
    }
}
