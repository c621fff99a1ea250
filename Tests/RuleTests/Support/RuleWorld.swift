import Accountability
import StoreSupport

/// One official's reminders and cases driven by the rule and the two machines alone, without a database: what the acts do, as values.
struct RuleWorld {
    private let policy: Policy
    private let official = Official.ID()
    private let account = Account.ID()
    private var reminders: [Int: Reminder] = [:]
    private var numbers: [Reminder.ID: Int] = [:]
    private var cases: [ReviewCase] = []
    private var told = 0

    init(policy: Policy) {
        self.policy = policy
    }

    var picture: RulePicture {
        RulePicture(marks(reminders), cases, told: told, numbers: numbers)
    }

    /// Tries a step; false where a machine or the rule refuses it.
    mutating func apply(_ step: RuleStep) -> Bool {
        let before = marks(reminders)
        do {
            try happen(step)
        } catch {
            return false
        }
        let consequences = ReminderRule.consequences(
            before: before,
            after: marks(reminders),
            cases: cases,
            threshold: { _ in policy.threshold },
            thresholdBefore: { _ in policy.threshold }
        )
        for consequence in consequences { draw(consequence) }
        return true
    }

    private func marks(_ reminders: [Int: Reminder]) -> [ReminderRule.Mark] {
        reminders.values.compactMap { ReminderRule.Mark($0) { _ in policy } }
    }

    private mutating func happen(_ step: RuleStep) throws(Refusal) {
        switch step {
        case .issue(let number, let year, let kind):
            guard reminders[number] == nil else { throw Refusal(.reminderAlreadyIssued) }
            let day = RuleStep.day(in: year)
            let draft = Reminder.test(kind, of: official)
            let issue = Reminder.Issue(
                issuer: account,
                person: Person.ID(),
                role: .chairman,
                reviewYear: policy.reviewYear(of: day).year,
                number: number + 1,
                countsThrough: policy.reviewYear(of: day).to
            )
            reminders[number] = try draft.following(.issued(issue), on: day, by: account)
            numbers[draft.id] = number
        case .serve(let number): try remind(number, .served(.inPerson))
        case .plead(let number):
            try remind(number, .reconsiderationRequested(.init(text: "Xin xem lại", lateCause: nil)))
        case .uphold(let number):
            try remind(number, .decided(.init(outcome: .upheld, reason: "-", way: .anotherLeader)))
        case .overturn(let number):
            try remind(number, .decided(.init(outcome: .overturned, reason: "-", way: .anotherLeader)))
        case .withdraw(let number): try remind(number, .withdrawn(reason: "-"))
        case .cancel(let number): try remind(number, .cancelled(reason: "-"))
        case .confirm(let index, .yearEndReview):
            try decide(index, .confirmed(.yearEndReview, reason: "-", document: try .test()))
        case .confirm(let index, .transfer):
            try decide(index, .confirmed(.transfer(.withinCommune), reason: "-", document: try .test()))
        case .decline(let index, let suggestion):
            try decide(index, .declined(suggestion, reason: "-", document: try .test()))
        case .hear(let index): try review(index, .statementHeard("-", minutes: try .test()))
        case .rest(let index): try review(index, .suspended(.illness, reason: "-", document: nil))
        case .resume(let index): try review(index, .resumed(reason: "-"))
        case .keep(let index): try review(index, .kept(reason: "-", document: nil))
        case .setAside(let index): try review(index, .setAside(reason: "-", document: nil))
        }
    }

    private mutating func remind(_ number: Int, _ kind: Reminder.EventKind) throws(Refusal) {
        guard let reminder = reminders[number], let issuedOn = reminder.issuedOn else {
            throw Refusal(.reminderNotFound)
        }
        reminders[number] = try reminder.following(kind, on: issuedOn, by: account)
    }

    private mutating func decide(_ index: Int, _ kind: ReviewCase.EventKind) throws(Refusal) {
        guard cases.indices.contains(index) else { throw Refusal(.reviewNotFound) }
        let marks = marks(reminders)
        let found = cases[index]
        if case .confirmed = kind {
            try ReminderRule.checkConfirmation(of: found, marks, cases: cases, threshold: policy.threshold)
        }
        let support = ReminderRule.support(of: found, marks, cases: cases)
        try review(index, kind)
        if !found.standing.usesGrounds {
            cases[index].decidedGrounds = support.reminders + support.underReconsideration
        }
    }

    private mutating func review(_ index: Int, _ kind: ReviewCase.EventKind) throws(Refusal) {
        guard cases.indices.contains(index) else { throw Refusal(.reviewNotFound) }
        try cases[index].check(kind)
        record(kind, of: index)
    }

    private mutating func record(_ kind: ReviewCase.EventKind, of index: Int) {
        cases[index].events.append(
            .init(
                id: .init(),
                kind: kind,
                happenedOn: cases[index].openedOn,
                recordedAt: .earliest,
                recordedBy: account
            )
        )
    }

    private mutating func draw(_ consequence: ReminderRule.Consequence) {
        switch consequence {
        case .open(let year, let threshold, let grounds):
            cases.append(.test(of: official, year: year, threshold: threshold, grounds: grounds, by: account))
        case .lapse(let id, let left): recordEnd(.lapsed(left: left), of: id)
        case .flag(let id, let left): recordEnd(.flagged(left: left), of: id)
        case .tellOneBelow: told += 1
        }
    }

    private mutating func recordEnd(_ kind: ReviewCase.EventKind, of id: ReviewCase.ID) {
        guard let index = cases.firstIndex(where: { $0.id == id }) else { return }
        record(kind, of: index)
    }
}
