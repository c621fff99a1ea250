import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What an official says, with an account of the class that sees nothing but his own.
struct OwnWordsTests {
    @Test func `a reason given before being asked, once accepted, leaves nothing to ask`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let act = try VolunteerExplanation(ground, .reason(cause: "citizen_late", text: "Dân nộp thiếu giấy"))
            let said = try await scene.perform(act, by: scene.mine)
            #expect(said.origin == .volunteered && said.state == .submitted)
            #expect(try await scene.perform(act, by: scene.mine) == said)
            #expect(try await scene.refusal(try RequestExplanation(ground), by: scene.chairman) == .explanationExists)
            let verdict = try GiveVerdict(said.id, .accepted, reason: "Đúng", confirmsObjectiveCause: false)
            #expect(try await scene.perform(verdict, by: scene.chairman).state == .accepted)
            #expect(try await scene.refusal(try RequestExplanation(ground), by: scene.chairman) == .explanationExists)
            #expect(
                try await scene.refusal(try VolunteerExplanation(ground, .notMine(reason: "Không")), by: scene.mine)
                    == .explanationExists
            )
        }
    }

    @Test func `nobody volunteers for a colleague, and a cause must be one of the list`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let act = try VolunteerExplanation(ground, .reason(cause: "workload", text: "Nhiều việc"))
            #expect(try await scene.refusal(act, by: scene.peer) == .incidentNotFound)
            #expect(try await scene.refusal(act, by: scene.head) == .incidentNotFound)
            for (cause, code) in [("weather", Refusal.Code.causeUnknown), ("other", .causeSentenceNeeded)] {
                let wrong = try VolunteerExplanation(ground, .reason(cause: cause, text: "Mưa to"))
                #expect(try await scene.refusal(wrong, by: scene.mine) == code)
            }
            #expect(throws: Refusal(.textInvalid)) {
                try VolunteerExplanation(ground, .reason(cause: "workload", text: " \n "))
            }
        }
    }

    @Test func `what has not been served is not acknowledged, and nobody answers what was not disowned`() async throws {
        try await withScene { scene in
            let asked = try await scene.perform(
                try RequestExplanation(try await scene.ground(), question: "Vì sao chậm?"),
                by: scene.chairman
            )
            #expect(try await scene.refusal(AcknowledgeRequest(asked.id), by: scene.mine) == .explanationNotServed)
            let answer = try DecideDisownment(asked.id, isAccepted: true, reason: "Đúng", version: asked.version)
            #expect(try await scene.refusal(answer, by: scene.chairman) == .explanationNotDisowned)
            #expect(try await scene.read(asked.id).state == .requested)
        }
    }

    @Test func `"not my file" ends the duty when it is accepted, and starts the clock anew when not`() async throws {
        try await withScene { scene in
            let wrong = try await scene.served()
            let disowned = try await scene.perform(try DisownRequest(wrong, reason: "Của phòng khác"), by: scene.mine)
            #expect(disowned.state == .disowned)
            #expect(try await scene.notices(to: scene.head).contains("responsibility.disowned"))
            #expect(
                try await scene.refusal(
                    try GiveVerdict(wrong, .rejected, reason: "Không", confirmsObjectiveCause: false),
                    by: scene.chairman
                ) == .explanationDisowned
            )
            let yes = try DecideDisownment(wrong, isAccepted: true, reason: "Đúng vậy", version: disowned.version)
            #expect(try await scene.perform(yes, by: scene.chairman).state == .cancelled)

            let right = try await scene.served()
            _ = try await scene.perform(try DisownRequest(right, reason: "Của phòng khác"), by: scene.mine)
            try await scene.travel(1)
            let no = try DecideDisownment(right, isAccepted: false, reason: "Sổ giao ghi tên")
            let kept = try await scene.perform(no, by: scene.deputy)
            #expect(kept.state == .served && kept.clockStartedOn == scene.day(1))
            #expect(try await scene.perform(no, by: scene.deputy) == kept)
            #expect(try await scene.notices(to: scene.mine).contains("responsibility.upheld"))
            #expect(
                try await scene.refusal(try DisownRequest(right, reason: "Vẫn không"), by: scene.mine)
                    == .explanationDisownedBefore
            )
            #expect(try await scene.refusal(no, by: scene.chairman) == .actIDReused)
        }
    }

    @Test func `a late file that was not his is nobody's again`() async throws {
        try await withScene { scene in
            let ground = try await scene.installation.addFinding(
                of: scene.official,
                in: scene.commune,
                by: scene.chairman
            )
            let said = try VolunteerExplanation(ground, .notMine(reason: "Phòng khác giải quyết"))
            let duty = try await scene.perform(said, by: scene.mine)
            #expect(duty.state == .disowned)
            let yes = try DecideDisownment(duty.id, isAccepted: true, reason: "Đúng vậy")
            _ = try await scene.perform(yes, by: scene.chairman)
            #expect(try await scene.refusal(try RequestExplanation(ground), by: scene.chairman) == .responsibleUnknown)
            #expect(try await scene.refusal(said, by: scene.peer) == .actIDReused)
        }
    }

    @Test func `files are attached before explaining, kept under their hash, and frozen then`() async throws {
        try await withScene { scene in
            let duty = try await scene.served()
            let bytes = Array("%PDF-1.7 giấy xác nhận".utf8)
            let act = try AttachFile(duty, name: "xác nhận.pdf", bytes: bytes)
            let attached = try await scene.perform(act, by: scene.mine)
            #expect(attached.attachments.map(\.name) == ["xác nhận.pdf"])
            #expect(attached.attachments[0].mediaType == .pdf)
            #expect(try await scene.perform(act, by: scene.mine) == attached)
            // The same bytes once more are another attachment of the same content.
            for _ in 2...5 {
                _ = try await scene.perform(try AttachFile(duty, name: "a.pdf", bytes: bytes), by: scene.mine)
            }
            #expect(
                try await scene.refusal(try AttachFile(duty, name: "b.pdf", bytes: bytes), by: scene.mine)
                    == .attachmentsFull
            )
            #expect(
                try await scene.refusal(try AttachFile(duty, name: "c.pdf", bytes: bytes), by: scene.peer)
                    == .explanationNotFound
            )
            _ = try await scene.perform(try SubmitExplanation(duty, cause: "workload", text: "Nhiều"), by: scene.mine)
            #expect(
                try await scene.refusal(try AttachFile(duty, name: "d.pdf", bytes: bytes), by: scene.mine)
                    == .attachmentsFrozen
            )
            let id = attached.attachments[0].id
            for (author, found) in [(scene.mine, true), (scene.chairman, true), (scene.peer, false)] {
                let content = try await scene.installation.database.transaction(
                    as: Identity(author.account, of: scene.commune.id),
                    .read
                ) { [commune = scene.commune] db in
                    try Attachment.content(of: id, in: commune.id, on: db)?.bytes
                }
                #expect(content == (found ? bytes : nil))
            }
            #expect(
                try await scene.installation.superuser("select count(*)::text from kc.attachment_contents") == ["1"]
            )
        }
    }

    @Test func `a file of another kind or too large is refused before it is sent anywhere`() throws {
        let duty = ExplanationDuty.ID()
        #expect(throws: Refusal(.attachmentKind)) { try AttachFile(duty, name: "a.exe", bytes: [0x4D, 0x5A, 0, 0]) }
        let large = Array("%PDF-".utf8) + Array(repeating: 0x20, count: Attachment.sizeLimit)
        #expect(throws: Refusal(.attachmentTooLarge)) { try AttachFile(duty, name: "a.pdf", bytes: large) }
        #expect(throws: Refusal(.attachmentNameInvalid)) { try AttachFile(duty, name: "/", bytes: [0x41]) }
    }
}
