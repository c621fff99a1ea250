import Accountability
import Store

/// Somebody whose decision is to be looked at again.
struct EarlierDecider {
    /// Who decided: he has no hand in the answer.
    let person: Person.ID
    /// As what: the role whose power it was, his own or one lent to him.
    let role: Role
}

extension ActScope {
    /// Who may answer a request for reconsideration, of a reminder and of a review alike. Whoever decided first, and the official
    /// himself, have no hand in it. One leader answers alone, where the chairman did not decide; the office records how the leaders
    /// together or the authority above answered.
    func requireMayReconsider(
        _ way: Reminder.Decision.Way,
        about official: Official.ID,
        unit: OrgUnit.ID?,
        decidedBy deciders: [EarlierDecider],
        _ subject: String? = nil
    ) throws {
        let decided = Set(deciders.map(\.person))
        guard !decided.contains(author.account.person) else { throw Refusal(.deciderInvolved, subject) }
        switch way {
        case .anotherLeader:
            if !author.account.role.isLeader {
                // The office may record decisions; to decide it needs a leader's power.
                let lenders = author.delegations.filter {
                    $0.permissions.contains(.decideReconsideration) && $0.delegator.role.isLeader
                        && !decided.contains($0.delegator.person)
                }
                guard !lenders.isEmpty else { throw Refusal(.notAllowed) }
                try use(lenders, about: official, unit: unit)
            }
            guard !deciders.contains(where: { $0.role == .chairman }) else { throw Refusal(.minutesNeeded, subject) }
        case .collective(let members, _):
            guard members.count >= 2, Set(members).count == members.count else {
                throw Refusal(.minutesNeeded, subject)
            }
            guard !members.contains(official.person) else { throw Refusal(.deciderInvolved, subject) }
            try requirePersons(members)
        case .superior: break
        }
    }
}

extension Role {
    /// Whether it leads the commune.
    fileprivate var isLeader: Bool { self == .chairman || self == .viceChairman }
}
