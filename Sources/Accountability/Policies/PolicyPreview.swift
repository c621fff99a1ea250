/// What adopting a draft of the rules would do, and to whom (*ai bị ảnh hưởng*): shown before it is adopted, and nothing but shown.
/// Drawn by what draws it when it is adopted, over all review years; one for a day to come is shown by the reminders there are now.
/// Nobody is ranked by it.
public struct PolicyPreview: Hashable, Sendable {
    /// What would happen to an official.
    public enum Effect: String, CaseIterable, Sendable {
        /// A review case opens.
        case opens
        /// His undecided case lapses.
        case lapses
        /// His decided case must be looked at again.
        case flagged
        /// He and the head of his office are told that one more reminder would open a case.
        case oneBelow = "one_below"
    }

    /// One thing that would happen to one official.
    public struct Entry: Hashable, Sendable {
        /// Whom it concerns.
        public let official: Official.ID
        /// What would happen.
        public let effect: Effect
        /// The review year it is about.
        public let year: ReviewYear
        /// How many of his reminders count there, for a decided case how many of its own are left.
        public let count: Int
        /// How many the rules ask for there until the draft holds.
        public let thresholdBefore: Int
        /// How many they would ask for.
        public let threshold: Int
    }

    /// What was asked about.
    public let draft: PolicyDraft
    /// Everything that would happen, in the order of the officials' ids; nobody stands here to whom nothing does.
    public let entries: [Entry]

    /// What a draft would do from a day on, asked on `today`, among the versions there are. The rules must stand that can be changed.
    public init(
        of draft: PolicyDraft,
        effectiveOn: CalendarDay,
        askedOn today: CalendarDay,
        among versions: [PolicyVersion],
        reminders: [Reminder],
        cases: [ReviewCase]
    ) throws(Refusal) {
        guard effectiveOn >= today else { throw Refusal(.policyInvalid, "effective_on") }
        guard let policy = PolicyVersion.inForce(on: effectiveOn, among: versions)?.policy else {
            throw Refusal(.policyNotFound)
        }
        let rules = draft.applied(to: policy)
        try rules.check()
        let version = PolicyVersion(
            id: PolicyVersion.ID(),
            effectiveOn: effectiveOn,
            policy: rules,
            document: nil,
            reason: nil,
            recordedAt: Instant(day: today) ?? .earliest
        )
        let change = PolicyChange(version, among: versions, on: effectiveOn)
        let (reminders, cases) = (
            Dictionary(grouping: reminders, by: \.official), Dictionary(grouping: cases, by: \.official)
        )
        self.draft = draft
        entries = reminders.keys.sorted { $0.text < $1.text }.flatMap { official in
            let own = cases[official] ?? []
            return change.consequences(of: reminders[official] ?? [], cases: own).compactMap {
                Entry($0, of: official, cases: own, by: change)
            }
        }
    }

    /// Those to whom this would happen, in the order of their ids.
    public func officials(_ effect: Effect) -> [Official.ID] {
        var seen: Set<Official.ID> = []
        return entries.filter { $0.effect == effect && seen.insert($0.official).inserted }.map(\.official)
    }

    /// How many officials something would happen to.
    public var affected: Int { Set(entries.map(\.official)).count }
}

extension PolicyPreview.Entry {
    /// What a consequence means for an official; nil for a case that is none of his.
    fileprivate init?(
        _ consequence: ReminderRule.Consequence,
        of official: Official.ID,
        cases: [ReviewCase],
        by change: PolicyChange
    ) {
        func yearOf(_ id: ReviewCase.ID) -> ReviewYear? { cases.first { $0.id == id }?.year }
        let found: (effect: PolicyPreview.Effect, year: ReviewYear?, count: Int?) =
            switch consequence {
            case .open(let year, _, let grounds): (.opens, year, grounds.count)
            case .lapse(let id, let left): (.lapses, yearOf(id), left)
            case .flag(let id, let left): (.flagged, yearOf(id), left)
            case .tellOneBelow(let year): (.oneBelow, year, nil)
            }
        guard let year = found.year else { return nil }
        self.official = official
        self.year = year
        effect = found.effect
        thresholdBefore = change.thresholdBefore(of: year)
        threshold = change.threshold(of: year)
        count = found.count ?? threshold - 1
    }
}
