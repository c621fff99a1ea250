public import Accountability
public import Ledger

extension PolicyDraft {
    /// What it changes, by the columns' names.
    public var changes: JSON {
        let columns: [String: JSON?] = [
            "threshold": threshold.map { .integer($0) }, "review_year": reviewYearRule.map { .string($0.rawValue) },
            "counts_reminders": countsReminders.map { .bool($0) },
            "counts_criticisms": countsCriticisms.map { .bool($0) },
            "unit_heads_remind": unitHeadsRemind.map { .bool($0) },
            "explanation_days": explanationDays.map { .integer($0) }, "verdict_days": verdictDays.map { .integer($0) },
            "reconsideration_days": reconsiderationDays.map { .integer($0) },
            "deemed_days": deemedDays.map { .integer($0) },
        ]
        return .object(columns.compactMapValues { $0 })
    }
}

extension PolicyPreview {
    /// Tells whether what is adopted is what was previewed: the draft, and all that would happen to everybody the preview names.
    public var mark: String {
        get throws(JSONError) {
            let seen: JSON = ["draft": draft.changes, "officials": .array(entries.map(\.json))]
            return SHA256.hash(Array(try seen.canonicalText().utf8)).hex
        }
    }
}

extension PolicyPreview.Entry {
    fileprivate var json: JSON {
        [
            .id(official), .string(effect.rawValue), .integer(year.year), .integer(count), .integer(thresholdBefore),
            .integer(threshold),
        ]
    }
}
