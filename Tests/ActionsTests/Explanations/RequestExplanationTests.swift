import Accountability
import Actions
import FoundationEssentials
import Postgres
import Store
import StoreSupport
import Testing

/// Who may be asked, by whom, and how the request reaches him.
struct RequestExplanationTests {
    @Test func `an official is asked, served, acknowledges and explains`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let asked = try await scene.perform(
                try RequestExplanation(ground, question: "Vì sao chậm?"),
                by: scene.head
            )
            #expect(asked.state == .requested)
            #expect(asked.official == scene.official)
            let served = try await scene.perform(ServeRequest(asked.id, .bySystem), by: scene.clerk)
            #expect(served.state == .served)
            #expect(try await scene.perform(AcknowledgeRequest(asked.id), by: scene.mine).state == .acknowledged)
            let act = try SubmitExplanation(asked.id, cause: "workload", text: "Nhiều hồ sơ\n\n\ncùng lúc ")
            let submitted = try await scene.perform(act, by: scene.mine)
            #expect(submitted.submission?.text == "Nhiều hồ sơ\n\ncùng lúc")
            #expect(try await scene.read(asked.id) == submitted)
            #expect(try await scene.notices(to: scene.mine) == ["explanation.requested"])
            #expect(try await scene.notices(to: scene.chairman) == ["explanation.submitted"])
        }
    }

    @Test func `a repeated request after a lost answer is the same request`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let act = try RequestExplanation(ground, question: "Vì sao chậm?")
            let first = try await scene.perform(act, by: scene.head)
            #expect(try await scene.perform(act, by: scene.head) == first)
            #expect(
                try await scene.refusal(try RequestExplanation(ground, id: act.id), by: scene.head) == .actIDReused
            )
            let serve = ServeRequest(first.id, .inPerson)
            let served = try await scene.perform(serve, by: scene.clerk)
            #expect(try await scene.perform(serve, by: scene.clerk) == served)
            #expect(try await scene.read(first.id).events.count == 1)
        }
    }

    @Test func `one matter is asked about once, and again after the request was cancelled`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let asked = try await scene.perform(try RequestExplanation(ground), by: scene.chairman)
            #expect(try await scene.refusal(try RequestExplanation(ground), by: scene.head) == .explanationExists)
            let cancel = try CancelRequest(asked.id, reason: "Hỏi nhầm")
            #expect(try await scene.perform(cancel, by: scene.deputy).state == .cancelled)
            #expect(
                try await scene.refusal(try CancelRequest(asked.id, reason: "Lại"), by: scene.deputy)
                    == .explanationClosed
            )
            #expect(try await scene.perform(try RequestExplanation(ground), by: scene.head).state == .requested)
            #expect(try await scene.notices(to: scene.mine).contains("explanation.ended"))
        }
    }

    @Test func `nobody asks himself, in another unit, or somebody who left`() async throws {
        try await withScene { scene in
            let ground = try await scene.ground()
            let elsewhere = try await scene.installation.addAccount(
                .unitHead,
                name: "Hồ Văn Lâm",
                unit: "Văn phòng",
                to: scene.commune
            )
            #expect(try await scene.refusal(try RequestExplanation(ground), by: elsewhere) == .otherUnit)
            let himself = try await scene.installation.addAccount(
                .viceChairman,
                official: scene.official,
                to: scene.commune
            )
            #expect(try await scene.refusal(try RequestExplanation(ground), by: himself) == .ownCase)
            // Whoever directs the one-stop centre says whose file it was and proposes; a leader asks.
            let director = try await scene.installation.addAccount(
                .centreDirector,
                name: "Ngô Thị Sen",
                to: scene.commune
            )
            for author in [scene.clerk, director, scene.mine, .console(of: scene.commune)] {
                #expect(try await scene.refusal(try RequestExplanation(ground), by: author) == .notAllowed)
            }
            let nothing = Ground.finding(Finding.ID())
            #expect(try await scene.refusal(try RequestExplanation(nothing), by: scene.chairman) == .findingNotFound)
            let left = try RecordDeparture(
                official: scene.official,
                leftOn: scene.day(-1),
                kind: .resignation,
                document: "QĐ 12"
            )
            _ = try await scene.perform(left, by: scene.clerk)
            #expect(try await scene.refusal(try RequestExplanation(ground), by: scene.chairman) == .officialLeft)
        }
    }

    @Test func `a request is not served on a day of leave, in the future, or before it was made`() async throws {
        try await withScene { scene in
            let leave = try RecordLeave(
                official: scene.official,
                kind: .annual,
                fromOn: scene.day(0),
                toOn: scene.day(1)
            )
            _ = try await scene.perform(leave, by: scene.clerk)
            let asked = try await scene.perform(try RequestExplanation(try await scene.ground()), by: scene.chairman).id
            #expect(try await scene.refusal(ServeRequest(asked, .inPerson), by: scene.clerk) == .onLeave)
            #expect(
                try await scene.refusal(ServeRequest(asked, .inPerson, on: scene.day(2)), by: scene.clerk)
                    == .dayInFuture
            )
            try await scene.travel(3)
            #expect(
                try await scene.refusal(ServeRequest(asked, .inPerson, on: scene.day(-1)), by: scene.clerk)
                    == .explanationDayBeforeLast
            )
            let served = try await scene.perform(ServeRequest(asked, .atMeeting, on: scene.day(2)), by: scene.clerk)
            #expect(served.clockStartedOn == scene.day(2))
            #expect(try await scene.refusal(ServeRequest(asked, .inPerson), by: scene.clerk) == .explanationServed)
        }
    }

    @Test func `an official acts on his own duty only, and a colleague's is as good as none`() async throws {
        try await withScene { scene in
            let duty = try await scene.served()
            for act in [try DisownRequest(duty, reason: "Không phải của tôi")] {
                #expect(try await scene.refusal(act, by: scene.peer) == .explanationNotFound)
            }
            #expect(try await scene.refusal(AcknowledgeRequest(duty), by: scene.peer) == .explanationNotFound)
            #expect(try await scene.refusal(AcknowledgeRequest(duty), by: scene.chairman) == .explanationNotFound)
            #expect(
                try await scene.refusal(try SubmitExplanation(duty, cause: "workload", text: "Thay"), by: scene.head)
                    == .explanationNotFound
            )
            let seen = try await scene.installation.database.transaction(
                as: Identity(scene.peer.account, of: scene.commune.id),
                .read
            ) { [commune = scene.commune] db in try ExplanationDuty.list(of: commune.id, on: db) }
            #expect(seen.isEmpty)
        }
    }
}
