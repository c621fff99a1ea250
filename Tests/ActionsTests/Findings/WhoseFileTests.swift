import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What people said of a file, once it turns out whose it was.
struct WhoseFileTests {
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
