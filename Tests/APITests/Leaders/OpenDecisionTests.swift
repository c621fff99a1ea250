import Accountability
import Actions
import Ledger
import Reports
import Store
import StoreSupport
import Testing
import Web

/// What waits for whom: only what he may decide, never his own case, and never what he decided first.
struct OpenDecisionTests {
    /// The page as an account sees it today, which acts by what others lent it as well.
    private func sheet(_ account: Account, _ api: API, lentBy lenders: [Account] = [], showsNames: Bool = true)
        async throws
        -> Report
    {
        let today = api.dependencies.now().day
        guard let period = ReportingPeriod(from: .test(2026, 1, 1), to: .test(2090, 12, 31)) else {
            throw Refusal(.periodReversed)
        }
        let query = LeaderSheet.Query(period: period, asOf: today, today: today, showsNames: showsNames)
        let lent = Permission.allCases.filter { power in
            !account.role.may(power) && lenders.contains { $0.role.may(power) }
        }
        let viewer = LeaderSheet.Viewer(
            account: account,
            permissions: Set(Permission.allCases.filter { account.role.may($0) } + lent),
            lenders: Dictionary(lent.map { ($0, lenders) }) { $1 }
        )
        let commune = api.commune
        return try await api.installation.reading(commune) {
            try LeaderSheet(query, of: commune, for: viewer, on: $0).report
        }
    }

    /// What waits, as kinds with the thing's address.
    private func waiting(_ account: Account, _ api: API, lentBy lenders: [Account] = []) async throws -> [String] {
        guard case .list(let things) = try await sheet(account, api, lentBy: lenders)["waiting"] else { return [] }
        return things.compactMap { thing in
            guard case .group(let fields) = thing, case .text(let kind) = fields.first?.value else { return nil }
            return "\(kind) \(fields.first { $0.key == "title" }?.link?.prefix { $0 != "/" } ?? "")"
        }
    }

    @Test func `two reminders make somebody to be helped, a plea waits for another leader, three suggest a review`()
        async throws
    {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let files = try await walk.lateFiles()
            for finding in files.prefix(2) { _ = try await walk.remind(of: finding) }
            guard case .list(let near) = try await sheet(walk.chairman.account, api)["near_threshold"] else {
                throw Refusal(.officialNotFound)
            }
            guard case .group(let one) = near.first else { throw Refusal(.officialNotFound) }
            #expect(near.count == 1)
            #expect(one.first { $0.key == "name" }?.value == .text("Phùng Bảo Hà"))
            #expect(one.first { $0.key == "in_force" }?.value == .count(2))
            #expect(try await waiting(walk.chairman.account, api).isEmpty)

            let third = try await walk.remind(of: files[2])
            guard case .list(let after) = try await sheet(walk.chairman.account, api)["near_threshold"] else {
                throw Refusal(.officialNotFound)
            }
            #expect(after.isEmpty)
            #expect(try await waiting(walk.chairman.account, api) == ["review reviews"])
            #expect(try await waiting(walk.deputy.account, api).isEmpty)
            #expect(try await waiting(walk.clerk.account, api).isEmpty)

            try await walk.post(
                "/api/v1/reminders/\(third)/reconsideration",
                as: walk.official,
                ["text": "Hôm đó hệ thống mất kết nối."]
            )
            #expect(try await waiting(walk.chairman.account, api).contains("reconsideration reminders"))
            // The deputy issued it: it is not his to look at again.
            #expect(try await waiting(walk.deputy.account, api).isEmpty)
        }
    }

    @Test
    func `where leaders keep reminding to themselves, a drafted criticism waits for a unit head who stands in for one`()
        async throws
    {
        try await withAPI { api in
            let unit = "Phòng Kinh tế"
            let lan = try await api.addOfficial("Đỗ Thị Lan", unit: unit)
            let official = try #require(lan.official)
            let head = try await api.addCaller(.unitHead, unit: unit).account
            let chairman = try #require(api.callers[.chairman]).account
            let cited = try ReminderDraft.Cited(
                try await api.openIncident(about: official).ground,
                reason: "Đã giải trình miệng"
            )
            let draft = try ReminderDraft(
                official: official,
                kind: .criticism,
                form: .oral,
                text: "Báo cáo tuần nộp chậm",
                cited: [cited]
            )
            _ = try await api.installation.door.perform(try DraftReminder(draft), by: try api.author(.clerk))
            var rules = PolicyDraft()
            rules.unitHeadsRemind = false
            let today = api.dependencies.now().day
            let act = try AdoptPolicy(rules, effectiveOn: today, document: "QĐ 30", reason: "Theo kết luận họp")
            _ = try await api.installation.door.perform(act, by: try api.author(.chairman))
            #expect(try await waiting(chairman, api) == ["draft reminders"])
            #expect(try await waiting(head, api).isEmpty)
            #expect(try await waiting(head, api, lentBy: [chairman]) == ["draft reminders"])
            // Whoever stands in for the official himself does nothing for him.
            let own = Account(id: .init(), person: official.person, role: .viceChairman)
            #expect(try await waiting(head, api, lentBy: [own]).isEmpty)
        }
    }

    @Test func `a commendation waits for who may approve it, and its revocation for a second person`() async throws {
        try await withAPI { api in
            let lan = try await api.addOfficial("Đỗ Thị Lan")
            let official = try #require(lan.official)
            let (chairman, deputy) = (try #require(api.callers[.chairman]), try #require(api.callers[.viceChairman]))
            let inspector = try #require(api.callers[.inspector])
            _ = try await api.nominate(official)
            #expect(try await waiting(chairman.account, api).isEmpty)
            _ = try await api.commendation(of: official, as: .verified)
            #expect(try await waiting(chairman.account, api) == ["commendation commendations"])
            #expect(try await waiting(deputy.account, api) == ["commendation commendations"])
            _ = try await api.commendation(of: official, as: .contested)
            for showsNames in [true, false] {
                let page = try await sheet(chairman.account, api, showsNames: showsNames).text
                #expect(page.contains("Rút ngắn thời gian trả kết quả hộ tịch") == showsNames)
                #expect(page.contains("Đỗ Thị Lan") == showsNames)
            }
            #expect(try await waiting(chairman.account, api).contains("revocation commendations"))
            #expect(try await !waiting(deputy.account, api).contains("revocation commendations"))
            #expect(try await waiting(inspector.account, api).isEmpty)
        }
    }

    @Test func `an explanation waits for the leaders from the day it was given, and not for the one who gave it`()
        async throws
    {
        try await withAPI(code: Walk.code) { api in
            let walk = try await Walk(api)
            let files = try await walk.lateFiles()
            let other = try #require(files.last?["id"]?.string)
            try await walk.decide(
                "/api/v1/findings/\(other)",
                "responsible-official",
                as: walk.clerk,
                ["official_id": .string(walk.official.official?.text ?? "")]
            )
            let asked = try await walk.post("/api/v1/findings/\(other)/explanation-request", as: walk.deputy)
            let duty = try #require(asked["explanation_request"]?["id"]?.string)
            try await walk.post(
                "/api/v1/explanation-requests/\(duty)/service",
                as: walk.clerk,
                ["method": "in_person"]
            )
            #expect(try await waiting(walk.chairman.account, api).isEmpty)
            try await walk.post(
                "/api/v1/explanation-requests/\(duty)/explanation",
                as: walk.official,
                ["cause": "workload", "text": "Nhiều hồ sơ cùng lúc."]
            )
            #expect(try await waiting(walk.chairman.account, api) == ["explanation explanation-requests"])
            #expect(try await waiting(walk.clerk.account, api).isEmpty)
            // The same person as a leader decides nothing about himself.
            let own = Account(id: .init(), person: walk.official.account.person, role: .viceChairman)
            #expect(try await waiting(own, api).isEmpty)
        }
    }
}
