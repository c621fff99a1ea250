import Accountability
import Testing

/// Compared at the end of 30 September 2026; each file was received on 1 September.
struct PortalMatchTests {
    private static let code = "H45.18.03-260901-0001"

    /// Days of ours and theirs: due, finished. What is said, and how many reasons stand behind it.
    @Test(
        arguments: [
            // Both late: no reason is needed, whatever days differ.
            ("2026-09-10", "2026-09-11", "2026-09-10", "2026-09-11", PortalMatch.Outcome.agree, 0),
            ("2026-09-10", nil, "2026-09-10", nil, .agree, 0), ("2026-09-10", "2026-09-12", nil, nil, .agree, 0),
            // Ready on the due day: late by the portal's hours, not by days.
            ("2026-09-10", "2026-09-10", "2026-09-10", "2026-09-10", .weSayOnTime, 1),
            // The portal heard of the result later, or not at all.
            ("2026-09-10", "2026-09-09", "2026-09-10", "2026-09-15", .weSayOnTime, 1),
            ("2026-09-10", "2026-09-09", "2026-09-10", nil, .weSayOnTime, 1),
            // Another due day, and both days differ.
            ("2026-09-20", "2026-09-15", "2026-09-10", "2026-09-15", .weSayOnTime, 1),
            ("2026-09-20", "2026-09-15", "2026-09-10", "2026-09-16", .weSayOnTime, 2),
            // Not due yet at the end of the period, and without a due day.
            ("2026-09-30", nil, "2026-09-30", nil, .weSayOnTime, 1),
            (nil, "2026-09-15", nil, "2026-09-15", .weSayOnTime, 1),
        ] as [(String?, String?, String?, String?, PortalMatch.Outcome, Int)]
    )
    func `whoever is on a list of late files is late by the portal; the register is judged by days`(
        due: String?,
        finished: String?,
        theirDue: String?,
        theirFinish: String?,
        outcome: PortalMatch.Outcome,
        reasons: Int
    ) throws {
        let match = try #require(
            try match(try line(theirDue, theirFinish), try makeDossier(due: due, finished: finished))
        )
        #expect(match.outcome == outcome && match.reasons.count == reasons, "\(match)")
    }

    @Test(arguments: [DossierStatus.withdrawn, .awaitingSupplement, .awaitingPayment, .paused, .rejected])
    func `a state in which the office owes nothing is the reason`(status: DossierStatus) throws {
        let match = try #require(
            try match(try line("2026-09-10", nil), try makeDossier(status: status, due: "2026-09-10"))
        )
        #expect(match.outcome == .weSayOnTime && match.reasons == [.status(status)])
    }

    @Test func `people's word that the register was wrong is reason enough, and unknown words decide nothing`() throws {
        let late = try makeDossier(due: "2026-09-10", finished: "2026-09-12")
        let annulled = try #require(
            PortalMatch(
                late.code,
                portal: try line("2026-09-10", "2026-09-12"),
                ours: late,
                annulled: "Nhập nhầm ngày",
                covers: .late,
                asOf: try day("2026-09-30")
            )
        )
        #expect(annulled.outcome == .weSayOnTime && annulled.reasons == [.annulled("Nhập nhầm ngày")])
        let unclear = try match(try line("2026-09-10", nil), try makeDossier(status: .unknown, due: "2026-09-10"))
        #expect(unclear?.outcome == .unclear && unclear?.reasons == [])
        let later = try match(try line("2026-09-10", nil), try makeDossier(received: "2026-10-01", due: "2026-10-05"))
        #expect(later?.outcome == .weSayOnTime)
        #expect(later?.reasons == [.receivedLater(try day("2026-10-01"))])
    }

    @Test func `a file only one of them has is missing with the other, by what the list should have`() throws {
        let late = try makeDossier(due: "2026-09-10", finished: "2026-09-12")
        let punctual = try makeDossier(due: "2026-09-10", finished: "2026-09-10")
        #expect(try match(try line("2026-09-10", nil), nil)?.outcome == .missingHere)
        let absent = try match(nil, late)
        #expect(absent?.outcome == .theySayOnTime && absent?.reasons == [.notListed])
        #expect(try match(nil, late, covers: .all)?.outcome == .missingThere)
        for coverage in PortalCoverage.allCases {
            #expect(try match(nil, punctual, covers: coverage) == nil)
            #expect(try match(nil, nil, covers: coverage) == nil)
        }
    }

    @Test func `a list of all files says by its days who is late`() throws {
        let late = try makeDossier(due: "2026-09-10", finished: "2026-09-12")
        let punctual = try makeDossier(due: "2026-09-10", finished: "2026-09-10")
        let theirLate = try line("2026-09-10", "2026-09-12")
        let theirPunctual = try line("2026-09-15", "2026-09-12")
        #expect(try match(theirLate, late, covers: .all)?.outcome == .agree)
        #expect(try match(theirLate, punctual, covers: .all)?.outcome == .weSayOnTime)
        #expect(try match(theirPunctual, punctual, covers: .all)?.outcome == .bothOnTime)
        let other = try #require(try match(theirPunctual, late, covers: .all))
        #expect(other.outcome == .theySayOnTime)
        #expect(other.reasons == [.dueDiffers(ours: try day("2026-09-10"), theirs: try day("2026-09-15"))])
    }

    private func match(_ portal: PortalLine?, _ ours: Dossier?, covers: PortalCoverage = .late) throws -> PortalMatch? {
        PortalMatch(
            try #require(FileCode(Self.code)),
            portal: portal,
            ours: ours,
            covers: covers,
            asOf: try day("2026-09-30")
        )
    }

    private func line(_ due: String?, _ finished: String?) throws -> PortalLine {
        let dossier = try makeDossier(due: due, finished: finished)
        return PortalLine(
            row: 2,
            code: dossier.code,
            receivedAt: dossier.receivedAt,
            dueAt: dossier.dueAt,
            finishedAt: dossier.finishedAt
        )
    }
}
