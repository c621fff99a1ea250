/// A file as the portal and the register tell of it, and whether they agree that it is late (*đối soát với Cổng*).
///
/// The register is judged by days, as everywhere (``Dossier/classification(asOf:)``; Decree 118/2025, article 17.3): ready on the due day is
/// in time, whatever hour the portal counts to.
public struct PortalMatch: Hashable, Sendable {
    /// Who says what.
    public enum Outcome: String, CaseIterable, Sendable, Codable {
        /// Both say late.
        case agree
        /// The portal says late, the register does not.
        case weSayOnTime = "we_say_on_time"
        /// The register says late, the portal does not.
        case theySayOnTime = "they_say_on_time"
        /// On the portal's list and not in the register.
        case missingHere = "missing_here"
        /// Late in the register, and not on a list that should have all files.
        case missingThere = "missing_there"
        /// Neither says late; only a list of all files has such.
        case bothOnTime = "both_on_time"
        /// The register does not tell where the file stands.
        case unclear

        /// The Vietnamese words.
        public var title: String {
            switch self {
            case .agree: "Hai bên cùng ghi quá hạn"
            case .weSayOnTime: "Cổng ghi quá hạn, sổ của xã thì không"
            case .theySayOnTime: "Sổ của xã ghi quá hạn, Cổng thì không"
            case .missingHere: "Có trên Cổng, không có trong sổ của xã"
            case .missingThere: "Quá hạn trong sổ của xã, không có trên Cổng"
            case .bothOnTime: "Hai bên cùng không ghi quá hạn"
            case .unclear: "Sổ của xã chưa rõ trạng thái"
            }
        }
    }

    /// Why the two differ, as far as their days and states tell.
    public enum Reason: Hashable, Sendable {
        /// People settled that the register was wrong about it; why.
        case annulled(String)
        /// The register has another state: refused, withdrawn, or waiting for somebody outside the office.
        case status(DossierStatus)
        /// Another day is printed on the receipt than the portal has.
        case dueDiffers(ours: CalendarDay?, theirs: CalendarDay?)
        /// The result was ready on another day than the portal has.
        case finishDiffers(ours: CalendarDay?, theirs: CalendarDay?)
        /// The register has no due day: a procedure with an immediate result (article 17.4).
        case noDueDay
        /// Ready on the due day itself.
        case sameDay(CalendarDay)
        /// Still within its time at the end of the day that is judged.
        case notDueYet(CalendarDay)
        /// Received after the day that is judged.
        case receivedLater(CalendarDay)
        /// The portal's list of late files does not name it.
        case notListed
    }

    /// The file.
    public let code: FileCode
    /// What the portal says; nil where its list does not have the file.
    public let portal: PortalLine?
    /// What the register says; nil where it does not have the file.
    public let ours: Dossier?
    /// Who says what.
    public let outcome: Outcome
    /// Why they differ; empty where they do not, or where only one of them has the file.
    public let reasons: [Reason]

    /// Compares both at the end of a day. `annulled` is why people settled that the register was wrong about it, if they did. nil for a
    /// file the portal does not list and the register does not call late: there is nothing to compare.
    public init?(
        _ code: FileCode,
        portal: PortalLine?,
        ours: Dossier?,
        annulled: String? = nil,
        covers coverage: PortalCoverage,
        asOf day: CalendarDay
    ) {
        let isListedLate = portal.map { coverage == .late || $0.dossier.isLate(asOf: day) }
        let verdict = ours.map { Verdict($0, annulled: annulled, asOf: day) }
        switch (isListedLate, verdict) {
        case (nil, .late): outcome = coverage == .late ? .theySayOnTime : .missingThere
        case (nil, _): return nil
        case (_, nil): outcome = .missingHere
        case (_, .unclear): outcome = .unclear
        case (true, .late): outcome = .agree
        case (true, .notLate): outcome = .weSayOnTime
        case (false, .late): outcome = .theySayOnTime
        case (false, .notLate): outcome = .bothOnTime
        }
        self.code = code
        self.portal = portal
        self.ours = ours
        switch outcome {
        case .weSayOnTime: reasons = Self.reasons(portal, ours, annulled: annulled, asOf: day)
        case .theySayOnTime: reasons = portal == nil ? [.notListed] : Self.differences(portal, ours)
        case .agree, .missingHere, .missingThere, .bothOnTime, .unclear: reasons = []
        }
    }

    private static func reasons(_ portal: PortalLine?, _ ours: Dossier?, annulled: String?, asOf day: CalendarDay)
        -> [Reason]
    {
        guard let ours else { return [] }
        if let annulled { return [.annulled(annulled)] }
        if ours.receivedOn > day { return [.receivedLater(ours.receivedOn)] }
        if let status = ours.status, status == .rejected || status == .withdrawn || status.isWaiting {
            return [.status(status)]
        }
        let differences = Self.differences(portal, ours)
        guard let dueOn = ours.dueOn else { return [.noDueDay] + differences.filter(\.isAboutFinish) }
        if !differences.isEmpty { return differences }
        return ours.finishedOn.map { $0 <= day } ?? false ? [.sameDay(dueOn)] : [.notDueYet(dueOn)]
    }

    /// The days on which the two differ, of those the portal has.
    private static func differences(_ portal: PortalLine?, _ ours: Dossier?) -> [Reason] {
        guard let portal, let ours else { return [] }
        var reasons: [Reason] = []
        if let due = portal.dueOn, due != ours.dueOn { reasons.append(.dueDiffers(ours: ours.dueOn, theirs: due)) }
        if portal.finishedOn != ours.finishedOn {
            reasons.append(.finishDiffers(ours: ours.finishedOn, theirs: portal.finishedOn))
        }
        return reasons
    }

    /// What the register says of a file.
    private enum Verdict {
        case late, notLate, unclear

        init(_ dossier: Dossier, annulled: String?, asOf day: CalendarDay) {
            if annulled != nil || dossier.receivedOn > day {
                self = .notLate
            } else if dossier.isLate(asOf: day) {
                self = .late
            } else {
                self = dossier.classification(asOf: day) == .unknown ? .unclear : .notLate
            }
        }
    }
}

extension PortalMatch.Reason {
    fileprivate var isAboutFinish: Bool { if case .finishDiffers = self { true } else { false } }
}

extension Dossier {
    /// Late at the end of `day`: finished after the due day, or open with the due day past.
    fileprivate func isLate(asOf day: CalendarDay) -> Bool {
        let judged = classification(asOf: day)
        return judged == .late || judged == .openOverdue
    }
}
