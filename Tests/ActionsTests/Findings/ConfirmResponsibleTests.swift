import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Whose file it was, as a person says.
struct ConfirmResponsibleTests {
    @Test func `a head confirms the hint, the official reads it and is told, and asking again records nothing`()
        async throws
    {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            #expect(finding.state == .detected && finding.hintedOfficial == late.an)
            let act = try ConfirmResponsible(finding.id, official: late.an)
            let confirmed = try await late.installation.door.perform(act, by: late.head)
            #expect(confirmed.state == .needsExplanation && confirmed.responsible?.official == late.an)
            #expect(try await late.installation.door.perform(act, by: late.head) == confirmed)
            #expect(try await late.finding() == confirmed)
            let own = try await late.own(late.an)
            #expect(own.map(\.state) == [.needsExplanation] && own.map(\.code) == [finding.code])
            let notices = try await late.installation.superuser(
                "select kind || ' ' || person_id from kc.notices where kind <> 'account.added'"
            )
            #expect(notices == ["finding.assigned \(late.an.text)"])
        }
    }

    @Test func `another act under the same id is refused`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            let act = try ConfirmResponsible(finding.id, official: late.an)
            _ = try await late.installation.door.perform(act, by: late.head)
            await #expect(throws: Refusal(.actIDReused)) {
                try await late.installation.door.perform(
                    try ConfirmResponsible(finding.id, official: late.binh, id: act.id),
                    by: late.head
                )
            }
        }
    }

    @Test func `whom the register hints at wrongly reads that it is not his, and the right one reads it`() async throws
    {
        try await LateFiles.with { late in
            let confirmed = try await late.confirm(late.finding(), late.binh)
            #expect(confirmed.responsible?.official == late.binh)
            #expect(try await late.own(late.an).isEmpty)
            let own = try await late.own(late.binh)
            #expect(own.map(\.state) == [.needsExplanation])
            let asLeadersRead = try await late.installation.reading(late.commune) {
                try Finding.list(of: late.commune.id, official: late.binh, on: $0)
            }
            #expect(own == asLeadersRead)
        }
    }

    @Test func `a change needs a reason, and what was seen must be what stands`() async throws {
        try await LateFiles.with { late in
            let confirmed = try await late.confirm(late.finding(), late.an)
            await #expect(throws: Refusal(.reasonNeeded)) { try await late.confirm(confirmed, late.binh) }
            await #expect(throws: Refusal(.responsibleSame, confirmed.code)) {
                try await late.confirm(confirmed, late.an)
            }
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await late.confirm(confirmed, late.binh, reason: "Bàn giao", version: 0)
            }
            let changed = try await late.confirm(confirmed, late.binh, reason: "Hồ sơ do chị Bình thụ lý", version: 1)
            #expect(changed.responsible?.official == late.binh && changed.events.count == 3)
            #expect(try await late.own(late.an).isEmpty)
            #expect(try await late.own(late.binh).map(\.id) == [changed.id])
        }
    }

    @Test func `nobody decides about his own file, or about another unit's`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            let himself = try await late.installation.addAccount(.clerk, official: late.an, to: late.commune)
            for official in [late.an, late.binh] {
                await #expect(throws: Refusal(.ownCase)) {
                    try await late.confirm(finding, official, by: himself)
                }
            }
            await #expect(throws: Refusal(.otherUnit)) { try await late.confirm(finding, late.an, by: late.otherHead) }
            await #expect(throws: Refusal(.notAllowed)) {
                try await late.confirm(finding, late.an, by: .console(of: late.commune))
            }
            #expect(try await late.finding() == finding)
        }
    }

    @Test func `who or what is unknown is refused`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            let nobody = Official.ID()
            await #expect(throws: Refusal(.officialNotFound, nobody.text)) {
                try await late.confirm(finding, nobody, by: late.chairman)
            }
            let nothing = Finding.ID()
            await #expect(throws: Refusal(.findingNotFound, nothing.text)) {
                try await late.installation.door.perform(
                    try ConfirmResponsible(nothing, official: late.an),
                    by: late.chairman
                )
            }
        }
    }

    @Test func `a finding without a name stays with the head of the unit the register names`() async throws {
        try await LateFiles.with([LateFiles.file(1).with { $0.officer = nil }]) { late in
            let finding = try await late.finding()
            #expect(finding.state == .awaitingResponsible)
            await #expect(throws: Refusal(.otherUnit)) { try await late.confirm(finding, late.an, by: late.otherHead) }
            #expect(try await late.confirm(finding, late.an, by: late.head).state == .needsExplanation)
        }
    }
}
