import Accountability
import Ledger

/// Where the case stands from whoever asks. Everybody in the matrix works in one unit, whatever his role.
enum Position: String, CaseIterable {
    /// It is about himself.
    case own
    /// It is about a colleague of his unit.
    case peers
    /// It is about somebody of another unit.
    case otherUnits
    /// It belongs to another commune.
    case otherCommunes
}

/// What a request is answered with.
enum Access: Hashable {
    /// 2xx: it is done, or shown.
    case allowed
    /// 403.
    case forbidden
    /// 404, the same as for what does not exist.
    case hidden
    /// 409: somebody who may is refused by a rule of the case itself, with this code.
    case refused(String)
    /// Anything else: never right.
    case failed(Int)
}

/// What a route asks of those whose role is permitted it at all: one line of the matrix. The path's `{id}` names something about
/// somebody, made by ``MatrixNoun``.
struct MatrixRule {
    /// What `{id}` names; nil for a route without one.
    let noun: MatrixNoun?
    /// The members of the body that must name something real, for a case about somebody.
    let body: @Sendable (MatrixCase) -> [String: JSON]
    private let scope: Scope
    /// Who of those permitted decides; nil for all of them.
    private var deciders: [Role]?
    /// The positions at which nobody is let in, with the code of the rule that stands in the way.
    private var refusals: [Position: String] = [:]
    /// The positions at which there is nothing to be had.
    private var nothings: Set<Position> = []

    private enum Scope { case everybody, look, decision, report, answer, upkeep, others }

    /// What may be answered to a role that has the permission. Somebody who acts for the commune may be told that a case of
    /// another unit exists, but not act on it.
    func access(_ role: Role, _ position: Position) -> Set<Access> {
        if let code = refusals[position] { return [.refused(code)] }
        if nothings.contains(position) { return [.hidden] }
        if scope == .everybody { return [.allowed] }
        if position == .otherCommunes { return [.hidden] }
        let reaches = ![.official, .inspector].contains(role) && (role != .unitHead || position != .otherUnits)
        switch scope {
        case .everybody, .upkeep: return [.allowed]
        case .look: return position == .own || reaches ? [.allowed] : [.hidden]
        case .decision:
            if let deciders, !deciders.contains(role) { return [.forbidden] }
            return position == .own ? [.forbidden] : reaches ? [.allowed] : [.forbidden, .hidden]
        case .report where role == .official && position != .own: return [.hidden]
        case .report: return position == .own ? [.forbidden] : reaches ? [.allowed] : [.forbidden, .hidden]
        case .answer: return position == .own ? [.allowed] : role == .official ? [.hidden] : [.forbidden, .hidden]
        case .others: return position == .own ? [.forbidden] : [.allowed]
        }
    }

    /// About nobody in particular: lists, and making something new.
    static let everybody = everybody { _ in [:] }

    /// The same with a body.
    static func everybody(body: @escaping @Sendable (MatrixCase) -> [String: JSON]) -> MatrixRule {
        MatrixRule(noun: nil, body: body, scope: .everybody)
    }

    /// To see something: one's own, and what is about those one answers for.
    static func look(_ noun: MatrixNoun) -> MatrixRule {
        MatrixRule(noun: noun, body: { _ in [:] }, scope: .look)
    }

    /// To decide something about another, never about oneself. A head of one unit decides there only.
    static func decision(
        _ noun: MatrixNoun?,
        body: @escaping @Sendable (MatrixCase) -> [String: JSON] = { _ in [:] }
    ) -> MatrixRule {
        MatrixRule(noun: noun, body: body, scope: .decision)
    }

    /// To report something about another. Who may report only himself is told of nobody else.
    static func report(body: @escaping @Sendable (MatrixCase) -> [String: JSON]) -> MatrixRule {
        MatrixRule(noun: nil, body: body, scope: .report)
    }

    /// A decision that is left to these, and otherwise to whoever made what is decided on.
    func only(_ roles: Role...) -> MatrixRule {
        var rule = self
        rule.deciders = roles
        return rule
    }

    /// A position at which a rule of the case refuses even who may; `reason` says why no state of the thing would let him in.
    func refused(_ position: Position, _ code: Refusal.Code, because reason: StaticString) -> MatrixRule {
        var rule = self
        rule.refusals[position] = code.rawValue
        return rule
    }

    /// A position at which the case is such that there is nothing to be had; `reason` says how it is.
    func nothing(_ position: Position, because reason: StaticString) -> MatrixRule {
        var rule = self
        rule.nothings.insert(position)
        return rule
    }

    /// To do something for anybody but oneself.
    static func others(body: @escaping @Sendable (MatrixCase) -> [String: JSON]) -> MatrixRule {
        MatrixRule(noun: nil, body: body, scope: .others)
    }

    /// To answer in one's own case, which is nobody else's.
    static func answer(
        _ noun: MatrixNoun,
        body: @escaping @Sendable (MatrixCase) -> [String: JSON] = { _ in [:] }
    ) -> MatrixRule {
        MatrixRule(noun: noun, body: body, scope: .answer)
    }

    /// To keep the office's books, about anybody.
    static func upkeep(
        _ noun: MatrixNoun?,
        body: @escaping @Sendable (MatrixCase) -> [String: JSON] = { _ in [:] }
    ) -> MatrixRule {
        MatrixRule(noun: noun, body: body, scope: .upkeep)
    }
}
