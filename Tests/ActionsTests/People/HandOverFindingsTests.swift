import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What becomes of the late files of somebody who left.
struct HandOverFindingsTests {
    /// A file that is still being handled.
    private static func open(_ serial: Int) -> RegisterFile { RegisterFile(serial) }

    @Test func `an open file goes to the successor, a finished one back to whoever confirms whose it was`() async throws
    {
        try await LateFiles.with([Self.open(1), LateFiles.file(2)]) { late in
            for finding in try await late.findings() { try await late.confirm(finding, late.an) }
            let asked = try RequestExplanation(try await late.findings()[0].ground)
            let duty = try await late.installation.door.perform(asked, by: late.chairman).id
            try await late.installation.depart(late.an, successor: late.binh, by: late.clerk)
            let after = try await late.findings()
            #expect(after.map(\.state) == [.needsExplanation, .awaitingResponsible])
            #expect(after.map(\.responsible?.official) == [late.binh, nil])
            #expect(try await late.duty(duty)?.state == .cancelled)
            #expect(try await late.notices(to: late.binh) == ["finding.assigned"])
            #expect(try await late.notices(to: late.an).contains("finding.unassigned"))
            #expect(try await late.own(late.an).isEmpty)
            let again = try RequestExplanation(after[0].ground)
            #expect(try await late.installation.door.perform(again, by: late.chairman).official == late.binh)
        }
    }

    @Test func `without a successor, and where the successor himself records it, nobody is answerable`() async throws {
        for isHimself in [false, true] {
            try await LateFiles.with([Self.open(1), LateFiles.file(2)]) { late in
                for finding in try await late.findings() { try await late.confirm(finding, late.an) }
                let clerk = try await late.installation.addAccount(.clerk, official: late.binh, to: late.commune)
                try await late.installation.depart(
                    late.an,
                    successor: isHimself ? late.binh : nil,
                    by: isHimself ? clerk : late.clerk
                )
                #expect(try await late.findings().map(\.state) == [.awaitingResponsible, .awaitingResponsible])
            }
        }
    }

    @Test func `what was decided stays his`() async throws {
        try await LateFiles.with((1...4).map(Self.open)) { late in
            let door = late.installation.door
            let himself = try await late.installation.addAccount(.official, official: late.an, to: late.commune)
            let findings = try await late.findings()
            for finding in findings { try await late.confirm(finding, late.an) }
            for (finding, outcome) in zip(findings, ExplanationDuty.Verdict.Outcome.allCases) {
                let said = try VolunteerExplanation(finding.ground, .reason(cause: "absence", text: "Đi công tác"))
                let duty = try await door.perform(said, by: himself).id
                let verdict = try GiveVerdict(duty, outcome, reason: "Đã xem", confirmsObjectiveCause: false)
                _ = try await door.perform(verdict, by: late.chairman)
            }
            try await late.dispose(findings[3], .excused(reason: "Mất điện", evidence: "Thông báo 5"))
            try await late.installation.depart(late.an, successor: late.binh, by: late.clerk)
            #expect(try await late.findings().map(\.responsible?.official) == Array(repeating: late.an, count: 4))
        }
    }

    @Test func `a file a reminder rests on stays with whom it was given to`() async throws {
        try await withScene { scene in
            let ground = try await scene.installation.addFinding(
                of: scene.official,
                in: scene.commune,
                by: scene.chairman
            )
            let duty = try await scene.perform(try RequestExplanation(ground), by: scene.chairman).id
            _ = try await scene.perform(ServeRequest(duty, .inPerson), by: scene.clerk)
            try await scene.travel(5)
            _ = try await scene.installation.door.lapseDeadlines(asOf: scene.day(5), by: .console(of: scene.commune))
            let reminder = try await scene.reminded(on: [duty])
            _ = try await scene.installation.depart(scene.official, on: scene.day(5), by: scene.clerk)
            #expect(try await scene.now(reminder).isInForce(asOf: scene.day(5)))
            let findings = try await scene.installation.reading(scene.commune) { [id = scene.commune.id] db in
                try Finding.list(of: id, on: db)
            }
            #expect(findings.map(\.responsible?.official) == [scene.official])
        }
    }
}
