import Accountability
import Testing

struct LateFindingTests {
    @Test func `a file resolved late is found with its days`() throws {
        let dossier = try makeDossier(status: .delivered, due: "2026-09-10", finished: "2026-09-12")
        let finding = try #require(LateFinding.detect(dossier, asOf: try day("2026-09-30"), startDay: nil))
        #expect(finding.kind == .resolvedLate)
        #expect(finding.standing == .current)
        #expect(finding.dueOn == (try day("2026-09-10")))
        #expect(finding.finishedOn == (try day("2026-09-12")))
        #expect(finding.code == dossier.code)
    }

    @Test func `what was finished later was open and overdue then`() throws {
        let dossier = try makeDossier(status: .delivered, due: "2026-09-10", finished: "2026-09-12")
        let finding = try #require(LateFinding.detect(dossier, asOf: try day("2026-09-11"), startDay: nil))
        #expect(finding.kind == .openOverdue)
        #expect(finding.finishedOn == nil)
        #expect(LateFinding.detect(dossier, asOf: try day("2026-09-10"), startDay: nil) == nil)
    }

    @Test(
        arguments: [
            (.withdrawn, "2026-09-10", nil), (.awaitingSupplement, "2026-09-10", nil),
            (.rejected, "2026-09-10", "2026-09-12"),
            (.unknown, "2026-09-10", "2026-09-12"), (.delivered, "2026-09-10", nil),
            (.delivered, "2026-09-10", "2026-09-10"),
            (nil, nil, nil), (nil, nil, "2026-09-12"), (nil, "2026-09-30", nil),
        ] as [(DossierStatus?, String?, String?)]
    )
    func `nothing else is held against anybody`(_ status: DossierStatus?, _ due: String?, _ finished: String?) throws {
        let dossier = try makeDossier(status: status, due: due, finished: finished)
        #expect(LateFinding.detect(dossier, asOf: try day("2026-09-30"), startDay: nil) == nil)
    }

    @Test func `a file received later is not there yet`() throws {
        let dossier = try makeDossier(received: "2026-10-01", due: "2026-09-10")
        #expect(LateFinding.detect(dossier, asOf: try day("2026-09-30"), startDay: nil) == nil)
    }

    @Test(arguments: [("2026-09-09", LateFinding.Standing.history), ("2026-09-10", .current), ("2026-09-11", .current)])
    func `a file due before the start day is history`(_ due: String, _ standing: LateFinding.Standing) throws {
        let start = try day("2026-09-10")
        let finding = LateFinding.detect(try makeDossier(due: due), asOf: try day("2026-09-30"), startDay: start)
        #expect(finding?.standing == standing)
        #expect(LateFinding.standing(dueOn: try day(due), startDay: start) == standing)
    }

    @Test func `raw values are those of the schema`() {
        #expect(LateFinding.Kind.allCases.map(\.rawValue) == ["resolved_late", "open_overdue"])
        #expect(LateFinding.Standing.allCases.map(\.rawValue) == ["current", "history"])
    }
}
