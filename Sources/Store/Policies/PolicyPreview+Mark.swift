public import Accountability
public import Ledger

extension PolicyDraft {
    /// What it changes, by the columns' names.
    public var changes: JSON {
        let columns: [String: JSON?] = [
            "threshold": threshold.map { .integer($0) }, "review_year": reviewYearRule.map { .string($0.rawValue) },
            "counts_reminders": countsReminders.map { .bool($0) },
            "counts_criticisms": countsCriticisms.map { .bool($0) },
            "explanation_days": explanationDays.map { .integer($0) }, "verdict_days": verdictDays.map { .integer($0) },
            "reconsideration_days": reconsiderationDays.map { .integer($0) },
            "deemed_days": deemedDays.map { .integer($0) },
        ]
        return .object(columns.compactMapValues { $0 })
    }
}

extension PolicyPreview {
    /// Tells whether what is adopted is what was previewed: the draft, and everybody the preview names with his counts.
    public var mark: String {
        get throws(JSONError) {
            let officials = touched.map { JSON.array([.id($0.official), $0.now.json, $0.then.json]) }
            let seen: JSON = ["draft": draft.changes, "officials": .array(officials)]
            return SHA256.hash(Array(try seen.canonicalText().utf8)).hex
        }
    }
}

extension PolicyPreview.Standing {
    fileprivate var json: JSON { [.integer(year.year), .integer(inForce), .integer(threshold)] }
}
