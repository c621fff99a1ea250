import Accountability
import Ledger
import Store

extension FormAid {
    /// A new version begins with the one in force.
    static let policy = FormAid { _, reading in
        let versions = try PolicyVersion.list(of: reading.commune, on: reading.db)
        guard let policy = PolicyVersion.inForce(on: reading.today, among: versions)?.policy else { return Known() }
        return Known(suggested: [
            "threshold": .integer(policy.threshold),
            "review_year": .string(policy.reviewYearRule.rawValue),
            "counts_reminders": .bool(policy.countsReminders),
            "counts_criticisms": .bool(policy.countsCriticisms),
            "unit_heads_remind": .bool(policy.unitHeadsRemind),
            "explanation_days": .integer(policy.explanationDays),
            "verdict_days": .integer(policy.verdictDays),
            "reconsideration_days": .integer(policy.reconsiderationDays),
            "deemed_days": .integer(policy.deemedDays),
        ])
    }
}
