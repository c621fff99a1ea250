public import Accountability
public import Ledger
import Postgres

extension Reminder.Event {
    /// The events of the chosen reminders that were recorded before a moment, in order.
    static func read(of chosen: SQL, known: Instant, in commune: Commune.ID, on db: Connection) throws
        -> [Reminder.ID: [Reminder.Event]]
    {
        let participants = try participants(of: chosen, in: commune, on: db)
        var events: [Reminder.ID: [Reminder.Event]] = [:]
        let rows = try db.query(
            """
            select e.event_id, e.reminder_id, e.kind, e.happened_on, e.issuer_id, e.issuer_person_id, e.issuer_role, e.review_year,
                   e.number, e.counts_through, e.manner, e.first_witness_id, e.second_witness_id, e.reason, e.late_cause,
                   e.new_kind, e.new_text, e.dropped, e.decided_by, e.authority, e.document_title, e.document_paper_id,
                   e.document_sha256, e.document_bytes, e.recorded_at, e.recorded_by
              from kc.reminder_events as e
             where e.commune_id = \(commune) and e.reminder_id in (\(chosen)) and e.recorded_at < \(known)
             order by e.reminder_id, e.ordinal
            """
        )
        for row in rows {
            let id: ID = try row.value("event_id")
            let event = Reminder.Event(
                id: id,
                kind: try Kind(row: row, participants: participants[id] ?? []),
                happenedOn: try row.value("happened_on"),
                recordedAt: try row.value("recorded_at"),
                recordedBy: try row.value("recorded_by")
            )
            events[try row.value("reminder_id"), default: []].append(event)
        }
        return events
    }

    private static func participants(of chosen: SQL, in commune: Commune.ID, on db: Connection) throws(PostgresError)
        -> [ID: [Person.ID]]
    {
        var participants: [ID: [Person.ID]] = [:]
        let rows = try db.query(
            """
            select p.event_id, p.person_id
              from kc.reminder_participants as p
             where p.commune_id = \(commune) and p.reminder_id in (\(chosen))
             order by p.event_id, p.person_id
            """
        )
        for row in rows { participants[try row.value("event_id"), default: []].append(try row.value("person_id")) }
        return participants
    }
}

extension Reminder.EventKind {
    fileprivate init(row: Row, participants: [Person.ID]) throws {
        let reason = try row.value("reason", as: String?.self) ?? ""
        switch try row.value("kind", as: String.self) {
        case "issued":
            self = .issued(
                Reminder.Issue(
                    issuer: try row.value("issuer_id", as: Account.ID?.self),
                    person: try row.value("issuer_person_id"),
                    role: try row.value("issuer_role"),
                    reviewYear: try row.value("review_year"),
                    number: try row.value("number"),
                    countsThrough: try row.value("counts_through"),
                    present: participants
                )
            )
        case "confirmed": self = .confirmed(try SignedDocument(row: row))
        case "service_attempted": self = .serviceAttempted(reason)
        case "served": self = .served(try row.value("manner"))
        case "acknowledged": self = .acknowledged
        case "refused":
            self = .refused(
                try Reminder.Witnesses(try row.value("first_witness_id"), try row.value("second_witness_id"))
            )
        case "deemed": self = .deemed
        case "withdrawn": self = .withdrawn(reason: reason)
        case "cancelled": self = .cancelled(reason: reason)
        case "ground_annulled": self = .groundAnnulled(try row.value("dropped"), reason: reason)
        case "reconsideration_requested":
            let lateCause = try row.value("late_cause", as: String?.self)
            self = .reconsiderationRequested(Reminder.Plea(text: reason, lateCause: lateCause))
        case let outcome:
            self = .decided(
                Reminder.Decision(
                    outcome: try Reminder.Decision.Outcome(outcome, row: row),
                    reason: reason,
                    way: try Reminder.Decision.Way(row: row, members: participants)
                )
            )
        }
    }

    /// What this event has beyond what every event has; NULL where it has nothing.
    public var columns: [String: JSON] {
        switch self {
        case .issued(let issue):
            [
                "issuer_id": .id(issue.issuer), "issuer_person_id": .id(issue.person),
                "issuer_role": .string(issue.role.rawValue), "review_year": .integer(issue.reviewYear),
                "number": .integer(issue.number), "counts_through": .day(issue.countsThrough),
            ]
        case .confirmed(let document): document?.columns ?? [:]
        case .served(let manner): ["manner": .string(manner.rawValue)]
        case .acknowledged, .deemed: [:]
        case .refused(let witnesses):
            ["first_witness_id": .id(witnesses.first), "second_witness_id": .id(witnesses.second)]
        case .serviceAttempted(let reason), .withdrawn(let reason), .cancelled(let reason): ["reason": .string(reason)]
        case .groundAnnulled(let numbers, let reason):
            ["reason": .string(reason), "dropped": .array(numbers.map { .integer($0) })]
        case .reconsiderationRequested(let plea): ["reason": .string(plea.text), "late_cause": .text(plea.lateCause)]
        case .decided(let decision): decision.columns
        }
    }
}

extension Reminder.Decision {
    fileprivate var columns: [String: JSON] {
        var columns: [String: JSON] = ["reason": .string(reason), "decided_by": .string(way.name)]
        if case .varied(let variation) = outcome {
            columns["new_kind"] = .text(variation.kind?.rawValue)
            columns["new_text"] = .text(variation.text)
            if !variation.dropped.isEmpty { columns["dropped"] = .array(variation.dropped.map { .integer($0) }) }
        }
        switch way {
        case .anotherLeader: break
        case .collective(_, let minutes): columns.merge(minutes.columns) { own, _ in own }
        case .superior(let authority, let letter):
            columns["authority"] = .string(authority)
            columns.merge(letter.columns) { own, _ in own }
        }
        return columns
    }
}

extension Reminder.Decision.Outcome {
    fileprivate init(_ name: String, row: Row) throws {
        switch name {
        case "upheld": self = .upheld
        case "overturned": self = .overturned
        case "reconsideration_declined": self = .declined
        case "varied":
            self = .varied(
                Reminder.Variation(
                    kind: try row.value("new_kind", as: Reminder.Kind?.self),
                    text: try row.value("new_text", as: String?.self),
                    dropped: try row.value("dropped", as: [Int]?.self) ?? []
                )
            )
        default: throw PostgresError.decoding(column: "kind", expected: "Reminder.EventKind")
        }
    }
}

extension Reminder.Decision.Way {
    fileprivate init(row: Row, members: [Person.ID]) throws {
        let document = try SignedDocument(row: row)
        switch (try row.value("decided_by", as: String?.self), document) {
        case ("another_leader", _): self = .anotherLeader
        case ("collective", .some(let minutes)): self = .collective(members: members, minutes: minutes)
        case ("superior", .some(let letter)): self = .superior(authority: try row.value("authority"), letter: letter)
        default: throw PostgresError.decoding(column: "decided_by", expected: "Reminder.Decision.Way")
        }
    }
}
