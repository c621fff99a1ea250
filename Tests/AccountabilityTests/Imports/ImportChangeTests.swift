import Accountability
import Testing

/// The earlier export was made on 30 September 2026.
struct ImportChangeTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var due: (String?, String?) = ("2026-09-10", "2026-09-10")
        var finished: (String?, String?) = (nil, nil)
        var status: (DossierStatus?, DossierStatus?) = (nil, nil)
        var officer: (String?, String?) = ("Lê Thị Lan", "Lê Thị Lan")
        var shownOpen: String?
        let expected: [ImportChange.Kind]
    }

    private static let cases = [
        Case(testDescription: "nothing", expected: []),
        Case(
            testDescription: "finished after the export",
            finished: (nil, "2026-10-02"),
            shownOpen: "2026-09-30",
            expected: []
        ),
        Case(
            testDescription: "finished on the day of the export",
            due: ("2026-10-10", "2026-10-10"),
            finished: (nil, "2026-09-30"),
            shownOpen: "2026-09-30",
            expected: []
        ),
        Case(
            testDescription: "finished the day before, said only now",
            due: ("2026-10-10", "2026-10-10"),
            finished: (nil, "2026-09-29"),
            shownOpen: "2026-09-30",
            expected: [.finishedBeforePreviousExport]
        ),
        Case(
            testDescription: "overdue, then finished on the due day",
            finished: (nil, "2026-09-10"),
            shownOpen: "2026-09-30",
            expected: [.lateToOnTime, .finishedBeforePreviousExport]
        ),
        Case(
            testDescription: "finished late, then on time",
            finished: ("2026-09-12", "2026-09-09"),
            expected: [.lateToOnTime, .finishMovedBack]
        ),
        Case(
            testDescription: "finished late, then less late",
            finished: ("2026-09-14", "2026-09-12"),
            expected: [.finishMovedBack]
        ),
        Case(
            testDescription: "moved back behind an export that showed it open",
            finished: ("2026-09-12", "2026-09-09"),
            shownOpen: "2026-09-11",
            expected: [.lateToOnTime, .finishMovedBack, .finishedBeforePreviousExport]
        ),
        Case(
            testDescription: "the same early finish is told once",
            finished: ("2026-09-09", "2026-09-09"),
            shownOpen: "2026-09-30",
            expected: []
        ),
        Case(testDescription: "finish moved forward", finished: ("2026-09-09", "2026-09-12"), expected: []),
        Case(
            testDescription: "late, and the due day moved after it",
            due: ("2026-09-10", "2026-09-20"),
            finished: ("2026-09-12", "2026-09-12"),
            expected: [.lateToOnTime, .dueChanged]
        ),
        Case(
            testDescription: "late, and the due day taken away",
            due: ("2026-09-10", nil),
            finished: ("2026-09-12", "2026-09-12"),
            expected: [.lateToOnTime, .dueChanged]
        ),
        Case(testDescription: "a due day where there was none", due: (nil, "2026-09-20"), expected: [.dueChanged]),
        Case(
            testDescription: "overdue, and the due day extended, still open",
            due: ("2026-09-10", "2026-10-20"),
            expected: [.dueChanged]
        ),
        Case(
            testDescription: "waiting is not late",
            finished: (nil, "2026-09-10"),
            status: (.awaitingSupplement, .delivered),
            shownOpen: "2026-09-30",
            expected: [.finishedBeforePreviousExport]
        ),
        Case(
            testDescription: "late, then withdrawn, is not on time",
            finished: ("2026-09-12", "2026-09-09"),
            status: (.delivered, .withdrawn),
            expected: [.finishMovedBack]
        ),
        Case(testDescription: "reopened", finished: ("2026-09-09", nil), expected: [.reopened]),
        Case(testDescription: "another officer", officer: ("Lê Thị Lan", "Trần An"), expected: [.officerChanged]),
        Case(testDescription: "another spelling of the officer", officer: ("Lê Thị Lan", "LÊ THI  LAN"), expected: []),
        Case(
            testDescription: "an officer where there was none",
            officer: (nil, "Trần An"),
            expected: [.officerChanged]
        ),
        Case(testDescription: "no officer any more", officer: ("Lê Thị Lan", nil), expected: [.officerChanged]),
    ]

    @Test(arguments: cases)
    func `two exports of one file are compared by days`(_ example: Case) throws {
        let earlier = try makeDossier(
            officer: example.officer.0,
            status: example.status.0,
            due: example.due.0,
            finished: example.finished.0
        )
        let later = try makeDossier(
            officer: example.officer.1,
            status: example.status.1,
            due: example.due.1,
            finished: example.finished.1
        )
        let changes = later.changes(
            from: earlier,
            exportedOn: try day("2026-09-30"),
            latestExportShowingOpen: try example.shownOpen.map(day)
        )
        #expect(changes.map(\.kind) == example.expected)
        #expect(changes.allSatisfy { $0.code == later.code })
    }

    @Test func `another hour of the same day is no change`() throws {
        let earlier = try makeDossier(due: "2026-09-10", finished: "2026-09-10")
        var later = earlier
        later.dueAt = Instant(day: try day("2026-09-10"), hour: 8)
        later.finishedAt = Instant(day: try day("2026-09-10"), hour: 7)
        #expect(later.changes(from: earlier, exportedOn: try day("2026-09-30"), latestExportShowingOpen: nil) == [])
    }

    @Test(arguments: [("2026-08-31", false), ("2026-09-01", true), ("2026-09-15", true), ("2026-09-16", false)])
    func `a file is missed only where the export should show it`(_ received: String, _ missed: Bool) throws {
        let coverage = try day("2026-09-01")...(try day("2026-09-15"))
        let change = try makeDossier(received: received).disappearance(fromExportCovering: coverage)
        #expect((change?.kind == .disappeared) == missed)
    }

    @Test func `there are seven kinds of change`() {
        #expect(
            ImportChange.Kind.allCases.map(\.rawValue) == [
                "late_to_on_time", "finish_moved_back", "finished_before_previous_export", "due_changed",
                "officer_changed",
                "reopened", "disappeared",
            ]
        )
        #expect(Set(ImportChange.Kind.allCases.map(\.title)).count == 7)
    }
}
