import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// What the clock records, whatever a single duty has been through.
struct PassingDeadlinesTests {
    @Test func `who said "not mine" in vain acknowledges again, and is missed again`() async throws {
        try await withScene { scene in
            let console = Author.console(of: scene.commune)
            let door = scene.installation.door
            let duty = try await scene.served()
            _ = try await scene.perform(AcknowledgeRequest(duty), by: scene.mine)
            try await scene.travel(5)
            #expect(try await door.lapseDeadlines(asOf: scene.day(5), by: console).missed == 1)
            _ = try await scene.perform(try DisownRequest(duty, reason: "Của phòng khác"), by: scene.mine)
            let no = try DecideDisownment(duty, isAccepted: false, reason: "Sổ giao ghi tên")
            #expect(try await scene.perform(no, by: scene.chairman).state == .served)
            let received = try await scene.perform(AcknowledgeRequest(duty), by: scene.mine)
            #expect(received.state == .acknowledged)
            // Three working days after the Saturday of the decision: the Wednesday after.
            try await scene.travel(10)
            #expect(try await door.lapseDeadlines(asOf: scene.day(10), by: console).missed == 1)
            #expect(try await scene.read(duty).state == .missed)
        }
    }

    @Test func `one duty that cannot be recorded does not stop the others`() async throws {
        try await withScene { scene in
            let stuck = try await scene.served()
            let others = [try await scene.served(), try await scene.served()]
            try await scene.installation.asSuperuser(
                """
                alter table kc.explanation_events add constraint explanation_events_test_check
                    check (request_id <> '\(stuck.text)' or kind <> 'missed')
                """
            )
            try await scene.travel(5)
            let console = Author.console(of: scene.commune)
            let outcome = try await scene.installation.door.lapseDeadlines(asOf: scene.day(5), by: console)
            #expect(outcome.missed == 2)
            for duty in others { #expect(try await scene.read(duty).state == .missed) }
            #expect(try await scene.read(stuck).state == .served)
            #expect(try await scene.notices(to: scene.head).count == 2)
        }
    }
}
