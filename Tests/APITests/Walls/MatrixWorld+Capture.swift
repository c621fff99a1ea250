import Accountability
import FoundationEssentials
import Store
import StoreSupport
import Testing

@testable import Web

/// An act somebody may do, made for others to try.
struct CapturedAct {
    /// The name of its operation.
    let operation: String
    let rule: MatrixRule
    /// Whom it is about, in the role that is tried where that is himself.
    let cell: MatrixCell
    let act: CapturingDesk.Captured
}

extension MatrixWorld {
    /// Every act of the API about a case at a position from somebody in a role, asked for by somebody who may.
    mutating func capture(about role: Role, at position: Position) async throws -> [CapturedAct] {
        let api = position == .otherCommunes ? foreign : api
        let desk = CapturingDesk(api.installation.database)
        let capturing = api.capturing(desk)
        var acts: [CapturedAct] = []
        for (route, permission) in MatrixRule.guarded where route.operation.act != nil {
            let rule = try #require(MatrixRule.table[route.operation.id])
            let cell = try await find(rule.noun, position, from: role)
            guard let sender = try await sender(of: cell, rule, permission, in: api) else { continue }
            let answer = try await capturing.send(route, rule, cell.sent(by: sender), key: UUID())
            #expect(answer.status != 500, "\(route.operation.id): \(answer.text)")
            for act in desk.take() {
                acts.append(CapturedAct(operation: route.operation.id, rule: rule, cell: cell, act: act))
            }
        }
        return acts
    }

    /// Somebody who may: a leader rather than others; where only whom it is about may, himself.
    private func sender(
        of cell: MatrixCell,
        _ rule: MatrixRule,
        _ permission: Permission,
        in api: API
    ) async throws -> Caller? {
        let known: [Role] = [.chairman, .viceChairman, .clerk, .centreDirector, .inspector, .administrator]
        for role in known where role.may(permission) && rule.access(role, .peers) == [.allowed] {
            return api.callers[role]
        }
        for role in Role.allCases where role.may(permission) && rule.access(role, .own) == [.allowed] {
            return try await api.addCaller(role, official: cell.about.official)
        }
        return nil
    }
}
