import Accountability
import Actions
import Postgres
import Store
import StoreSupport
import Testing

@testable import Web

/// What PostgreSQL refuses by itself, with the checks of the acts switched off.
struct UncheckedActsTests {
    @Test func `no role does anything to another commune's things, whichever commune the program takes for his`()
        async throws
    {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            let foreign = world.foreign
            let acts = try await world.capture(about: .clerk, at: .otherCommunes)
            let missing = Self.operations.subtracting(acts.map(\.operation))
            #expect(missing.isEmpty, "acts that were not tried")
            let before = try await api.installation.fingerprint(of: foreign.commune)
            var number = 0
            for role in Role.allCases {
                let account = try #require(world.callers[role]).account
                let own = Author(commune: api.commune, account: account)
                let mistaken = Author(commune: foreign.commune, account: account)
                let unchecked = Door(unchecked: api.installation.database)
                let deceived = Door(unchecked: api.installation.database, as: own.identity)
                for captured in acts {
                    let place = "\(captured.operation) by \(role.rawValue)"
                    // The program believes that he is of the other commune.
                    let asOneOfThem = try await Self.isLetThrough { try await captured.act(deceived, mistaken) }
                    #expect(!asOneOfThem, "\(place), taken for one of theirs")
                    number += 1
                    // The program knows where he is, and the thing is theirs.
                    guard captured.rule.noun != nil else { continue }
                    let fromHere = try await Self.isLetThrough { try await captured.act(unchecked, own) }
                    #expect(!fromHere, "\(place)")
                    number += 1
                }
            }
            #expect(try await api.installation.fingerprint(of: foreign.commune) == before)
            #expect(number > 800, "\(number) attempts")
        }
    }

    @Test func `no role reads another commune's things, whichever commune the program takes for his`() async throws {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            let foreign = world.foreign
            let deceived = world.callers.mapValues { foreign.deceived(by: $0, of: api.commune) }
            for (route, permission) in MatrixRule.guarded where route.operation.act == nil {
                let rule = try #require(MatrixRule.table[route.operation.id])
                for role in Role.allCases where role.may(permission) {
                    let cell = try await world.find(rule.noun, .otherCommunes, from: role)
                    let answer = try await #require(deceived[role]).send(route, rule, cell)
                    let place = "\(route.operation.id) \(role.rawValue): \(answer.status)"
                    #expect(!(200...299).contains(answer.status) || rule.noun == nil, "\(place)")
                    for name in world.foreignNames where answer.text.contains(name) {
                        Issue.record("\(place) names \(name)")
                    }
                    let id = cell.about.official.text
                    #expect(!answer.text.replacing(cell.about.thing.id, with: "").contains(id), "\(place)")
                }
            }
        }
    }

    @Test func `within a commune PostgreSQL knows classes and persons, and what it lets through is known`() async throws
    {
        try await withAPI { api in
            var world = try await MatrixWorld(api)
            for position in [Position.own, .peers, .otherUnits] {
                for role in Self.classes {
                    var passed: Set<String> = []
                    for captured in try await world.capture(about: role, at: position) {
                        let account = try #require(captured.cell.caller).account
                        let author = Author(commune: api.commune, account: account)
                        let door = Door(unchecked: api.installation.database)
                        if try await Self.isLetThrough({ try await captured.act(door, author) }) {
                            passed.insert(captured.operation)
                        }
                    }
                    // The staff deals with others' cases; which of it may what is the acts' to say.
                    guard position == .own || role != .clerk else { continue }
                    let known = position == .own ? Self.own[role] : Self.others[role]
                    let new = passed.subtracting(known ?? [])
                    #expect(new.isEmpty, "\(position.rawValue) \(role.rawValue)")
                    if position == .own { #expect(passed == known, "\(role.rawValue)") }
                }
            }
        }
    }

    /// What PostgreSQL lets everybody of a class do in his own case: answers, and of the staff what keeps books without deciding on himself.
    private static let own: [Role: Set<String>] = [
        .official: answers.union(["recordIncident", "recordStatementWaiver"]),
        .clerk: answers.union([
            "adoptPolicy", "assignDuty", "assignResponsible", "cancelExplanationRequest", "confirmImportAnnulment",
            "confirmResponsible", "endDelegation", "importRegister", "proposeImportAnnulment", "recordIncident",
            "recordPaperTemplate", "recordPortalList", "recordStatementWaiver", "requestExplanationOfFinding",
            "requestExplanationOfIncident",
            "serveExplanationRequest",
        ]),
        .inspector: [],
        .administrator: ["endDelegation"],
    ]

    /// And in the cases of others.
    private static let others: [Role: Set<String>] = [
        .official: ["nominateCommendation"], .inspector: ["nominateCommendation"], .administrator: ["endDelegation"],
    ]

    private static let answers: Set<String> = [
        "acknowledgeExplanationRequest", "acknowledgeReminder", "attachToExplanation", "disownExplanationRequest",
        "explainFinding", "explainIncident", "giveStatement", "requestReconsideration", "requestReviewReconsideration",
        "submitExplanation",
    ]

    /// Every act of the API.
    private static var operations: Set<String> {
        Set(MatrixRule.guarded.map { $0.route.operation }.filter { $0.act != nil }.map(\.id))
    }

    /// One role of each class; the staff's five are one to PostgreSQL, which is told a person and no role.
    private static let classes: [Role] = [.official, .clerk, .inspector, .administrator]

    /// Whether PostgreSQL lets something happen that nobody checked: it neither refuses it nor hides what it is about.
    private static func isLetThrough(_ attempt: () async throws -> Void) async throws -> Bool {
        do {
            try await attempt()
            return true
        } catch is Refusal {
            return false
        } catch let error as PostgresError {
            // A policy or a privilege, or a constraint: the schema refuses.
            guard let state = error.sqlState, state == "42501" || state.hasPrefix("23") else { throw error }
            return false
        }
    }
}
