/// Where a received file stands at the end of a day. Eight disjoint classes that always add up to what was received.
public enum DossierClass: String, CaseIterable, Sendable, Codable {
    /// Trước hạn: the result was ready on a day before the due day.
    case early
    /// Đúng hạn: ready on the due day, or ready where no due day was set.
    case onTime = "on_time"
    /// Đã giải quyết quá hạn: ready on a day after the due day.
    case late
    /// Rút: the applicant took it back.
    case withdrawn
    /// Đang giải quyết trong hạn.
    case openInTime = "open_in_time"
    /// Đang giải quyết quá hạn.
    case openOverdue = "open_overdue"
    /// Chờ bổ sung, nghĩa vụ tài chính hoặc tạm dừng.
    case waiting
    /// Chưa xác định: the register's words do not say.
    case unknown

    /// The Vietnamese name, for pages and reports.
    public var title: String {
        switch self {
        case .early: "Trước hạn"
        case .onTime: "Đúng hạn"
        case .late: "Đã giải quyết quá hạn"
        case .withdrawn: "Rút"
        case .openInTime: "Đang giải quyết trong hạn"
        case .openOverdue: "Đang giải quyết quá hạn"
        case .waiting: "Chờ bổ sung, nghĩa vụ tài chính hoặc tạm dừng"
        case .unknown: "Chưa xác định"
        }
    }
}

extension Dossier {
    /// The class of this file at the end of `asOf`, the day up to which the register can know; nil when the file was
    /// refused at intake, because what was refused was not received.
    ///
    /// A file received after `asOf` is not there yet: the caller leaves it out. The lines are judged in this order:
    ///
    /// 1. refused at intake: nil. The register gives a refusal no day of its own, so it holds for every `asOf`;
    /// 2. status words we do not know: ``DossierClass/unknown``, with or without a finish day. Never guessed;
    /// 3. withdrawn (Decree 118/2025, article 21: until the result is issued), unless its finish day is after `asOf`;
    /// 4. finished by `asOf`: the finish *day* against the due *day*. Equal is on time; no due day is on time, because
    ///    procedures with an immediate result have none (article 17.4). Whatever the status says, the result was ready,
    ///    and the day the applicant collects it does not matter;
    /// 5. the register says the result is ready but gives no day: ``DossierClass/unknown``, since early and late are
    ///    equally possible;
    /// 6. not finished, and waiting for a supplement, for payment, or stopped: ``DossierClass/waiting`` (article 19.5:
    ///    the clock stands still);
    /// 7. everything else is open, also what was finished after `asOf`, whatever the status says by now: the register
    ///    of that day could not know it. Overdue from the day after the due day; no due day is in time.
    public func classification(asOf: CalendarDay) -> DossierClass? {
        if status == .rejected { return nil }
        if status == .unknown { return .unknown }
        if status == .withdrawn, finishedOn.map({ $0 <= asOf }) ?? true { return .withdrawn }
        if let finishedOn, finishedOn <= asOf { return timeliness(finishedOn) }
        if finishedOn == nil {
            if status == .resolved || status == .delivered { return .unknown }
            if status?.isWaiting == true { return .waiting }
        }
        return dueOn.map { $0 < asOf } ?? false ? .openOverdue : .openInTime
    }

    /// Whether the office still had this file to do at the end of `asOf`: received, not refused, not withdrawn, not
    /// finished by then. Such files are carried over into the next period.
    ///
    /// A file with status words we do not know is open while it has no finish day; a file whose result is ready
    /// without a day is not.
    public func isOpen(asOf: CalendarDay) -> Bool {
        guard status != .rejected else { return false }
        if let finishedOn { return finishedOn > asOf }
        return status != .withdrawn && status != .resolved && status != .delivered
    }

    private func timeliness(_ finishedOn: CalendarDay) -> DossierClass {
        guard let dueOn else { return .onTime }
        if finishedOn == dueOn { return .onTime }
        return finishedOn < dueOn ? .early : .late
    }
}
