import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Matters outside the register.
struct IncidentActsTests {
    private static let due = CalendarDay.test(2026, 1, 15)

    @Test func `an incident is recorded, told, read by whom it concerns, and annulled`() async throws {
        try await LateFiles.with([]) { late in
            let act = try RecordIncident(
                official: late.an,
                kind: .attitude,
                source: .citizenFeedback,
                happenedOn: .test(2026, 1, 16),
                text: "Trả lời người dân thiếu tôn trọng",
                evidence: "Phiếu phản ánh 7"
            )
            let incident = try await late.installation.door.perform(act, by: late.head)
            #expect(incident.state == .recorded && incident.official == late.an && incident.unit != nil)
            #expect(try await late.installation.door.perform(act, by: late.head) == incident)
            #expect(try await late.incidents() == [incident])
            let account = Account(id: .init(), person: Person.ID(late.an.uuid), role: .official)
            let own = try await late.installation.database.transaction(
                as: Identity(account, of: late.commune.id),
                .snapshot
            ) { try Incident.list(of: late.commune.id, on: $0) }
            #expect(own == [incident])
            let annulment = try AnnulIncident(incident.id, reason: "Nhầm người")
            let annulled = try await late.installation.door.perform(annulment, by: late.chairman)
            #expect(annulled.state == .annulled)
            #expect(try await late.installation.door.perform(annulment, by: late.chairman) == annulled)
            await #expect(throws: Refusal(.incidentAnnulled, incident.id.text)) {
                try await late.installation.door.perform(
                    try AnnulIncident(incident.id, reason: "Lần nữa"),
                    by: late.chairman
                )
            }
            let told = try await late.installation.superuser(
                "select kind from kc.notices where kind <> 'account.added' order by kind"
            )
            #expect(told == ["incident.annulled", "incident.recorded"])
        }
    }

    @Test func `a late file entered by hand and found later by a scan is one matter`() async throws {
        try await LateFiles.with([]) { late in
            let typed = try await late.report(late.an, code: LateFiles.file(1).code, dueOn: Self.due)
            #expect(typed.state == .recorded && typed.matter == LateFiles.file(1).code)
            await #expect(throws: Refusal(.matterKnown)) {
                try await late.report(late.an, code: LateFiles.file(1).code, dueOn: Self.due)
            }
            try await late.scan([LateFiles.file(1)])
            let finding = try await late.finding()
            let reconciled = try #require(try await late.incidents().first)
            #expect(reconciled.finding == finding.id && reconciled.state == .reconciled)
            #expect(reconciled.matter == finding.matter)
            #expect(throws: Refusal(.matterKnown, finding.code)) { try reconciled.requireAskable() }
            await #expect(throws: Refusal(.matterKnown, finding.code)) {
                try await late.report(late.binh, code: finding.code, dueOn: Self.due)
            }
            try await late.dispose(finding, .annulled(reason: "Sổ ghi sai ngày trả"))
            #expect(try await late.incidents().map(\.state) == [.annulled])
            await #expect(throws: Refusal(.findingAnnulled, finding.code)) {
                try await late.report(late.an, code: finding.code, dueOn: Self.due)
            }
        }
    }

    @Test func `a file typed about one official stays his matter where the finding is confirmed as another's`()
        async throws
    {
        try await LateFiles.with([]) { late in
            try await late.report(late.an, code: LateFiles.file(1).code, dueOn: Self.due)
            try await late.scan([LateFiles.file(1)])
            let states = {
                let seen = try await late.incidents().map(\.state)
                let (commune, an) = (late.commune.id, late.an)
                let own = try await late.installation.database.transaction(as: late.identity(of: an), .snapshot) {
                    try Incident.list(of: commune, official: an, on: $0)
                }
                #expect(own.map(\.state) == seen)
                return seen
            }
            // Until a person says whose it was, the register's hint changes nothing.
            #expect(try await states() == [.reconciled])
            let another = try await late.confirm(try await late.finding(), late.binh)
            #expect(try await states() == [.recorded])
            try await late.dispose(another, .excused(reason: "Đi họp", evidence: "Giấy mời 3"))
            #expect(try await states() == [.recorded])
            try await late.dispose(try await late.finding(), .reinstated(reason: "Giấy mời ngày khác"))
            try await late.confirm(try await late.finding(), late.an, reason: "Theo bảng phân công")
            #expect(try await states() == [.reconciled])
        }
    }

    @Test func `as of a day an incident is reconciled by what scans had found until then`() async throws {
        try await LateFiles.with([]) { late in
            let (installation, commune, an) = (late.installation, late.commune, late.an)
            let monday = TestInstallation.farMonday
            try await installation.travel(to: monday, in: commune)
            try await late.report(an, code: LateFiles.file(1).code, dueOn: Self.due)
            try await installation.travel(to: monday.adding(days: 1), in: commune)
            try await late.scan([LateFiles.file(1)])
            try await installation.travel(to: monday.adding(days: 2), in: commune)
            try await late.dispose(try await late.finding(), .annulled(reason: "Sổ ghi sai ngày trả"))
            let himself = Account(id: .init(), person: Person.ID(an.uuid), role: .official)
            for identity in [Identity.console(of: commune.id), Identity(himself, of: commune.id)] {
                let states = try await installation.database.transaction(as: identity, .snapshot) { db in
                    try (0...2).map { day in
                        let known = monday.adding(days: day)
                        return try Incident.list(of: commune.id, official: an, asOf: known, on: db).map(\.state)
                    }
                }
                #expect(states == [[.recorded], [.reconciled], [.annulled]])
            }
        }
    }

    @Test func `after an annulment the same file may be typed again`() async throws {
        try await LateFiles.with([]) { late in
            let code = LateFiles.file(1).code
            let first = try await late.report(late.an, code: code, dueOn: Self.due)
            _ = try await late.installation.door.perform(
                try AnnulIncident(first.id, reason: "Nhầm người"),
                by: late.chairman
            )
            let second = try await late.report(late.binh, code: code, dueOn: Self.due)
            let third = try await late.report(late.an, code: code, dueOn: Self.due)
            let standing = try await late.incidents().filter { $0.state == .recorded }
            #expect(Set(standing.map(\.id)) == [second.id, third.id])
        }
    }

    @Test func `an official reports himself and nobody else, and nobody reports himself as somebody else would`()
        async throws
    {
        try await LateFiles.with([]) { late in
            let himself = try await late.installation.addAccount(.official, official: late.an, to: late.commune)
            let own = try await late.report(
                late.an,
                source: .selfReport,
                code: LateFiles.file(1).code,
                dueOn: Self.due,
                by: himself
            )
            #expect(own.source == .selfReport && own.recordedBy == himself.account.id)
            await #expect(throws: Refusal(.ownCase)) {
                try await late.report(late.an, kind: .attitude, source: .check, by: himself)
            }
            for source in [Incident.Source.selfReport, .check] {
                await #expect(throws: Refusal(.officialNotFound)) {
                    try await late.report(late.binh, kind: .attitude, source: source, by: himself)
                }
            }
            await #expect(throws: Refusal(.notAllowed)) {
                try await late.report(late.binh, kind: .attitude, source: .selfReport)
            }
            let asClerk = try await late.installation.addAccount(.clerk, official: late.an, to: late.commune)
            await #expect(throws: Refusal(.ownCase)) {
                try await late.report(late.an, kind: .attitude, source: .check, by: asClerk)
            }
            await #expect(throws: Refusal(.otherUnit)) {
                try await late.report(late.an, kind: .attitude, by: late.otherHead)
            }
        }
    }

    @Test func `a late file needs its code and due day, of this commune, and nothing else has them`() async throws {
        try await LateFiles.with([]) { late in
            let code = LateFiles.file(1).code
            for (kind, code, dueOn) in [
                (.lateFile, nil, Self.due), (.lateFile, code, nil), (.lateFile, code, .test(2026, 1, 16)),
                (.lateFile, " ", Self.due), (.attitude, code, Self.due),
                (.lateFile, "H99.1-260105-0001", Self.due),
            ] as [(Incident.Kind, String?, CalendarDay?)] {
                await #expect(throws: Refusal(.fileCodeInvalid, code)) {
                    try await late.report(late.an, kind: kind, code: code, dueOn: dueOn)
                }
            }
            await #expect(throws: Refusal(.dayInFuture, "2999-01-01")) {
                try await late.report(late.an, kind: .other, happenedOn: .test(2999, 1, 1))
            }
            #expect(throws: Refusal(.textInvalid)) {
                try RecordIncident(
                    official: late.an,
                    kind: .other,
                    source: .check,
                    happenedOn: Self.due,
                    text: " "
                )
            }
            let left = try await late.incidents()
            #expect(left.isEmpty)
        }
    }

    @Test func `what happened before the start day is history until a leader opens it`() async throws {
        try await LateFiles.with([], startOn: .test(2026, 2, 1)) { late in
            let old = try await late.report(late.an, code: LateFiles.file(1).code, dueOn: Self.due)
            #expect(old.state == .history)
            #expect(throws: Refusal(.findingIsHistory, old.matter)) { try old.requireAskable() }
            await #expect(throws: Refusal(.notAllowed)) {
                try await late.installation.door.perform(
                    try OpenIncident(old.id, reason: "Dân kiến nghị"),
                    by: late.head
                )
            }
            let act = try OpenIncident(old.id, reason: "Dân kiến nghị")
            let opened = try await late.installation.door.perform(act, by: late.chairman)
            #expect(opened.state == .recorded)
            #expect(try await late.installation.door.perform(act, by: late.chairman) == opened)
        }
    }

    @Test func `annulling is a leader's, not for his own case, and sees what stands`() async throws {
        try await LateFiles.with([]) { late in
            let incident = try await late.report(late.an, kind: .workingHours)
            let himself = try await late.installation.addAccount(.viceChairman, official: late.an, to: late.commune)
            for (author, version, refusal) in [
                (late.head, nil, Refusal(.notAllowed)), (himself, nil, Refusal(.ownCase)),
                (late.chairman, 4, Refusal(.changedMeanwhile)),
            ] as [(Author, Int?, Refusal)] {
                await #expect(throws: refusal) {
                    try await late.installation.door.perform(
                        try AnnulIncident(incident.id, reason: "Nhầm", version: version),
                        by: author
                    )
                }
            }
            let nothing = Incident.ID()
            await #expect(throws: Refusal(.incidentNotFound, nothing.text)) {
                try await late.installation.door.perform(try AnnulIncident(nothing, reason: "Nhầm"), by: late.chairman)
            }
            #expect(throws: Refusal(.reasonNeeded)) { try AnnulIncident(incident.id, reason: "") }
        }
    }
}
