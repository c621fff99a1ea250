/// The rule of three (*bị nhắc nhở, phê bình ba lần*): how many reminders of a review year count, and what must happen because of it.
///
/// The practice this follows names three reminders or criticisms together and no period. Here they are counted within one review
/// year, by the day of issue, from the day they are served, as long as they are not withdrawn, overturned, annulled or cancelled. A
/// reminder under reconsideration is provisional: it is shown apart, opens nothing, and lets nothing lapse. One reminder counts once,
/// however many grounds it cites. The end of a review year takes nothing away from it: its reminders count for no later year, and its
/// undecided case is carried over.
public enum ReminderRule {
    /// A reminder as the rule sees it.
    public struct Mark: Hashable, Sendable {
        /// Whether it stands; that its review year is over does not matter here.
        public enum Force: Hashable, Sendable {
            /// Not issued, not served, or not confirmed by its leader.
            case pending
            /// Under reconsideration.
            case provisional
            /// Stands.
            case inForce
            /// Withdrawn, overturned, annulled or cancelled.
            case ended
        }

        /// The reminder.
        public let id: Reminder.ID
        /// The review year of its day of issue, by the policy in force then.
        public let year: ReviewYear
        /// Whether that policy counts its kind.
        public let isCounted: Bool
        /// Whether it stands.
        public let force: Force

        /// A reminder seen so.
        public init(id: Reminder.ID, year: ReviewYear, isCounted: Bool, force: Force) {
            self.id = id
            self.year = year
            self.isCounted = isCounted
            self.force = force
        }
    }

    /// How many reminders of a review year count.
    public struct Count: Hashable, Sendable {
        /// Those that stand.
        public let reminders: [Reminder.ID]
        /// Those under reconsideration.
        public let underReconsideration: [Reminder.ID]

        /// How many stand.
        public var inForce: Int { reminders.count }
        /// How many are under reconsideration.
        public var provisional: Int { underReconsideration.count }
        /// How many are left: nothing took these back.
        public var left: Int { inForce + provisional }

        init(_ marks: [Mark]) {
            reminders = marks.filter { $0.force == .inForce }.map(\.id)
            underReconsideration = marks.filter { $0.force == .provisional }.map(\.id)
        }
    }

    /// What must happen because of the count.
    public enum Consequence: Hashable, Sendable {
        /// A case opens on these reminders, so many being asked for.
        case open(year: ReviewYear, threshold: Int, grounds: [Reminder.ID])
        /// An undecided case ends: so many reminders are left.
        case lapse(ReviewCase.ID, left: Int)
        /// A decided case must be looked at again: so many of its reminders are left.
        case flag(ReviewCase.ID, left: Int)
        /// One more reminder would open a case: the official and the head of his office are offered support.
        case tellOneBelow(year: ReviewYear)
    }

    /// The count of an official's review year: the reminders whose day of issue lies in it and that no decided case used up.
    public static func count(_ marks: [Mark], cases: [ReviewCase], year: ReviewYear) -> Count {
        let used = used(in: cases)
        return Count(marks.filter { $0.isCounted && $0.year.year == year.year && used[$0.id] == nil })
    }

    /// The reminders that decided cases used up, each with its case: it counts for no other.
    public static func used(in cases: [ReviewCase]) -> [Reminder.ID: ReviewCase.ID] {
        let grounds = cases.filter(\.standing.usesGrounds).flatMap { decided in
            decided.decidedGrounds.map { ($0, decided.id) }
        }
        return Dictionary(grounds) { first, _ in first }
    }

    /// What must happen now that an official's reminders stand as `after` and stood as `before`. `threshold` answers how many
    /// reminders the policy asks for in a review year, `thresholdBefore` how many it asked for before.
    public static func consequences(
        before: [Mark],
        after: [Mark],
        cases: [ReviewCase],
        threshold: (ReviewYear) throws -> Int,
        thresholdBefore: (ReviewYear) throws -> Int
    ) rethrows -> [Consequence] {
        let years = Dictionary((after.map(\.year) + cases.map(\.year)).map { ($0.year, $0) }) { first, _ in first }
        return try years.sorted { $0.key < $1.key }.flatMap { _, year in
            let now = try threshold(year)
            let leftBefore = try thresholdBefore(year) - count(before, cases: cases, year: year).inForce
            return flags(after, cases.filter { $0.year.year == year.year })
                + of(year, threshold: now, leftBefore: leftBefore, after: after, cases: cases)
        }
    }

    /// `leftBefore`: how many were missing to the threshold. Whoever comes to be one below is told, by a reminder more or a threshold less;
    /// whoever was is not told again.
    private static func of(
        _ year: ReviewYear,
        threshold: Int,
        leftBefore: Int,
        after: [Mark],
        cases: [ReviewCase]
    ) -> [Consequence] {
        let count = count(after, cases: cases, year: year)
        if let undecided = cases.first(where: { $0.year.year == year.year && $0.standing.isUndecided }) {
            // Judged by the threshold it was opened under; a lower one adopted since lets it go on.
            let isTooFew = count.left < min(undecided.threshold, threshold)
            guard isTooFew, undecided.standing.decisions.isEmpty else { return [] }
            return [.lapse(undecided.id, left: count.left)]
        }
        if count.inForce >= threshold { return [.open(year: year, threshold: threshold, grounds: count.reminders)] }
        return count.inForce > 0 && count.inForce == threshold - 1 && leftBefore > 1 ? [.tellOneBelow(year: year)] : []
    }

    /// The decided cases of a year that lost so many of their reminders that somebody must look again; once for each loss.
    private static func flags(_ marks: [Mark], _ cases: [ReviewCase]) -> [Consequence] {
        cases.compactMap { decided in
            let standing = decided.standing
            guard standing.usesGrounds, !standing.isFlagged else { return nil }
            let left = support(of: decided, marks, cases: cases).left
            guard left < min(decided.threshold, decided.decidedGrounds.count), left < standing.flaggedAt ?? .max else {
                return nil
            }
            return .flag(decided.id, left: left)
        }
    }

    /// The reminders a case rests on now: those it was decided on as far as they still stand; before, all that count.
    public static func support(of review: ReviewCase, _ marks: [Mark], cases: [ReviewCase]) -> Count {
        guard review.standing.usesGrounds else { return count(marks, cases: cases, year: review.year) }
        return Count(marks.filter { $0.isCounted && review.decidedGrounds.contains($0.id) })
    }

    /// Refused where a suggestion would be confirmed on fewer reminders than the rule asks for; `threshold` is the one of today.
    public static func checkConfirmation(
        of review: ReviewCase,
        _ marks: [Mark],
        cases: [ReviewCase],
        threshold: Int
    ) throws(Refusal) {
        let support = support(of: review, marks, cases: cases)
        let needed = min(review.threshold, threshold)
        guard support.inForce < needed else { return }
        throw Refusal(support.left < needed ? .reviewGroundsTooFew : .reconsiderationPending)
    }
}
