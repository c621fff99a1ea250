import Accountability
import Actions
import FoundationEssentials
import Store

extension BusyCommune {
    /// A reminder given in a meeting that stands, and a criticism in writing that the leaders softened.
    static func reminders(in installation: TestInstallation, _ commune: Commune) async throws {
        let door = installation.door
        let official = try await installation.addOfficial("Trương Văn Bách", unit: "Văn phòng", to: commune)
        let mine = try await installation.addAccount(.official, official: official, to: commune)
        let chairman = try await installation.addAccount(.chairman, name: "Phan Thị Hạnh", to: commune)
        let deputy = try await installation.addAccount(.viceChairman, name: "Tô Văn Khải", to: commune)
        var cited: [ReminderDraft.Cited] = []
        for day in 2...4 {
            let incident = TestIncident(about: official, on: .test(2026, 2, day))
            let ground = try await door.perform(incident, by: deputy)
            cited.append(try ReminderDraft.Cited(ground, reason: "Đã giải trình miệng"))
        }
        let said = try ReminderDraft(
            official: official,
            kind: .reminder,
            form: .meeting,
            text: "Báo cáo tuần nộp chậm",
            cited: [cited[0]]
        )
        let present = [chairman.account.person, Person.ID(official.uuid)]
        let meeting = try RecordMeeting(said, meetingOn: .test(2026, 2, 6), present: present)
        _ = try await door.perform(meeting, by: chairman)

        let paper = try await installation.paper("8/TB-UBND", about: official, by: chairman)
        let written = try ReminderDraft(
            official: official,
            kind: .criticism,
            form: .writing,
            text: "Hai báo cáo nộp chậm",
            cited: Array(cited[1...]),
            document: paper
        )
        let criticism = try await door.perform(try IssueReminder(written), by: chairman).id
        _ = try await door.perform(AcknowledgeReminder(criticism), by: mine)
        _ = try await door.perform(try RequestReconsideration(criticism, text: "Tôi đã nộp một báo cáo"), by: mine)
        let minutes = try await installation.paper("9/BB-UBND", about: official, by: deputy)
        let decision = Reminder.Decision(
            outcome: .varied(.init(kind: .reminder, text: "Một báo cáo nộp chậm", dropped: [2])),
            reason: "Một báo cáo đã nộp đúng hạn",
            way: .collective(members: [chairman.account.person, deputy.account.person], minutes: minutes)
        )
        _ = try await door.perform(try DecideReconsideration(criticism, decision), by: deputy)
    }
}
