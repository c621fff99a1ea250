import Accountability
import Actions
import Foundation
import HTTPTypes
import Ledger
import Reports
import Store
import StoreSupport
import TestSupport
import Testing

/// The proof somebody carries away of his record: who gets it, what it proves, and what of others stands in it.
struct RecordProofTests {
    private static func path(_ official: Caller, _ query: String = "") -> String {
        "/api/v1/officials/\(official.official?.text ?? "")/record/proof\(query)"
    }

    @Test func `a whole chain of acts is proven, and stays proven when more is recorded`() async throws {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let late = try await walk.lateFiles()
            _ = try await walk.remind(of: late[0])
            let (signed, _) = try #require(try await api.installation.keeper.sign(api.commune))
            let first = try await api.get(Self.path(walk.official), as: walk.official)
            #expect(
                first.status == 200 && first.headers[.contentDisposition]?.contains("muc-\(signed.size).json") == true
            )
            let key = try api.installation.keeper.publicKey()
            let own = try ProofReport(first.bytes, key: key)
            #expect(own.isProven && own.uncovered == 0 && own.checkpoint == signed, "\(own.faults)")
            #expect(try await api.get(Self.path(walk.official), as: walk.official).bytes == first.bytes)

            let reminder = try await walk.remind(of: late[1])
            try await walk.overturn(reminder)
            let open = try ProofReport(try await api.get(Self.path(walk.official), as: walk.official).bytes, key: key)
            #expect(open.isSound && open.uncovered > 5)

            try await api.installation.keeper.sign(api.commune)
            let since = "?since=\(signed.size)"
            let second = try await api.get(Self.path(walk.official, since), as: walk.official)
            let update = try await api.get("/api/v1/ledger/checkpoint\(since)", as: walk.official)
            for witness in [second, update] {
                let report = try ProofReport(first.bytes, against: try LaterLedger(file: witness.bytes), key: key)
                #expect(report.isProven && report.remarks.isEmpty, "\(report)")
            }
            let bare = try await api.get("/api/v1/ledger/checkpoint", as: walk.official)
            let alone = try ProofReport(first.bytes, against: try LaterLedger(file: bare.bytes), key: key)
            #expect(alone.isSound && !alone.isProven)
            let folder = api.installation.folder + "/proof-export"
            _ = try await api.installation.keeper.export(api.commune, to: folder)
            let whole = try ProofReport(second.bytes, against: .export(folder: folder), key: key)
            #expect(whole.isProven, "\(whole.faults)")
            #expect(try await api.get(Self.path(walk.official, "?since=999999"), as: walk.official).status == 404)
            #expect(try await api.get(Self.path(walk.official, "?since=0"), as: walk.official).status == 400)
        }
    }

    @Test func `every act about her stands in it, what she did herself in full, and nobody else's matter`() async throws
    {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let late = try await walk.lateFiles()
            _ = try await walk.remind(of: late[0])
            let answer = try await api.get(Self.path(walk.official), as: walk.official)
            let entries = try answer.json["entries"]?.array ?? []
            let kinds = entries.compactMap { $0["kind"]?.string }
            for kind in [
                "register.scanned", "finding.responsible_confirmed", "explanation.requested", "explanation.served",
                "explanation.acknowledged", "explanation.submitted", "explanation.decided", "reminder.entered",
                "reminder.acknowledged",
            ] {
                #expect(kinds.contains(kind), "\(kind) in \(kinds)")
            }
            let whole = entries.filter { $0["body"] != nil }.compactMap { $0["kind"]?.string }
            #expect(
                Set(["explanation.submitted", "explanation.decided", "reminder.entered"]).isSubset(of: whole),
                "\(whole)"
            )
            let mine = try #require(walk.official.official?.text)
            let others = try await api.installation.reading(api.commune) {
                try Official.list(of: api.commune.id, on: $0)
            }
            for other in others where other.id.text != mine {
                #expect(!answer.text.contains(other.id.text) && !answer.text.contains(other.name))
            }
            let scan = try #require(entries.first { $0["kind"] == "register.scanned" })
            #expect(scan["body"] == nil && scan["salt"] == nil && scan["records"]?.array?.isEmpty == false)
        }
    }

    @Test func `a draft and a mistake are in no proof`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            _ = try await api.draftedReminder(of: try #require(an.official))
            let answer = try await api.get(Self.path(an), as: an)
            let kinds = try answer.json["entries"]?.array?.compactMap { $0["kind"]?.string } ?? []
            #expect(!kinds.isEmpty && !kinds.contains { $0.hasPrefix("reminder") }, "\(kinds)")
        }
    }

    @Test
    func `himself and those above him get it, the same to each, and are told of each other; a colleague gets nothing`()
        async throws
    {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            try await api.installation.keeper.sign(api.commune)
            let own = try await api.get(Self.path(an), as: an)
            #expect(own.status == 200)
            let (asked, looks) = try await api.watching { try await $0.get(Self.path(an), as: .chairman) }
            #expect(asked.status == 200 && asked.bytes == own.bytes)
            #expect(looks.map(\.official) == [try #require(an.official)])
            for caller in [lan, try #require(api.callers[.inspector]), try #require(api.callers[.administrator])] {
                let refused = try await api.get(Self.path(an), as: caller)
                #expect([403, 404].contains(refused.status))
            }
            #expect(try await api.get(Self.path(an), as: lan).status == 404)
        }
    }

    @Test func `somebody who changed the ledger in the database cannot make a proof of it`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            _ = try await api.servedReminder(of: try #require(an.official))
            try await api.installation.keeper.sign(api.commune)
            let key = try api.installation.keeper.publicKey()
            let before = try await api.get(Self.path(an), as: an)
            #expect(try ProofReport(before.bytes, key: key).isProven)
            try await api.installation.tamper(
                """
                update kc.ledger_bodies as b set body = replace(b.body, 'Báo cáo', 'Bản tin')
                 where exists (select from kc.ledger_entries as e where e.commune_id = b.commune_id and e.seq = b.seq
                                                                    and e.kind = 'reminder.issued');
                """
            )
            let after = try await api.get(Self.path(an), as: an)
            #expect(try ProofReport(after.bytes, key: key).faults.map(\.kind) == [.contentChanged])
            try await api.installation.tamper(
                "update kc.ledger_bodies set body = 'x' where commune_id = '\(api.commune.id.text)'"
            )
            #expect(try await api.get(Self.path(an), as: an).status == 200)
        }
    }

    @Test func `on the page it is a file, a paper with its positions and a checkpoint, and a checker`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let (signed, _) = try #require(try await api.installation.keeper.sign(api.commune))
            var own = try await api.signedInBrowser(of: an.account)
            let address = "/officials/\(try #require(an.official).text)/record"
            let page = try await own.get(address).text
            #expect(page.contains("\(address)/proof") && page.contains(signed.code))
            let proof = try await own.get("\(address)/proof?since=")
            #expect(try ProofReport(proof.bytes).isProven)
            let paper = try await own.get("\(address)/proof?format=pdf")
            #expect(paper.headers[.contentType] == "application/pdf" && paper.bytes.starts(with: Array("%PDF".utf8)))
            #expect(try await own.get("\(address)/proof?format=docx").status == 400)
            let note = try await own.get("/ledger/checkpoint")
            #expect(note.text.hasPrefix("kycuong/") && note.text.contains("\n\(signed.size)\n"))
            let checker = try await own.get("/verify_proof.py")
            #expect(checker.bytes == ProofVerifier.python)
        }
    }
}
