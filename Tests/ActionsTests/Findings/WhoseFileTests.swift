import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What people said of a file, once it turns out whose it was.
struct WhoseFileTests {
    @Test(arguments: [false, true])
    func `what somebody explained before being asked ends when the file is confirmed to be another's`(isBulk: Bool)
        async throws
    {
        try await LateFiles.with([LateFiles.file(1), LateFiles.file(2)]) { late in
            let door = late.installation.door
            let himself = try await late.installation.addAccount(.official, official: late.an, to: late.commune)
            var duties: [ExplanationDuty.ID] = []
            for finding in try await late.findings() {
                let said = try VolunteerExplanation(finding.ground, .reason(cause: "absence", text: "Đi công tác"))
                duties.append(try await door.perform(said, by: himself).id)
            }
            if isBulk {
                let act = try AssignResponsible(.procedure("Đăng ký biến động đất đai"), to: .official(late.binh))
                #expect(try await door.perform(act, by: late.head).findings.count == 2)
            } else {
                for finding in try await late.findings() { try await late.confirm(finding, late.binh) }
            }
            for duty in duties { #expect(try await late.duty(duty)?.state == .cancelled) }
            let told = try await late.notices(to: late.an).filter { $0 == "explanation.ended" }
            #expect(told.count == 2)
            let asked = try RequestExplanation(try await late.findings()[0].ground)
            #expect(try await door.perform(asked, by: late.chairman).official == late.binh)
        }
    }

    @Test func `whoever is confirmed keeps what he explained before`() async throws {
        try await LateFiles.with { late in
            let himself = try await late.installation.addAccount(.official, official: late.an, to: late.commune)
            let said = try VolunteerExplanation(
                try await late.finding().ground,
                .reason(cause: "absence", text: "Đi công tác")
            )
            let duty = try await late.installation.door.perform(said, by: himself).id
            try await late.confirm(late.finding(), late.an)
            #expect(try await late.duty(duty)?.state == .submitted)
        }
    }

    @Test func `"not mine" about a typed file is said of its finding too, and of the file as typed`() async throws {
        try await LateFiles.with([]) { late in
            let door = late.installation.door
            let himself = try await late.installation.addAccount(.official, official: late.an, to: late.commune)
            let typed = try await late.report(late.an, code: LateFiles.file(1).code, dueOn: .test(2026, 1, 15))
            let duty = try await door.perform(try RequestExplanation(typed.ground), by: late.chairman).id
            _ = try await door.perform(ServeRequest(duty, .bySystem), by: late.chairman)
            try await late.scan([LateFiles.file(1)])
            try await late.confirm(late.finding(), late.an)
            _ = try await door.perform(try DisownRequest(duty, reason: "Chị Bình thụ lý"), by: himself)
            _ = try await door.perform(
                try DecideDisownment(duty, isAccepted: true, reason: "Đúng vậy"),
                by: late.chairman
            )
            #expect(try await late.finding().responsible == nil)
            #expect(try await late.incidents().map(\.state) == [.annulled])
        }
    }

    @Test func `who is told what: no longer his, and back on the table`() async throws {
        try await LateFiles.with { late in
            let confirmed = try await late.confirm(late.finding(), late.an)
            try await late.confirm(confirmed, late.binh, reason: "Hồ sơ do chị Bình thụ lý")
            #expect(try await late.notices(to: late.an) == ["finding.assigned", "finding.unassigned"])
            try await late.dispose(late.finding(), .excused(reason: "Mất điện", evidence: "Thông báo 5"))
            try await late.dispose(late.finding(), .reinstated(reason: "Hôm đó không mất điện"))
            #expect(
                try await late.notices(to: late.binh) == ["finding.assigned", "finding.settled", "finding.reopened"]
            )
        }
    }

    @Test func `an incident of history that is opened is told to its official`() async throws {
        try await LateFiles.with([]) { late in
            let old = try await late.report(late.an, kind: .attitude, happenedOn: .test(2025, 12, 1))
            #expect(old.state == .history)
            _ = try await late.installation.door.perform(
                try OpenIncident(old.id, reason: "Người dân phản ánh lại"),
                by: late.chairman
            )
            #expect(try await late.notices(to: late.an) == ["incident.recorded", "incident.opened"])
        }
    }
}

extension LateFiles {
    /// A duty as it is.
    func duty(_ id: ExplanationDuty.ID) async throws -> ExplanationDuty? {
        let commune = commune.id
        return try await installation.reading(self.commune) { try ExplanationDuty.find(id, of: commune, on: $0) }
    }

    /// What an official was told, in order.
    func notices(to official: Official.ID) async throws -> [String] {
        try await installation.superuser(
            "select kind from kc.notices where person_id = \(official) order by recorded_at, kind"
        )
    }
}
