/// A late file (*sự việc chậm*) as a scan of the register finds it.
///
/// A finding says that a file is late, not whose fault it is: whether it is excused, laid to somebody else, or
/// explained is decided later, by people.
public struct LateFinding: Hashable, Sendable {
    /// How the file is late.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Trễ hạn: the result was ready after the due day.
        case resolvedLate = "resolved_late"
        /// Quá hạn: the due day has passed and there is no result.
        case openOverdue = "open_overdue"
    }

    /// Whether anybody may be asked about it.
    public enum Standing: String, CaseIterable, Sendable, Codable {
        /// Due on or after the day from which the commune applies the rule.
        case current
        /// Due before it: shown and counted, but nobody is asked, unless a leader opens the case.
        case history
    }

    /// The file.
    public let code: FileCode
    /// How it is late.
    public let kind: Kind
    /// Whether anybody may be asked about it.
    public let standing: Standing
    /// The due day it missed.
    public let dueOn: CalendarDay
    /// The day the result was ready; nil while it is not.
    public let finishedOn: CalendarDay?

    /// The finding a file gives at the end of `asOf`, the day up to which the register can know; nil when it is not late.
    ///
    /// Late are the classes ``DossierClass/late`` and ``DossierClass/openOverdue`` and no others: a file that waits for
    /// the applicant, was withdrawn, or whose status we do not understand is never held against anybody. `startDay` is
    /// the day from which the commune applies the rule; a file *due* before it is history, because the office could no
    /// longer do anything about it. nil means that the rule has always applied.
    public static func detect(_ dossier: Dossier, asOf: CalendarDay, startDay: CalendarDay?) -> LateFinding? {
        guard let dueOn = dossier.dueOn, dossier.receivedOn <= asOf else { return nil }
        let kind: Kind
        switch dossier.classification(asOf: asOf) {
        case .late: kind = .resolvedLate
        case .openOverdue: kind = .openOverdue
        case .early, .onTime, .withdrawn, .openInTime, .waiting, .unknown, nil: return nil
        }
        return LateFinding(
            code: dossier.code,
            kind: kind,
            standing: standing(dueOn: dueOn, startDay: startDay),
            dueOn: dueOn,
            finishedOn: kind == .resolvedLate ? dossier.finishedOn : nil
        )
    }

    /// The standing of a file due on `dueOn` in a commune that applies the rule from `startDay`; nil: always has.
    public static func standing(dueOn: CalendarDay, startDay: CalendarDay?) -> Standing {
        guard let startDay else { return .current }
        return dueOn < startDay ? .history : .current
    }
}
