import Accountability
import Store

extension Reminder {
    /// Takes out of an official's reminders what a duty supports no more, after the last thing that happened to it.
    ///
    /// A reminder given because no explanation came stands as long as its ground supports one. It loses the ground when a late
    /// explanation is accepted, when the leader no longer asks or takes the request back, when the matter turns out not to be the
    /// official's, when the verdict is reopened, and when a leader lets a late word lapse: he was told that the matter is no ground then,
    /// and a reminder must not outlive that by his silence. A partial acceptance leaves it: for the rest it is as before. Somebody
    /// who left keeps what counts, so that the end of his duties takes nothing away.
    static func annulForEndedDuty(_ duty: ExplanationDuty, in scope: ActScope) throws {
        guard let ending = duty.events.last.flatMap({ Ending($0.kind) }) else { return }
        for reminder in try list(of: scope.commune.id, official: duty.official, on: scope.db) {
            let lost = reminder.grounds.filter {
                $0.request == duty.id || ending.settlesMatter && $0.matter == duty.matter
            }
            try reminder.lose(lost, reason: ending.reason, in: scope)
        }
    }

    /// How a duty ended in its official's favour.
    private struct Ending {
        /// Whether it says of the matter itself that there is nothing to hold against him, so that not even a reminder stands that
        /// was given on it without asking.
        let settlesMatter: Bool
        /// What the reminder's record says.
        let reason: String

        init?(_ kind: ExplanationDuty.EventKind) {
            switch kind {
            case .decided(let verdict) where verdict.outcome == .accepted:
                self.init(settlesMatter: true, reason: "Giải trình về việc này đã được chấp nhận.")
            case .disownmentAccepted:
                self.init(settlesMatter: true, reason: "Đã xác định việc này không phải của cán bộ.")
            case .waived:
                self.init(settlesMatter: false, reason: "Đã miễn giải trình về việc này.")
            case .cancelled:
                self.init(settlesMatter: false, reason: "Đã hủy yêu cầu giải trình về việc này.")
            case .lapsed:
                self.init(settlesMatter: false, reason: "Lãnh đạo không kết luận trong hạn về ý kiến đã nêu.")
            case .reopened:
                self.init(settlesMatter: false, reason: "Kết luận về giải trình được mở lại vì có tình tiết mới.")
            case .served, .acknowledged, .submitted, .returned, .disowned, .disownmentRejected, .decided, .missed:
                return nil
            }
        }

        private init(settlesMatter: Bool, reason: String) {
            self.settlesMatter = settlesMatter
            self.reason = reason
        }
    }
}
