import Accountability
import Actions
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// Whom a register's officer column means.
struct OfficerNamesTests {
    @Test func `a name nobody has, and a name two have, link to none and are told once`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", to: commune)
            try await installation.addOfficial("Nguyễn Văn An", to: commune)
            try await installation.addOfficial("Phạm Thị Dung", to: commune)
            let files = [
                RegisterFile(1), RegisterFile(2), RegisterFile(3, officer: "Phạm Thị Dung"),
                RegisterFile(4, officer: "Hồ Văn Lâm"), RegisterFile(5, officer: nil),
            ]
            let outcome = try await installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: commune
            )
            #expect(outcome.unmatchedOfficers == ["Nguyễn Văn An", "Hồ Văn Lâm"])
            let told = outcome.warnings.filter { $0.column == "officer" }.map { "\($0.row) \($0.code)" }
            #expect(told == ["2 row.officer_ambiguous", "5 row.officer_unknown"])
            #expect(try await installation.superuser("select count(*)::text from kc.officer_links") == ["1"])
        }
    }

    @Test func `an alias is a name, in any case and spacing, but not without its diacritics`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", aliases: ["Nguyễn V. An"], to: commune)
            let files = [
                RegisterFile(1, officer: "NGUYỄN V.  AN"), RegisterFile(2, officer: "nguyễn văn an"),
                RegisterFile(3, officer: "Nguyen Van An"),
            ]
            let outcome = try await installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: commune
            )
            #expect(outcome.unmatchedOfficers == ["Nguyen Van An"])
            let report = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(report.rows("by_official").map { $0["name"] } == [.text("Nguyen Van An"), .text("Nguyễn Văn An")])
            #expect(report.rows("by_official").map { $0["received"] } == [.count(1), .count(2)])
        }
    }

    @Test func `officials are created on request, listed, in the unit most of their files name, and only once`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = [
                RegisterFile(1, officer: "Phạm Thị Dung", unit: "Văn phòng"), RegisterFile(2, officer: "Phạm Thị Dung"),
                RegisterFile(3, officer: "Phạm Thị Dung"), RegisterFile(4, officer: "Hồ Văn Ánh"), RegisterFile(5),
            ]
            let creating: (inout RegisterImport.Options) -> Void = { $0.createsOfficials = true }
            let first = try await installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: commune,
                creating
            )
            #expect(first.createdOfficials == ["Nguyễn Văn An", "Hồ Văn Ánh", "Phạm Thị Dung"])
            #expect(first.unmatchedOfficers.isEmpty)
            let next = RegisterExport(files + [RegisterFile(6)])
            let second = try await installation.importing(next, exportedOn: .test(2026, 2, 2), to: commune, creating)
            #expect(second.createdOfficials.isEmpty)
            let officials = try await installation.reading(commune) { try Official.list(of: commune.id, on: $0) }
            #expect(officials.map(\.name) == ["Nguyễn Văn An", "Hồ Văn Ánh", "Phạm Thị Dung"])
            #expect(officials.last?.unitName == "Phòng Kinh tế")
        }
    }

    @Test func `a staff code belongs to one official`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.addOfficial("Nguyễn Văn An", staffCode: "CB-01", to: commune)
            await #expect(throws: Refusal(.staffCodeTaken)) {
                try await installation.addOfficial("Phạm Thị Dung", staffCode: "cb-01", to: commune)
            }
        }
    }

    @Test func `an export without a column of officers says nothing about them`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = [RegisterFile(1)]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            let columns = RegisterExport.Column.allCases.filter { $0 != .officer }
            let outcome = try await installation.importing(
                RegisterExport(files, columns: columns),
                exportedOn: .test(2026, 2, 2),
                to: commune
            )
            #expect(outcome.changes[.officerChanged] == 0)
        }
    }
}
