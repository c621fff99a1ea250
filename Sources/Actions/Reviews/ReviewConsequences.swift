import Accountability
import FoundationEssentials
import Ledger
import Postgres
import Store

/// Draws what the rule of three says from how an official's reminders stand now, in the entry of the act that changed them: opens,
/// lapses or flags cases and tells whom it concerns. To be called after every event that changes whether a reminder counts.
///
/// Acts of a commune happen one after another under its lock, so the third reminder opens exactly one case, whoever acknowledges it
/// and however many do so at once.
func settleReviews(of official: Official.ID, in scope: ActScope) throws {
    let reminders = try OfficialReminders(of: official, in: scope)
    try reminders.settle(since: reminders.marksBefore)
}

/// The same for everybody who was ever reminded, where not the reminders changed but the rules, by a version of them. Answers how much
/// had to be drawn.
@discardableResult
func settleEverybody(by version: PolicyVersion, in scope: ActScope) throws -> Int {
    let change = PolicyChange(version, among: try scope.policies(), on: scope.today)
    let reminded = Set(try Reminder.list(of: scope.commune.id, on: scope.db).map(\.official))
    return try reminded.sorted { $0.text < $1.text }.reduce(0) { drawn, official in
        let reminders = try OfficialReminders(of: official, in: scope)
        return drawn + (try reminders.settle(by: change))
    }
}

/// An official's reminders and cases as one act finds them.
struct OfficialReminders {
    let official: Official.ID
    let cases: [ReviewCase]
    /// How the reminders stand, with what this act recorded.
    let marks: [ReminderRule.Mark]
    /// How they stood before it.
    let marksBefore: [ReminderRule.Mark]
    private let reminders: [Reminder]
    private let unit: OrgUnit.ID?
    private let scope: ActScope

    /// Reads them under the lock.
    init(of official: Official.ID, in scope: ActScope) throws {
        reminders = try Reminder.list(of: scope.commune.id, official: official, on: scope.db)
        self.official = official
        self.scope = scope
        cases = try ReviewCase.list(of: scope.commune.id, official: official, on: scope.db)
        unit = try scope.unit(of: official)
        marks = try reminders.compactMap { try ReminderRule.Mark($0) { try scope.policy(on: $0) } }
        marksBefore = try reminders.compactMap {
            try ReminderRule.Mark($0.before(scope.at)) { try scope.policy(on: $0) }
        }
    }

    /// Does what the rule says must happen, now that the reminders stand as they do and stood as `before`.
    func settle(since before: [ReminderRule.Mark]) throws {
        let consequences = try ReminderRule.consequences(
            before: before,
            after: marks,
            cases: cases,
            threshold: { try scope.threshold(of: $0) },
            thresholdBefore: { try scope.threshold(of: $0) }
        )
        for consequence in consequences { try draw(consequence) }
    }

    /// Does what must happen by a change of the rules. Answers how much that was.
    func settle(by change: PolicyChange) throws -> Int {
        let consequences = change.consequences(of: reminders, cases: cases)
        for consequence in consequences { try draw(consequence) }
        return consequences.count
    }

    private func draw(_ consequence: ReminderRule.Consequence) throws {
        switch consequence {
        case .open(let year, let threshold, let grounds): try open(year, threshold: threshold, grounds: grounds)
        case .lapse(let id, let left): try end(id, .lapsed(left: left), notice: .reviewLapsed)
        case .flag(let id, let left): try end(id, .flagged(left: left), notice: .reviewFlagged)
        case .tellOneBelow:
            try scope.tell(
                .reminderOneBelow,
                to: [official.person] + scope.headOfOffice(unit: unit, of: official),
                about: Notice.Subject("officials", official),
                evenAuthor: true
            )
        }
    }

    private func open(_ year: ReviewYear, threshold: Int, grounds: [Reminder.ID]) throws {
        let id = ReviewCase.ID(UUID.derived(from: scope.act, "review \(official.text) \(year.year)"))
        let policy = try scope.policyVersion(on: year.judged(on: scope.today))
        try scope.insert(
            [
                "review_id": .id(id), "official_id": .id(official), "unit_id": .id(unit),
                "review_year": .integer(year.year), "year_from": .day(year.from), "year_to": .day(year.to),
                "policy_id": .id(policy.id), "threshold": .integer(threshold),
                "opened_on": .day(scope.today),
            ].merging(scope.authorship) { own, _ in own },
            into: .reviewCases
        )
        try scope.insertReviewGrounds(grounds, stage: "opened", of: id, official: official)
        try tell(.reviewOpened, about: id)
    }

    private func end(_ id: ReviewCase.ID, _ kind: ReviewCase.EventKind, notice: Notice.Kind) throws {
        guard let review = cases.first(where: { $0.id == id }) else { return }
        let event = UUID.derived(from: scope.act, "\(kind.name) \(id.text)")
        try scope.insertReviewEvent(kind, id: event, on: scope.today, of: review)
        try tell(notice, about: id)
    }

    private func tell(_ notice: Notice.Kind, about id: ReviewCase.ID) throws {
        try scope.tell(
            notice,
            to: [official.person] + scope.persons(in: .chairman),
            about: Notice.Subject("reviews", id),
            evenAuthor: true
        )
    }
}

extension Reminder {
    /// The reminder as it was before what was recorded at this moment.
    fileprivate func before(_ moment: Instant) -> Reminder { told(by: events.filter { $0.recordedAt < moment }) }
}

extension ActScope {
    /// How many reminders the policy asks for in a review year: that of today, or of its last day once it is over.
    func threshold(of year: ReviewYear) throws -> Int { try policy(on: year.judged(on: today)).threshold }

    /// Records the reminders a case rests on at a stage.
    func insertReviewGrounds(
        _ reminders: [Reminder.ID],
        stage: String,
        of review: ReviewCase.ID,
        official: Official.ID
    ) throws {
        try insert(
            reminders.map {
                [
                    "review_id": .id(review), "reminder_id": .id($0), "stage": .string(stage),
                    "official_id": .id(official),
                ].merging(authorship) { own, _ in own }
            },
            into: .reviewCaseGrounds
        )
    }

    /// Records what happened to a case, once its machine has let it.
    func insertReviewEvent(_ kind: ReviewCase.EventKind, id: UUID, on day: CalendarDay, of review: ReviewCase) throws {
        try insert(
            kind.columns.merging(
                [
                    "event_id": .string(id.uuidString.lowercased()), "review_id": .id(review.id),
                    "ordinal": .integer(review.version + 1), "official_id": .id(review.official),
                    "unit_id": .id(review.unit), "happened_on": .day(day),
                ]
            ) { own, _ in own }.merging(authorship) { own, _ in own },
            into: .reviewEvents
        )
    }
}
