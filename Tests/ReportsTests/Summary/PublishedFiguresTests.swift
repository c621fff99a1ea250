import Accountability
import Actions
import Postgres
import Reports
import StoreSupport
import Testing

/// The figures the registers are known to give, each from a database with nothing else of that commune.
struct PublishedFiguresTests {
    @Test func `the register of Chi Lang Bac in 2023 has one file on the due day and none late`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(name: "Xã Chi Lăng Bắc")
            let register = try TestData.register("chi-lang-bac-2023.xlsx")
            let outcome = try await installation.importing(register, exportedOn: .test(2023, 5, 15), to: commune)
            #expect(outcome.rows == 1196)

            let report = try await installation.summary(of: commune, from: .test(2023, 1, 1), to: .test(2023, 5, 15))
            expectFigures(report, ["received.total": 1196, "received.online": 1104, "classes.early": 1195])
            expectFigures(report, ["classes.on_time": 1, "classes.late": 0])
        }
    }

    @Test func `two exports of Dong Tien give September's figures, then October's, and September's again`() async throws
    {
        try await withInstallation { installation in
            let commune = try await installation.addCommune(code: "H45.18.03", name: "Xã Đồng Tiến")
            let september = try TestData.register("dong-tien-2026-09-30.xlsx")
            try await installation.importing(september, exportedOn: .test(2026, 9, 30), to: commune)
            let before = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 9, 30))
            expectFigures(before, Self.september)

            let october = try TestData.register("dong-tien-2026-10-31.xlsx")
            let outcome = try await installation.importing(october, exportedOn: .test(2026, 10, 31), to: commune)
            #expect(Set(outcome.changes.keys) == Set(ImportChange.Kind.allCases))
            #expect(outcome.changes[.finishedBeforePreviousExport] == 2)
            let codes = try await installation.superuser(
                "select code from kc.dossier_changes where kind = 'finished_before_previous_export' order by code"
            )
            #expect(codes == ["H45.18.03-260106-0007", "H45.18.03-260114-0003"])

            let after = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 10, 31))
            expectFigures(
                after,
                [
                    "received.total": 2584, "classes.early": 1941, "classes.on_time": 492, "classes.late": 49,
                    "classes.withdrawn": 28, "classes.open_in_time": 50, "classes.open_overdue": 1,
                    "classes.waiting": 23,
                    "classes.unknown": 0, "rejected": 16,
                ]
            )
            let again = try await installation.summary(
                of: commune,
                from: .test(2026, 1, 1),
                to: .test(2026, 9, 30),
                asOf: .test(2026, 9, 30)
            )
            expectFigures(again, Self.september)
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `the mapped register of CoSeLoG gives its figures, and says what it does not record`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let outcome = try await installation.importing(
                try TestData.coselog(),
                exportedOn: .test(2012, 3, 1),
                to: commune
            )
            #expect(outcome.refused.isEmpty)
            let report = try await installation.summary(of: commune, from: .test(2010, 1, 1), to: .test(2012, 3, 1))
            expectFigures(
                report,
                [
                    "received.total": 717, "classes.early": 462, "classes.on_time": 44, "classes.late": 151,
                    "classes.open_overdue": 54, "classes.open_in_time": 6,
                ]
            )
            #expect(
                report["not_recorded"]
                    == .list(
                        [
                            "classes.withdrawn", "classes.waiting", "classes.unknown", "rejected", "by_field",
                            "by_procedure",
                        ].map { .text($0) }
                    )
            )
            for path in ["withdrawn", "waiting", "unknown"] { #expect(report["classes", path] == .notRecorded) }
            #expect(report["rejected"] == .notRecorded)
            #expect(report["by_field"] == .notRecorded)
        }
    }

    private static let september = [
        "received.total": 2317, "classes.early": 1735, "classes.on_time": 428, "classes.late": 43,
        "classes.withdrawn": 26, "classes.open_in_time": 62, "classes.open_overdue": 0, "classes.waiting": 23,
        "classes.unknown": 0, "rejected": 14,
    ]
}

private func expectFigures(
    _ report: Report,
    _ figures: [String: Int],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (path, figure) in figures {
        #expect(report.figure(path) == figure, "\(path)", sourceLocation: sourceLocation)
    }
}
