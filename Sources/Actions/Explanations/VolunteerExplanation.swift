public import Accountability
public import FoundationEssentials
public import Ledger
import Postgres
import Store

/// Gives the reason before being asked, or says that the file is not one's own. Accepted, no request is ever made: an official
/// has one duty for each matter, and this is it.
public struct VolunteerExplanation: ExplanationAct {
    /// What is volunteered.
    public enum Words: Hashable, Sendable {
        /// The reason, with its category.
        case reason(cause: String, text: String)
        /// "Không phải hồ sơ của tôi", and why.
        case notMine(reason: String)
        /// Nothing yet: the duty is opened, so that files can be attached before explaining.
        case later
    }

    /// Its name in the ledger.
    public static let kind = "explanation.volunteered"
    /// What the author must be allowed.
    public static let permission = Permission.answerOwnCase

    /// Made by the caller; the id of the duty.
    public let id: UUID
    private let ground: Ground
    private let words: Words

    /// Speaks about a ground.
    public init(_ ground: Ground, _ words: Words, id: UUID = UUID()) throws(Refusal) {
        self.id = id
        self.ground = ground
        self.words =
            switch words {
            case .reason(let cause, let text): .reason(cause: cause, text: try Text.required(text, limit: 20_000))
            case .notMine(let reason): .notMine(reason: try Text.required(reason))
            case .later: .later
            }
    }

    /// The duty it opens.
    public var duty: ExplanationDuty.ID { ExplanationDuty.ID(id) }

    /// What makes two acts of this id the same.
    public var content: JSON {
        switch words {
        case .reason(let cause, let text):
            ["ground": ground.json, "cause": .string(cause), "text": .string(text)]
        case .notMine(let reason): ["ground": ground.json, "not_mine": .string(reason)]
        case .later: ["ground": ground.json]
        }
    }

    /// Checks the rule and inserts the records, under the lock.
    public func perform(_ prepared: Void, in scope: ActScope) throws -> ActResult<ExplanationDuty> {
        let matter = try scope.matter(of: ground, spokenOfBy: Official.ID(scope.author.account.person.uuid))
        let opened = matter.duty(duty, .volunteered, question: nil, in: scope)
        try scope.open(opened)
        let event = UUID.derived(from: id, "event")
        switch words {
        case .later: return .recorded(opened)
        case .reason(let cause, let text):
            try CauseCategory.check(cause, text: text, among: try CauseCategory.list(on: scope.db), on: scope.today)
            let said = ExplanationDuty.Submission(method: .written, cause: cause, text: text)
            let duty = try scope.record(.submitted(said), on: opened, as: event)
            try scope.tell(.explanationSubmitted, to: try scope.explanationLeaders(), about: .init(duty))
            return .recorded(duty)
        case .notMine(let reason):
            let duty = try scope.record(.disowned(reason: reason), on: opened, as: event)
            try scope.tellDisowned(duty)
            return .recorded(duty)
        }
    }
}

extension ActScope {
    /// Tells those who lead, and the head of the office, that a file may be somebody else's.
    func tellDisowned(_ duty: ExplanationDuty) throws {
        let told = try explanationLeaders() + headOfOffice(unit: duty.unit, of: duty.official)
        try tell(.responsibilityDisowned, to: told, about: .init(duty))
    }
}
