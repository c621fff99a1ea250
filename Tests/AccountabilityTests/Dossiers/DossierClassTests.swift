import Accountability
import Testing

/// Judged at the end of 30 September 2026; each file was received on 1 September.
struct DossierClassTests {
    @Test(
        arguments: [
            // Finished by then: the finish day against the due day, whatever the status says.
            ("2026-09-10", "2026-09-09", DossierClass.early), ("2026-09-10", "2026-09-10", .onTime),
            ("2026-09-10", "2026-09-11", .late), ("2026-09-10", "2026-09-30", .late), (nil, "2026-09-30", .onTime),
            ("2026-10-10", "2026-09-30", .early),
            // Finished later, or not at all: open.
            ("2026-09-30", "2026-10-01", .openInTime), ("2026-09-29", "2026-10-01", .openOverdue),
            ("2026-09-30", nil, .openInTime), ("2026-09-29", nil, .openOverdue), (nil, nil, .openInTime),
            (nil, "2026-10-01", .openInTime),
        ] as [(String?, String?, DossierClass)]
    )
    func `without a status the days decide`(_ due: String?, _ finished: String?, _ expected: DossierClass) throws {
        for status in [nil, DossierStatus.new, .accepted, .processing] {
            let dossier = try makeDossier(status: status, due: due, finished: finished)
            #expect(dossier.classification(asOf: try day("2026-09-30")) == expected)
        }
    }

    @Test(
        arguments: [
            // Status, due, finished, class.
            (DossierStatus.withdrawn, "2026-09-10", nil, DossierClass.withdrawn),
            (.withdrawn, "2026-09-10", "2026-09-20", .withdrawn), (.withdrawn, "2026-09-10", "2026-09-30", .withdrawn),
            (.withdrawn, "2026-09-10", "2026-10-01", .openOverdue), (.withdrawn, nil, "2026-10-01", .openInTime),
            (.awaitingSupplement, "2026-09-10", nil, .waiting), (.awaitingPayment, nil, nil, .waiting),
            (.paused, "2026-10-10", nil, .waiting), (.awaitingSupplement, "2026-09-10", "2026-09-11", .late),
            (.awaitingSupplement, "2026-09-10", "2026-10-01", .openOverdue),
            (.paused, "2026-10-10", "2026-10-01", .openInTime),
            (.resolved, "2026-09-10", nil, .unknown), (.delivered, nil, nil, .unknown),
            (.resolved, "2026-09-10", "2026-09-10", .onTime), (.delivered, "2026-09-10", "2026-09-11", .late),
            (.delivered, "2026-09-10", "2026-10-01", .openOverdue),
            (.resolved, "2026-10-10", "2026-10-01", .openInTime),
            (.unknown, "2026-09-10", nil, .unknown), (.unknown, nil, nil, .unknown),
            (.unknown, "2026-09-10", "2026-09-09", .unknown),
            (.unknown, "2026-09-10", "2026-10-01", .unknown),
        ] as [(DossierStatus, String?, String?, DossierClass)]
    )
    func `a status counts only as far as the register could know`(
        _ status: DossierStatus,
        _ due: String?,
        _ finished: String?,
        _ expected: DossierClass
    ) throws {
        let dossier = try makeDossier(status: status, due: due, finished: finished)
        #expect(dossier.classification(asOf: try day("2026-09-30")) == expected)
    }

    @Test func `what was refused at intake was not received`() throws {
        for finished in [nil, "2026-09-02", "2026-10-02"] {
            let dossier = try makeDossier(status: .rejected, due: "2026-09-10", finished: finished)
            #expect(dossier.classification(asOf: try day("2026-09-30")) == nil)
            #expect(!dossier.isOpen(asOf: try day("2026-09-30")))
        }
    }

    @Test func `the hour never makes a file late`() throws {
        let due = try #require(Instant(day: try day("2026-09-10"), hour: 8))
        var dossier = try makeDossier(status: .delivered, finished: "2026-09-10")
        dossier.dueAt = due
        dossier.finishedAt = Instant(day: try day("2026-09-10"), hour: 23, minute: 59, second: 59)
        dossier.deliveredAt = Instant(day: try day("2026-09-25"))
        #expect(dossier.classification(asOf: try day("2026-09-30")) == .onTime)
    }

    @Test func `every combination falls in one class, and refusals in none`() throws {
        let asOf = try day("2026-09-30")
        let days = [nil, "2026-09-10", "2026-09-29", "2026-09-30", "2026-10-01", "2026-11-01"]
        let statuses = [nil] + DossierStatus.allCases.map(Optional.some)
        var seen: Set<DossierClass> = []
        for status in statuses {
            for due in days {
                for finished in days {
                    let dossier = try makeDossier(status: status, due: due, finished: finished)
                    let judged = dossier.classification(asOf: asOf)
                    #expect((judged == nil) == (status == .rejected))
                    if let judged { seen.insert(judged) }
                    let finishedBy = dossier.finishedOn.map { $0 <= asOf } ?? false
                    if judged == .early || judged == .onTime || judged == .late { #expect(finishedBy) }
                    if judged == .openInTime || judged == .openOverdue || judged == .waiting {
                        #expect(!finishedBy)
                        #expect(dossier.isOpen(asOf: asOf))
                    } else if judged != .unknown {
                        #expect(!dossier.isOpen(asOf: asOf))
                    }
                    if judged == .openOverdue || judged == .late { #expect(dossier.dueOn != nil) }
                }
            }
        }
        #expect(seen == Set(DossierClass.allCases))
    }

    @Test func `a later look turns open files into finished ones and never back`() throws {
        let dossier = try makeDossier(status: .delivered, due: "2026-09-10", finished: "2026-09-12")
        let expected: [(String, DossierClass)] = [
            ("2026-09-09", .openInTime), ("2026-09-10", .openInTime), ("2026-09-11", .openOverdue),
            ("2026-09-12", .late), ("2030-01-01", .late),
        ]
        for (asOf, judged) in expected {
            #expect(dossier.classification(asOf: try day(asOf)) == judged)
        }
    }

    @Test(
        arguments: [
            (nil, nil, true), (nil, "2026-09-30", false), (nil, "2026-10-01", true), (.unknown, nil, true),
            (.unknown, "2026-09-20", false), (.resolved, nil, false), (.delivered, nil, false),
            (.withdrawn, nil, false),
            (.withdrawn, "2026-10-01", true), (.paused, nil, true),
        ] as [(DossierStatus?, String?, Bool)]
    )
    func `open is what the office still had to do`(_ status: DossierStatus?, _ finished: String?, _ open: Bool) throws {
        #expect(try makeDossier(status: status, finished: finished).isOpen(asOf: try day("2026-09-30")) == open)
    }

    @Test func `raw values are those of the schema`() {
        #expect(
            DossierClass.allCases.map(\.rawValue) == [
                "early", "on_time", "late", "withdrawn", "open_in_time", "open_overdue", "waiting", "unknown",
            ]
        )
        #expect(
            DossierStatus.allCases.map(\.rawValue) == [
                "new", "accepted", "rejected", "processing", "awaiting_supplement", "awaiting_payment", "paused",
                "withdrawn", "resolved", "delivered", "unknown",
            ]
        )
        #expect(Channel.allCases.map(\.rawValue) == ["online", "in_person", "postal", "other"])
    }

    @Test func `classes are called as the office calls them`() {
        #expect(
            DossierClass.allCases.map(\.title) == [
                "Trước hạn", "Đúng hạn", "Đã giải quyết quá hạn", "Rút", "Đang giải quyết trong hạn",
                "Đang giải quyết quá hạn", "Chờ bổ sung, nghĩa vụ tài chính hoặc tạm dừng", "Chưa xác định",
            ]
        )
    }
}
