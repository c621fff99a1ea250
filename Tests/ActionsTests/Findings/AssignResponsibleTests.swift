import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Many findings assigned at once.
struct AssignResponsibleTests {
    @Test func `the files of a procedure become one official's in one entry, and asking again answers the same`()
        async throws
    {
        let files = (1...3).map(LateFiles.file) + [LateFiles.file(4).with { $0.procedure = "Chứng thực" }]
        try await LateFiles.with(files) { late in
            let act = try AssignResponsible(.procedure("Đăng ký biến động đất đai"), to: .official(late.binh))
            let assigned = try await late.installation.door.perform(act, by: late.head)
            #expect(assigned.findings.count == 3)
            #expect(assigned.findings.allSatisfy { $0.responsible?.official == late.binh })
            #expect(try await late.installation.door.perform(act, by: late.head) == assigned)
            let left = try await late.findings().filter { $0.state == .detected }
            #expect(left.count == 1)
            #expect(try await late.own(late.an).count == 1)
            let told = try await late.installation.superuser(
                "select kind || ' ' || subject from kc.notices where kind <> 'account.added'"
            )
            #expect(told == ["finding.assigned officials"])
            let entries = try await late.installation.superuser(
                "select count(*)::text from kc.ledger_entries where kind = 'finding.responsible_assigned'"
            )
            #expect(entries == ["1"])
        }
    }

    @Test func `duties decide file by file, and a hint only where the author vouches for hints`() async throws {
        let files = [LateFiles.file(1), LateFiles.file(2).with { $0.procedure = "Chứng thực" }]
        try await LateFiles.with(files) { late in
            try await late.installation.assign(late.binh, procedure: "Chứng thực", by: late.clerk)
            let unit = try #require(try await late.findings().first?.unit)
            let byDuty = try await late.installation.door.perform(
                try AssignResponsible(.unit(unit), to: .duties),
                by: late.head
            )
            #expect(byDuty.findings.map(\.responsible?.official) == [late.binh])
            let byHint = try await late.installation.door.perform(
                try AssignResponsible(.unit(unit), to: .dutiesAndHints),
                by: late.head
            )
            #expect(byHint.findings.map(\.responsible?.official) == [late.an])
            let nothing = try await late.installation.door.perform(
                try AssignResponsible(.unit(unit), to: .dutiesAndHints),
                by: late.head
            )
            #expect(nothing.findings.isEmpty)
        }
    }

    @Test func `the author's own files and another unit's are left out`() async throws {
        try await LateFiles.with([LateFiles.file(1), LateFiles.file(2).with { $0.officer = nil }]) { late in
            let himself = try await late.installation.addAccount(.clerk, official: late.an, to: late.commune)
            let selection = FindingSelection.procedure("Đăng ký biến động đất đai")
            await #expect(throws: Refusal(.ownCase)) {
                try await late.installation.door.perform(
                    try AssignResponsible(selection, to: .official(late.an)),
                    by: himself
                )
            }
            await #expect(throws: Refusal(.otherUnit)) {
                try await late.installation.door.perform(
                    try AssignResponsible(selection, to: .official(late.binh)),
                    by: late.otherHead
                )
            }
            let others = try await late.installation.door.perform(
                try AssignResponsible(selection, to: .dutiesAndHints),
                by: late.otherHead
            )
            #expect(others.findings.isEmpty)
            let rest = try await late.installation.door.perform(
                try AssignResponsible(selection, to: .official(late.binh)),
                by: himself
            )
            #expect(rest.findings.map(\.code) == [LateFiles.file(2).code])
            let unit = try #require(try await late.findings().first?.unit)
            await #expect(throws: Refusal(.otherUnit)) {
                try await late.installation.door.perform(
                    try AssignResponsible(.unit(unit), to: .duties),
                    by: late.otherHead
                )
            }
        }
    }

    @Test func `history and what was settled is left out`() async throws {
        let old = RegisterFile(3, received: .test(2025, 12, 1), due: .test(2025, 12, 31))
        try await LateFiles.with([LateFiles.file(1), old]) { late in
            let current = try #require(try await late.findings().last)
            try await late.dispose(current, .excused(reason: "Mất điện", evidence: "Thông báo 5"))
            let assigned = try await late.installation.door.perform(
                try AssignResponsible(.procedure("Đăng ký biến động đất đai"), to: .official(late.binh)),
                by: late.head
            )
            #expect(assigned.findings.isEmpty)
        }
    }
}
