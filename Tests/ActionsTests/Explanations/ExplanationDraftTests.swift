import Accountability
import Actions
import Postgres
import StoreSupport
import Testing

/// What somebody was still writing goes when nobody asks for it any more.
struct ExplanationDraftTests {
    enum End: CaseIterable { case submitted, waived, cancelled, lapsed, notHis, heardInMeeting }

    @Test(arguments: End.allCases) func `a draft goes with whatever ends the writing`(end: End) async throws {
        try await withScene { scene in
            let duty = try await scene.drafted()
            let other = try await scene.drafted()
            #expect(try await scene.drafts() == [duty, other].map(\.text).sorted())
            switch end {
            case .submitted:
                _ = try await scene.perform(
                    try SubmitExplanation(duty, cause: "workload", text: "Nhiều hồ sơ cùng lúc"),
                    by: scene.mine
                )
            case .waived:
                _ = try await scene.perform(try WaiveRequest(duty, reason: "Đã rõ nguyên nhân"), by: scene.chairman)
            case .cancelled:
                _ = try await scene.perform(try CancelRequest(duty, reason: "Gửi nhầm"), by: scene.chairman)
            case .notHis, .lapsed:
                _ = try await scene.perform(try DisownRequest(duty, reason: "Của phòng khác"), by: scene.mine)
                if end == .notHis {
                    let yes = try DecideDisownment(duty, isAccepted: true, reason: "Đúng là của phòng khác")
                    _ = try await scene.perform(yes, by: scene.chairman)
                } else {
                    try await scene.travel(20)
                    let console = Author.console(of: scene.commune)
                    let outcome = try await scene.installation.door.lapseDeadlines(asOf: scene.day(20), by: console)
                    #expect(outcome.lapsed == 1 && outcome.missed == 1)
                }
            case .heardInMeeting:
                let ground = try await scene.read(duty).ground
                let draft = try ReminderDraft(
                    official: scene.official,
                    kind: .reminder,
                    form: .meeting,
                    text: "Chậm ba ngày",
                    cited: [try ReminderDraft.Cited(ground)]
                )
                let heard = try RecordMeeting.Heard(
                    ground,
                    cause: "workload",
                    text: "Nhiều hồ sơ",
                    outcome: .rejected,
                    reason: "Không có căn cứ"
                )
                let present = [scene.official.person]
                _ = try await scene.perform(
                    try RecordMeeting(draft, meetingOn: scene.day(0), present: present, heard: [heard]),
                    by: scene.chairman
                )
            }
            // A missed one may still be handed in, so what was written of it stays.
            #expect(try await scene.drafts() == [other.text])
        }
    }
}

extension ExplanationScene {
    /// A served duty with a draft.
    fileprivate func drafted() async throws -> ExplanationDuty.ID {
        let duty = try await served()
        try await perform(try KeepExplanationDraft(duty, cause: nil, text: "Đang viết"), by: mine)
        return duty
    }

    /// The duties with a draft, whoever's.
    fileprivate func drafts() async throws -> [String] {
        try await installation.superuser("select request_id::text from kc.explanation_drafts order by 1")
    }
}
