import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What is decided about a finding instead of asking.
struct DisposeFindingTests {
    @Test func `an excuse needs evidence, is read by whom it concerns, and can be taken back`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.confirm(late.finding(), late.an)
            await #expect(throws: Refusal(.evidenceNeeded)) {
                try await late.dispose(finding, .excused(reason: "Mất điện", evidence: " "))
            }
            await #expect(throws: Refusal(.reasonNeeded)) {
                try await late.dispose(finding, .excused(reason: "", evidence: "Thông báo 5"))
            }
            let act = DisposeFinding(finding.id, try .excused(reason: "Mất điện", evidence: "Thông báo 5"))
            let excused = try await late.installation.door.perform(act, by: late.chairman)
            #expect(excused.state == .excused)
            #expect(try await late.installation.door.perform(act, by: late.chairman) == excused)
            #expect(try await late.own(late.an).map(\.state) == [.excused])
            await #expect(throws: Refusal(.findingSettled, finding.code)) {
                try await late.dispose(finding, .attributed(to: .system, reason: "Lỗi hệ thống"))
            }
            let back = try await late.dispose(finding, .reinstated(reason: "Thông báo không đúng ngày"))
            #expect(back.state == .needsExplanation)
            #expect(try await late.own(late.an).map(\.state) == [.needsExplanation])
        }
    }

    @Test func `a delay is laid to another agency before anybody is known`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            let laid = try await late.dispose(
                finding,
                .attributed(to: .agency, name: "Chi nhánh Văn phòng đăng ký đất đai", reason: "Chờ trích lục")
            )
            #expect(laid.state == .attributed)
            #expect(try await late.finding() == laid)
            await #expect(throws: Refusal(.findingSettled, finding.code)) { try await late.confirm(finding, late.an) }
        }
    }

    @Test func `leaders decide, and not about themselves`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.finding()
            let excuse = try FindingDisposition.excused(reason: "Mất điện", evidence: "Thông báo 5")
            await #expect(throws: Refusal(.notAllowed)) { try await late.dispose(finding, excuse, by: late.head) }
            let himself = try await late.installation.addAccount(.viceChairman, official: late.an, to: late.commune)
            await #expect(throws: Refusal(.ownCase)) { try await late.dispose(finding, excuse, by: himself) }
            await #expect(throws: Refusal(.dayInFuture, "2999-01-01")) {
                try await late.installation.door.perform(
                    DisposeFinding(finding.id, excuse, happenedOn: .test(2999, 1, 1)),
                    by: late.chairman
                )
            }
            await #expect(throws: Refusal(.changedMeanwhile)) {
                try await late.installation.door.perform(
                    DisposeFinding(finding.id, excuse, version: 7),
                    by: late.chairman
                )
            }
            #expect(try await late.finding() == finding)
        }
    }

    @Test func `what was annulled by correction is not found again on the same showing, only on other days`()
        async throws
    {
        try await LateFiles.with([LateFiles.file(1)]) { late in
            let finding = try await late.confirm(late.finding(), late.an)
            let annulled = try await late.dispose(finding, .annulled(reason: "Sổ ghi sai ngày trả"))
            #expect(annulled.state == .annulled)
            await #expect(throws: Refusal(.findingAnnulled, finding.code)) {
                try await late.dispose(finding, .annulled(reason: "Lần nữa"))
            }
            try await late.scan([LateFiles.file(1), LateFiles.file(2)], exportedOn: .test(2026, 2, 1))
            #expect(try await late.findings().map(\.state) == [.annulled, .detected])
            let moved = LateFiles.file(1).with { $0.finished = .test(2026, 1, 19) }
            try await late.scan([moved, LateFiles.file(2)], exportedOn: .test(2026, 3, 1))
            let again = try await late.findings().filter { $0.code == finding.code }
            #expect(again.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.annulled, .detected])
        }
    }

    @Test func `an older export arriving after a finding was confirmed changes nothing`() async throws {
        try await LateFiles.with { late in
            let confirmed = try await late.confirm(late.finding(), late.an)
            let punctual = LateFiles.file(1).with { $0.finished = .test(2026, 1, 14) }
            try await late.scan([punctual], exportedOn: .test(2026, 1, 18))
            #expect(try await late.findings() == [confirmed])
            #expect(try await late.own(late.an).map(\.state) == [.needsExplanation])
        }
    }

    @Test func `with its export a confirmed finding ends, and is found anew in the next one`() async throws {
        try await LateFiles.with { late in
            let confirmed = try await late.confirm(late.finding(), late.an)
            let batches = try await late.installation.superuser("select batch_id::text from kc.import_batches")
            let batch = try #require(ImportBatch.ID(text: batches[0]))
            let second = try await late.installation.addAccount(.viceChairman, to: late.commune)
            _ = try await late.installation.door.annul(batch, reason: "Nhầm tệp", by: late.clerk)
            _ = try await late.installation.door.annul(batch, reason: "Nhầm tệp", by: second)
            #expect(try await late.finding().state == .annulled)
            #expect(try await late.own(late.an).map(\.state) == [.annulled])
            try await late.scan([LateFiles.file(1)], exportedOn: .test(2026, 1, 21))
            let states = try await late.findings().map { ($0.id == confirmed.id, $0.state) }
            #expect(states.contains { $0 == (true, .annulled) } && states.contains { $0 == (false, .detected) })
        }
    }

    @Test func `as of a day before it was decided a finding reads as it stood`() async throws {
        try await LateFiles.with { late in
            let finding = try await late.confirm(late.finding(), late.an)
            try await late.dispose(finding, .annulled(reason: "Sổ ghi sai"))
            let today = try await late.installation.today()
            #expect(try await late.own(late.an, asOf: today).map(\.state) == [.annulled])
            #expect(try await late.own(late.an, asOf: today.adding(days: -1)).isEmpty)
        }
    }
}
