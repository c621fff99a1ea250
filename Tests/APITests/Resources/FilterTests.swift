import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Ledger
import Postgres
import Reports
import Store
import StoreSupport
import Synchronization
import Testing

@testable import Web

/// What lists may be narrowed to, on real things.
struct FilterTests {
    @Test(arguments: MannersThing.allCases)
    func `a list is narrowed to a person, a unit and a state, and to them together`(thing: MannersThing) async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An", unit: "Phòng Kinh tế")
            let dung = try await api.addOfficial("Phạm Thị Dung", unit: "Văn phòng")
            var made: [String] = []
            for caller in [an, an, dung] { made.append(try thing.id(try await thing.make(about: caller, in: api))) }
            let ended = try await api.post(
                thing.end(made[0]),
                as: .chairman,
                ifMatch: thing.firstVersion,
                MannersThing.because("Ghi nhầm")
            )
            #expect(ended.status == 200, "\(ended.text)")
            let whole = try await api.get(thing.path, as: .chairman)
            let units = try #require(try whole.json[thing.plural]?.array).map { $0["unit_id"]?.string ?? "" }
            let cases: [(query: String, found: [String])] = [
                ("official=\(an.official?.text ?? "")", [made[0], made[1]]),
                ("official=\(dung.official?.text ?? "")", [made[2]]),
                ("unit=\(units[2])", [made[2]]), ("unit=\(units[0])", [made[0], made[1]]),
                ("state=\(thing.endedState)", [made[0]]), ("state=\(thing.newState)", [made[1], made[2]]),
                ("state=\(thing.newState)&official=\(an.official?.text ?? "")", [made[1]]),
                ("state=\(thing.endedState)&unit=\(units[2])", []), ("official=\(UUID().uuidString)", []),
            ]
            for (query, found) in cases {
                let list = try await api.get("\(thing.path)?\(query)", as: .chairman)
                #expect(list.status == 200, "\(list.text)")
                #expect(try thing.ids(list) == found, "\(query)")
                #expect(try list.json["meta"]?["total"] == .integer(found.count))
            }
            // A filter opens nothing: who asks for a colleague's gets an empty list.
            let foreign = try await api.get("\(thing.path)?official=\(an.official?.text ?? "")", as: dung)
            #expect(try foreign.status == 200 && thing.ids(foreign).isEmpty)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `Link keeps the filter`(thing: MannersThing) async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let dung = try await api.addOfficial("Phạm Thị Dung")
            var made: [String] = []
            for caller in [an, dung, an] { made.append(try thing.id(try await thing.make(about: caller, in: api))) }
            let query = "official=\(an.official?.text ?? "")&limit=1"
            let first = try await api.get("\(thing.path)?\(query)", as: .chairman)
            #expect(try thing.ids(first) == [made[0]])
            #expect(first.headers[.linkRelation] == "<\(thing.path)?\(query)&cursor=\(made[0])>; rel=\"next\"")
            let second = try await api.get("\(thing.path)?\(query)&cursor=\(made[0])", as: .chairman)
            #expect(try thing.ids(second) == [made[2]])
            #expect(second.headers[.linkRelation] == nil)
        }
    }

    @Test(arguments: MannersThing.allCases)
    func `a filter that is misspelt or wrong is refused by its name`(thing: MannersThing) async throws {
        try await withAPI { api in
            let cases: [(query: String, problem: String)] = [
                ("official=An", "request.bad_identifier"), ("official=none", "request.bad_identifier"),
                ("official=", "request.bad_identifier"), ("unit=1", "request.bad_identifier"),
                ("state=IN_FORCE", "request.bad_choice"), ("state=", "request.bad_choice"),
                ("official_id=\(UUID().uuidString)", "request.unknown_parameter"),
                ("state=\(thing.newState)&state=\(thing.newState)", "request.repeated_parameter"),
            ]
            for (query, problem) in cases {
                let answer = try await api.get("\(thing.path)?\(query)", as: .chairman)
                #expect(answer.status == 400, "\(query): \(answer.text)")
                #expect(try answer.problem == problem, "\(query)")
            }
        }
    }

    @Test func `reminders are told from criticisms, and what was entered by mistake is no state of the record`()
        async throws
    {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let id = try MannersThing.reminder.id(try await MannersThing.reminder.make(about: an, in: api))
            #expect(try await Self.reminders("kind=reminder", in: api) == [id])
            #expect(try await Self.reminders("kind=criticism", in: api) == [])
            let cancelled = try await api.get("/api/v1/reminders?state=cancelled", as: .chairman)
            #expect(try cancelled.status == 400 && cancelled.problem == "request.bad_choice")
        }
    }

    @Test func `the requests about one late file or one incident are found by it`() async throws {
        try await withAPI { api in
            let an = try #require(try await api.addOfficial("Nguyễn Văn An").official)
            let finding = try await api.openFinding(of: an)
            let incident = try await api.openIncident(about: an).id
            var made: [String] = []
            for path in ["findings/\(finding)", "incidents/\(incident)"] {
                let asked = try await api.post("/api/v1/\(path)/explanation-request", as: .chairman)
                made.append(try MannersThing.explanationRequest.id(asked))
            }
            for (query, found) in [
                ("finding=\(finding)", [made[0]]), ("incident=\(incident)", [made[1]]),
                ("finding=\(incident)", []), ("finding=\(finding)&incident=\(incident)", []),
            ] {
                let list = try await api.get("/api/v1/explanation-requests?\(query)", as: .chairman)
                #expect(try MannersThing.explanationRequest.ids(list) == found, "\(query)")
            }
        }
    }

    @Test func `what all things of a list need is read once for the list`() async throws {
        try await withAPI { api in
            let account = SignedInAccount(try api.author(.chairman))
            let (readings, shown) = try await api.installation.reading(api.commune) { db in
                let readings = Mutex<[[Int]]>([])
                let resource = Resource<Int>("number", "numbers", id: { String($0) }, about: .nobody) { numbers, _ in
                    readings.withLock { $0.append(numbers) }
                    return { number in [.init(key: "number", label: "", value: .count(number))] }
                }
                let page = try PageOf([1, 2, 3], after: nil, limit: 50, id: resource.id)
                let reading = Reading(db: db, account: account, today: .test(2026, 1, 5))
                let shown = try JSON.parse(utf8: resource.rendered(try resource.part(page, reading)))
                return (readings.withLock { $0 }, shown)
            }
            #expect(readings == [[1, 2, 3]])
            #expect(shown["numbers"] == [["number": 1], ["number": 2], ["number": 3]])
        }
    }

    private static func reminders(_ query: String, in api: API) async throws -> [String] {
        try MannersThing.reminder.ids(try await api.get("/api/v1/reminders?\(query)", as: .chairman))
    }
}

extension MannersThing {
    /// The version of one that was just made.
    fileprivate var firstVersion: Int {
        switch self {
        case .reminder: 1
        case .explanationRequest: 0
        }
    }

    /// Where one stands that was just made.
    fileprivate var newState: String {
        switch self {
        case .reminder: "issued"
        case .explanationRequest: "requested"
        }
    }

    /// Where one stands that the chairman ended.
    fileprivate var endedState: String {
        switch self {
        case .reminder: "withdrawn"
        case .explanationRequest: "cancelled"
        }
    }
}
