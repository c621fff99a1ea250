public import Accountability
import FoundationEssentials
import Store

extension Reminder {
    /// Cancels what was only drafted for an official who left: nobody gives it any more. What was given stays and counts.
    public static func cancelDrafts(ofDeparted official: Official.ID, in scope: ActScope) throws {
        let all = try list(of: scope.commune.id, official: official, on: scope.db)
        for draft in all where draft.force(asOf: scope.today) == .drafted {
            let event = UUID.derived(from: scope.act, "cancel draft \(draft.id.text)")
            let reason = "Cán bộ đã thôi làm việc tại xã."
            let cancelled = try scope.record(.cancelled(reason: reason), of: draft, on: scope.today, id: event)
            try scope.settle(cancelled, since: draft)
        }
    }
}
