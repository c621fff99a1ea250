import Accountability
import Postgres
import Store

/// What a reminder may rest on.
extension ActScope {
    /// The grounds as cited, each found to be the official's; `isFinal` also asks that each supports a reminder now, or would by the
    /// verdict somebody noted for the leader on its matter. A paper of before the start day may rest on an incident of that time:
    /// `isOnPaper`.
    func cite(
        _ draft: ReminderDraft,
        isFinal: Bool,
        isOnPaper: Bool = false,
        noted: [String: NotedVerdict] = [:]
    ) throws -> [CitedGround] {
        let cited = try draft.cited.enumerated().map { index, cited in
            try cite(
                cited,
                number: index + 1,
                of: draft.official,
                isFinal: isFinal,
                isOnPaper: isOnPaper,
                noted: noted
            )
        }
        guard Set(cited.map(\.matter)).count == cited.count else { throw Refusal(.groundUsed) }
        try requireNotCleared(cited, of: draft.official)
        return cited
    }

    /// Refused unless grounds cited earlier still support a reminder: what was drafted last week may have been explained since.
    func requireSupport(_ reminder: Reminder) throws {
        for cited in reminder.grounds {
            let again = try cite(
                try ReminderDraft.Cited(cited.ground, reason: cited.reason),
                number: cited.number,
                of: reminder.official,
                isFinal: true
            )
            guard again.request == cited.request else { throw Refusal(.groundNotSupported, cited.matter) }
        }
        try requireNotCleared(reminder.grounds, of: reminder.official)
    }

    /// Refused for a matter of which the official was cleared on reconsideration: what was decided is not begun anew.
    private func requireNotCleared(_ cited: [CitedGround], of official: Official.ID) throws {
        let given = try Reminder.list(of: commune.id, official: official, on: db)
        let cleared = Set(given.flatMap(\.clearedMatters))
        if let matter = cited.map(\.matter).first(where: cleared.contains) { throw Refusal(.groundCleared, matter) }
    }

    /// Refused where the day of a reminder lies before what it rests on was known, or before that was decided.
    func requireDecided(_ cited: [CitedGround], before day: CalendarDay) throws {
        for cited in cited {
            let known = try GroundSubject.find(cited.ground, of: commune.id, on: db)?.knownSince
            let duty = try cited.request.flatMap { try ExplanationDuty.find($0, of: commune.id, on: db) }
            let days = [known, duty?.events.last?.happenedOn].compactMap(\.self)
            if let last = days.max(), day < last { throw Refusal(.periodReversed, last.iso) }
        }
    }

    /// Refused where the day of a reminder lies before what it reproves.
    func requireHappened(_ cited: [CitedGround], before day: CalendarDay) throws {
        let days = try cited.compactMap { try GroundSubject.find($0.ground, of: commune.id, on: db)?.happenedOn }
        if let last = days.max(), day < last { throw Refusal(.periodReversed, last.iso) }
    }

    private func cite(
        _ cited: ReminderDraft.Cited,
        number: Int,
        of official: Official.ID,
        isFinal: Bool,
        isOnPaper: Bool = false,
        noted: [String: NotedVerdict] = [:]
    ) throws -> CitedGround {
        let matter = try matter(of: cited.ground, official: official, isOnPaper: isOnPaper)
        if isFinal, try Reminder.standing(on: matter, of: official, in: commune.id, on: db) != nil {
            throw Refusal(.groundUsed, matter)
        }
        let duty = try ExplanationDuty.find(official: official, matter: matter, of: commune.id, on: db)
        if let duty, duty.state != .cancelled {
            let word = noted[matter]
            guard !isFinal || duty.supportsReminder || word != nil else { throw Refusal(.groundNotSupported, matter) }
            return CitedGround(
                number: number,
                ground: cited.ground,
                matter: matter,
                request: duty.id,
                reason: nil,
                noted: word
            )
        }
        // A late file is never held against anybody unheard; of an incident the reminder says why nobody was asked, but where it was
        // decided before that the matter is not his.
        guard case .incident = cited.ground, let reason = cited.reason, try !isDisowned(matter, by: official) else {
            throw Refusal(.groundNotSupported, matter)
        }
        return CitedGround(number: number, ground: cited.ground, matter: matter, request: nil, reason: reason)
    }

    /// The matter of a ground that stands, is no history unless it was reproved on paper, and is this official's as a person
    /// confirmed.
    private func matter(of ground: Ground, official: Official.ID, isOnPaper: Bool) throws -> String {
        guard let subject = try GroundSubject.find(ground, of: commune.id, on: db) else {
            throw Refusal(.groundNeeded, ground.text)
        }
        let responsible = try subject.requireAskable(evenOfHistory: isOnPaper)
        guard responsible.official == official else { throw Refusal(.groundOfOther, subject.matter) }
        return subject.matter
    }
}

extension Ground {
    /// The id of what it is.
    fileprivate var text: String {
        switch self {
        case .finding(let id): id.text
        case .incident(let id): id.text
        }
    }
}
