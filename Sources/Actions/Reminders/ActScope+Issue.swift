public import Accountability
import FoundationEssentials
import Postgres
import Store

/// Who may be reminded, and by whom.
extension ActScope {
    /// Refused unless the author may deal with an official's reminders at all: somebody recorded, still here, managed here, within
    /// his scope, and not himself.
    func requireSubject(_ official: Official.ID) throws {
        try requireOfficial(official)
        try requireNotOwnCase(official)
        try requireScope(unit: try unit(of: official))
        try requireNotDeparted(official)
        try requireRemindable(official)
    }

    /// The author as the leader who gives a reminder: the chairman, a deputy, or a unit head, who gives no criticism.
    func issuer(of kind: Reminder.Kind, to official: Official.ID) throws -> Account {
        let permission = kind == .reminder ? Permission.issueReminder : .issueCriticism
        try use(permission, about: official, unit: try unit(of: official))
        // Somebody who stands in for a leader gives it as that leader, and is answerable like him.
        let account = author.account
        let role = author.role(giving: permission, to: official)
        return Account(id: account.id, person: account.person, role: role, unit: account.unit)
    }

    /// The leader of an account for whom somebody records what he said; refused if he may not give this reminder himself.
    func leader(_ id: Account.ID, kind: Reminder.Kind, to official: Official.ID) throws -> Account {
        guard id != author.account.id else {
            guard author.may(.issueReminder) else { throw Refusal(.leaderNeeded) }
            return try issuer(of: kind, to: official)
        }
        guard let leader = try Account.find(id, of: commune.id, on: db) else { throw Refusal(.leaderNeeded, id.text) }
        let speaker = Author(commune: commune, account: leader)
        guard speaker.may(.issueReminder), kind == .reminder || speaker.may(.issueCriticism) else {
            throw Refusal(.leaderNeeded)
        }
        guard leader.person != official.person else { throw Refusal(.ownCase) }
        guard speaker.reaches(unit: try unit(of: official)) else { throw Refusal(.otherUnit) }
        return leader
    }

    /// Refused where the rules of a day keep reminding to the leaders of the commune, and this role is none of theirs.
    func requireReminding(_ role: Role, on day: CalendarDay) throws {
        guard try policy(on: day).letsRemind(role) else { throw Refusal(.reminderNotByUnitHead, day.iso) }
    }

    /// Records the issue: the day, the leader, and the next number of the official's review year.
    func issue(
        _ reminder: Reminder,
        by leader: Account,
        on day: CalendarDay,
        present: [Person.ID] = [],
        id: UUID
    ) throws -> Reminder {
        try requireNotFuture(day)
        let start = try policy(on: day).startOn
        guard day >= start else { throw Refusal(.reminderBeforeStart, start.iso) }
        try requireReminding(leader.role, on: day)
        try requireDecided(reminder.grounds, before: day)
        return try issue(
            reminder,
            by: leader.person,
            as: leader.role,
            account: leader.id,
            on: day,
            present: present,
            id: id
        )
    }

    /// Records the issue of one kept on paper: who gave it, and as what, as the paper says. That the rule had not begun on that day,
    /// or that a verdict was entered here later, says nothing against it: a leader confirms it, with the paper before him.
    func issueOnPaper(
        _ reminder: Reminder,
        by person: Person.ID,
        as role: Role,
        on day: CalendarDay,
        id: UUID
    ) throws -> Reminder {
        try requireNotFuture(day)
        try requireHappened(reminder.grounds, before: day)
        if day >= (try policy(on: day).startOn) { try requireReminding(role, on: day) }
        return try issue(reminder, by: person, as: role, account: nil, on: day, present: [], id: id)
    }

    private func issue(
        _ reminder: Reminder,
        by person: Person.ID,
        as role: Role,
        account: Account.ID?,
        on day: CalendarDay,
        present: [Person.ID],
        id: UUID
    ) throws -> Reminder {
        let year = try policy(on: day).reviewYear(of: day)
        let issue = Reminder.Issue(
            issuer: account,
            person: person,
            role: role,
            reviewYear: year.year,
            number: try Reminder.nextNumber(of: reminder.official, reviewYear: year.year, in: commune.id, on: db),
            countsThrough: year.to,
            present: Array(Set(present)).sorted { $0.text < $1.text }
        )
        return try record(.issued(issue), of: reminder, on: day, id: id)
    }
}

extension Author {
    /// In which role he reminds an official by a permission: in his own, or as the leader he stands in for.
    public func role(giving permission: Permission, to official: Official.ID) -> Role {
        account.role(lentBy: delegations(for: permission).map(\.delegator), towards: official)
    }
}
