import Accountability
import Actions
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
                #expect(try await late.now(duty).state == .cancelled)
                #expect(try await late.force(of: reminder) == .annulled)
            }
        }
    }

    @Test func `an excuse or attribution leaves an explanation accepted that was, an annulment ends it`() async throws {
        let excused = try FindingDisposition.excused(reason: "Mất điện", evidence: "Thông báo 5")
        let attributed = try FindingDisposition.attributed(to: .system, reason: "Hệ thống ngừng")
        let annulled = try FindingDisposition.annulled(reason: "Sổ ghi sai ngày trả")
        for (disposition, isKept) in [(excused, true), (attributed, true), (annulled, false)] {
            try await LateFiles.with((1...2).map(LateFiles.file)) { late in
                let himself = try await late.himself()
                let findings = try await late.findings()
                for finding in findings { try await late.confirm(finding, late.an) }
                let whole = try await late.decided(.accepted, on: findings[0].ground, explainedBy: himself)
                let partly = try await late.decided(.partlyAccepted, on: findings[1].ground, explainedBy: himself)
                let reminder = try await late.reminded(on: [findings[1].ground])
                for finding in findings { try await late.dispose(finding, disposition) }
                #expect(try await late.now(whole).state == (isKept ? .accepted : .cancelled))
                #expect(try await late.now(partly).state == (isKept ? .partlyAccepted : .cancelled))
                #expect(try await late.force(of: reminder.id) == .annulled)
                let summary = try await late.summary()
                #expect(summary.figure("explanations.accepted") == (isKept ? 1 : 0))
                #expect(summary.figure("explanations.partly_accepted") == (isKept ? 1 : 0))
                #expect(summary.figure("explanations.cancelled") == (isKept ? 0 : 2))
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
            #expect(try await late.now(duty).state == .cancelled)
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
            #expect(try await late.now(duty).state == .cancelled)
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
            #expect(try await late.now(duty).state == .cancelled)
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
            #expect(try await late.now(duty).state == .cancelled)
            #expect(try await late.force(of: reminder) == .annulled)
        }
    }
}

extension LateFiles {
    /// A ground asked about, explained, rejected, and a reminder given on it.
    fileprivate func remind(
        of ground: Ground,
        after outcome: ExplanationDuty.Verdict.Outcome = .rejected
    ) async throws -> (ExplanationDuty.ID, Reminder.ID) {
        let duty = try await decided(outcome, on: ground, explainedBy: try await himself())
        return (duty, try await reminded(on: [ground]).id)
    }

    fileprivate func force(of reminder: Reminder.ID) async throws -> Reminder.Force {
        try await now(reminder).force(asOf: .earliest)
    }
}
