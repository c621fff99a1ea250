import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Store
import StoreSupport
import Testing

@testable import Web

/// Signed papers over HTTP: sent, named, read by whoever may read what rests on them.
struct PaperRoutesTests {
    private static let scan = Array("%PDF-1.7 thông báo nhắc nhở năm ngoái".utf8)

    @Test func `the scan of a paper reminder is kept, and the official himself reads its bytes`() async throws {
        try await withAPI { api in
            let khoa = try await api.addOfficial("Đinh Văn Khoa")
            let peer = try await api.addOfficial("Phạm Thị Dung")
            let official = try #require(khoa.official)
            let paper = try await api.sendPaper(
                about: official,
                as: api.callers[.clerk],
                Self.scan,
                type: "application/pdf"
            )
            let address = "/api/v1/papers/\(paper)"
            // Until a record rests on it nobody but the sender knows of it.
            #expect(try await api.get(address, as: .clerk).bytes == Self.scan)
            for stranger in [khoa, peer, try #require(api.callers[.chairman])] {
                try await expectNothing(at: address, for: stranger, in: api)
            }
            let reminder = try await api.recordPaperReminder(of: official, paper)
            #expect(reminder.status == 201, "\(reminder.text)")
            let document = try reminder.json["reminder"]?["document"]
            #expect(document?["title"] == "12/TB-UBND" && document?["paper_id"] == .string(paper))
            for reader in [khoa, try #require(api.callers[.chairman]), try #require(api.callers[.clerk])] {
                let answer = try await api.get(address, as: reader)
                #expect(answer.status == 200 && answer.bytes == Self.scan)
                #expect(answer.headers[.contentType] == "application/pdf")
                #expect(answer.headers[.contentDisposition] == "attachment; filename*=UTF-8''ban-quet.txt")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            }
            try await expectNothing(at: address, for: peer, in: api)
            #expect(try await api.get(address, as: .inspector).status == 403)
            #expect(try await api.installation.keeper.verify(api.commune).isSound)
        }
    }

    @Test func `a paper about somebody else, and one that nobody sent, support nothing`() async throws {
        try await withAPI { api in
            let khoa = try #require(try await api.addOfficial("Đinh Văn Khoa").official)
            let dung = try #require(try await api.addOfficial("Phạm Thị Dung").official)
            let others = try await api.sendPaper(
                about: dung,
                as: api.callers[.clerk],
                Self.scan,
                type: "application/pdf"
            )
            for paper in [others, UUID().uuidString.lowercased()] {
                let answer = try await api.recordPaperReminder(of: khoa, paper)
                #expect(answer.status == 422)
                #expect(try answer.problem == "paper.not_found")
            }
        }
    }

    @Test func `what is sent again is one paper, and a hash that a caller computed is refused`() async throws {
        try await withAPI { api in
            let khoa = try #require(try await api.addOfficial("Đinh Văn Khoa").official)
            let path = "/api/v1/officials/\(khoa.text)/papers?name=a.pdf"
            let headers: HTTPFields = [
                .contentType: "application/pdf", .idempotencyKey: UUID().uuidString.lowercased(),
            ]
            let clerk = api.callers[.clerk]
            let first = try await api.send(.post, path, as: clerk, headers, Self.scan)
            let again = try await api.send(.post, path, as: clerk, headers, Self.scan)
            #expect(first.status == 201 && again.bytes == first.bytes)
            #expect(try first.json["paper"]?["sha256"] == .string(SHA256.hash(Self.scan).hex))
            let other = try await api.send(.post, path, as: clerk, headers, Self.scan + [0x20])
            #expect(other.status == 422)
            let unknown = try await api.send(
                .post,
                path,
                as: clerk,
                [.contentType: "application/pdf", .idempotencyKey: UUID().uuidString.lowercased()],
                [0x4D, 0x5A, 0, 0]
            )
            #expect(try unknown.problem == "attachment.kind")
            let hashed = try await api.post(
                "/api/v1/paper-reminders",
                as: .clerk,
                [
                    "document": [
                        "title": "12/TB-UBND", "sha256": .string(String(repeating: "ab", count: 32)), "bytes": 9,
                    ]
                ]
            )
            #expect(hashed.status == 400 || hashed.status == 422)
            #expect(hashed.text.contains("/document/sha256"), "\(hashed.text)")
        }
    }

    private func expectNothing(
        at address: String,
        for caller: Caller,
        in api: API,
        _ place: SourceLocation = #_sourceLocation
    ) async throws {
        let hidden = try await api.get(address, as: caller)
        let absent = try await api.get("/api/v1/papers/\(UUID().uuidString.lowercased())", as: caller)
        #expect(hidden.status == 404 && absent.status == 404, sourceLocation: place)
        #expect(try hidden.json["title"] == absent.json["title"], sourceLocation: place)
        #expect(try hidden.json["detail"] == absent.json["detail"], sourceLocation: place)
    }
}

extension API {
    /// Enters a reminder of last year's book, given by the chairman.
    fileprivate func recordPaperReminder(of official: Official.ID, _ paper: String) async throws -> APIAnswer {
        let chairman = try #require(callers[.chairman])
        let incident = try await openIncident(about: official).id
        return try await post(
            "/api/v1/paper-reminders",
            as: .clerk,
            [
                "official_id": .id(official), "kind": "reminder", "form": "writing", "text": "Đến muộn",
                "grounds": [["incident_id": .string(incident), "reason": "Đã giải trình miệng."]],
                "document": ["title": "12/TB-UBND", "paper_id": .string(paper)], "issued_on": "2026-02-10",
                "issuer_person_id": .id(chairman.account.person), "issuer_role": "chairman",
            ]
        )
    }
}
