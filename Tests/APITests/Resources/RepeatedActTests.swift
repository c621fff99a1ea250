import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import StoreSupport
import Testing

@testable import Web

/// Requests about real things that are sent again, because the answer was lost or by mistake.
struct RepeatedActTests {
    @Test(arguments: MannersThing.allCases)
    func `what is made again with its key is the same one, with the same answer`(thing: MannersThing) async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let official = try #require(his.official)
            let incident = try await api.openIncident(about: official).id
            let key = UUID()
            func make(_ words: String, key: UUID) async throws -> APIAnswer {
                try await thing.make(on: incident, about: official, key: key, words: words, in: api)
            }
            let first = try await make("Báo cáo nộp chậm", key: key)
            #expect(first.status == 201, "\(first.text)")
            #expect(try thing.id(first) == key.uuidString.lowercased())
            let again = try await make("Báo cáo nộp chậm", key: key)
            #expect(again.status == 201 && again.bytes == first.bytes)
            for name in [HTTPField.Name.location, .eTag] { #expect(again.headers[name] == first.headers[name]) }

            let other = try await make("Nội dung khác", key: key)
            #expect(other.status == 422, "\(other.text)")
            #expect(try other.problem == "act.id_reused")
            #expect(try await thing.ids(api.get(thing.path, as: .chairman)) == [key.uuidString.lowercased()])
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `a decision sent again after its answer was lost is answered again, not called outdated`(thing: MannersThing)
        async throws
    {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let made = try await thing.make(about: his, in: api)
            let end = thing.end(try thing.id(made))
            let key = UUID()
            func decide(_ reason: String) async throws -> APIAnswer {
                try await api.post(end, as: .chairman, key: key, ifMatch: made.version, MannersThing.because(reason))
            }
            let first = try await decide("Ghi nhầm người")
            #expect(first.status == 200, "\(first.text)")
            let again = try await decide("Ghi nhầm người")
            #expect(again.status == 200 && again.bytes == first.bytes && again.headers[.eTag] == first.headers[.eTag])
            let other = try await decide("Lý do khác")
            #expect(other.status == 422)
            #expect(try other.problem == "act.id_reused")
        }
    }

    @Test func `a key that made one kind of thing makes no other`() async throws {
        try await withAPI { api in
            let his = try await api.addOfficial("Nguyễn Văn An")
            let key = UUID()
            let asked = try await MannersThing.explanationRequest.make(about: his, key: key, in: api)
            #expect(asked.status == 201, "\(asked.text)")
            let reminder = try await MannersThing.reminder.make(about: his, key: key, in: api)
            #expect(reminder.status == 422)
            #expect(try reminder.problem == "act.id_reused")
        }
    }
}
