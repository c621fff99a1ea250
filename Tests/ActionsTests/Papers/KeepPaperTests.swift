import Accountability
import Actions
import FoundationEssentials
import Ledger
import Postgres
import Store
import StoreSupport
import Testing

/// Scans of signed papers: kept once, never believed, and about one official only.
struct KeepPaperTests {
    private static let scan = Array("%PDF-1.7 thông báo".utf8)

    @Test func `the ledger has the hash of a scan, and a changed byte shows`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let act = try KeepPaper(about: office.official, name: "C:\\quet\\tb.pdf", bytes: Self.scan)
            let paper = try await office.door.perform(act, by: office.clerk)
            #expect(paper.name == "tb.pdf" && paper.mediaType == .pdf && paper.size == Self.scan.count)
            #expect(paper.sha256 == SHA256.hash(Self.scan).hex)
            #expect(try await office.door.perform(act, by: office.clerk) == paper)
            let bodies = try await installation.superuser(
                "select body from kc.ledger_bodies where body like '%paper.kept%'"
            )
            #expect(bodies.count == 1 && bodies.first?.contains(paper.sha256) == true)
            try await office.expectSound()
            try await installation.tamper(
                """
                alter table kc.attachment_contents drop constraint attachment_contents_sha256_check;
                update kc.attachment_contents set content = content || 'x'
                """
            )
            let found = try await installation.keeper.verify(office.commune)
            #expect(found.records.map(\.table) == ["attachment_contents"])
        }
    }

    @Test func `one account keeps so many papers a day and no more, and may go on the next day`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            func keep(_ number: Int) async throws {
                let act = try KeepPaper(
                    about: office.official,
                    name: "\(number).txt",
                    bytes: Array("Tờ \(number)".utf8)
                )
                _ = try await office.door.perform(act, by: office.clerk)
            }
            try await installation.travel(to: TestInstallation.farMonday, in: office.commune)
            for number in 1...Paper.dailyLimit { try await keep(number) }
            await #expect(throws: Refusal(.papersTooMany)) { try await keep(0) }
            try await installation.travel(to: TestInstallation.farMonday.adding(days: 1), in: office.commune)
            try await keep(0)
        }
    }

    @Test func `a paper is kept by the office, within the unit, and not about oneself`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let other = try await installation.addOfficial("Mai Thị Lan", unit: "Văn phòng", to: office.commune)
            let about = { (official: Official.ID) in
                try KeepPaper(about: official, name: "tb.pdf", bytes: Self.scan)
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await office.door.perform(try about(office.official), by: office.himself)
            }
            await #expect(throws: Refusal(.otherUnit)) {
                try await office.door.perform(try about(other), by: office.head)
            }
            let clerk = try await installation.addAccount(.clerk, official: other, to: office.commune)
            await #expect(throws: Refusal(.ownCase)) { try await office.door.perform(try about(other), by: clerk) }
            let nobody = Official.ID()
            await #expect(throws: Refusal(.officialNotFound, nobody.text)) {
                try await office.door.perform(try about(nobody), by: office.clerk)
            }
        }
    }

    @Test func `what is no paper is not kept`() {
        let official = Official.ID()
        #expect(throws: Refusal(.attachmentKind)) {
            try KeepPaper(about: official, name: "a.exe", bytes: [0x4D, 0x5A, 0, 0])
        }
        #expect(throws: Refusal(.attachmentNameInvalid)) { try KeepPaper(about: official, name: "/", bytes: Self.scan) }
        let large = Self.scan + [UInt8](repeating: 0x20, count: Paper.sizeLimit)
        #expect(throws: Refusal(.attachmentTooLarge)) { try KeepPaper(about: official, name: "a.pdf", bytes: large) }
    }

    @Test func `a hash alone supports no act any more, nor does a paper about somebody else`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let described = try SignedDocument(
                title: "12/TB-UBND",
                sha256: String(repeating: "ab", count: 32),
                bytes: 1024
            )
            let bare = try await office.draft(.reminder, .writing, document: described)
            await #expect(throws: Refusal(.documentNeeded)) {
                try await office.door.perform(try IssueReminder(bare), by: office.chairman)
            }
            let other = try await installation.addOfficial("Mai Thị Lan", to: office.commune)
            let foreign = try await installation.paper(about: other, by: office.clerk)
            let draft = try await office.draft(.reminder, .writing, document: foreign)
            await #expect(throws: Refusal(.paperNotFound, foreign.paper?.text)) {
                try await office.door.perform(try IssueReminder(draft), by: office.chairman)
            }
            let own = try await office.paper()
            let sound = try await office.draft(.reminder, .writing, document: own)
            let issued = try await office.door.perform(try IssueReminder(sound), by: office.chairman)
            #expect(try await office.now(issued).document == own)
            try await office.expectSound()
        }
    }

    @Test func `a reminder that has only the hash of its paper is read as it always was`() async throws {
        try await withInstallation { installation in
            let office = try await ReminderOffice(in: installation)
            let id = Reminder.ID()
            try await installation.asSuperuser(
                """
                insert into kc.reminders (commune_id, reminder_id, official_id, kind, form, text, origin, document_title,
                                          document_sha256, document_bytes, recorded_at, recorded_by)
                values ('\(office.commune.id.text)', '\(id.text)', '\(office.official.text)', 'reminder', 'writing', 'Chậm', 'paper',
                        '8/TB-UBND', sha256('scan'), 4, now(), '\(office.clerk.account.id.text)')
                """
            )
            let commune = office.commune.id
            let found = try await installation.reading(office.commune) { try Reminder.find(id, of: commune, on: $0) }
            let sha256 = SHA256.hash(Array("scan".utf8)).hex
            #expect(try found?.document == SignedDocument(title: "8/TB-UBND", sha256: sha256, bytes: 4))
        }
    }
}
