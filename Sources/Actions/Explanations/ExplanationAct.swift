public import Accountability
import FoundationEssentials
import Ledger
public import Postgres
public import Store

/// An act on one duty to explain; it answers the duty as it then stands.
public protocol ExplanationAct: Act where Outcome == ExplanationDuty, Preparation == Void {
    /// Which duty.
    var duty: ExplanationDuty.ID { get }
}

extension ExplanationAct {
    /// The duty as it stands by now.
    public func outcome(of recorded: RecordedAct, in commune: Commune, on db: Connection) throws -> ExplanationDuty {
        guard let duty = try ExplanationDuty.find(named: duty, of: commune.id, on: db) else {
            throw Refusal(.explanationNotFound, duty.text)
        }
        return duty
    }

    /// What a violated constraint means.
    public static func refusal(of constraint: String) -> Refusal.Code? {
        switch constraint {
        case "explanation_guards_pkey": .explanationExists
        case "explanation_events_conclusion_key", "explanation_events_kind_key", "explanation_events_ordinal_key":
            .changedMeanwhile
        default: nil
        }
    }
}

/// What acts on duties check and record alike.
extension ActScope {
    /// The duty of this id, or the one whose explanation has it. Refused where there is none, or where somebody recorded more since
    /// the caller looked.
    func duty(_ id: ExplanationDuty.ID, version: Int? = nil) throws -> ExplanationDuty {
        guard let duty = try ExplanationDuty.find(named: id, of: commune.id, on: db) else {
            throw Refusal(.explanationNotFound, id.text)
        }
        try requireVersion(version, is: duty.version)
        return duty
    }

    /// A duty of the author himself. Somebody else's is answered like a missing one.
    func ownDuty(_ id: ExplanationDuty.ID) throws -> ExplanationDuty {
        let duty = try duty(id)
        try requireOwnCase(duty.official, otherwise: .explanationNotFound, id.text)
        return duty
    }

    /// A duty the author may decide about: not his own, and within what he answers for.
    func othersDuty(_ id: ExplanationDuty.ID, version: Int?) throws -> ExplanationDuty {
        let duty = try duty(id, version: version)
        try requireNotOwnCase(duty.official)
        try requireScope(unit: duty.unit)
        return duty
    }

    /// Until when official and leader have time, by the rules in force when the clock began.
    func deadlines(of duty: ExplanationDuty) throws -> ExplanationDuty.Deadlines {
        var clock = try ExplanationClock(commune: commune.id, on: db)
        return try clock.deadlines(of: duty)
    }

    /// Opens a duty.
    func open(_ duty: ExplanationDuty) throws {
        var row: [String: JSON] = [
            "request_id": .id(duty.id), "matter": .string(duty.matter), "official_id": .id(duty.official),
            "unit_id": .id(duty.unit), "origin": .string(duty.origin.rawValue), "question": .text(duty.question),
            "requested_on": .day(duty.requestedOn),
        ]
        switch duty.ground {
        case .finding(let finding): row["finding_id"] = .id(finding)
        case .incident(let incident): row["incident_id"] = .id(incident)
        }
        try insert(row.merging(authorship) { own, _ in own }, into: .explanationRequests)
        try duty.guardMatter(of: commune.id, on: db)
    }

    /// Records what happened to a duty, if it may happen on that day. A reminder that rested on it loses that ground where it ended in
    /// the official's favour.
    func record(
        _ kind: ExplanationDuty.EventKind,
        on duty: ExplanationDuty,
        as id: UUID,
        happenedOn day: CalendarDay? = nil
    ) throws -> ExplanationDuty {
        let day = day ?? today
        try duty.check(kind, on: day, deadlines: try deadlines(of: duty))
        let next = try append(kind, to: duty, as: id, happenedOn: day)
        try Reminder.annulForEndedDuty(next, in: self)
        return next
    }

    /// Records what happened to a duty, whatever the machine says of it.
    func append(
        _ kind: ExplanationDuty.EventKind,
        to duty: ExplanationDuty,
        as id: UUID,
        happenedOn day: CalendarDay
    ) throws -> ExplanationDuty {
        let row: [String: JSON] = [
            "event_id": .string(id.uuidString.lowercased()), "request_id": .id(duty.id),
            "ordinal": .integer(duty.events.count + 1), "official_id": .id(duty.official), "unit_id": .id(duty.unit),
            "kind": .string(kind.name), "happened_on": .day(day),
        ]
        try insert(
            row.merging(kind.columns) { own, _ in own }.merging(authorship) { own, _ in own },
            into: .explanationEvents
        )
        var next = duty
        next.events.append(
            ExplanationDuty.Event(
                id: ExplanationDuty.Event.ID(id),
                kind: kind,
                happenedOn: day,
                recordedAt: at,
                recordedBy: author.account.id
            )
        )
        switch kind {
        case .cancelled, .disownmentAccepted: try next.releaseMatter(of: commune.id, on: db)
        default: break
        }
        return next
    }

    /// Who decides about explanations.
    func explanationLeaders() throws -> [Person.ID] {
        try persons(in: .chairman) + persons(in: .viceChairman)
    }
}

extension Notice.Subject {
    /// A duty to explain.
    init(_ duty: ExplanationDuty) {
        self.init("explanation_requests", duty.id)
    }
}
