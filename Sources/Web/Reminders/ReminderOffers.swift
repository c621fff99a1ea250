import Accountability
import Actions

/// When the acts on a reminder are offered: where they may follow what happened, to whom they are not refused.
extension Offer {
    /// An act of the office: `next` may follow, the case is one this account may deal with, and `more` holds.
    static func ofOffice(
        _ next: Reminder.EventKind,
        by permission: Permission,
        _ more: @escaping @Sendable (Reminder, SignedInAccount) -> Bool = { _, _ in true }
    ) -> Offer {
        .on(Reminder.self) { reminder, account, today in
            reminder.allows(next, on: today)
                && account.author.mayDeal(with: reminder.official, of: reminder.unit, by: permission)
                && more(reminder, account)
        }
    }

    /// An act of the official himself.
    static func ofSubject(_ next: Reminder.EventKind) -> Offer {
        .on(Reminder.self) { reminder, account, today in
            account.account.person == reminder.official.person && reminder.allows(next, on: today)
        }
    }

    /// To give a drafted reminder, and a criticism only to whoever may give one.
    static let issuingDraft = Offer.on(Reminder.self) { reminder, account, _ in
        reminder.issue == nil && reminder.stands && reminder.isGiven(by: account)
    }.letBy { (rules, reminder: Reminder, account) in reminder.isLet(by: rules, to: account) }

    /// To confirm one that was recorded for a leader, or to attach his paper; of one from paper a leader who did not enter it.
    static let confirmingReminder = Offer.ofOffice(.confirmed(nil), by: .recordMeeting) { reminder, account in
        reminder.origin == .here || reminder.recordedBy != account.account.id && reminder.isGiven(by: account)
    }.letBy { (rules, reminder: Reminder, account) in reminder.origin == .here || reminder.isLet(by: rules, to: account)
    }

    /// To take one back: its issuer, or the chairman.
    static let withdrawingReminder = Offer.ofOffice(.withdrawn(reason: ""), by: .withdrawReminder) {
        reminder,
        account in
        account.account.role == .chairman || reminder.issue?.person == account.account.person
    }

    /// To cancel a mistake: whoever entered or gave it, or the chairman.
    static let cancellingReminder = Offer.ofOffice(.cancelled(reason: ""), by: .draftReminder) { reminder, account in
        account.account.role == .chairman || reminder.issue?.person == account.account.person
            || reminder.enteredBy.contains(account.account.id)
    }

    /// To answer a reconsideration: anybody who may but whoever gave the reminder.
    static let decidingReconsideration = Offer.ofOffice(
        .decided(.init(outcome: .upheld, reason: "", way: .anotherLeader)),
        by: .decideReconsideration
    ) { reminder, account in reminder.issue?.person != account.account.person }
}

extension SignedInAccount {
    /// Whether it may remind at all by these rules, an official if one is known; what else speaks against it the act says.
    func mayRemind(_ official: Official.ID?, by rules: Policy?) -> Bool {
        let role = official.map { author.role(giving: .issueReminder, to: $0) } ?? account.role
        return author.may(.issueReminder) && rules?.letsRemind(role) ?? true
    }
}

extension Reminder {
    /// Whether this account may give one of its kind to its official.
    fileprivate func isGiven(by account: SignedInAccount) -> Bool {
        needed.allSatisfy { account.author.mayDeal(with: official, of: unit, by: $0) }
    }

    /// Whether the rules let this account give it, in the role in which it would.
    fileprivate func isLet(by rules: Policy, to account: SignedInAccount) -> Bool {
        needed.allSatisfy { rules.letsRemind(account.author.role(giving: $0, to: official)) }
    }

    private var needed: [Permission] { kind == .reminder ? [.issueReminder] : [.issueReminder, .issueCriticism] }

    /// The accounts that recorded it and that gave it.
    fileprivate var enteredBy: [Account.ID] {
        [recordedBy] + events.filter { if case .issued = $0.kind { true } else { false } }.map(\.recordedBy)
    }
}
