import Accountability
import Testing

/// What may be said of a finding, and where it stands then.
struct FindingTests {
    private static let lan = Official.ID()
    private static let minh = Official.ID()
    private static let lanInUnit = Finding.Responsible(official: lan, unit: OrgUnit.ID())
    private static let minhInUnit = Finding.Responsible(official: minh, unit: OrgUnit.ID())
    private static let excuse = Finding.Event.Kind.excused(reason: "Mất điện", evidence: "Thông báo 5")
    private static let annulment = Finding.Event.Kind.annulled(reason: "Nhập sai ngày trả")

    @Test func `the register's hint holds nobody responsible`() throws {
        let finding = try Self.finding(hint: Self.lanInUnit)
        #expect(finding.state == .detected)
        #expect(finding.responsible == nil)
        #expect(throws: Refusal(.responsibleUnknown, finding.code)) { try finding.requireAskable() }
    }

    @Test func `a finding of nobody stays with the head of the unit the register names`() throws {
        let unit = OrgUnit.ID()
        let finding = try Self.finding(hint: nil, registerUnit: unit)
        #expect(finding.state == .awaitingResponsible)
        #expect(finding.unit == unit)
    }

    @Test func `whom a person confirmed may be asked`() throws {
        let finding = try Self.finding(hint: Self.lanInUnit, [.assigned(Self.lanInUnit)])
        #expect(finding.state == .needsExplanation)
        #expect(try finding.requireAskable() == Self.lanInUnit)
    }

    @Test func `a refuted hint is no hint, and another official may be assigned`() throws {
        let finding = try Self.finding(hint: Self.lanInUnit, [.unassigned(Self.lan, reason: nil)])
        #expect(finding.state == .awaitingResponsible)
        #expect(throws: Never.self) { try finding.check(.assigned(Self.minhInUnit)) }
        let assigned = finding.adding(Self.event(.assigned(Self.minhInUnit)))
        #expect(assigned.responsible == Self.minhInUnit)
        #expect(assigned.unit == Self.minhInUnit.unit)
    }

    @Test func `another official is assigned only after the one before was taken out`() throws {
        let finding = try Self.finding(hint: nil, [.assigned(Self.lanInUnit)])
        #expect(throws: Refusal(.findingAssigned, finding.code)) { try finding.check(.assigned(Self.minhInUnit)) }
        #expect(throws: Refusal(.responsibleSame, finding.code)) { try finding.check(.assigned(Self.lanInUnit)) }
        let freed = finding.adding(Self.event(.unassigned(Self.lan, reason: "Hồ sơ của người khác")))
        #expect(freed.state == .awaitingResponsible)
        #expect(throws: Never.self) { try freed.check(.assigned(Self.minhInUnit)) }
        #expect(throws: Refusal(.notResponsible, finding.code)) { try freed.check(.unassigned(Self.lan, reason: "")) }
    }

    @Test func `an excuse or attribution is taken back before anything else is decided`() throws {
        let attributed = Finding.Event.Kind.attributed(
            try .init(.agency, name: "Chi nhánh Văn phòng đăng ký đất đai"),
            reason: "Chờ ý kiến",
            evidence: nil
        )
        for (settled, state) in [(Self.excuse, Finding.State.excused), (attributed, .attributed)] {
            let finding = try Self.finding(hint: nil, [.assigned(Self.lanInUnit), settled])
            #expect(finding.state == state)
            #expect(throws: Refusal(.findingSettled, finding.code)) { try finding.requireAskable() }
            for next in [Self.excuse, attributed, .assigned(Self.minhInUnit), .unassigned(Self.lan, reason: "")] {
                #expect(throws: Refusal(.findingSettled, finding.code)) { try finding.check(next) }
            }
            let back = finding.adding(Self.event(.reinstated(reason: "Căn cứ không đúng")))
            #expect(back.state == .needsExplanation)
            #expect(throws: Refusal(.findingNotSettled, finding.code)) { try back.check(.reinstated(reason: "")) }
        }
    }

    @Test func `what was annulled, or lost its export, is over`() throws {
        let annulled = try Self.finding(hint: nil, [.assigned(Self.lanInUnit), Self.annulment])
        let released = try Self.finding(hint: nil, [.assigned(Self.lanInUnit), .released])
        let baseless = try Self.finding(hint: nil, restsOnExport: false)
        for finding in [annulled, released, baseless] {
            #expect(finding.state == .annulled)
            for next in [
                Self.excuse, Self.annulment, .released, .assigned(Self.minhInUnit), .reinstated(reason: ""),
                .opened(reason: ""),
            ] {
                #expect(throws: Refusal(.findingAnnulled, finding.code)) { try finding.check(next) }
            }
            #expect(throws: Refusal(.findingAnnulled, finding.code)) { try finding.requireAskable() }
        }
    }

    @Test func `history is only opened or annulled, and opened once`() throws {
        let old = try Self.finding(hint: Self.lanInUnit, standing: .history)
        #expect(old.state == .history)
        for next in [Self.excuse, .assigned(Self.lanInUnit), .unassigned(Self.lan, reason: nil)] {
            #expect(throws: Refusal(.findingIsHistory, old.code)) { try old.check(next) }
        }
        #expect(throws: Refusal(.findingIsHistory, old.code)) { try old.requireAskable() }
        #expect(throws: Never.self) { try old.check(Self.annulment) }
        let opened = old.adding(Self.event(.opened(reason: "Dân kiến nghị")))
        #expect(opened.state == .detected)
        #expect(throws: Refusal(.findingNotHistory, old.code)) { try opened.check(.opened(reason: "")) }
        #expect(throws: Never.self) { try opened.check(.assigned(Self.lanInUnit)) }
    }

    @Test func `an agency is named, an applicant and a leader never are`() throws {
        #expect(throws: Refusal(.textInvalid, "party_name")) { try Finding.Attribution(.agency) }
        #expect(throws: Refusal(.textInvalid, "party_name")) { try Finding.Attribution(.applicant, name: "Bà Bưởi") }
        #expect(throws: Refusal(.textInvalid, "party_name")) {
            try Finding.Attribution(.leaderSignature, name: "Ông Cam")
        }
        #expect(try Finding.Attribution(.dataLink).name == nil)
    }

    @Test func `findings are grouped by whom they concern`() throws {
        let confirmed = try Self.finding(
            hint: Self.lanInUnit,
            [.unassigned(Self.lan, reason: nil), .assigned(Self.minhInUnit)]
        )
        let hinted = try Self.finding(hint: Self.minhInUnit)
        let nobodys = try Self.finding(hint: nil)
        #expect([confirmed, nobodys, hinted].groupedByConcerned == [Self.minh: [confirmed, hinted], nil: [nobodys]])
    }

    @Test func `a file is late by the working days after its due day`() throws {
        let calendar = try ShippedCalendar.calendar()
        // Due on a Thursday: Friday is one working day later, the Sunday after still one, Monday two.
        for (finished, days, words) in [
            ("2026-09-11", 1, "chậm 1 ngày làm việc"), ("2026-09-13", 1, "chậm 1 ngày làm việc"),
            ("2026-09-14", 2, "chậm 2 ngày làm việc"),
        ] {
            let finding = try Self.finding(hint: nil, finishedOn: day(finished))
            #expect(finding.daysLate(by: calendar) == days)
            #expect(finding.lateness(by: calendar) == words)
        }
        let weekend = try Self.finding(hint: nil, dueOn: day("2026-09-11"), finishedOn: day("2026-09-12"))
        #expect(weekend.daysLate(by: calendar) == 0)
        #expect(weekend.lateness(by: calendar) == "chậm chưa đến một ngày làm việc")
        let open = try Self.finding(hint: nil, dueOn: day("2026-09-28"), finishedOn: .some(nil))
        #expect(open.daysLate(by: calendar) == 2)
        #expect(weekend.daysLate(by: WorkingCalendar(entries: [])) == nil)
        #expect(weekend.lateness(by: WorkingCalendar(entries: [])) == "chậm")
    }

    private static func finding(
        hint: Finding.Responsible?,
        _ kinds: [Finding.Event.Kind] = [],
        registerUnit: OrgUnit.ID? = nil,
        standing: LateFinding.Standing = .current,
        restsOnExport: Bool = true,
        dueOn: CalendarDay? = nil,
        finishedOn: CalendarDay?? = .none
    ) throws -> Finding {
        Finding(
            id: Finding.ID(),
            code: "H45.18.03-260901-0001",
            kind: .resolvedLate,
            standing: standing,
            dueOn: try dueOn ?? day("2026-09-10"),
            finishedOn: try finishedOn ?? day("2026-09-12"),
            registerAsOf: try day("2026-09-30"),
            hint: hint,
            registerUnit: registerUnit,
            restsOnExport: restsOnExport,
            events: kinds.map(event)
        )
    }

    private static func event(_ kind: Finding.Event.Kind) -> Finding.Event {
        Finding.Event(
            id: .init(),
            kind: kind,
            concerns: nil,
            happenedOn: .earliest,
            recordedAt: .earliest,
            recordedBy: .zero
        )
    }
}
