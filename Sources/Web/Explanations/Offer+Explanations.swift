import Accountability
import Actions
import Reports
import Store

extension Offer {
    /// Who an act is for.
    enum Side {
        /// The official whose case it is.
        case own
        /// Those who answer for him.
        case others
    }

    /// Offered while a duty lets `next` happen, by its own rules and by the deadlines that are shown of it.
    static func duty<Done: Act>(
        _ next: ExplanationDuty.EventKind,
        of side: Side,
        _ act: Done.Type
    ) -> Offer {
        Offer { shown, account, today in
            guard let duty = shown.value as? ExplanationDuty,
                account.is(side, for: duty.official, in: duty.unit, Done.permission)
            else { return false }
            let deadlines = ExplanationDuty.Deadlines(
                answerBy: shown.fields.day("answer_by"),
                verdictBy: shown.fields.day("verdict_by")
            )
            return duty.allows(next, on: today, deadlines: deadlines)
        }
    }

    /// Files may be attached until the explanation is submitted, and again after it was returned.
    static let attaching = Offer.on(ExplanationDuty.self) { duty, account, _ in
        account.is(.own, for: duty.official, in: duty.unit, .answerOwnCase) && duty.takesAttachments
    }

    /// Somebody else's matter of which a person said whose it is.
    static let asking = Offer { shown, account, _ in
        guard let concerned = GroundSubject(shown.value)?.askable else { return false }
        return account.is(.others, for: concerned.official, in: concerned.unit, .requestExplanation)
    }

    /// One's own matter, or one the register hints at oneself with.
    static let volunteering = Offer { shown, account, _ in
        guard let subject = GroundSubject(shown.value) else { return false }
        var concerned = subject.askable
        if concerned == nil, case .finding(let finding) = subject, finding.isOpenToWords {
            concerned = finding.standingHint
        }
        return concerned.map { account.is(.own, for: $0.official, in: $0.unit, .answerOwnCase) } ?? false
    }
}

extension SignedInAccount {
    /// Whether a case is on this side for him: his own, or of somebody he, or whoever lent him this permission, answers for.
    func `is`(_ side: Offer.Side, for official: Official.ID, in unit: OrgUnit.ID?, _ permission: Permission) -> Bool {
        let isOwn = account.person == official.person
        switch side {
        case .own: return isOwn
        case .others:
            let lenders = delegations.filter { $0.permissions.contains(permission) }
            if account.role.may(permission) || lenders.isEmpty { return !isOwn && author.reaches(unit: unit) }
            return !isOwn
                && lenders.contains {
                    $0.delegator.person != official.person
                        && Author(commune: commune, account: $0.delegator).reaches(unit: unit)
                }
        }
    }
}

extension ExplanationDuty {
    fileprivate var takesAttachments: Bool {
        do {
            try checkAttachment()
            return true
        } catch { return false }
    }
}

extension GroundSubject {
    /// The finding or incident a page shows; nil for anything else.
    fileprivate init?(_ value: any Sendable) {
        switch value {
        case let finding as Finding: self = .finding(finding)
        case let incident as Incident: self = .incident(incident)
        default: return nil
        }
    }

    /// Who may be asked; nil where nobody may.
    fileprivate var askable: Finding.Responsible? {
        do { return try requireAskable() } catch { return nil }
    }
}

extension Finding {
    /// Whether somebody the register hints at may speak about it.
    fileprivate var isOpenToWords: Bool { state == .detected || state == .awaitingResponsible }
}

extension ExplanationDuty.Submission {
    /// Any explanation: what it says plays no part in whether one may be given.
    static let sample = ExplanationDuty.Submission(method: .written, cause: "", text: "")
}

extension ExplanationDuty.Verdict {
    /// Any verdict.
    static let sample = ExplanationDuty.Verdict(
        outcome: .accepted,
        reason: "",
        confirmsObjectiveCause: false,
        decidedBy: Account.console.id
    )
}

extension [Report.Field] {
    /// The day a field says; nil where it says none.
    func day(_ key: String) -> CalendarDay? {
        if case .day(let day) = first(where: { $0.key == key })?.value { day } else { nil }
    }
}
