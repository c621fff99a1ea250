/// A difference between two exports of the register that somebody should see (*thay đổi giữa hai lần xuất sổ*).
///
/// A one-stop system lets dates be changed afterwards; without looking at two exports side by side, a late file that
/// became punctual is invisible. A change is a fact, never a verdict: it annuls nothing by itself.
public struct ImportChange: Hashable, Sendable {
    /// What changed.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// Was late, is now early or on time.
        case lateToOnTime = "late_to_on_time"
        /// The finish day moved to an earlier day.
        case finishMovedBack = "finish_moved_back"
        /// The finish day is earlier than the day of an export that still showed the file open.
        case finishedBeforePreviousExport = "finished_before_previous_export"
        /// The due day is another.
        case dueChanged = "due_changed"
        /// The officer is another.
        case officerChanged = "officer_changed"
        /// Was finished, is not any more.
        case reopened
        /// Missing, although the export covers its receipt day.
        case disappeared

        /// The Vietnamese name, for pages and reports.
        public var title: String {
            switch self {
            case .lateToOnTime: "Từ quá hạn thành đúng hạn"
            case .finishMovedBack: "Ngày kết thúc bị lùi về trước"
            case .finishedBeforePreviousExport: "Kết thúc trước ngày xuất sổ vẫn còn mở"
            case .dueChanged: "Đổi ngày hẹn trả"
            case .officerChanged: "Đổi cán bộ xử lý"
            case .reopened: "Mở lại hồ sơ đã kết thúc"
            case .disappeared: "Không còn trong sổ"
            }
        }
    }

    /// The file.
    public let code: FileCode
    /// What changed.
    public let kind: Kind
}

extension Dossier {
    /// What changed between `earlier`, the file as the last export before showed it, and this file, as a newer export
    /// shows it. At most one change of each kind, in the order of the kinds.
    ///
    /// - Parameters:
    ///   - earlier: The file in the last earlier export that showed it.
    ///   - earlierExport: The day of the last export before this one, as of which `earlier` is judged.
    ///   - latestExportShowingOpen: The day of the newest earlier export that showed the file without a finish day; nil
    ///     when none did.
    ///
    /// The rules, each a comparison of days:
    ///
    /// - `late_to_on_time`: the earlier export made it ``DossierClass/late`` or ``DossierClass/openOverdue``; now it is
    ///   finished early or on time. An extended due day does it as well as an earlier finish day;
    /// - `finish_moved_back`: finished in both, and now on an earlier day;
    /// - `finished_before_previous_export`: the finish day is new, and strictly earlier than `latestExportShowingOpen`. On
    ///   the same day it may have been finished after the export was made;
    /// - `due_changed`: another due day, or one where there was none, or none any more. Another hour is no change;
    /// - `officer_changed`: another officer, compared folded so that another spelling is no change, or one where there was
    ///   none, or none any more. If the newer export has no officer column at all, the caller carries the name over;
    /// - `reopened`: had a finish day and has none any more.
    public func changes(
        from earlier: Dossier,
        exportedOn earlierExport: CalendarDay,
        latestExportShowingOpen: CalendarDay?
    ) -> [ImportChange] {
        ImportChange.Kind.allCases.filter { kind in
            switch kind {
            case .lateToOnTime: isPunctualNow && earlier.isLate(asOf: earlierExport)
            case .finishMovedBack: isEarlier(finishedOn, than: earlier.finishedOn)
            case .finishedBeforePreviousExport:
                finishedOn != earlier.finishedOn && isEarlier(finishedOn, than: latestExportShowingOpen)
            case .dueChanged: dueOn != earlier.dueOn
            case .officerChanged: officerName.map(Folding.fold) != earlier.officerName.map(Folding.fold)
            case .reopened: earlier.finishedOn != nil && finishedOn == nil
            case .disappeared: false
            }
        }
        .map { ImportChange(code: code, kind: $0) }
    }

    /// The change of a file that an export no longer lists; nil when the export does not cover the file's receipt day,
    /// so that its absence says nothing. `coverage` runs from the first to the last receipt day in that export.
    public func disappearance(fromExportCovering coverage: ClosedRange<CalendarDay>) -> ImportChange? {
        coverage.contains(receivedOn) ? ImportChange(code: code, kind: .disappeared) : nil
    }

    /// Late at the end of `day`: finished after the due day, or open with the due day past.
    private func isLate(asOf day: CalendarDay) -> Bool {
        let judged = classification(asOf: day)
        return judged == .late || judged == .openOverdue
    }

    /// Finished, and not after the due day, by all that is known.
    private var isPunctualNow: Bool {
        let judged = classification(asOf: .latest)
        return judged == .early || judged == .onTime
    }
}

/// Whether both days are known and the first is earlier.
private func isEarlier(_ day: CalendarDay?, than other: CalendarDay?) -> Bool {
    guard let day, let other else { return false }
    return day < other
}
