import Accountability
import Store

/// What a register can tell, by the columns it has: a figure of another column is "not recorded", never zero.
extension RegisterPeriod {
    /// Whether some export had this column.
    func has(_ column: String) -> Bool { columns.contains(column) }

    /// Whether it tells which files were late: only then are shares and findings more than guesses.
    var tellsLateness: Bool { has("due") && has("finished") }

    /// Whether it can tell files of this class from others.
    func tells(_ dossierClass: DossierClass) -> Bool {
        switch dossierClass {
        case .withdrawn, .waiting, .unknown: has("status")
        case .early, .late: has("due") && has("finished")
        case .onTime: has("finished")
        case .openOverdue: has("due")
        case .openInTime: true
        }
    }

    /// How many files of a class there are, or that no column tells.
    func value(of dossierClass: DossierClass, in classes: PeriodCounts.Classes) -> Report.Value {
        tells(dossierClass) ? .count(classes[dossierClass] ?? 0) : .notRecorded
    }
}
