public import Accountability
public import Ledger
public import Postgres

extension ReviewCase.EventKind {
    /// The columns that say what happened; those that do not apply are left out.
    public var columns: [String: JSON] {
        var columns: [String: JSON] = ["kind": .string(name)]
        func add(_ more: [String: JSON]) { columns.merge(more) { own, _ in own } }
        switch self {
        case .statementGiven(let text): add(["statement": .string(text)])
        case .statementHeard(let text, let minutes): add(["statement": .string(text)].adding(minutes))
        case .statementWaived(let reason, let document), .kept(let reason, let document),
            .setAside(let reason, let document):
            add(["reason": .string(reason)].adding(document))
        case .suspended(let ground, let reason, let document):
            add(["suspension": .string(ground.rawValue), "reason": .string(reason)].adding(document))
        case .resumed(let reason): add(["reason": .string(reason)])
        case .confirmed(let confirmation, let reason, let document):
            add(["suggestion": .string(confirmation.suggestion.rawValue), "reason": .string(reason)].adding(document))
            if case .transfer(let scope) = confirmation { add(["transfer_scope": .string(scope.rawValue)]) }
        case .declined(let suggestion, let reason, let document):
            add(["suggestion": .string(suggestion.rawValue), "reason": .string(reason)].adding(document))
        case .lapsed(let left), .flagged(let left): add(["reminders_left": .integer(left)])
        case .reconsiderationRequested(let reason, let lateCause):
            add(["reason": .string(reason), "late_cause": .text(lateCause)])
        case .reconsidered(let answer, let way, let reason):
            add(["reason": .string(reason)])
            if case .varied(let suggestion) = answer { add(["suggestion": .string(suggestion.rawValue)]) }
            switch way {
            case .anotherLeader: add(["decided_by": "another_leader"])
            case .collective(let members, let minutes):
                add(["decided_by": "collective", "members": .array(members.map { .id($0) })].adding(minutes))
            case .superior(let authority, let letter):
                add(["decided_by": "superior", "authority": .string(authority)].adding(letter))
            }
        }
        return columns
    }
}

extension [String: JSON] {
    fileprivate func adding(_ document: SignedDocument?) -> [String: JSON] {
        merging(document?.columns ?? [:]) { own, _ in own }
    }
}

extension ReviewCase.Event {
    /// An event as stored.
    init(row: Row) throws {
        self.init(
            id: try row.value("event_id"),
            kind: try Kind(row: row),
            happenedOn: try row.value("happened_on"),
            recordedAt: try row.value("recorded_at"),
            recordedBy: try row.value("recorded_by")
        )
    }
}

extension ReviewCase.EventKind {
    fileprivate init(row: Row) throws {
        func reason() throws -> String { try row.value("reason") }
        func suggestion() throws -> Suggestion { try row.value("suggestion") }
        func document() throws -> SignedDocument? { try SignedDocument(row: row) }
        func signed() throws -> SignedDocument {
            guard let document = try document() else {
                throw PostgresError.decoding(column: "document_title", expected: "SignedDocument")
            }
            return document
        }
        func way() throws -> Reminder.Decision.Way {
            switch try row.value("decided_by", as: String.self) {
            case "collective": .collective(members: try row.value("members"), minutes: try signed())
            case "superior": .superior(authority: try row.value("authority"), letter: try signed())
            default: .anotherLeader
            }
        }
        switch try row.value("kind", as: String.self) {
        case "statement_given": self = .statementGiven(try row.value("statement"))
        case "statement_heard": self = .statementHeard(try row.value("statement"), minutes: try signed())
        case "statement_waived": self = .statementWaived(reason: try reason(), document: try document())
        case "suspended": self = .suspended(try row.value("suspension"), reason: try reason(), document: try document())
        case "resumed": self = .resumed(reason: try reason())
        case "confirmed":
            let scope = try row.value("transfer_scope", as: TransferScope?.self)
            self = .confirmed(
                scope.map { .transfer($0) } ?? .yearEndReview,
                reason: try reason(),
                document: try signed()
            )
        case "declined": self = .declined(try suggestion(), reason: try reason(), document: try signed())
        case "lapsed": self = .lapsed(left: try row.value("reminders_left"))
        case "flagged": self = .flagged(left: try row.value("reminders_left"))
        case "kept": self = .kept(reason: try reason(), document: try document())
        case "set_aside": self = .setAside(reason: try reason(), document: try document())
        case "reconsideration_requested":
            self = .reconsiderationRequested(
                reason: try reason(),
                lateCause: try row.value("late_cause", as: String?.self)
            )
        case "reconsideration_upheld": self = .reconsidered(.upheld, by: try way(), reason: try reason())
        case "reconsideration_varied":
            self = .reconsidered(.varied(takingBack: try suggestion()), by: try way(), reason: try reason())
        case "reconsideration_overturned": self = .reconsidered(.overturned, by: try way(), reason: try reason())
        default: throw PostgresError.decoding(column: "kind", expected: "ReviewCase.EventKind")
        }
    }
}

extension Suggestion: SQLValue, SQLDecodable {}
extension TransferScope: SQLValue, SQLDecodable {}
extension SuspensionGround: SQLValue, SQLDecodable {}
