import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// What acts on reminders do alike: load, check the machine, record an event, and let the rule of three look again.
extension ActScope {
    /// The reminder an act is about, as far as it exists for the author; refused when something happened since the caller looked.
    func reminder(_ id: Reminder.ID, version: Int? = nil) throws -> Reminder {
        let found = try Reminder.required(id, of: commune, on: db)
        try requireVersion(version, is: found.events.count)
        return found
    }

    /// The same, for acts of the office: never on the author's own case, and within the unit he answers for.
    func reminderOfOthers(_ id: Reminder.ID, version: Int? = nil) throws -> Reminder {
        let found = try reminder(id, version: version)
        try requireNotOwnCase(found.official)
        try requireScope(unit: found.unit)
        return found
    }

    /// Records the text and grounds of a reminder that nothing happened to yet.
    func write(
        _ draft: ReminderDraft,
        id: Reminder.ID,
        cited: [CitedGround],
        origin: Reminder.Origin = .here,
        meetingOn: CalendarDay? = nil
    ) throws -> Reminder {
        try requireKept(draft.document, about: draft.official)
        let unit = try unit(of: draft.official)
        let reminder = Reminder(
            id: id,
            official: draft.official,
            unit: unit,
            writtenKind: draft.kind,
            form: draft.form,
            writtenText: draft.text,
            origin: origin,
            meetingOn: meetingOn,
            document: draft.document,
            cited: cited,
            recordedAt: at,
            recordedBy: author.account.id,
            events: []
        )
        var row: [String: JSON] = [
            "reminder_id": .id(id), "official_id": .id(draft.official), "unit_id": .id(unit),
            "kind": .string(draft.kind.rawValue), "form": .string(draft.form.rawValue), "text": .string(draft.text),
            "origin": .string(origin.rawValue), "meeting_on": .day(meetingOn),
        ].merging(authorship) { own, _ in own }
        row.merge(draft.document?.columns ?? [:]) { own, _ in own }
        try insert(row, into: .reminders)
        try insert(cited.map { $0.row(of: reminder) }, into: .reminderGrounds)
        return reminder
    }

    /// Records what happened to a reminder, if it may follow what happened before. Answers the reminder as it is now.
    func record(_ kind: Reminder.EventKind, of reminder: Reminder, on day: CalendarDay, id: UUID) throws -> Reminder {
        try requireNotFuture(day)
        try reminder.check(kind, on: day)
        try requireKept(kind.document, about: reminder.official)
        let event = Reminder.Event(
            id: Reminder.Event.ID(id),
            kind: kind,
            happenedOn: day,
            recordedAt: at,
            recordedBy: author.account.id
        )
        let own: [String: JSON] = [
            "event_id": .id(event.id), "reminder_id": .id(reminder.id), "ordinal": .integer(reminder.events.count + 1),
            "official_id": .id(reminder.official), "unit_id": .id(reminder.unit), "kind": .string(kind.name),
            "happened_on": .day(day),
        ]
        try insert(
            own.merging(authorship) { own, _ in own }.merging(kind.columns) { own, _ in own },
            into: .reminderEvents
        )
        try insert(
            kind.participants.map { person, part in
                [
                    "event_id": .id(event.id), "person_id": .id(person), "part": .string(part),
                    "reminder_id": .id(reminder.id), "official_id": .id(reminder.official),
                ]
            },
            into: .reminderParticipants
        )
        return reminder.adding(event)
    }

    /// Lets the rule of three look again, if what counts changed.
    func settle(_ reminder: Reminder, since before: Reminder?) throws {
        let isAsBefore = before.map { $0.effect == reminder.effect } ?? (reminder.effect.force == .issued)
        if !isAsBefore { try settleReviews(of: reminder.official, in: self) }
    }

    /// What a notice about a reminder is about.
    func subject(_ reminder: Reminder) -> Notice.Subject { Notice.Subject("reminders", reminder.id) }

    /// Refused unless these persons are known here.
    func requirePersons(_ persons: [Person.ID]) throws {
        for person in persons where try !Person.exists(person, of: commune.id, on: db) {
            throw Refusal(.personNotFound, person.text)
        }
    }
}

extension Reminder {
    static func required(_ id: ID, of commune: Commune, on db: Connection) throws -> Reminder {
        guard let found = try find(id, of: commune.id, on: db) else { throw Refusal(.reminderNotFound, id.text) }
        return found
    }

    /// The same reminder with one event more.
    func adding(_ event: Event) -> Reminder { told(by: events + [event]) }

    /// What the rule of three sees of it. That a review year ends changes nothing by itself, so any day of it will do.
    fileprivate var effect: (force: Force, kind: Kind) { (force(asOf: .earliest), kind) }
}

extension CitedGround {
    fileprivate func row(of reminder: Reminder) -> [String: JSON] {
        var row: [String: JSON] = [
            "reminder_id": .id(reminder.id), "number": .integer(number), "official_id": .id(reminder.official),
            "matter": .string(matter), "request_id": .id(request), "reason": .text(reason),
        ]
        switch ground {
        case .finding(let id): row["finding_id"] = .id(id)
        case .incident(let id): row["incident_id"] = .id(id)
        }
        if let noted {
            row["verdict"] = .string(noted.outcome.rawValue)
            row["verdict_reason"] = .string(noted.reason)
            row["objective_cause"] = .bool(noted.confirmsObjectiveCause)
        }
        return row
    }
}

extension Reminder.EventKind {
    /// Who took part, and as what.
    fileprivate var participants: [(Person.ID, String)] {
        switch self {
        case .issued(let issue): issue.present.map { ($0, "present") }
        case .decided(let decision):
            if case .collective(let members, _) = decision.way { members.map { ($0, "member") } } else { [] }
        default: []
        }
    }
}
