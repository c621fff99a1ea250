import Accountability
import Postgres
import Store
import StoreSupport
import Testing

@testable import Actions

/// Late files become findings, once.
struct ScanRegisterTests {
    private let late = RegisterFile(1, finished: .test(2026, 1, 16), status: .delivered)
    private let overdue = RegisterFile(2, due: .test(2026, 1, 12))
    private let old = RegisterFile(3, received: .test(2025, 12, 1), due: .test(2025, 12, 31))
    private let punctual = RegisterFile(4, finished: .test(2026, 1, 15), status: .delivered)

    @Test func `what is due before the start day is history, and a second scan records nothing`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(startOn: .test(2026, 1, 1))
            try await installation.importing(
                RegisterExport([late, overdue, old, punctual]),
                exportedOn: .test(2026, 1, 20),
                to: commune
            )
            let first = try await installation.door.scan(asOf: .test(2026, 6, 1), by: .console(of: commune))
            #expect(first == ScanOutcome(registerAsOf: .test(2026, 1, 20), detected: 2, history: 1))
            let before = try await installation.dump(except: [])
            let second = try await installation.door.scan(asOf: .test(2026, 6, 2), by: .console(of: commune))
            #expect(second == ScanOutcome(registerAsOf: .test(2026, 1, 20), detected: 0, history: 0))
            #expect(try await installation.dump(except: []) == before)
        }
    }

    @Test func `a finding outlives a newer export that knows of no lateness`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(
                RegisterExport([late, overdue]),
                exportedOn: .test(2026, 1, 20),
                to: commune
            )
            try await installation.door.scan(asOf: .test(2026, 1, 20), by: .console(of: commune))
            let kept = try await installation.findings()
            #expect(kept.count == 2)
            let mended = [late.with { $0.finished = .test(2026, 1, 14) }, overdue.with { $0.due = .test(2026, 3, 1) }]
            try await installation.importing(RegisterExport(mended), exportedOn: .test(2026, 2, 1), to: commune)
            let reopened = [late.with { $0.finished = nil }, overdue]
            try await installation.importing(RegisterExport(reopened), exportedOn: .test(2026, 3, 1), to: commune)
            let again = try await installation.door.scan(asOf: .test(2026, 3, 2), by: .console(of: commune))
            #expect(again.detected == 0)
            #expect(try await installation.findings() == kept)
        }
    }

    @Test func `a scan of more than a thousand late files goes on until all are recorded`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = (1...2300).map { RegisterFile($0, due: .test(2026, 1, 12), officer: nil) }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 1, 20), to: commune)
            let outcome = try await installation.door.scan(asOf: .test(2026, 1, 20), by: .console(of: commune))
            #expect(outcome.detected == 2300)
            #expect(
                try await installation.superuser("select detected::text from kc.scans order by seq") == [
                    "1000", "1000", "300",
                ]
            )
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `a scan of a commune without a register is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            await #expect(throws: Refusal(.nothingImported)) {
                try await installation.door.scan(asOf: .test(2026, 1, 20), by: .console(of: commune))
            }
        }
    }

    @Test func `a scan as of an earlier day finds what was late then`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(
                RegisterExport([late, overdue]),
                exportedOn: .test(2026, 1, 14),
                to: commune
            )
            try await installation.importing(
                RegisterExport([late, punctual]),
                exportedOn: .test(2026, 1, 20),
                to: commune
            )
            let outcome = try await installation.door.scan(asOf: .test(2026, 1, 15), by: .console(of: commune))
            #expect(outcome == ScanOutcome(registerAsOf: .test(2026, 1, 14), detected: 1, history: 0))
        }
    }

    @Test func `a finding keeps the official and the unit of its day`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let official = try await installation.addOfficial("Nguyễn Văn An", unit: "Văn phòng", to: commune)
            try await installation.importing(
                RegisterExport([late, overdue.with { $0.officer = "Hồ Văn Lâm" }]),
                exportedOn: .test(2026, 1, 20),
                to: commune
            )
            try await installation.door.scan(asOf: .test(2026, 1, 20), by: .console(of: commune))
            let found = try await installation.superuser(
                "select coalesce(official_id::text, '-') || (unit_id is null)::text || (officer_id is null)::text from kc.findings order by code"
            )
            #expect(found == ["\(official.text)falsefalse", "-truefalse"])
        }
    }
}
