import Accountability
import Actions
import HTTPTypes
import Reports
import StoreSupport
import Testing

@testable import Web

/// Every route of programs and every page, by every role: whoever is named in an answer to somebody else is told who looked.
struct LookWalkTests {
    /// Answers that name officials and are no look at anybody's record.
    private static let directories: [String: String] = [
        "listColleagues": "name, unit and post of whoever serves: what hangs at the door of every office",
        "delegate": "who decides in whose place: a paper everybody must be able to see",
        "showDelegation": "the same",
    ]

    /// Routes that must have named somebody on the walk, so that it cannot pass by showing nobody anything.
    private static let naming: Set<String> = [
        "showSummary", "listOfficials", "listReminders", "showReminder", "showRecord", "listReviews", "showReview",
        "listExplanationRequests", "showExplanationRequest", "listFindings", "showFinding", "listIncidents",
        "showIncident", "listMyNotices",
        "listAssignments", "listLeaves", "listCommendations", "showCommendation", "enterReminder", "decideExplanation",
        "assignDuty", "recordLeave", "recordDeparture", "keepPaper", "recordIncident", "decideReview",
    ]

    @Test func `nobody is named to another without being told`() async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            try await Self.fillLists(&world)
            // Ten minutes after something happened people are told of it.
            let rehearsing = Watch(api.later(minutes: 11).rehearsing)
            var naming: Set<String> = []
            for (route, permission) in MatrixRule.guarded {
                guard let rule = MatrixRule.table[route.operation.id] else { continue }
                for role in Role.allCases where role.may(permission) {
                    for position in [Position.own, .peers, .otherUnits] {
                        let cell = try await world.find(rule.noun, position, from: role)
                        guard let reader = cell.caller?.account else { continue }
                        var (answer, looks) = try await rehearsing.during { try await $0.send(route, rule, cell) }
                        var place = "\(route.operation.id) \(role.rawValue) \(position.rawValue)"
                        if route.operation.files.contains(.table(.csv)), position == .peers {
                            // A file of it is opened to the same people and told in the same way.
                            let status = answer.status
                            place += " csv"
                            (answer, looks) = try await rehearsing.during {
                                try await $0.send(route, rule, cell, as: .table(.csv))
                            }
                            #expect(answer.status == status, "\(place)")
                        }
                        guard answer.status < 300 else {
                            #expect(looks.isEmpty, "\(place): nothing was shown")
                            continue
                        }
                        let detector = LookDetector(names: world.names)
                        if !detector.named(in: answer.text, to: reader).isEmpty { naming.insert(route.operation.id) }
                        if Self.directories[route.operation.id] != nil { continue }
                        let untold = detector.untold(in: answer.text, to: reader, looks)
                        #expect(untold.isEmpty, "\(place): \(untold.count) named and not told")
                        #expect(!looks.contains { $0.official.person == reader.person }, "\(place): a look at oneself")
                        #expect(looks.allSatisfy { ($0.reason != nil) == $0.kind.needsReason(of: role) }, "\(place)")
                    }
                }
            }
            #expect(Self.naming.subtracting(naming).isEmpty, "routes that named nobody")
            #expect(Set(Self.directories.keys).subtracting(naming).isEmpty, "directories that named nobody")
        }
    }

    /// Something in every list, of somebody all who lead may see.
    private static func fillLists(_ world: inout MatrixWorld) async throws {
        for noun in [MatrixNoun.servedReminder, .finding, .explainedRequest, .openReview, .approvedCommendation] {
            _ = try await world.find(noun, .peers, from: .chairman)
        }
        let official = try await world.find(.official, .peers, from: .chairman).about.official
        _ = try await world.api.assignment(of: official)
        _ = try await world.api.leave(of: official)
    }

    @Test(arguments: [
        "findings.detected", "incidents.recorded", "explanations.requested", "reminders.issued", "reviews.opened",
        "commendations.occasions",
    ])
    func `the list behind a figure names nobody who is not told`(_ figure: String) async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            try await Self.fillLists(&world)
            let path = "/api/v1/summary/\(figure)?from=2026-01-01&to=2099-12-31"
            for role in Role.allCases where role.may(.readProceedings) {
                let reader = try #require(try await world.find(nil, .peers, from: role).caller)
                let (answer, looks) = try await api.watching { try await $0.get(path, as: reader) }
                let detector = LookDetector(names: world.names)
                #expect(
                    !detector.named(in: answer.text, to: reader.account).isEmpty,
                    "\(role.rawValue): \(answer.text)"
                )
                #expect(detector.untold(in: answer.text, to: reader.account, looks).isEmpty, "\(role.rawValue)")
            }
        }
    }

    @Test func `nobody is named on a page to another without being told`() async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            try await Self.fillLists(&world)
            let detector = LookDetector(names: world.names)
            let watch = Watch(api)
            var naming: Set<String> = []
            for role in Role.allCases {
                let cell = try await world.find(nil, .peers, from: role)
                let reader = try #require(cell.caller?.account)
                let (signedIn, _) = try await api.browser(of: reader)
                try await api.installation.asSuperuser("update kc.sessions set proven_at = now()")
                for route in Routes.table(.describing).routes where route.method == .get && !route.path.contains("{") {
                    guard case .visited = route.access else { continue }
                    for path in [route.path, "\(route.path)?reason=x"] {
                        let (answer, looks) = try await watch.during { watched in
                            var browser = signedIn
                            browser.api = watched
                            return try await browser.get(path)
                        }
                        guard answer.status == 200 else { continue }
                        if !detector.named(in: answer.text, to: reader).isEmpty { naming.insert(route.operation.id) }
                        let untold = detector.untold(in: answer.text, to: reader, looks)
                        #expect(untold.isEmpty, "\(path) \(role.rawValue): \(untold.count) named and not told")
                    }
                }
            }
            #expect(naming.contains("showSummaryPage"))
        }
    }

    @Test func `the detector finds who is named by id or by name, and takes no other's look for his`() async throws {
        let (lan, binh) = (Official.ID(), Official.ID())
        let detector = LookDetector(names: [lan: "Đỗ Thị Lan", binh: "Phạm Văn Bình"])
        let reader = Account(id: .init(), person: .init(), role: .clerk)
        func look(at official: Official.ID, by account: Account) -> Look {
            Look(at: official, by: account.id, as: account.role, kind: .record, at: .earliest)
        }
        #expect(detector.untold(in: "<td>Đỗ Thị Lan</td>", to: reader, []) == [lan])
        #expect(detector.untold(in: #"{"official_id":"\#(binh.text)"}"#, to: reader, []) == [binh])
        #expect(detector.untold(in: "Đỗ Thị Lan, Phạm Văn Bình", to: reader, [look(at: lan, by: reader)]) == [binh])
        let other = Account(id: .init(), person: reader.person, role: .chairman)
        #expect(detector.untold(in: "Đỗ Thị Lan", to: reader, [look(at: lan, by: other)]) == [lan])
        let herself = Account(id: .init(), person: lan.person, role: .clerk)
        #expect(detector.untold(in: "Đỗ Thị Lan", to: herself, []).isEmpty)
        #expect(detector.untold(in: "Không có ai", to: reader, []).isEmpty)
    }

    @Test func `an answer that passes the log by is found`() async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            let cell = try await world.find(.servedReminder, .peers, from: .chairman)
            let reader = try #require(cell.caller)
            let (answer, looks) = try await api.watching {
                try await $0.get("/api/v1/reminders/\(cell.about.thing.id)", as: reader)
            }
            let detector = LookDetector(names: world.names)
            #expect(looks.map(\.official) == [cell.about.official])
            #expect(detector.untold(in: answer.text, to: reader.account, looks).isEmpty)
            #expect(detector.untold(in: answer.text, to: reader.account, []) == [cell.about.official])
        }
    }
}
