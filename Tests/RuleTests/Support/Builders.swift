import Accountability
import StoreSupport

extension Reminder {
    /// A draft on one incident.
    static func test(_ kind: Kind = .reminder, of official: Official.ID = Official.ID()) -> Reminder {
        Reminder(
            id: ID(),
            official: official,
            unit: nil,
            writtenKind: kind,
            form: .writing,
            writtenText: "Nhắc nhở về giờ làm việc",
            origin: .here,
            meetingOn: nil,
            document: nil,
            cited: [CitedGround(number: 1, ground: .incident(Incident.ID()), matter: "m", request: nil, reason: "-")],
            recordedAt: .earliest,
            recordedBy: Account.ID(),
            events: []
        )
    }

    /// The reminder after one more event, if its machine lets it follow.
    func following(_ kind: EventKind, on day: CalendarDay, by account: Account.ID) throws(Refusal) -> Reminder {
        try check(kind, on: day)
        let event = Event(id: .init(), kind: kind, happenedOn: day, recordedAt: .earliest, recordedBy: account)
        return Reminder(
            id: id,
            official: official,
            unit: unit,
            writtenKind: writtenKind,
            form: form,
            writtenText: writtenText,
            origin: origin,
            meetingOn: meetingOn,
            document: document,
            cited: cited,
            recordedAt: recordedAt,
            recordedBy: recordedBy,
            events: events + [event]
        )
    }
}

extension ReviewCase {
    /// A case opened on reminders of the review year 2026.
    static func test(
        of official: Official.ID = Official.ID(),
        year: ReviewYear = ReviewYear(year: 2026, rule: .reporting),
        threshold: Int = 3,
        grounds: [Reminder.ID] = [],
        by account: Account.ID = Account.ID(),
        events: [EventKind] = []
    ) -> ReviewCase {
        var review = ReviewCase(
            id: ID(),
            official: official,
            unit: nil,
            year: year,
            threshold: threshold,
            openedOn: RuleStep.day(in: year.year),
            recordedAt: .earliest,
            recordedBy: account,
            openedGrounds: grounds
        )
        for kind in events {
            review.events.append(
                Event(id: .init(), kind: kind, happenedOn: review.openedOn, recordedAt: .earliest, recordedBy: account)
            )
        }
        return review
    }
}

extension SignedDocument {
    /// A signed paper with an invented scan, for rules; acts need one that is kept.
    static func test(_ title: String = "12/TB-UBND ngày 05/03/2026") throws(Refusal) -> SignedDocument {
        try SignedDocument(title: title, sha256: String(repeating: "ab", count: 32), bytes: 1000)
    }
}

extension ReviewCase {
    /// The case after one more event, whatever its machine says.
    func with(_ kind: EventKind) -> ReviewCase {
        var next = self
        next.events.append(
            Event(id: .init(), kind: kind, happenedOn: openedOn, recordedAt: .earliest, recordedBy: recordedBy)
        )
        return next
    }
}
