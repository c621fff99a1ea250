public import Accountability
public import Ledger
public import Postgres

extension ExplanationDuty.Event {
    /// The events of duties, in order, recorded before an instant if one is given.
    static func list(
        ofDuties ids: [ExplanationDuty.ID],
        before end: Instant?,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [ExplanationDuty.ID: [ExplanationDuty.Event]] {
        let known: SQL = end.map { "and e.recorded_at < \($0)" } ?? ""
        let rows = try db.query(
            """
            select e.event_id, e.request_id, e.kind, e.happened_on, e.method, e.cause, e.statement, e.evidence, e.objective_cause,
                   e.decided_by, e.recorded_at, e.recorded_by
              from kc.explanation_events as e
             where e.commune_id = \(commune) and e.request_id = any(\(ids)) \(known)
             order by e.request_id, e.ordinal
            """
        )
        return try Dictionary(
            rows.map {
                (try $0.value("request_id", as: ExplanationDuty.ID.self), [try ExplanationDuty.Event(row: $0)])
            },
            uniquingKeysWith: +
        )
    }

    /// How many events of each kind one act recorded, by its moment.
    public static func kinds(
        recordedAt instant: Instant,
        of commune: Commune.ID,
        on db: Connection
    ) throws -> [String: Int] {
        let rows = try db.query(
            """
            select e.kind, count(*) as n
              from kc.explanation_events as e
             where e.commune_id = \(commune) and e.recorded_at = \(instant)
             group by e.kind
            """
        )
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.value("kind"), try $0.value("n")) })
    }

    private init(row: Row) throws(PostgresError) {
        self.init(
            id: try row.value("event_id"),
            kind: try Kind(row: row),
            happenedOn: try row.value("happened_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }
}

extension ExplanationDuty.EventKind {
    /// The name the table and the ledger know it by.
    public var name: String {
        switch self {
        case .served: "served"
        case .acknowledged: "acknowledged"
        case .submitted: "submitted"
        case .returned: "returned"
        case .disowned: "disowned"
        case .disownmentAccepted: "disownment_accepted"
        case .disownmentRejected: "disownment_rejected"
        case .decided(let verdict): verdict.outcome.rawValue
        case .reopened: "reopened"
        case .missed: "missed"
        case .lapsed: "lapsed"
        case .waived: "waived"
        case .cancelled: "cancelled"
        }
    }

    /// The columns that only some kinds have.
    public var columns: [String: JSON] {
        switch self {
        case .served(let service): ["method": .string(service.rawValue)]
        case .acknowledged, .missed, .lapsed: [:]
        case .submitted(let submission):
            [
                "method": .string(submission.method.rawValue), "cause": .string(submission.cause),
                "statement": .string(submission.text),
            ]
        case .returned(let text), .disowned(let text), .disownmentAccepted(let text), .disownmentRejected(let text),
            .waived(let text), .cancelled(let text):
            ["statement": .string(text)]
        case .reopened(let reason, let evidence): ["statement": .string(reason), "evidence": .string(evidence)]
        case .decided(let verdict):
            [
                "statement": .string(verdict.reason), "objective_cause": .bool(verdict.confirmsObjectiveCause),
                "decided_by": .id(verdict.decidedBy),
            ]
        }
    }

    fileprivate init(row: Row) throws(PostgresError) {
        let name: String = try row.value("kind")
        switch name {
        case "served": self = .served(try Self.raw("method", of: row))
        case "acknowledged": self = .acknowledged
        case "missed": self = .missed
        case "lapsed": self = .lapsed
        case "submitted":
            self = .submitted(
                ExplanationDuty.Submission(
                    method: try Self.raw("method", of: row),
                    cause: try row.value("cause"),
                    text: try row.value("statement")
                )
            )
        case "returned": self = .returned(question: try row.value("statement"))
        case "disowned": self = .disowned(reason: try row.value("statement"))
        case "disownment_accepted": self = .disownmentAccepted(reason: try row.value("statement"))
        case "disownment_rejected": self = .disownmentRejected(reason: try row.value("statement"))
        case "reopened":
            self = .reopened(reason: try row.value("statement"), evidence: try row.value("evidence"))
        case "waived": self = .waived(reason: try row.value("statement"))
        case "cancelled": self = .cancelled(reason: try row.value("statement"))
        default: self = .decided(try ExplanationDuty.Verdict(row: row))
        }
    }

    private static func raw<Value: RawRepresentable<String>>(_ column: String, of row: Row) throws(PostgresError)
        -> Value
    {
        guard let value = Value(rawValue: try row.value(column)) else {
            throw .decoding(column: column, expected: "\(Value.self)")
        }
        return value
    }
}

extension ExplanationDuty.Verdict {
    fileprivate init(row: Row) throws(PostgresError) {
        guard let outcome = Outcome(rawValue: try row.value("kind")) else {
            throw .decoding(column: "kind", expected: "Kind")
        }
        self.init(
            outcome: outcome,
            reason: try row.value("statement"),
            confirmsObjectiveCause: try row.value("objective_cause"),
            decidedBy: try row.value("decided_by")
        )
    }
}
