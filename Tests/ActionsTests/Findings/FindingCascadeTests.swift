import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What rests on a finding or an incident ends with it.
struct FindingCascadeTests {
    @Test func `what was asked and given on a finding ends when it is annulled, excused or attributed`() async throws {
        for disposition in [
            try FindingDisposition.annulled(reason: "Sổ ghi sai ngày trả"),
            try .excused(reason: "Mất điện", evidence: "Thông báo 5"),
            try .attributed(to: .system, reason: "Hệ thống ngừng"),
        ] {
            try await LateFiles.with { late in
                let finding = try await late.confirm(late.finding(), late.an)
                let (duty, reminder) = try await late.remind(of: finding.ground)
                try await late.dispose(finding, disposition)
                #expect(try await late.state(of: duty) == .cancelled)
                #expect(try await late.force(of: reminder) == .annulled)
            }
        }
    }

    @Test
    func
        `a file that turns out to be a colleague's takes back what was asked of the first, and the colleague can be asked`()
        async throws
    {
        try await LateFiles.with { late in
            let finding = try await late.confirm(late.finding(), late.an)
            let (duty, reminder) = try await late.remind(of: finding.ground)
            try await late.confirm(finding, late.binh, reason: "Hồ sơ do chị Bình thụ lý")
            #expect(try await late.state(of: duty) == .cancelled)
            #expect(try await late.force(of: reminder) == .annulled)
            let asked = try await late.installation.door.perform(
                try RequestExplanation(finding.ground),
                by: late.chairman
            )
            #expect(asked.official == late.binh)
        }
    }

    @Test func `with its export a finding takes along what was asked and given on it`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.confirm(late.finding(), late.an)
            let (duty, reminder) = try await late.remind(of: finding.ground)
            let batches = try await late.installation.superuser("select batch_id::text from kc.import_batches")
            let batch = try #require(ImportBatch.ID(text: batches[0]))
            let second = try await late.installation.addAccount(.viceChairman, to: late.commune)
            _ = try await late.installation.door.annul(batch, reason: "Nhầm tệp", by: late.clerk)
            _ = try await late.installation.door.annul(batch, reason: "Nhầm tệp", by: second)
            #expect(try await late.state(of: duty) == .cancelled)
            #expect(try await late.force(of: reminder) == .annulled)
        }
    }

    @Test func `an annulled incident takes along what was asked and given on it`() async throws {
        try await LateFiles.with([]) { late in
            let incident = try await late.report(late.an, kind: .attitude)
            let (duty, reminder) = try await late.remind(of: incident.ground)
            _ = try await late.installation.door.perform(
                try AnnulIncident(incident.id, reason: "Nhầm người"),
                by: late.chairman
            )
            #expect(try await late.state(of: duty) == .cancelled)
            #expect(try await late.force(of: reminder) == .annulled)
        }
    }

    @Test func `a finding excused ends also what rests on somebody's typing of the same file`() async throws {
        try await LateFiles.with([]) { late in
            let typed = try await late.report(late.an, code: LateFiles.file(1).code, dueOn: .test(2026, 1, 15))
            let (duty, reminder) = try await late.remind(of: typed.ground)
            try await late.scan([LateFiles.file(1)])
            let excuse = try FindingDisposition.excused(reason: "Mất điện", evidence: "Thông báo 5")
            try await late.dispose(late.finding(), excuse)
            #expect(try await late.state(of: duty) == .cancelled)
            #expect(try await late.force(of: reminder) == .annulled)
        }
    }
}

extension LateFiles {
    /// A ground asked about, explained, rejected, and a reminder given on it.
    fileprivate func remind(of ground: Ground) async throws -> (ExplanationDuty.ID, Reminder.ID) {
        let door = installation.door
        let himself = try await installation.addAccount(.official, official: an, to: commune)
        let duty = try await door.perform(try RequestExplanation(ground), by: chairman).id
        _ = try await door.perform(ServeRequest(duty, .bySystem), by: chairman)
        let answer = try SubmitExplanation(duty, cause: "absence", text: "Đi công tác")
        _ = try await door.perform(answer, by: himself)
        _ = try await door.perform(
            try GiveVerdict(duty, .rejected, reason: "Hôm đó có mặt", confirmsObjectiveCause: false),
            by: chairman
        )
        let draft = try ReminderDraft(
            official: an,
            kind: .reminder,
            form: .oral,
            text: "Trả kết quả muộn",
            cited: [ReminderDraft.Cited(ground)],
            document: nil
        )
        let reminder = try await door.perform(try IssueReminder(draft), by: chairman)
        return (duty, reminder.id)
    }

    /// Where a duty stands.
    fileprivate func state(of duty: ExplanationDuty.ID) async throws -> ExplanationDuty.State? {
        let id = commune.id
        return try await installation.reading(commune) { try ExplanationDuty.find(duty, of: id, on: $0)?.state }
    }

    /// What force a reminder has.
    fileprivate func force(of reminder: Reminder.ID) async throws -> Reminder.Force? {
        let id = commune.id
        return try await installation.reading(commune) {
            try Reminder.find(reminder, of: id, on: $0)?.force(asOf: .earliest)
        }
    }
}
